/// The characters that text and values stand for (XML §4.1, §2.11).
extension XMLTokenizer {
  /// The longest name or number that a reference may have, in bytes.
  private static let longestReference = 64

  /// Whether a reference, or an ampersand that opens none, stands in a text.
  func hasReference(in range: Range<Int>) -> Bool {
    bytes.position(of: UInt8(ascii: "&"), in: range) < range.upperBound
  }

  /// Whether a carriage return stands in a text, which XML reads as a line feed.
  func hasReturn(in range: Range<Int>) -> Bool {
    bytes.position(of: UInt8(ascii: "\r"), in: range) < range.upperBound
  }

  /// Writes text with its references read and its line ends as line feeds.
  mutating func decode(_ range: Range<Int>, into result: inout [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let mark = bytes.position(of: UInt8(ascii: "&"), in: start..<range.upperBound)
      appendLines(start..<mark, to: &result)
      guard mark < range.upperBound else { return }
      if let (byte, length) = markup(at: mark, within: range.upperBound) {
        result.append(byte)
        start = mark + length
      } else {
        start = reference(at: mark, within: range.upperBound, into: &result)
      }
    }
  }

  /// A sign of markup that a reference stands for, with the reference's length: most do in a feed
  /// that carries HTML as text.
  private func markup(at mark: Int, within end: Int) -> (byte: UInt8, length: Int)? {
    guard end - mark >= 4 else { return nil }
    let isShort = bytes[mark + 2] == UInt8(ascii: "t") && bytes[mark + 3] == UInt8(ascii: ";")
    switch bytes[mark + 1] {
    case UInt8(ascii: "l") where isShort: return (UInt8(ascii: "<"), 4)
    case UInt8(ascii: "g") where isShort: return (UInt8(ascii: ">"), 4)
    case UInt8(ascii: "a") where bytes.holds("&amp;", at: mark): return (UInt8(ascii: "&"), 5)
    case UInt8(ascii: "q") where bytes.holds("&quot;", at: mark): return (UInt8(ascii: "\""), 6)
    default: return nil
    }
  }

  /// Writes text as it stands, its line ends as line feeds (XML §2.11).
  func appendLines(_ range: Range<Int>, to result: inout [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let mark = bytes.position(of: UInt8(ascii: "\r"), in: start..<range.upperBound)
      bytes.copy(start..<mark, to: &result)
      guard mark < range.upperBound else { return }
      result.append(UInt8(ascii: "\n"))
      let isPair = mark + 1 < range.upperBound && bytes[mark + 1] == UInt8(ascii: "\n")
      start = mark + (isPair ? 2 : 1)
    }
  }

  /// The value of an attribute: its references read, its white space as spaces (XML §3.3.3).
  mutating func value(_ range: Range<Int>) -> String {
    let value = bytes[range]
    guard value.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return bytes.validText(in: range)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    decode(range, into: &result)
    for index in result.indices where result[index] == 0x09 || result[index] == 0x0A {
      result[index] = 0x20
    }
    return result.validText(in: 0..<result.count)
  }

  /// Writes what a reference stands for; the ampersand alone where none begins.
  ///
  /// - Parameters:
  ///   - mark: where the ampersand stands.
  ///   - end: where the text ends.
  ///   - result: given the characters in UTF-8.
  /// - Returns: where the text goes on.
  private mutating func reference(
    at mark: Int,
    within end: Int,
    into result: inout [UInt8]
  ) -> Int {
    let longest = min(mark + 2 + Self.longestReference, end)
    let close = bytes.position(of: UInt8(ascii: ";"), in: mark + 1..<max(mark + 1, longest))
    let inner = mark + 1..<max(mark + 1, close)
    guard close < longest, !inner.isEmpty else { return looseAmpersand(at: mark, into: &result) }
    if bytes[inner.lowerBound] == UInt8(ascii: "#") {
      var digits = bytes[inner].dropFirst()
      guard let number = CharacterReference.value(opening: &digits), digits.isEmpty else {
        return looseAmpersand(at: mark, into: &result)
      }
      append(character: number, at: mark, to: &result)
      return close + 1
    }
    guard bytes[inner.lowerBound].startsXMLName, bytes[inner].allSatisfy(\.continuesXMLName) else {
      return looseAmpersand(at: mark, into: &result)
    }
    if !entities.isDeclared(bytes[inner]) {
      note(.undeclaredEntity, inner, at: mark)
    }
    if let text = entities.text(of: bytes[inner]) {
      result.append(contentsOf: text)
    } else {
      result.append(contentsOf: bytes[mark...close])
    }
    return close + 1
  }

  /// An ampersand that opens no reference, as in `?a=1&b=2` and `Q & A`: the commonest fault of feeds.
  private mutating func looseAmpersand(at mark: Int, into result: inout [UInt8]) -> Int {
    note(.looseAmpersand, at: mark)
    result.append(UInt8(ascii: "&"))
    return mark + 1
  }

  /// Writes a character by its number; one that XML has not (§2.2) gives nothing.
  private mutating func append(character number: UInt32, at mark: Int, to result: inout [UInt8]) {
    // Numbers of C1 controls are meant as bytes of Windows-1252.
    let scalar = Mojibake.character(ofByte: number) ?? Unicode.Scalar(number)
    guard let scalar, scalar.isXML else {
      note(.noCharacter, at: mark)
      return
    }
    result.append(contentsOf: String(scalar).utf8)
  }
}

extension Unicode.Scalar {
  /// Whether XML may hold it (XML §2.2).
  var isXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
