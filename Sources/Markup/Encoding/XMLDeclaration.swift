/// The declaration that a document of XML begins with (XML §2.8).
enum XMLDeclaration {
  /// Longer than any that is meant.
  private static let longest = 1_000

  /// The label of an encoding that a document declares; white space may stand before.
  ///
  /// - Parameter bytes: in an encoding that has ASCII in it.
  /// - Returns: the label as written, at most 64 bytes; `nil` where none is declared.
  static func encoding(in bytes: [UInt8]) -> String? {
    var rest = bytes.drop(while: \.isASCIIWhitespace).prefix(longest)
    guard rest.starts(with: "<?xml".utf8) else { return nil }
    rest = rest.dropFirst(5)
    guard rest.first?.isASCIIWhitespace == true else { return nil }
    while true {
      rest = rest.drop(while: \.isASCIIWhitespace)
      let name = rest.prefix(while: \.isASCIILetter)
      rest = rest[name.endIndex...].drop(while: \.isASCIIWhitespace)
      guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return nil }
      rest = rest.drop(while: \.isASCIIWhitespace)
      guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.firstIndex(of: quote)
      else { return nil }
      if name.elementsEqual("encoding".utf8) {
        return String(decoding: rest[..<end].prefix(64), as: UTF8.self)
      }
      rest = rest[(end + 1)...]
    }
  }
}
