internal import Markup

/// Text that stands where some readers, against the standard, look for HTML.
///
/// `&` and `<` go out as numbers there (RSS Profile, "Character Data"). What cannot be saved that way
/// is a text with an end tag in it, such as an article's title on how to write `</b>`.
enum TaggedText {
  /// Whether a reader that looks for HTML would find an element: `</` and a letter.
  static func hasEndTag(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count > 2 else { return false }
    for index in 2..<bytes.count where bytes[index - 2] == 0x3C && bytes[index - 1] == 0x2F {
      let letter = bytes[index] | 0x20
      if letter >= 0x61 && letter <= 0x7A { return true }
    }
    return false
  }

  /// The text as a name that cannot be said in HTML: angle quotation marks stand for its brackets.
  static func name(_ text: String) -> String {
    guard hasEndTag(text) else { return text }
    return text.replacing("<", with: "‹").replacing(">", with: "›")
  }

  /// Lines as HTML, a break between two.
  static func html(_ lines: [String]) -> String {
    lines.map(Escaping.text).joined(separator: "<br>\n")
  }
}
