/// Whether links can be told from the words around them, and from each other.
enum LinkWordsCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let links = message.page.links
    let empty = links.filter { $0.words.allSatisfy(\.isWhitespace) }
    let vague = links.filter { LinkWords.areVague($0.words) }
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
}
