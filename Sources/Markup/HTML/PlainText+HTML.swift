extension PlainText {
  /// The words of HTML as lines: blocks and `<br>` part them, tags and hidden content are gone.
  ///
  /// The words that stand for a picture are not among them.
  package init(html: String) {
    self.init(lines: Self.words(of: html))
  }

  /// The words of HTML in one line: a title.
  package init(lineOfHTML html: String) {
    self.init(line: Self.words(of: html))
  }

  private static func words(of html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return folded(html)
    }
    var words = ""
    var tokens = VisibleHTML(html)
    var preformatted = 0
    while let token = tokens.next() {
      switch token {
      case .text(let text) where preformatted > 0: words += text
      case .text(let text):
        // White space at the beginning of a line is between blocks.
        words +=
          words.hasSuffix("\n") ? folded(text).drop(while: \.isWhitespace) : folded(text)[...]
      case .start("br", _): words += "\n"
      case .start("td", _), .start("th", _): words += " "
      case .end("td"), .end("th"): break
      case .start(let tag, _), .end(let tag):
        guard let element = HTMLElement(tag: tag), element.isBlock else { continue }
        if element == .pre, case .start = token { preformatted += 1 }
        if element == .pre, case .end = token { preformatted = max(0, preformatted - 1) }
        if !words.hasSuffix("\n") { words += "\n" }
      }
    }
    return words
  }

  /// Text as HTML shows it: a line break is a space.
  private static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return String(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : Character($0) })
  }
}
