internal import Entries

/// Whether text part and HTML part lead to the same places.
enum PartsCheck: MessageCheck {
  /// As many lacking links as are looked for a second time, more slowly.
  private static let most = 50

  static func findings(in message: CheckedMessage) -> [Finding] {
    guard let text = message.text else { return [] }
    let written = addresses(in: text)
    let inText = Set(written.flatMap(\.self))
    let linked = message.page.links.filter(\.isOnWeb).map(\.address)
    let inHTML = Set(linked.map(known))
    let shown = Set(addresses(in: message.page.visibleWords).flatMap(\.self))
    let lacking = linked.filter { !inText.contains(known($0)) }
    let missing = lacking.prefix(most).filter { address in
      !text.contains(address.trimmingPrefix("http://").trimmingPrefix("https://"))
    }
    let extra = written.filter { forms in
      !forms.contains { inHTML.contains($0) || shown.contains($0) }
    }
    return message.finding(
      .linkTextPart,
      in: Array(missing) + lacking.dropFirst(most),
      { "Links are missing from the text part: \($0)." },
      cure: "Show every address in newsletter.text.mustache too."
    )
      + message.finding(
        .linkHTMLPart,
        in: extra.compactMap(\.last),
        { "Addresses of the text part are missing from the HTML: \($0)." },
        cure: "Link to them in newsletter.html.mustache too."
      )
  }

  /// The addresses in a text, each as it may be meant: with the signs that follow it, and without.
  private static func addresses(in text: String) -> [[String]] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      guard let start = word.firstRange(of: "://")?.lowerBound else { return nil }
      let scheme = word[..<start].hasSuffix("https") ? 5 : word[..<start].hasSuffix("http") ? 4 : 0
      guard scheme > 0, let first = word.index(start, offsetBy: -scheme, limitedBy: word.startIndex)
      else { return nil }
      var rest = word[first...]
      var forms = [known(String(rest))]
      while let last = rest.last, trailing.contains(last), forms.count < 8 {
        rest = rest.dropLast()
        forms.append(known(String(rest)))
      }
      // What follows `](address)` of Markdown.
      if let end = rest.firstIndex(where: { $0 == ")" || $0 == ">" }) {
        forms.append(known(String(rest[..<end])))
      }
      return forms
    }
  }

  private static let trailing: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", ">", "\"", "'", "»", "”", "*", "_",
  ]

  /// An address in the one form that is compared.
  private static func known(_ address: String) -> String {
    WebAddress(address)?.description ?? address
  }
}
