/// A parameter of a MIME field whose value may be any text (RFC 2231 §3, §4).
struct ParameterValue: Equatable, Sendable {
  /// The parameter in the order of its pieces: `filename*0*=utf-8''…`, `filename*1*=…`.
  ///
  /// No semicolons; each piece fits a line of its own.
  let tokens: [String]

  /// Writes short ASCII text between quotes and everything else percent-encoded.
  ///
  /// Never both: readers disagree which of two values wins.
  init(_ name: String, _ value: HeaderText) {
    let text = value.text
    let quoted = "\(name)=\"\(text)\""
    if quoted.utf8.count <= Self.widest, Self.mayBeQuoted(text) {
      tokens = [quoted]
      return
    }
    let characters = text.unicodeScalars.map(Self.encoded)
    let whole = "\(name)*=utf-8''\(characters.joined())"
    tokens = whole.utf8.count <= Self.widest ? [whole] : Self.pieces(name, characters)
  }

  /// Columns of a line without the space before the piece and the semicolon after it.
  private static let widest = 76

  /// Quotes and backslashes would need escapes that readers get wrong.
  private static func mayBeQuoted(_ text: String) -> Bool {
    !text.contains("=?")
      && text.utf8.allSatisfy {
        (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
  }

  private static func pieces(_ name: String, _ characters: [String]) -> [String] {
    var pieces: [String] = []
    var piece = "\(name)*0*=utf-8''"
    for character in characters {
      if piece.utf8.count + character.utf8.count > widest {
        pieces.append(piece)
        piece = "\(name)*\(pieces.count)*="
      }
      piece += character
    }
    return pieces + [piece]
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    scalar.utf8.reduce(into: "") { text, octet in
      if isAttributeCharacter(octet) {
        text.unicodeScalars.append(Unicode.Scalar(octet))
      } else {
        text += "%" + hexadecimal(octet)
      }
    }
  }

  /// What RFC 2231 §7 leaves bare.
  private static func isAttributeCharacter(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$&+-.^_`{|}~".utf8.contains(octet)
    }
  }
}

extension HeaderField {
  /// Adds a parameter to a field that has its value, or other parameters, already.
  mutating func append(_ parameter: ParameterValue) {
    for token in Self.listed(parameter.tokens, separator: ";") { append(token) }
  }
}
