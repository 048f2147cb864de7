internal import Configuration
internal import Entries
internal import Foundation

extension CuratedStory {
  /// The keys of a story beside those of the languages.
  static let keys = ["delegation", "drop", "pin", "picture"]
  /// What stands behind a language that lacks the story.
  static let missingWord = "missing"

  /// Reads a candidate; a mistake is reported, and the rest read all the same.
  init?(
    reading node: ConfigurationNode,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let expected = "a story with a title and a text in each language, or a block"
    guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
    mapping.allowOnly(Self.keys + context.languages.map(\.description), reporting: &mistakes)
    var versions: [CuratedVersion] = []
    var missing: [LanguageTag] = []
    for (language, value) in mapping.languages(in: context) {
      if case .text(let text) = value, text.text == Self.missingWord || text.isNothing {
        missing.append(language)
        continue
      }
      let version = CuratedVersion(reading: value, of: language, in: context, reporting: &mistakes)
      if let version { versions.append(version) }
    }
    self.init(versions: versions, missing: missing)
    let delegation = mapping.optional(
      "delegation",
      as: .delegationOrNone(in: context),
      reporting: &mistakes
    )
    self.delegation = delegation ?? nil
    drop = mapping.value(of: "drop", as: .reason, reporting: &mistakes)
    isPinned = mapping.optional("pin", as: .bool, reporting: &mistakes) ?? false
    picture = mapping.optional("picture", as: .storyPicture, reporting: &mistakes)
    reportMissingAlternatives(in: mapping, reporting: &mistakes)
    guard !versions.isEmpty || !missing.isEmpty else {
      mistakes.add(at: mapping.place, found: "a story without words", expected: expected)
      return nil
    }
  }

  /// Who cannot see a picture must be told what it shows, in each language that shows it.
  ///
  /// A picture of the entry's own may bring its words with it, which is known only when it is read.
  private func reportMissingAlternatives(
    in mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    guard drop == nil, case .file? = picture, let place = mapping["picture"]?.place else { return }
    let mute = versions.filter { $0.alternative == nil }.map(\.version.language.description)
    guard !mute.isEmpty else { return }
    mistakes.add(
      at: place,
      found: "a picture without words in \(mute.joined(separator: ", "))",
      expected: "alt: what the picture shows, below each language of the story"
    )
  }
}

extension CuratedVersion {
  /// The keys of a version, in the order in which a draft writes them.
  static let keys = [
    "translation", "title", "text", "text_language", "date", "when", "where", "link", "alt",
    "source", "entry", "seen",
  ]

  fileprivate init?(
    reading node: ConfigurationNode,
    of language: LanguageTag,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let expected = "title: and text: in this language, or the word missing"
    guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let title = mapping.required("title", as: .line, reporting: &mistakes)
    var version = EditionVersion(language: language, title: title ?? "", text: "")
    version.text = mapping.optional("text", as: .text, reporting: &mistakes) ?? ""
    version.textLanguage = mapping.optional("text_language", as: .language, reporting: &mistakes)
    version.day = mapping.optional("date", as: .day, reporting: &mistakes)
    version.when = mapping.optional("when", as: .line, reporting: &mistakes)
    version.place = mapping.optional("where", as: .line, reporting: &mistakes)
    version.link = mapping.optional("link", as: .webAddress, reporting: &mistakes)
    version.entry = mapping.optional("entry", as: .entry, reporting: &mistakes)
    let translation = mapping.optional("translation", as: .translation, reporting: &mistakes)
    let mark = mapping["source"].flatMap { SourceMark(reading: $0, reporting: &mistakes) }
    let seen = mapping.optional("seen", as: .line, reporting: &mistakes)
    let alternative = mapping.optional("alt", as: .line, reporting: &mistakes)
    guard title != nil else { return nil }
    self.init(
      version,
      translation: translation ?? .settled,
      seen: seen,
      mark: mark,
      alternative: alternative
    )
  }
}

extension CuratedVersion.SourceMark {
  fileprivate init?(
    reading node: ConfigurationNode,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    switch node {
    case .text(let text) where text.text == "updated": self = .updated
    case .text(let text) where text.text == "gone": self = .gone
    case .mapping(let mapping):
      mapping.allowOnly(["title", "text"], reporting: &mistakes)
      let title = mapping.optional("title", as: .line, reporting: &mistakes)
      let text = mapping.optional("text", as: .text, reporting: &mistakes)
      self = .words(title: title ?? "", text: text ?? "")
    case .refused: return nil
    case .text(let text) where text.isNothing: return nil
    case .text, .list:
      mistakes.add(
        at: node.place,
        found: "something else",
        expected: "updated, gone, or the source's title and text; or take the line out"
      )
      return nil
    }
  }
}
