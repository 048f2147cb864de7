/// How a document's encoding is found, and its text.
struct EncodingReading {
  /// Valid UTF-8, perhaps behind a byte order mark.
  private(set) var bytes: [UInt8]
  private(set) var encoding: CharacterEncoding
  private(set) var notes: [String] = []
  /// What was found in `bytes`; `nil` where they are not those of the document.
  private(set) var survey: UTF8Survey?

  /// Reads a document whose first bytes tell its encoding; labels that say another are noted.
  init(of bytes: [UInt8], signed signature: EncodingSignature, contentType: ContentType?) {
    let rest = bytes[signature.length...]
    encoding = signature.encoding
    self.bytes = bytes
    switch signature.encoding.scheme {
    case .utf16(let order):
      take(WideText(order: order ?? .bigEndian).utf8(ofUTF16: rest))
    case .utf32(let order):
      take(WideText(order: order ?? .bigEndian).utf8(ofUTF32: rest))
    case .ebcdic:
      takeEBCDIC(rest)
    case .ascii, .utf8, .western, .singleByte, .multipleBytes, .escaped:
      takeUTF8(Array(rest))
    }
    for label in [contentType?.charset, XMLDeclaration.encoding(in: self.bytes)] {
      if let label, let stated = CharacterEncoding(label: label), !stated.agrees(with: encoding) {
        noteMismatch(label)
        break
      }
    }
  }

  /// Reads a document whose first bytes are as ASCII has them.
  ///
  /// - Parameters:
  ///   - bytes: the document; or, where it is known to be UTF-8, how it begins.
  ///   - survey: of the whole document.
  ///   - contentType: what the transport says.
  init(of bytes: [UInt8], survey: UTF8Survey, contentType: ContentType?) {
    self.bytes = bytes
    encoding = .utf8
    let labels = EncodingLabels(of: bytes, contentType: contentType)
    notes = labels.notes
    if survey.isASCII, !labels.areEscaped {
      self.survey = survey
      encoding = labels.impliesASCII ? .ascii : labels.encodings.first ?? .utf8
      return
    }
    // US-ASCII is said by whoever did not think of it; the next label, or the bytes, know more.
    let stated = labels.encodings.filter { $0.scheme != .ascii }
    if survey.isValid {
      self.survey = survey
      takeValid(as: stated)
    } else {
      takeInvalid(as: stated)
    }
    if labels.impliesASCII {
      notes.append("its media type is text without a charset, which meant US-ASCII once")
    }
    if let first = labels.encodings.first, !first.agrees(with: encoding) {
      noteMismatch(first.name)
    }
  }

  /// UTF-8 is what is valid UTF-8, unless a label of an encoding in several bytes fits as well.
  private mutating func takeValid(as stated: [CharacterEncoding]) {
    for encoding in stated {
      switch encoding.scheme {
      case .multipleBytes(let converter), .escaped(let converter):
        if let text = converted(by: converter), text.faults == 0 {
          self.encoding = encoding
          survey = nil
          take(text)
          return
        }
      case .ascii, .utf8, .western, .singleByte, .utf16, .utf32, .ebcdic: return
      }
    }
  }

  private mutating func takeInvalid(as stated: [CharacterEncoding]) {
    let broken = BrokenUTF8(bytes)
    var best: (encoding: CharacterEncoding, text: DecodedBytes)?
    for encoding in stated {
      let text: DecodedBytes?
      switch encoding.scheme {
      case .utf8 where broken.isMostlyRight: return takeRepaired(broken)
      // No set of single bytes looks like UTF-8 that often.
      case .western where broken.isAlmostRight, .singleByte where broken.isAlmostRight:
        return takeRepaired(broken)
      case .western: text = Windows1252.utf8(of: bytes[...])
      case .singleByte(let converter), .multipleBytes(let converter), .escaped(let converter):
        text = converted(by: converter)
      case .ascii, .utf8, .utf16, .utf32, .ebcdic: text = nil
      }
      if let text, text.faults < best?.text.faults ?? .max { best = (encoding, text) }
    }
    if let best {
      encoding = best.encoding
      take(best.text)
    } else if broken.isMostlyRight {
      takeRepaired(broken)
    } else {
      encoding = .windows1252
      if stated.isEmpty { notes.append("it is no UTF-8 and was read as windows-1252") }
      take(Windows1252.utf8(of: bytes[...]))
    }
  }

  private mutating func takeUTF8(_ rest: [UInt8]) {
    bytes = rest
    encoding = .utf8
    let survey = UTF8Survey(of: rest)
    if survey.isValid { self.survey = survey } else { takeRepaired(BrokenUTF8(rest)) }
  }

  private mutating func takeRepaired(_ broken: BrokenUTF8) {
    encoding = .utf8
    let places = broken.wrong == 1 ? "one place" : "\(broken.wrong) places"
    notes.append("in \(places) it is no UTF-8, and was read as windows-1252 there")
    take(broken.repaired)
  }

  /// EBCDIC, whose declaration tells which; its new line is one of XML 1.1 (§2.11) only.
  private mutating func takeEBCDIC(_ rest: ArraySlice<UInt8>) {
    guard case .ebcdic(let common) = encoding.scheme else { return }
    let opening = CharacterConverter(from: common)?.utf8(of: rest.prefix(1_000)).bytes ?? []
    if let label = XMLDeclaration.encoding(in: opening),
      let stated = CharacterEncoding(label: label), case .ebcdic = stated.scheme
    {
      encoding = stated
    }
    // NEL to LF.
    let lines = rest.map { $0 == 0x15 ? 0x25 : $0 }
    guard case .ebcdic(let converter) = encoding.scheme,
      let text = converted(by: converter, lines[...])
    else { return takeUTF8(Array(rest)) }
    take(text)
  }

  private mutating func take(_ text: DecodedBytes) {
    bytes = text.bytes
    if text.faults > 0 {
      let places = text.faults == 1 ? "one place" : "\(text.faults) places"
      notes.append("in \(places) the bytes mean nothing in \(encoding.name)")
    }
  }

  /// - Returns: `nil`, and a note, where this system cannot read the encoding.
  private mutating func converted(
    by name: String,
    _ part: ArraySlice<UInt8>? = nil
  ) -> DecodedBytes? {
    guard let converter = CharacterConverter(from: name) else {
      notes.append("this system has no converter called \(name)")
      return nil
    }
    return converter.utf8(of: part ?? bytes[...])
  }

  private mutating func noteMismatch(_ label: String) {
    let label = PlainText(line: String(label.prefix(64)))
    notes.append("it is labelled \(label) and was read as \(encoding.name)")
  }
}
