/// A document as UTF-8, whatever it came in.
///
/// Its encoding is looked for in RFC 7303's order (§3): a byte order mark, the transport's charset,
/// the XML declaration, UTF-8. A label that the bytes deny is not believed: what is UTF-8 throughout
/// is UTF-8 whatever set of single bytes it is said to be in, and what is not is read as
/// Windows-1252, but for a few wrong bytes in a document that is UTF-8 otherwise.
package struct DecodedDocument: Sendable {
  /// Valid UTF-8 without a byte order mark.
  ///
  /// Where the document came so, these are its own bytes, not copied. They are its beginning, cut
  /// between two characters, where `rest` has what follows.
  package let bytes: [UInt8]
  /// What follows behind `bytes`; `nil` where they are all.
  let rest: DocumentRest?
  /// What the document was read as, in lower case: `utf-8`, `iso-8859-1`, `gb18030`.
  package let encoding: String
  /// What was odd about the encoding, one sentence each without its full stop, for a person.
  package let notes: [String]
  /// Whether there is a character that XML does not allow (XML §2.2), a zero byte for one.
  package let hasForbiddenCharacters: Bool

  /// Decodes a document of XML, JSON or plain text; linear, and never fails.
  ///
  /// - Parameters:
  ///   - bytes: the document as it came.
  ///   - contentType: what the transport says of it; `nil` for a file.
  package init(_ bytes: [UInt8], contentType: ContentType? = nil) {
    self.init(bytes, survey: nil, rest: nil, isWhole: true, contentType: contentType)
  }

  /// Decodes a document that is held elsewhere.
  ///
  /// What is UTF-8 stays where it is: it is looked at once here, and read on from `rest` piece by
  /// piece. What is not has to be known whole, and is.
  ///
  /// - Parameters:
  ///   - pieces: the document as it came; walked through twice.
  ///   - contentType: what the transport says of it; `nil` for a file.
  package init(_ pieces: some DocumentPieces, contentType: ContentType? = nil) {
    var walk = UTF8Pieces(of: pieces)
    let opening = walk.next() ?? []
    var survey = UTF8Survey(of: opening)
    while survey.isValid, let piece = walk.next() { survey.add(piece) }
    let isUTF8 =
      switch EncodingSignature(of: opening) {
      case let signature?: signature.encoding == .utf8
      case nil: !EncodingLabels(of: opening, contentType: contentType).mayFitUTF8
      }
    // What a document is has to show in what is at hand of it.
    let blank: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    let isTelling = opening.prefix { blank.contains($0) }.count * 2 <= opening.count
    guard survey.isValid, isUTF8, pieces.count > opening.count, isTelling else {
      let bytes = pieces.bytes
      let isWhole = bytes.count == pieces.count
      self.init(bytes, survey: nil, rest: nil, isWhole: isWhole, contentType: contentType)
      return
    }
    let rest = DocumentRest(
      pieces: pieces,
      openingLength: opening.count,
      count: pieces.count - opening.count
    )
    self.init(opening, survey: survey, rest: rest, isWhole: true, contentType: contentType)
  }

  private init(
    _ bytes: [UInt8],
    survey: UTF8Survey?,
    rest: DocumentRest?,
    isWhole: Bool,
    contentType: ContentType?
  ) {
    let reading =
      if let signature = EncodingSignature(of: bytes) {
        EncodingReading(of: bytes, signed: signature, contentType: contentType)
      } else {
        EncodingReading(
          of: bytes,
          survey: survey ?? UTF8Survey(of: bytes),
          contentType: contentType
        )
      }
    // A second mark is a no-break space without width, which nobody means at the beginning.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = reading.bytes.starts(with: mark) ? Array(reading.bytes.dropFirst(3)) : reading.bytes
    self.bytes = text
    self.rest = rest
    encoding = reading.encoding.name
    notes = reading.notes + (isWhole ? [] : ["its end cannot be read"])
    hasForbiddenCharacters =
      (survey ?? reading.survey ?? UTF8Survey(of: text)).hasForbiddenCharacters
  }

  /// The whole text, for what cannot be read piece by piece.
  package var allBytes: [UInt8] {
    guard let walk = rest?.walk() else { return bytes }
    var all = bytes
    while let piece = walk.next() { all.append(contentsOf: piece) }
    return all
  }
}
