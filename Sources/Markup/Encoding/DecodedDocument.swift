/// A document as UTF-8, whatever it came in.
///
/// Its encoding is looked for in RFC 7303's order (§3): a byte order mark, the transport's charset,
/// the XML declaration, UTF-8. A label that the bytes deny is not believed: what is UTF-8 throughout
/// is UTF-8 whatever set of single bytes it is said to be in, and what is not is read as
/// Windows-1252, but for a few wrong bytes in a document that is UTF-8 otherwise.
package struct DecodedDocument: Sendable {
  /// Valid UTF-8 without a byte order mark.
  ///
  /// Where the document came so, these are its own bytes, not copied.
  package let bytes: [UInt8]
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
    let reading =
      if let signature = EncodingSignature(markOf: bytes) ?? EncodingSignature(patternOf: bytes) {
        EncodingReading(of: bytes, signed: signature, contentType: contentType)
      } else {
        EncodingReading(of: bytes, contentType: contentType)
      }
    // A second mark is a no-break space without width, which nobody means at the beginning.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = reading.bytes.starts(with: mark) ? Array(reading.bytes.dropFirst(3)) : reading.bytes
    self.bytes = text
    encoding = reading.encoding.name
    notes = reading.notes
    hasForbiddenCharacters =
      reading.survey?.hasForbiddenCharacters ?? UTF8Survey(of: text).hasForbiddenCharacters
  }
}
