internal import Configuration
internal import Entries
internal import Mail

/// What stands in the list of a mailbox: the subject and the words behind it.
enum SubjectCheck: MessageCheck {
  /// What most programs show of a subject at best, in characters.
  private static let longest = 90
  /// What a phone shows of each half, in characters.
  private static let opening = 25

  static func findings(in message: CheckedMessage) -> [Finding] {
    guard let subject = message.message?.subject else { return [] }
    return length(of: subject, message) + languages(message) + openings(message)
      + shouting(subject, message) + preheader(message)
  }

  private static func length(of subject: String, _ message: CheckedMessage) -> [Finding] {
    if !subject.contains(where: \.isLetter) {
      return [
        message.finding(
          .subjectMissing,
          "The subject has no words.",
          cure: "Write `subject:` in every language, or take it out for the usual one."
        )
      ]
    }
    guard subject.count > longest else { return [] }
    return [
      message.finding(
        .subjectLength,
        "The subject has \(subject.count) characters; programs show \(longest) at most.",
        cure: "Shorten it: what matters first, in each language."
      )
    ]
  }

  /// Words of the editor's in some of the languages of this message.
  private static func languages(_ message: CheckedMessage) -> [Finding] {
    let front = message.edition.front
    let rules: [(FindingRule, String, [LanguageTag: String])] = [
      (.subjectLanguage, "subject", front.subject),
      (.preheaderLanguage, "preheader", front.preheader),
    ]
    return rules.compactMap { rule, name, words in
      ContentCheck.lacking(words, message.languages).map { without in
        message.finding(
          rule,
          "The \(name) is not written in \(without), where the program's own words stand in.",
          cure: "Write `\(name):` in every language, or in none."
        )
      }
    }
  }

  /// Halves whose beginning says nothing that does not stand beside it already.
  private static func openings(_ message: CheckedMessage) -> [Finding] {
    guard let sender = message.message?.sender.name.lowercased(), !sender.isEmpty else { return [] }
    let halves = message.languages.compactMap { message.edition.front.subject[$0] }
      .filter { $0.lowercased().hasPrefix(sender) && sender.count * 2 >= min(opening, $0.count) }
    return message.finding(
      .subjectOpening,
      in: halves,
      { "A phone shows the first \(opening) characters, and they repeat the sender: \($0)." },
      cure: "Begin with the news."
    )
  }

  private static func shouting(_ subject: String, _ message: CheckedMessage) -> [Finding] {
    let letters = subject.filter { $0.isUppercase || $0.isLowercase }
    let isLoud = letters.count >= 10 && letters.allSatisfy(\.isUppercase)
    guard isLoud || subject.contains("!!") || subject.contains("! !") else { return [] }
    return [
      message.finding(
        .subjectShouting,
        "The subject is all in capitals, or has several exclamation marks: filters take it for spam.",
        cure: "Write it as a headline."
      )
    ]
  }

  private static func preheader(_ message: CheckedMessage) -> [Finding] {
    let front = message.edition.front
    return message.languages.prefix(1).flatMap { language -> [Finding] in
      guard let words = front.preheader[language] else { return [] }
      var findings: [Finding] = []
      if words.count > longest {
        findings.append(
          message.finding(
            .preheaderLength,
            "The preheader has \(words.count) characters; programs show \(longest) at most.",
            cure: "Shorten it."
          )
        )
      }
      if let subject = front.subject[language], subject.lowercased() == words.lowercased() {
        findings.append(
          message.finding(
            .preheaderRepeats,
            "The preheader repeats the subject that it stands behind.",
            cure: "Say what else is in the letter."
          )
        )
      }
      return findings
    }
  }
}
