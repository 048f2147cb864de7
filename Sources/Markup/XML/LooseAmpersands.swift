/// Ampersands that open no reference, as in `?a=1&b=2` and `Q & A`: the commonest fault of feeds.
///
/// libxml2 drops such an ampersand with the word behind it. Written as `&amp;`, nothing is lost.
enum LooseAmpersands {
  /// The document with each of them escaped; the same where there is none.
  ///
  /// Sections of CDATA and comments stay as they are. Linear in the length.
  static func escaped(in bytes: [UInt8]) -> [UInt8] {
    let loose = positions(in: bytes)
    guard !loose.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + loose.count * 4)
    var start = 0
    for position in loose {
      result.append(contentsOf: bytes[start...position])
      result.append(contentsOf: "amp;".utf8)
      start = position + 1
    }
    result.append(contentsOf: bytes[start...])
    return result
  }

  private static func positions(in bytes: [UInt8]) -> [Int] {
    // In UTF-16 and UTF-32 an ampersand has zeros beside it, and nothing here would be right.
    guard !bytes.prefix(4).contains(0) else { return [] }
    var loose: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        if !opensReference(bytes[(index + 1)...]) { loose.append(index) }
      case UInt8(ascii: "<") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "!"):
        let rest = bytes[index...]
        if rest.starts(with: "<![CDATA[".utf8) { index = end(of: "]]>", in: rest) }
        if rest.starts(with: "<!--".utf8) { index = end(of: "-->", in: rest) }
      default: break
      }
      index += 1
    }
    return loose
  }

  /// Where the last byte of a mark is; the last of all where the mark is missing.
  private static func end(of mark: StaticString, in bytes: ArraySlice<UInt8>) -> Int {
    let mark = Array("\(mark)".utf8)
    var index = bytes.startIndex
    while let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      if bytes[...close].suffix(mark.count).elementsEqual(mark) { return close }
      index = close + 1
    }
    return bytes.endIndex - 1
  }

  /// Whether a name or number and a semicolon follow (XML §4.1).
  private static func opensReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix(64).prefix { byte in
      byte.isASCIILetterOrDigit || byte >= 0x80 || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }
    if !word.isEmpty {
      return word.first.map { $0.isASCIILetter || $0 >= 0x80 } == true
        && rest.dropFirst(word.count).first == UInt8(ascii: ";")
    }
    guard rest.first == UInt8(ascii: "#") else { return false }
    let digits = rest.dropFirst().prefix(12).prefix(while: \.isASCIILetterOrDigit)
    return !digits.isEmpty && rest.dropFirst(1 + digits.count).first == UInt8(ascii: ";")
  }
}
