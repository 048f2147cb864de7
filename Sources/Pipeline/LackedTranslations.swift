internal import Configuration
internal import Entries

/// Which languages an entry is to be had in, and which of them it lacks.
struct LackedTranslations {
  /// Of delegations that name their own.
  private let languages: [DelegationID: [LanguageTag]]
  /// Of the others, and of entries without a delegation.
  private let publication: [LanguageTag]
  /// In which languages are told.
  private let order: [LanguageTag]

  init(in feeds: FeedsFile) {
    languages = Dictionary(feeds.delegations.list.map { ($0.id, $0.languages) }) { first, _ in first
    }
    publication = feeds.publication.languages
    order = feeds.context.languages
  }

  /// The languages that an entry lacks.
  ///
  /// - Parameters:
  ///   - language: of the entry.
  ///   - delegations: whose it is; each one's languages count.
  ///   - translations: the languages of its confirmed translations.
  /// - Returns: in the order of the configuration; a regional form of a language is that language.
  func languages(
    lackedBy language: LanguageTag,
    of delegations: [DelegationID],
    besides translations: [LanguageTag]
  ) -> [LanguageTag] {
    let expected =
      delegations.isEmpty
      ? Set(publication) : Set(delegations.flatMap { languages[$0] ?? publication })
    let present = Set(([language] + translations).map(\.primary))
    return order.filter { expected.contains($0) && !present.contains($0.primary) }
  }
}
