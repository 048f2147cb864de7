/// What a document of XML is made of, by where it stands among the bytes at hand.
enum XMLToken {
  /// Text with references in it.
  case text(Range<Int>)
  /// Text as it stands: a section of CDATA (XML §2.7), or a sign that begins no tag.
  case literal(Range<Int>)
  /// A start tag, or the tag of an element without content. Its attributes are the tokenizer's.
  case start(name: Range<Int>, isEmpty: Bool)
  case end(name: Range<Int>)
}

/// An attribute by where its name and its value stand, the quotation marks left out.
struct XMLRawAttribute {
  let name: Range<Int>
  let value: Range<Int>
}

/// Parts a document of XML into tags and text, whatever it is, in time linear in its length.
///
/// What XML forbids is noted and read as its writer is likely to have meant it. Comments and
/// processing instructions are passed over, and so are declarations but for plain entities.
struct XMLTokenizer {
  /// The document, or the part of it that is at hand; valid UTF-8.
  var bytes: [UInt8]
  /// What follows; `nil` where everything is at hand that is to come.
  var rest: DocumentRest.Walk?
  /// Those of the last start tag, in its order.
  var attributes: [XMLRawAttribute] = []
  var entities = XMLEntities()
  var faults: XMLFaults
  /// Where the next token begins.
  var position = 0
  /// Whether something was looked for to the end of what is at hand, and not found.
  var isShort = false
  /// Marks that were searched to the end of the document and not found: nobody searches twice.
  private var missing: Set<Mark> = []

  /// What ends something that tags cannot end.
  enum Mark {
    case comment, section, instruction

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .section: "]]>"
      case .instruction: "?>"
      }
    }

    /// A sign that is rare in what the mark ends.
    var first: UInt8 {
      switch self {
      case .comment: UInt8(ascii: "-")
      case .section: UInt8(ascii: "]")
      case .instruction: UInt8(ascii: "?")
      }
    }
  }

  /// Where the first byte stands that is no white space; below zero where it is not at hand any more.
  var opening: Int

  /// - Parameters:
  ///   - document: what is read.
  ///   - start: where it begins; a place beyond it is its end.
  init(_ document: DecodedDocument, from start: Int) {
    bytes = document.bytes
    rest = document.rest?.walk()
    faults = XMLFaults()
    position = min(max(0, start), bytes.count)
    opening = bytes[position...].firstIndex { !$0.isASCIIWhitespace } ?? bytes.count
  }

  /// The next token in what is at hand; `nil` at the end, and where that breaks off inside a tag.
  mutating func tokenAtHand() -> XMLToken? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        position = bytes.position(of: UInt8(ascii: "<"), in: position..<bytes.count)
        noteSectionEnd(in: start..<position)
        return .text(start..<position)
      }
      switch byte(after: 1) {
      case UInt8(ascii: "/"): return endTag()
      case UInt8(ascii: "?"): instruction()
      case UInt8(ascii: "!"):
        if let token = declaration() { return token }
      case let byte? where byte.startsXMLName: return startTag()
      default:
        note(.looseLessThan, at: position)
        position += 1
        return .literal(position - 1..<position)
      }
    }
    return nil
  }

  /// The byte some places behind the position; `nil` beyond the end.
  func byte(after distance: Int) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  /// Notes that something is not as XML asks, with the names from the document that belong to it.
  mutating func note(
    _ kind: XMLFaultKind,
    _ name: Range<Int>? = nil,
    _ other: Range<Int>? = nil,
    at place: Int
  ) {
    faults.note(kind, (name, other), at: place, in: bytes)
  }

  /// The line of the document on which a position stands, one-based.
  mutating func line(at position: Int) -> Int {
    faults.lines.line(at: position, in: bytes)
  }

  mutating func skipSpaces() {
    while position < bytes.count, bytes[position].isASCIIWhitespace { position += 1 }
  }

  /// Takes a name; an empty range, and nothing taken, where none stands.
  mutating func name() -> Range<Int> {
    let start = position
    guard let first = byte(after: 0), first.startsXMLName else { return start..<start }
    while position < bytes.count, bytes[position].continuesXMLName { position += 1 }
    return start..<position
  }

  /// Notes the end of a section of CDATA in text, where none was opened (XML §2.4).
  private mutating func noteSectionEnd(in range: Range<Int>) {
    var bracket = bytes.position(of: UInt8(ascii: "]"), in: range)
    while bracket < range.upperBound {
      if bytes.holds("]]>", at: bracket) { note(.strayMark, at: bracket) }
      bracket = bytes.position(of: UInt8(ascii: "]"), in: bracket + 1..<range.upperBound)
    }
  }

  /// Takes what begins with `<!`; a token where it is text.
  private mutating func declaration() -> XMLToken? {
    if bytes.holds("<!--", at: position) {
      comment()
    } else if bytes.holds("<![CDATA[", at: position) {
      return section()
    } else if bytes.holds("<!DOCTYPE", at: position) {
      doctype()
    } else {
      note(.unknownDeclaration, at: position)
      position = min(
        bytes.position(of: UInt8(ascii: ">"), in: position..<bytes.count) + 1,
        bytes.count
      )
    }
    return nil
  }

  /// Passes over a comment (XML §2.5); one that nothing ends is its opening alone.
  mutating func comment() {
    guard let end = end(of: .comment, from: position + 4) else {
      note(.unendedComment, at: position)
      position += 4
      return
    }
    let dashes = bytes.position(of: UInt8(ascii: "-"), in: position + 4..<end)
    if dashes < end, hasTwoDashes(in: dashes..<end) {
      note(.dashesInComment, at: position)
    }
    position = end + 3
  }

  private func hasTwoDashes(in range: Range<Int>) -> Bool {
    var dash = range.lowerBound
    while dash < range.upperBound {
      if bytes.holds("--", at: dash), dash + 1 < range.upperBound { return true }
      dash = bytes.position(of: UInt8(ascii: "-"), in: dash + 1..<range.upperBound)
    }
    return false
  }

  /// Takes a section of CDATA; one that nothing ends goes to the end of the document.
  private mutating func section() -> XMLToken {
    let start = position + 9
    let end = end(of: .section, from: start)
    if end == nil { note(.unendedSection, at: position) }
    let inside = start..<(end ?? bytes.count)
    noteSection(inside: inside)
    position = min(inside.upperBound + 3, bytes.count)
    return .literal(inside)
  }

  /// Notes a section that begins inside another: the end of the first was forgotten, perhaps with
  /// items behind it.
  private mutating func noteSection(inside range: Range<Int>) {
    var bracket = bytes.position(of: UInt8(ascii: "["), in: range)
    while bracket < range.upperBound {
      if bytes.holds("<![CDATA[", at: bracket - 2) { return note(.nestedSection, at: bracket) }
      bracket = bytes.position(of: UInt8(ascii: "["), in: bracket + 1..<range.upperBound)
    }
  }

  /// Passes over a processing instruction (XML §2.6), the XML declaration among them.
  mutating func instruction() {
    if bytes.holds("<?xml", at: position), byte(after: 5)?.isASCIIWhitespace == true {
      // White space before it is so common that nobody need be told.
      if position > opening { note(.lateDeclaration, at: position) }
      let version = bytes[position...].dropFirst(6).drop(while: \.isASCIIWhitespace)
      if !version.starts(with: "version".utf8) {
        note(.noVersion, at: position)
      }
    }
    if let end = end(of: .instruction, from: position + 2) {
      position = end + 2
    } else {
      note(.unendedInstruction, at: position)
      position = min(
        bytes.position(of: UInt8(ascii: ">"), in: position..<bytes.count) + 1,
        bytes.count
      )
    }
  }

  /// Where a mark stands next.
  private mutating func end(of mark: Mark, from start: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    var begin = bytes.position(of: mark.first, in: start..<max(start, bytes.count))
    while begin < bytes.count {
      if bytes.holds(mark.text, at: begin) { return begin }
      begin = bytes.position(of: mark.first, in: begin + 1..<bytes.count)
    }
    if rest == nil { missing.insert(mark) }
    isShort = true
    return nil
  }
}

extension UInt8 {
  /// Whether a name may begin with it (XML §2.3); beyond ASCII every letter may.
  var startsXMLName: Bool {
    isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
  }

  /// Whether a name may go on with it: the same, digits, `-` and `.`.
  var continuesXMLName: Bool {
    // One bit for each byte of ASCII, because a document asks this of every byte of every tag.
    let bits: UInt64 = self < 0x40 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self >= 0x80 || bits >> UInt64(self & 0x3F) & 1 == 1
  }
}
