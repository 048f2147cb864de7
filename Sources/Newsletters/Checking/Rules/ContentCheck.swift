internal import Configuration
internal import Entries
internal import Foundation

/// What an edition says, and whether it says it in every language.
enum ContentCheck {
  static func findings(
    in edition: Edition,
    _ settings: NewsletterSettings,
    zone: TimeZone
  ) -> [Finding] {
    front(of: edition, zone) + blocks(of: edition)
      + edition.stories.flatMap {
        findings(in: $0, edition.languages)
      } + twice(in: edition)
  }

  private static func front(of edition: Edition, _ zone: TimeZone) -> [Finding] {
    var findings: [Finding] = []
    if edition.sections.isEmpty {
      findings.append(
        Finding(
          rule: .editionEmpty,
          messages: [],
          story: nil,
          reason: "It tells nothing.",
          cure: "Take back a `drop:`, write a block, or leave this month out."
        )
      )
    }
    if let without = lacking(edition.front.introduction, edition.languages) {
      findings.append(
        Finding(
          rule: .introductionLanguage,
          messages: [],
          story: nil,
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
            messages: [],
            story: nil,
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
        messages: [],
        story: nil,
        reason: "The block “\([block.name].few)” is not written in \(without).",
        cure: "Write it in every language; the messages are not the same without."
      )
    }
  }

  private static func findings(
    in story: Edition.Story,
    _ languages: [LanguageTag]
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: FindingRule, _ version: EditionVersion, _ reason: String, _ cure: String) {
      findings.append(
        Finding(rule: rule, messages: [], story: version, reason: reason, cure: cure)
      )
    }
    for language in languages {
      guard let version = story.version(in: language), version.language != language else {
        continue
      }
      add(
        .translationMissing,
        version,
        "There is no version in \(language); the one in \(version.language) stands in, marked.",
        "Write a version under `\(language):`, or leave it so."
      )
    }
    let hasLink = story.versions.contains { $0.link != nil }
    for version in story.versions {
      if version.day == nil, version.entry != nil {
        add(
          .undated,
          version,
          "Nobody said when it was published.",
          "Write `day:` if you know it."
        )
      }
      if version.isTitleRepeated {
        add(
          .titleRepeated,
          version,
          "Its title only repeats the first words of its text.",
          "Write a title of its own, or shorten the text."
        )
      }
      if hasLink, version.link == nil {
        add(
          .linkLanguage,
          version,
          "It has no link, and its other version has one.",
          "Write `link:`, if need be the other version's."
        )
      }
    }
    return findings
  }

  /// Versions that lead to the page, or have the title, of an earlier story.
  private static func twice(in edition: Edition) -> [Finding] {
    var known: [String: Int] = [:]
    var findings: [Finding] = []
    for (index, story) in edition.stories.enumerated() {
      for version in story.versions {
        let title = "\(version.language) \(version.title.lowercased())"
        let keys = [title] + (version.link.map { ["\(version.language) \($0)"] } ?? [])
        if keys.contains(where: { known[$0].map { $0 != index } ?? false }) {
          findings.append(
            Finding(
              rule: .storyTwice,
              messages: [],
              story: version,
              reason: "Another story before it has the same title or the same link.",
              cure: "Drop one of the two, or join them."
            )
          )
        }
        for key in keys where known[key] == nil { known[key] = index }
      }
    }
    return findings
  }

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

extension EditionVersion {
  /// Whether the title is nothing but the beginning of the text.
  var isTitleRepeated: Bool {
    let words = title.hasSuffix("…") ? title.dropLast() : title[...]
    return !words.isEmpty && text.hasPrefix(words)
  }
}
