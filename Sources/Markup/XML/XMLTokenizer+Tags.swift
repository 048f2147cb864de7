/// Tags and their attributes (XML §3.1).
extension XMLTokenizer {
  /// More attributes than any feed has; what comes after is passed over.
  private static let mostAttributes = 256

  /// Takes an end tag.
  mutating func endTag() -> XMLToken? {
    let start = position
    position += 2
    let name = name()
    skipSpaces()
    if byte(after: 0) == UInt8(ascii: ">"), !name.isEmpty {
      position += 1
    } else {
      note(.brokenEndTag, at: start)
      // What follows up to the next tag is not text that anybody wrote.
      let open = bytes.position(of: UInt8(ascii: "<"), in: position..<bytes.count)
      let close = bytes.position(of: UInt8(ascii: ">"), in: position..<open)
      position = close < open ? close + 1 : open
    }
    return .end(name: name)
  }

  /// Takes a start tag; `nil` where the document breaks off inside it.
  mutating func startTag() -> XMLToken? {
    let start = position
    attributes.removeAll(keepingCapacity: true)
    position += 1
    let name = name()
    while let next = byte(after: 0) {
      switch next {
      case UInt8(ascii: ">"):
        position += 1
        return .start(name: name, isEmpty: false)
      case UInt8(ascii: "/") where byte(after: 1) == UInt8(ascii: ">"):
        position += 2
        return .start(name: name, isEmpty: true)
      case UInt8(ascii: "<"):
        note(.unclosedTag, name, at: start)
        return .start(name: name, isEmpty: false)
      case let space where space.isASCIIWhitespace: position += 1
      default: attribute()
      }
    }
    note(.breaksOffInTag, at: start)
    return nil
  }

  /// Takes an attribute, or one byte of what is none.
  private mutating func attribute() {
    let isParted = bytes[position - 1].isASCIIWhitespace
    let start = position
    let name = name()
    guard !name.isEmpty else {
      note(.signInTag, at: position)
      position += 1
      return
    }
    if !isParted { note(.unpartedAttribute, at: start) }
    skipSpaces()
    var value = position..<position
    if byte(after: 0) == UInt8(ascii: "=") {
      position += 1
      skipSpaces()
      value = attributeValue()
    } else {
      note(.noValue, name, at: start)
    }
    keep(XMLRawAttribute(name: name, value: value))
  }

  private mutating func keep(_ attribute: XMLRawAttribute) {
    guard attributes.count < Self.mostAttributes else {
      note(.tooManyAttributes, at: attribute.name.lowerBound)
      return
    }
    if attributes.contains(where: { bytes.areEqual($0.name, attribute.name) }) {
      note(.doubledAttribute, at: attribute.name.lowerBound)
    } else {
      attributes.append(attribute)
    }
  }

  /// Takes a value with its quotation marks, or a word without them.
  private mutating func attributeValue() -> Range<Int> {
    guard let quote = byte(after: 0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else {
      note(.unquotedValue, at: position)
      return bareValue(from: position)
    }
    let start = position + 1
    let end = bytes.position(of: quote, in: start..<max(start, bytes.count))
    if end + 1 >= bytes.count { isShort = true }
    let open = bytes.position(of: UInt8(ascii: "<"), in: start..<end)
    guard open < end || end == bytes.count else {
      position = end + 1
      return start..<end
    }
    note(.openValue, at: start)
    // A mark that a tag does not go on behind is the opening one of a later value.
    let after = end + 1 < bytes.count ? bytes[end + 1] : 0
    if end < bytes.count,
      after.isASCIIWhitespace || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
    {
      position = end + 1
      return start..<end
    }
    return bareValue(from: start)
  }

  /// Takes a value up to white space or the end of the tag.
  private mutating func bareValue(from start: Int) -> Range<Int> {
    position = start
    while let byte = byte(after: 0), !byte.isASCIIWhitespace, byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "<")
    {
      position += 1
    }
    return start..<position
  }
}
