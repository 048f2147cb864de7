/// A piece of HTML as its tokenizer gives it.
enum HTMLToken: Equatable {
  /// Words, their character references read.
  case text(String)
  /// A start tag: its name in lower case, and those of its attributes that may matter.
  case start(String, [HTMLAttribute: String])
  /// An end tag: its name in lower case.
  case end(String)
}

/// Cuts HTML into tokens as a browser does (HTML §13.2.5), in time linear in its length.
///
/// It never fails: what is no tag is text. Comments, declarations and instructions give no token. Of
/// an element whose content is no markup for a browser, everything up to its end tag is left out.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  /// Whether the last start tag ended in `/>`, which counts for `svg` and `math` alone.
  private(set) var closedItself = false

  /// Takes text that was cleared of steering characters.
  init(_ html: String) {
    bytes = Array(html.utf8)
  }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    while position < bytes.count {
      let start = position
      guard bytes[position] == UInt8(ascii: "<") else { return text(from: start) }
      switch byte(after: 1) {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        if byte(after: 2)?.isASCIILetter == true { return endTag() }
        if byte(after: 2) == nil { return text(from: start) }
        skip(past: UInt8(ascii: ">"))
      case let letter? where letter.isASCIILetter:
        guard let tag = startTag() else { return nil }
        return tag
      default: return text(from: start)
      }
    }
    return nil
  }

  /// Leaves out everything up to the end tag of an element, and that tag.
  ///
  /// Without one, everything that is left goes, as in a browser.
  mutating func skipRawText(of name: String) {
    let name = Array(name.utf8)
    while let open = index(of: UInt8(ascii: "<"), from: position) {
      position = open + 1
      guard byte(after: 0) == UInt8(ascii: "/") else { continue }
      let end = position + 1 + name.count
      guard end <= bytes.count,
        bytes[position + 1..<end].elementsEqual(name, by: { $0 | 0x20 == $1 })
      else { continue }
      let next = end < bytes.count ? bytes[end] : UInt8(ascii: ">")
      guard next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isASCIIWhitespace else {
        continue
      }
      position = end
      skipAttributes()
      return
    }
    position = bytes.count
  }

  /// Leaves out everything that is left.
  mutating func skipRest() {
    position = bytes.count
  }

  private func byte(after offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    bytes[min(start, bytes.count)...].firstIndex(of: byte)
  }

  private mutating func skip(past byte: UInt8) {
    position = index(of: byte, from: position).map { $0 + 1 } ?? bytes.count
  }

  private mutating func text(from start: Int) -> HTMLToken {
    // The first byte is text even where it is `<`, because it opened no tag.
    position = index(of: UInt8(ascii: "<"), from: start + 1) ?? bytes.count
    return .text(CharacterReference.decoded(bytes[start..<position], in: .text))
  }

  /// A comment ends at `-->`, `--!>`, or at once as `<!-->` and `<!--->`; anything else at `>`.
  private mutating func skipDeclaration() {
    guard byte(after: 2) == UInt8(ascii: "-"), byte(after: 3) == UInt8(ascii: "-") else {
      skip(past: UInt8(ascii: ">"))
      return
    }
    // The dashes that open a comment may close it as well.
    let opening = position + 4
    position = opening
    while let close = index(of: UInt8(ascii: ">"), from: position) {
      position = close + 1
      let before = bytes[(opening - 2)..<close]
      if before.suffix(2).elementsEqual("--".utf8) { return }
      if before.count >= 5, before.suffix(3).elementsEqual("--!".utf8) { return }
    }
    position = bytes.count
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !bytes[position].isASCIIWhitespace,
      bytes[position] != UInt8(ascii: "/"), bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func endTag() -> HTMLToken? {
    position += 2
    let name = name()
    skipAttributes()
    return .end(name)
  }

  /// Reads a start tag; a tag that the end of the text cuts off is none, and nothing comes after it.
  private mutating func startTag() -> HTMLToken? {
    position += 1
    let name = name()
    var attributes: [HTMLAttribute: String] = [:]
    while let (key, value) = attribute() {
      // The first of several counts.
      guard let key = HTMLAttribute(rawValue: key), attributes[key] == nil else { continue }
      attributes[key] = CharacterReference.decoded(value, in: .attribute)
    }
    guard position < bytes.count else { return nil }
    closedItself = bytes[position - 1] == UInt8(ascii: "/")
    position += 1
    return .start(name, attributes)
  }

  private mutating func skipAttributes() {
    while attribute() != nil {}
    position = min(position + 1, bytes.count)
  }

  /// Reads an attribute; `nil` before the `>` that ends the tag, and at the end of the text.
  private mutating func attribute() -> (name: String, value: ArraySlice<UInt8>)? {
    while let byte = byte(after: 0), byte.isASCIIWhitespace || byte == UInt8(ascii: "/") {
      position += 1
    }
    guard let first = byte(after: 0), first != UInt8(ascii: ">") else { return nil }
    let start = position
    position += 1
    while let byte = byte(after: 0), !byte.isASCIIWhitespace, byte != UInt8(ascii: "="),
      byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">")
    {
      position += 1
    }
    // A name longer than any that matters is not kept.
    let name =
      position - start > 16
      ? "" : String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    skipSpaces()
    guard byte(after: 0) == UInt8(ascii: "=") else { return (name, []) }
    position += 1
    skipSpaces()
    return (name, value())
  }

  private mutating func value() -> ArraySlice<UInt8> {
    let start = position
    if let quote = byte(after: 0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = index(of: quote, from: start + 1) ?? bytes.count
      position = min(end + 1, bytes.count)
      return bytes[start + 1..<end]
    }
    while let byte = byte(after: 0), !byte.isASCIIWhitespace, byte != UInt8(ascii: ">") {
      position += 1
    }
    return bytes[start..<position]
  }

  private mutating func skipSpaces() {
    while byte(after: 0)?.isASCIIWhitespace == true { position += 1 }
  }
}
