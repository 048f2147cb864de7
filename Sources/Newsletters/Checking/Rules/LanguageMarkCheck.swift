internal import Entries

/// Whether programs that read aloud, or hyphenate, know the language of every word.
enum LanguageMarkCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let page = message.page
    var faults: [String] = []
    let root = page.elements.first { $0.name == "html" }
    if root?.attributes["lang"]?.isEmpty ?? true { faults.append("<html> has no lang") }
    if root?.attributes["dir"]?.isEmpty ?? true { faults.append("<html> has no dir") }
    for language in message.languages {
      let isMarked = page.elements.contains { element in
        element.attributes["lang"] == language.description && element.attributes["dir"] != nil
          && element.isLanguageInBody && !element.isHidden && wrappers.contains(element.name)
      }
      if !isMarked { faults.append("no element around the words in \(language) has lang and dir") }
    }
    let bare = page.texts.first { text in
      guard let parent = text.parent.map({ page.elements[$0] }) else { return false }
      return !parent.isHidden && !parent.isLanguageInBody && text.words.contains(where: \.isLetter)
    }
    if let bare { faults.append("“\([bare.words].few)” stands outside every lang") }
    let marked = page.elements(named: cells).filter { $0.attributes["lang"] != nil }
    return message.finding(
      .languageMark,
      in: faults,
      { "Screen readers would read with the wrong voice: \($0)." },
      cure: "Set lang and dir on <html> and again on a <div> around each language's words."
    )
      + message.finding(
        .languageOnCell,
        in: marked.map { "<\($0.name)>" },
        { "Yahoo drops lang on the parts of a table: \($0)." },
        cure: "Set it on a <div> inside the cell."
      )
  }

  private static let wrappers: Set<String> = ["div", "article", "section", "table", "main"]
  private static let cells: Set<String> = ["td", "th", "tr", "tbody", "thead", "tfoot"]
}
