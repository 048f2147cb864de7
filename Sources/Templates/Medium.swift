internal import Markup

/// What a template is written in, which decides how text is escaped on its way into it.
enum Medium: Sendable {
  case html
  case text

  /// Text that is inert in this medium, with the control characters gone.
  ///
  /// The work is done on bytes and scalars: a quotation mark that carries a combining accent is
  /// one `Character`, and would slip through an escaper that compares characters.
  func escaped(_ text: String) -> String {
    let clean = Self.withoutControls(text)
    return switch self {
    case .html: Escaping.text(clean)
    case .text: clean
    }
  }

  private static func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  /// Whether a byte is a control character, or opens one of U+0080 to U+009F.
  private static func mayBeControl(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): false
    case 0..<0x20, 0x7F, 0xC2: true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    default: scalar.properties.generalCategory == .control
    }
  }
}
