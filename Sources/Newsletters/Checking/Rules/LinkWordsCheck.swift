/// Whether links can be told from the words around them, and from each other.
enum LinkWordsCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let links = message.page.links
    let empty = links.filter { $0.words.allSatisfy(\.isWhitespace) }
    let vague = links.filter { link in
      let words = link.words.lowercased().trimmingPrefix { !$0.isLetter }
      let core = words.prefix(through: words.lastIndex(where: \.isLetter))
      return vagueWords.contains(core) || core.hasPrefix("http://") || core.hasPrefix("https://")
    }
    let unmarked = links.filter { link in
      let look = message.looks[link.element]
      guard !look.isUnderlined, let outer = message.page.elements[link.element].parent else {
        return false
      }
      return look.colour == message.looks[outer].colour
    }
    return message.finding(
      .linkEmpty,
      in: empty.map(\.address),
      { "Links have no words, and nobody finds them: \($0)." },
      cure: "Write where they lead; a picture in a link needs `alt:`."
    )
      + message.finding(
        .linkWords,
        in: vague.map(\.words),
        { "Read aloud one by one, these links say nothing: \($0)." },
        cure: "Let the link be the name of what it leads to."
      )
      + message.finding(
        .linkUnmarked,
        in: unmarked.map(\.words),
        { "Links look like the words around them: \($0)." },
        cure: "Leave them underlined."
      )
  }

  /// What links are called by those who think of the mouse.
  private static let vagueWords: Set<String> = [
    "click here", "here", "learn more", "link", "more", "read more", "see more", "this link",
    "cliquez ici", "en savoir plus", "ici", "lien", "lire la suite", "lire plus", "plus", "suite",
    "voir", "hier", "klik hier", "lees meer", "meer", "meer info", "hier klicken", "mehr",
    "mehr erfahren", "weiterlesen", "aquí", "haga clic aquí", "leer más", "más", "clicca qui",
    "leggi di più", "qui",
  ]
}

extension Substring {
  /// The text up to an index and its character; empty without one.
  fileprivate func prefix(through end: Index?) -> String {
    end.map { String(self[...$0]) } ?? ""
  }
}
