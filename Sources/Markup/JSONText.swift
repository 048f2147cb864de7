/// A value on its way into JSON text (RFC 8259), its members in the order given.
///
/// Written by hand because a thousand entries are written one at a time, in an order that people
/// can read; `JSONEncoder` holds everything and sorts.
package indirect enum JSONText: ExpressibleByStringLiteral, Sendable {
  case text(String)
  case number(Int)
  /// A number of thousandths, as a decimal fraction.
  case thousandths(Int)
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
    var bytes: [UInt8] = []
    append(to: &bytes, depth: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as a file: a member or an item on each line, indented by two spaces, a line feed at
  /// the end, UTF-8.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  /// Appends the value; the depth is that of the line it stands on, `nil` where all is one line.
  private func append(to bytes: inout [UInt8], depth: Int?) {
    switch self {
    case .text(let text): Self.appendQuoted(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .thousandths(let number): bytes.append(contentsOf: Self.fraction(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .list(let items):
      Self.appendLines(items, in: (0x5B, 0x5D), to: &bytes, depth: depth) { item, bytes, depth in
        item.append(to: &bytes, depth: depth)
      }
    case .record(let members):
      Self.appendLines(members, in: (0x7B, 0x7D), to: &bytes, depth: depth) {
        member,
        bytes,
        depth in
        Self.appendQuoted(member.0, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.1.append(to: &bytes, depth: depth)
      }
    }
  }

  /// `0.25` for 250, `1` for 1,000.
  private static func fraction(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(String(rest + 1_000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  private static func appendLines<Element>(
    _ elements: [Element],
    in brackets: (UInt8, UInt8),
    to bytes: inout [UInt8],
    depth: Int?,
    append: (Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = elements.isEmpty ? nil : depth.map { $0 + 1 }
    bytes.append(brackets.0)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(contentsOf: (inner == nil ? ", " : ",").utf8) }
      if let inner { startLine(at: inner, in: &bytes) }
      append(element, &bytes, inner)
    }
    if inner != nil, let depth { startLine(at: depth, in: &bytes) }
    bytes.append(brackets.1)
  }

  private static func startLine(at depth: Int, in bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  /// Appends a string with what JSON and line-based readers do not allow written as escapes
  /// (RFC 8259 §7).
  private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    let text = Array(text.utf8)
    bytes.append(0x22)
    var copied = 0
    for (index, byte) in text.enumerated() where needsEscape(byte) {
      bytes.append(contentsOf: text[copied..<index])
      copied = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x0A: bytes.append(0x6E)
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hexadecimal(byte >> 4))
        bytes.append(hexadecimal(byte & 15))
      }
    }
    bytes.append(contentsOf: text[copied...])
    bytes.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x57 + digit
  }
}
