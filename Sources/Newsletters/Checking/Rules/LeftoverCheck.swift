internal import Configuration
internal import Mail

/// What was written to be replaced, and was not.
enum LeftoverCheck: MessageCheck {
  static func findings(in message: CheckedMessage) -> [Finding] {
    let shown = [message.message?.subject, message.page.visibleWords, message.text]
      .compactMap(\.self)
    let isService = message.message == nil
    let sources = [message.html, message.text ?? ""].map { source in
      isService ? source.replacing(message.unsubscribe, with: "") : source
    }
    var marks = sources.flatMap(Placeholder.all)
    if !isService, let own = message.settings.unsubscribe.placeholder,
      sources.contains(where: { $0.contains(own) })
    {
      marks.append(own)
    }
    return message.finding(
      .leftoverWords,
      in: shown.flatMap(leftovers),
      { "Words wait to be replaced: \($0)." },
      cure: "Write what is meant, or take them out."
    )
      + message.finding(
        .placeholder,
        in: marks,
        { "Placeholders stand in it that nothing will fill: \($0)." },
        cure: "Take them out; the one to leave by belongs under `unsubscribe:` in feeds.yml."
      )
  }

  /// Whole words, in the case in which they are meant so: `todo` is a word in Spanish, and `XXX` a
  /// number.
  private static let words: Set<Substring> = ["TODO", "FIXME", "TBD", "TBC", "xxx", "XXXX"]

  private static let phrases = ["lorem ipsum", "à compléter", "à traduire", "[object object]"]

  private static func leftovers(in text: String) -> [String] {
    let found = text.split { !$0.isLetter && !$0.isNumber }.filter(words.contains).map(String.init)
    let lower = text.lowercased()
    return found + phrases.filter(lower.contains)
  }
}
