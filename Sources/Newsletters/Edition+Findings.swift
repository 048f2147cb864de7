internal import Entries

extension Edition {
  /// What a person should look at in the stories before they are sent.
  enum Finding: Hashable, Sendable {
    /// A language of the edition lacks the story, and this entry stands in.
    case missingTranslation(Entry, LanguageTag)
    /// Nobody said when the piece was published.
    case undated(Entry)
    /// The piece's title was made of its first words.
    case derivedTitle(Entry)

    /// The entry to look at.
    var entry: Entry {
      switch self {
      case .missingTranslation(let entry, _), .undated(let entry), .derivedTitle(let entry): entry
      }
    }
  }

  /// The findings by kind, missing translations first; those of a kind in the order of the stories.
  ///
  /// What no message shows, such as an entry in a language that the edition does not have, is not
  /// looked at.
  var findings: [Finding] {
    let missing = stories.flatMap { story in
      languages.compactMap { language in
        story.entry(in: language).flatMap { entry in
          entry.language == language ? nil : Finding.missingTranslation(entry, language)
        }
      }
    }
    var seen: Set<EntryID> = []
    let shown = stories.flatMap { story in languages.compactMap { story.entry(in: $0) } }
      .filter { seen.insert($0.id).inserted }
    return missing
      + shown.filter { $0.precision == .firstSeen }.map(Finding.undated)
      + shown.filter(\.isTitleDerived).map(Finding.derivedTitle)
  }
}
