internal import Entries
internal import Foundation

/// What an edition says, and whether it says it in every language.
enum ContentCheck {
  static func findings(in edition: Edition, zone: TimeZone) -> [Finding] {
    front(of: edition, zone) + blocks(of: edition) + deadLinks(in: edition)
  }

  private static func front(of edition: Edition, _ zone: TimeZone) -> [Finding] {
    var findings: [Finding] = []
    if edition.sections.isEmpty {
      findings.append(
        Finding(
          rule: .editionEmpty,
          reason: "It tells nothing.",
          cure: "Take back a `drop:`, write a block, or leave this month out."
        )
      )
    }
    if let without = lacking(edition.front.introduction, edition.languages) {
      findings.append(
        Finding(
          rule: .introductionLanguage,
          reason: "The introduction is not written in \(without).",
          cure: "Write it under `introduction:` in every language, or in none."
        )
      )
    }
    if let date = edition.front.date {
      let interval = edition.month.interval(in: zone)
      let day: TimeInterval = 86_400
      if date < interval.lowerBound || date > interval.upperBound.addingTimeInterval(62 * day) {
        findings.append(
          Finding(
            rule: .dateMonth,
            reason: "`date:` is not within two months of \(edition.month).",
            cure: "Write the day on which it is sent."
          )
        )
      }
    }
    return findings
  }

  private static func blocks(of edition: Edition) -> [Finding] {
    edition.sections.flatMap(\.items).compactMap { item in
      guard case .block(let block) = item,
        let without = lacking(
          block.words.mapValues { ($0.title ?? "") + $0.text },
          edition.languages
        )
      else { return nil }
      return Finding(
        rule: .blockLanguage,
        reason: "The block “\([block.name].few)” is not written in \(without).",
        cure: "Write it in every language; the messages are not the same without.",
        anchor: .block(block.name)
      )
    }
  }

  /// Links of the editor's that lead nowhere from a mailbox.
  private static func deadLinks(in edition: Edition) -> [Finding] {
    let blocks = edition.sections.flatMap(\.items).flatMap { item -> [String] in
      if case .block(let block) = item {
        edition.languages.compactMap { block.words[$0]?.text }
      } else {
        []
      }
    }
    let introductions = edition.languages.compactMap { edition.front.introduction[$0] }
    var seen: Set<String> = []
    return (introductions + blocks).flatMap { EditorWords($0).deadLinks }
      .filter { seen.insert($0).inserted }.prefix(most).map { address in
        Finding(
          rule: .linkDead,
          reason:
            "The link to “\([address].few)” leads nowhere from a mailbox; its words stand without it.",
          cure: "Write the whole address, from https:// on.",
          anchor: .words([address])
        )
      }
  }

  /// After so many links that lead nowhere, one cure has been read often enough.
  private static let most = 20

  /// The languages in which nothing stands, where something stands in another; `nil` for none.
  static func lacking(
    _ words: [LanguageTag: String],
    _ languages: [LanguageTag]
  ) -> String? {
    let without = languages.filter { words[$0]?.allSatisfy(\.isWhitespace) ?? true }
    return without.isEmpty || without.count == languages.count
      ? nil : without.map(\.description).joined(separator: ", ")
  }
}
