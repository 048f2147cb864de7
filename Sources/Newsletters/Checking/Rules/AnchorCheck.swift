internal import Entries

/// Links inside the message, above all those that lead to the other language.
enum AnchorCheck: MessageCheck {
  /// Among how many first links the switch to another language is looked for.
  private static let first = 6

  static func findings(in message: CheckedMessage) -> [Finding] {
    let page = message.page
    let identifiers = Set(page.elements.compactMap { $0.attributes["id"] })
    let names = Set(page.elements(named: ["a"]).compactMap { $0.attributes["name"] })
    let targets = page.links.filter { $0.address.hasPrefix("#") }
      .map { String($0.address.dropFirst()) }
    let missing = targets.filter { !identifiers.contains($0) && !names.contains($0) }
    let weak = targets.filter { identifiers.contains($0) && !names.contains($0) }
    return message.finding(
      .anchorMissing,
      in: missing.map { "#\($0)" },
      { "Links lead to places that the message does not have: \($0)." },
      cure: "Set <a name id> with that name before the place in the template."
    )
      + message.finding(
        .anchorName,
        in: weak.map { "#\($0)" },
        { "Gmail, Outlook and Yahoo jump only to <a name>, not to: \($0)." },
        cure: "Set an empty <a name id> before the place in the template."
      ) + languages(message)
  }

  private static func languages(_ message: CheckedMessage) -> [Finding] {
    guard message.languages.count > 1 else { return [] }
    let opening = message.page.links.prefix(first)
    let missing = message.languages.map(\.description).filter { language in
      !opening.contains { link in
        link.address == "#\(language)"
          || message.page.elements[link.element].attributes["hreflang"] == language
      }
    }
    return message.finding(
      .languageSwitch,
      in: missing,
      { "No link at the top leads to the words in \($0)." },
      cure: "Put a link to each language's block at the top of the template."
    )
  }
}
