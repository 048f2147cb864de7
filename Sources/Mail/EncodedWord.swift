/// A piece of text that ASCII cannot carry, as a header carries it (RFC 2047 §2).
///
/// Only the characters that are allowed in a phrase stand for themselves (§5(3)), so that the
/// same word may stand in a subject and in a name.
struct EncodedWord: Equatable, Sendable, CustomStringConvertible {
  /// How the octets are written (RFC 2047 §4).
  enum Encoding: Equatable, Sendable {
    /// §4.1, shorter for other scripts.
    case base64
    /// §4.2, which leaves Latin text readable.
    case quoted
  }

  /// Columns that a word needs beside its text, for `=?utf-8?Q?` and `?=`.
  static let frame = 12
  /// Columns that a word of 75 leaves for its text.
  static let room = 63

  /// How this word is written.
  let encoding: Encoding
  /// UTF-8, whole characters only; not empty.
  let octets: [UInt8]

  /// The word as it is written.
  var description: String {
    switch encoding {
    case .base64: "=?utf-8?B?\(Base64Lines.oneLine(octets))?="
    case .quoted: "=?utf-8?Q?\(octets.map(Self.quoted).joined())?="
    }
  }

  /// Whether a word of unstructured text cannot stand as it is.
  ///
  /// It is not ASCII, it would be read as an encoded-word, or no line could hold it.
  static func isNeeded(_ word: String) -> Bool {
    word.utf8.count > 77 || word.contains("=?") || !word.utf8.allSatisfy { $0 < 0x80 }
  }

  /// How many columns octets take in a quoted word.
  static func quotedWidth(_ octets: [UInt8]) -> Int {
    octets.reduce(0) { $0 + (standsForItself($1) || $1 == UInt8(ascii: " ") ? 1 : 3) }
  }

  private static func quoted(_ octet: UInt8) -> String {
    if octet == UInt8(ascii: " ") { return "_" }
    return standsForItself(octet) ? String(Unicode.Scalar(octet)) : "=" + hexadecimal(octet)
  }

  private static func standsForItself(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
