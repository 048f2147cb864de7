internal import Entries
internal import Foundation

/// What the stories of an edition say, and what they lack.
enum StoriesContentCheck {
  /// How many stories without a language are named one by one.
  private static let named = 3

  /// - Parameters:
  ///   - edition: as its messages tell it.
  ///   - home: where the publication is served: its host is nobody's mistake.
  /// - Returns: missing translations by language, then the rest in the order of the stories.
  static func findings(in edition: Edition, home: WebAddress) -> [Finding] {
    edition.languages.flatMap { missing($0, in: edition) }
      + edition.stories.flatMap { findings(in: $0, home: home) } + twice(in: edition)
  }

  /// The stories that a language lacks: a few each for itself, more of them in one sentence.
  private static func missing(_ language: LanguageTag, in edition: Edition) -> [Finding] {
    let others = edition.stories.compactMap { $0.version(in: language) }
      .filter { $0.language != language }
    let anchor = others.first.map {
      FindingAnchor.missing($0, language: language.description)
    }
    guard others.count > named else {
      return others.map { version in
        Finding(
          rule: .translationMissing,
          story: version,
          reason:
            "There is no version in \(language); the one in \(version.language) stands in, marked.",
          cure: "Write a version under `\(language):`, or leave it so.",
          anchor: .missing(version, language: language.description)
        )
      }
    }
    return [
      Finding(
        rule: .translationMissing,
        reason:
          "\(others.count) stories have no version in \(language), and others stand in, marked: "
          + "\(others.map { "“\($0.title)”" }.few).",
        cure: "Write versions under `\(language):`, the first ones first, or leave it so.",
        anchor: anchor
      )
    ]
  }

  private static func findings(in story: Edition.Story, home: WebAddress) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: FindingRule, _ version: EditionVersion, _ reason: String, _ cure: String) {
      findings.append(
        Finding(rule: rule, story: version, reason: reason, cure: cure)
      )
    }
    let hasLink = story.versions.contains { $0.link != nil }
    for version in story.versions {
      if version.day == nil, version.entry != nil {
        add(
          .undated,
          version,
          "Nobody said when it was published.",
          "Write `date:` if you know it."
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
      if let link = version.link, StoryLink.isClosed(link, home: home) {
        add(
          .linkPrivate,
          version,
          "Readers cannot reach \(link), and the messages tell it without a link.",
          "Write the address of the public page behind `link:`, or take the line out."
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
}

extension EditionVersion {
  /// Whether the title is nothing but the beginning of the text.
  var isTitleRepeated: Bool {
    let words = title.hasSuffix("…") ? title.dropLast() : title[...]
    return !words.isEmpty && text.hasPrefix(words)
  }
}
