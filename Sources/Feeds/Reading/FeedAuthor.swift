internal import Entries
internal import Markup

extension Author {
  /// An author in one text: `name`, `address`, `address (name)`, `name <address>`, `name (address)`.
  static func reading(_ text: String) -> Author? {
    let line = FeedText.undeclared(text, base: nil).line.description
    // Where the address stands in angle brackets, the tags' eye takes it for one of them.
    let whole = line.contains("@") ? line : PlainText(line: text).description
    let words = whole.split(separator: " ")
    guard let index = words.firstIndex(where: { $0.contains("@") }) else {
      return Author(name: PlainText(line: whole))
    }
    let brackets: Set<Character> = ["<", ">", "(", ")", "[", "]", ",", ";", "\""]
    var email = words[index].filter { !brackets.contains($0) }
    if email.lowercased().hasPrefix("mailto:") { email.removeFirst(7) }
    let others = words[..<index] + words[(index + 1)...]
    let name = others.joined(separator: " ").filter { !brackets.contains($0) }
    return Author(name: PlainText(line: name), email: PlainText(line: email))
  }
}
