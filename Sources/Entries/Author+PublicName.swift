internal import Markup

extension Author {
  /// What to call somebody: the name, else the host of the page, else the name before the `@`.
  ///
  /// An address for mail is not published: whoever gave it to one feed did not give it to ours.
  package var publicName: String {
    if let name { return Self.withoutMail(name.description) }
    if let page { return page.host }
    return email.map { Self.withoutMail($0.description) } ?? ""
  }

  /// A name as feeds in the wild write it, such as `Jo <jo@example.org>` or `jo@example.org (Jo)`,
  /// without the address; of an address alone, what stands before its `@`.
  private static func withoutMail(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.contains(where: isMail) else { return name }
    let rest = words.filter { !isMail($0) }.joined(separator: " ")
    let bare = rest.drop(while: isBracket)
    let end = bare.lastIndex { !isBracket($0) }
    if let end { return String(bare[...end]) }
    return String(name.drop(while: isBracket).prefix { $0 != "@" })
  }

  private static func isMail(_ word: Substring) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.contains { $0.isLetter || $0.isNumber } }
  }

  private static func isBracket(_ character: Character) -> Bool {
    "<>()[],;:\"".contains(character)
  }
}
