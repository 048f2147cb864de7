/// Whether the text part is text, in lines that hold.
enum TextPartCheck: MessageCheck {
  /// RFC 5322 §2.1.1, in characters.
  private static let widest = 78

  static func findings(in message: CheckedMessage) -> [Finding] {
    guard let text = message.text else { return [] }
    let lines = text.split(whereSeparator: \.isNewline)
    let long = lines.filter { line in
      line.utf8.count > widest && line.count > widest && line.contains(" ")
    }
    return message.finding(
      .textLine,
      in: long.map(String.init),
      { "Lines of the text part are longer than \(widest) characters: \($0)." },
      cure: "Take the indents and no-break spaces out of the text template."
    )
      + message.finding(
        .textMarkup,
        in: markup(in: text),
        { "The text part has markup in it, which shows as it is: \($0)." },
        cure:
          "Use `text` and not `html` in newsletter.text.mustache, and plain words in the edition."
      )
  }

  private static let tags: Set<String> = [
    "a", "b", "br", "div", "em", "h1", "h2", "h3", "i", "img", "li", "p", "span", "strong", "table",
    "td", "tr", "ul",
  ]

  private static let references = [
    "&amp;", "&nbsp;", "&quot;", "&#39;", "&lt;", "&gt;", "&eacute;",
  ]

  private static func markup(in text: String) -> [String] {
    let written = MessagePage(text).elements.filter { tags.contains($0.name) }
      .map { "<\($0.name)>" }
    return written + references.filter(text.contains)
  }
}
