internal import Markup

/// Text that stands where some readers, against the standard, look for HTML.
///
/// `&` and `<` go out as numbers there (RSS Profile, "Character Data"). What cannot be saved that way
/// is a text with an end tag in it, such as an article's title on how to write `</b>`.
enum TaggedText {
  /// Whether a reader that looks for HTML would find an element: `</` and a letter.
  static func hasEndTag(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(0x3C) else { return false }
    return zip(zip(bytes, bytes.dropFirst()), bytes.dropFirst(2)).contains { pair, third in
      pair == (0x3C, 0x2F) && (third | 0x20) >= 0x61 && (third | 0x20) <= 0x7A
    }
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
