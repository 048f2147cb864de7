internal import Entries
internal import Markup

/// Whether every story stands in both parts of a message, in the edition's order, in each language:
/// what makes the messages in different languages the same letter.
enum StoriesCheck: MessageCheck {
  /// After so many stories that lack, the template has another fault than forgetting one.
  private static let most = 20

  static func findings(in message: CheckedMessage) -> [Finding] {
    guard let text = message.text else {
      return findings(in: message.page.visibleWords, "HTML", message)
    }
    return findings(in: message.page.visibleWords, "HTML", message)
      + findings(in: PlainText(line: text).description, "text", message)
  }

  private static func findings(
    in words: String,
    _ part: String,
    _ message: CheckedMessage
  ) -> [Finding] {
    let bytes = Array(words.utf8)
    var cursor = 0
    var findings: [Finding] = []
    for language in message.languages {
      for version in message.edition.stories.compactMap({ $0.version(in: language) }) {
        let title = Array(
          PlainText(line: HardWrap.parted(message.letter.shownTitle(version))).description.utf8
        )
        if let found = bytes[cursor...].firstRange(of: title) {
          cursor = found.upperBound
          continue
        }
        let stands = bytes[..<cursor].firstRange(of: title) != nil
        findings.append(
          message.finding(
            stands ? .storyOrder : .storyMissing,
            stands
              ? "The \(part) part tells it in \(language) in another order than the edition."
              : "The \(part) part does not tell it in \(language).",
            cure: "Show every story of every section in the newsletter's templates, in order.",
            story: version
          )
        )
        if findings.count >= most { return findings }
      }
    }
    return findings
  }
}
