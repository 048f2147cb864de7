internal import Entries

extension Edition {
  /// What a person should look at in the stories before they are sent.
  enum Finding: Hashable, Sendable {
    /// A language of the edition lacks the story, and this version stands in.
    case missingTranslation(EditionVersion, LanguageTag)
    /// Nobody said when the piece was published.
    case undated(EditionVersion)
    /// The title only repeats the first words of the text.
    case derivedTitle(EditionVersion)

    /// The version to look at.
    var version: EditionVersion {
      switch self {
      case .missingTranslation(let version, _), .undated(let version), .derivedTitle(let version):
        version
      }
    }
  }

  /// The findings by kind, missing translations first; those of a kind in the order of the stories.
  var findings: [Finding] {
    let missing = stories.flatMap { story in
      languages.compactMap { language in
        story.version(in: language).flatMap { version in
          version.language == language ? nil : Finding.missingTranslation(version, language)
        }
      }
    }
    let shown = stories.flatMap(\.versions)
    return missing
      + shown.filter { $0.day == nil && $0.entry != nil }.map(Finding.undated)
      + shown.filter(\.isTitleRepeated).map(Finding.derivedTitle)
  }
}

extension EditionVersion {
  /// Whether the title is nothing but the beginning of the text.
  var isTitleRepeated: Bool {
    let words = title.hasSuffix("…") ? title.dropLast() : title[...]
    return !words.isEmpty && text.hasPrefix(words)
  }
}
