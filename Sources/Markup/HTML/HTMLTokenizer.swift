/// A piece of HTML as its tokenizer gives it.
enum HTMLToken {
  /// Words as written, their character references not read.
  case text(Range<Int>)
  /// A start tag; its attributes are the tokenizer's to give until the next token.
  case start(HTMLTag, name: Range<Int>)
  case end(HTMLTag)
}

/// Cuts HTML into tokens as a browser does (HTML §13.2.5), in time linear in its length.
///
/// It never fails: what is no tag is text. Comments, declarations and instructions give no token.
/// Nothing is copied: tokens say where in `bytes` they stand.
struct HTMLTokenizer {
  let bytes: [UInt8]
  /// Where the next token begins, or the next attribute of a tag that was begun.
  private(set) var position = 0
  /// Where the name of the end tag that came last stands.
  private(set) var endName = 0..<0
  /// Whether a tag was begun and its `>` is still to come.
  private var isInTag = false

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    if isInTag { _ = endTag() }
    while position < bytes.count {
      let start = position
      guard bytes[position] == UInt8(ascii: "<") else { return text(from: start) }
      switch byte(after: 1) {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        if byte(after: 2)?.isASCIILetter == true {
          endName = name(behind: 2)
          let tag = HTMLTag(HTMLName(bytes[endName]))
          _ = endTag()
          return .end(tag)
        }
        if byte(after: 2) == nil { return text(from: start) }
        skip(past: UInt8(ascii: ">"))
      case let letter? where letter.isASCIILetter:
        let name = name(behind: 1)
        return .start(HTMLTag(HTMLName(bytes[name])), name: name)
      default: return text(from: start)
      }
    }
    return nil
  }

  /// An attribute of the start tag that came last, in the order in which they are written.
  ///
  /// - Returns: its name as written and its value without quotes, empty where there is none; `nil`
  ///   before the `>` that ends the tag, and at the end of the text.
  mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    guard isInTag else { return nil }
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
    let name = start..<position
    skipSpaces()
    guard byte(after: 0) == UInt8(ascii: "=") else { return (name, position..<position) }
    position += 1
    skipSpaces()
    return (name, value())
  }

  /// Passes the attributes that are left and the `>`.
  ///
  /// - Returns: how the tag ended; `.cutOff` where the text ends inside, so that it is none.
  mutating func endTag() -> HTMLTagEnd {
    while attribute() != nil {}
    isInTag = false
    guard position < bytes.count else { return .cutOff }
    position += 1
    return bytes[position - 2] == UInt8(ascii: "/") ? .closedItself : .open
  }

  /// Leaves out everything up to the end tag of the element that was begun, and that tag.
  ///
  /// Without one, everything that is left goes, as in a browser.
  ///
  /// - Parameter name: where its name stands.
  mutating func skipRawText(of name: Range<Int>) {
    if isInTag { _ = endTag() }
    while let open = index(of: UInt8(ascii: "<"), from: position) {
      position = open + 1
      guard byte(after: 0) == UInt8(ascii: "/") else { continue }
      let end = position + 1 + name.count
      guard end <= bytes.count,
        bytes[position + 1..<end].elementsEqual(
          bytes[name],
          by: { $0.inLowerCase == $1.inLowerCase }
        )
      else { continue }
      let next = end < bytes.count ? bytes[end] : UInt8(ascii: ">")
      guard next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isASCIIWhitespace else {
        continue
      }
      position = end
      isInTag = true
      _ = endTag()
      return
    }
    position = bytes.count
  }

  /// Leaves out everything that is left.
  mutating func skipRest() {
    isInTag = false
    position = bytes.count
  }

  private func byte(after offset: Int) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    bytes.span.firstIndex(of: byte, from: start)
  }

  private mutating func skip(past byte: UInt8) {
    position = index(of: byte, from: position).map { $0 + 1 } ?? bytes.count
  }

  private mutating func text(from start: Int) -> HTMLToken {
    // The first byte is text even where it is `<`, because it opened no tag.
    position = index(of: UInt8(ascii: "<"), from: start + 1) ?? bytes.count
    return .text(start..<position)
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

  /// The name of a tag, up to a space, `/` or `>`; after it come the tag's attributes.
  private mutating func name(behind offset: Int) -> Range<Int> {
    let start = position + offset
    position = start
    while position < bytes.count, !bytes[position].isASCIIWhitespace,
      bytes[position] != UInt8(ascii: "/"), bytes[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    isInTag = true
    return start..<position
  }

  private mutating func value() -> Range<Int> {
    let start = position
    if let quote = byte(after: 0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = index(of: quote, from: start + 1) ?? bytes.count
      position = min(end + 1, bytes.count)
      return start + 1..<end
    }
    while let byte = byte(after: 0), !byte.isASCIIWhitespace, byte != UInt8(ascii: ">") {
      position += 1
    }
    return start..<position
  }

  private mutating func skipSpaces() {
    while byte(after: 0)?.isASCIIWhitespace == true { position += 1 }
  }
}

/// How a tag ended.
enum HTMLTagEnd {
  /// At `>`.
  case open
  /// At `/>`, which counts for `svg` and `math` alone.
  case closedItself
  /// Nowhere.
  case cutOff
}
