/// A value on its way into JSON text (RFC 8259), its members in the order given.
///
/// Written by hand because a thousand entries are written one at a time, in an order that people
/// can read; `JSONEncoder` holds everything and sorts.
package indirect enum JSONText: ExpressibleByStringLiteral, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
  case list([JSONText])
  case record([(String, JSONText)])

  package init(stringLiteral text: String) {
    self = .text(text)
  }

  /// A text, or `null` where there is none.
  package static func text(ifPresent text: String?) -> JSONText {
    text.map { .text($0) } ?? .null
  }

  /// The text of an object.
  package static func object(_ members: [(String, JSONText)]) -> String {
    JSONText.record(members).description
  }

  /// The value as JSON on one line.
  package var description: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .record(let members):
      "{"
        + members.map { "\(Self.quoted($0.0)): \($0.1.description)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A string with what JSON and line-based readers do not allow written as escapes (RFC 8259 §7).
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x00..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: Array("\\u00".utf8))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
