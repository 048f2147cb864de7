package import Entries
package import Foundation
package import Markup
package import Templates

/// What in a timeline waits for a person.
package struct ReportContents: Sendable {
  /// The rows of a report, and how many there are.
  package struct List<Row: Sendable>: Sendable {
    /// In the order of the report; perhaps not all.
    package let rows: [Row]
    /// Those that are not listed included.
    package let count: Int

    package init(_ rows: [Row], count: Int? = nil) {
      self.rows = rows
      self.count = count ?? rows.count
    }
  }

  /// A piece that languages of its delegation lack.
  package struct MissingTranslation: Sendable {
    package let entry: EntryOutline
    /// In the order of the configuration; one at least.
    package let languages: [LanguageTag]
    /// What may be its translation, if somebody says so; the likeliest first.
    package let proposed: [EntryOutline]
    /// The days since it was published, up to the newest piece; 0 or more.
    package let age: Int

    package init(
      entry: EntryOutline,
      languages: [LanguageTag],
      proposed: [EntryOutline],
      age: Int
    ) {
      self.entry = entry
      self.languages = languages
      self.proposed = proposed
      self.age = age
    }
  }

  /// Two pieces that look like translations of each other.
  package struct ProposedPair: Sendable {
    package let one: EntryOutline
    package let other: EntryOutline
    package let likelihood: Likelihood
    /// Whether it is likely enough to be looked at first.
    package let isLikely: Bool
    /// What speaks for it, in words, the weightiest first.
    package let evidence: [String]
    /// Whether another pair claims one of the two with as much right.
    package let isAmbiguous: Bool

    /// - Parameters:
    ///   - one: of the two, in whichever language.
    ///   - other: in another language.
    ///   - likelihood: of their being translations.
    ///   - isLikely: it is worth being looked at first.
    ///   - evidence: the weightiest first.
    ///   - isAmbiguous: another pair claims one of the two with as much right.
    package init(
      one: EntryOutline,
      other: EntryOutline,
      likelihood: Likelihood,
      isLikely: Bool,
      evidence: [String],
      isAmbiguous: Bool
    ) {
      self.one = one
      self.other = other
      self.likelihood = likelihood
      self.isLikely = isLikely
      self.evidence = evidence
      self.isAmbiguous = isAmbiguous
    }
  }

  /// A piece that its source shows no more, though older ones still stand there.
  package struct TakenOut: Sendable {
    package let entry: EntryOutline
    /// When that was first seen.
    package let since: Date
    /// When it will be withdrawn if it does not come back.
    package let until: Date

    package init(entry: EntryOutline, since: Date, until: Date) {
      self.entry = entry
      self.since = since
      self.until = until
    }
  }

  /// An id that was published, and is another piece's or nobody's.
  package struct Withdrawal: Sendable {
    package let id: EntryID
    /// What it turned out to be; `nil` for a piece that is gone.
    package let survivor: EntryOutline?
    /// What it was called last; `nil` where nobody knows any more.
    package let title: PlainText?
    package let language: LanguageTag
    package let delegations: [DelegationID]
    package let at: Date

    package init(
      id: EntryID,
      survivor: EntryOutline?,
      title: PlainText?,
      language: LanguageTag,
      delegations: [DelegationID],
      at: Date
    ) {
      self.id = id
      self.survivor = survivor
      self.title = title
      self.language = language
      self.delegations = delegations
      self.at = at
    }
  }

  /// Those in trouble first, each in the order of the configuration; counted are those in trouble.
  package var sources = List<SourceStanding>([])
  /// How sources came to stand as they do, the newest change first.
  package var changes: [SourceStanding] = []
  /// Newest first.
  package var missingTranslations = List<MissingTranslation>([])
  /// The likeliest first.
  package var proposedPairs = List<ProposedPair>([])
  /// Newest first, as the rest.
  package var unrouted = List<EntryOutline>([])
  package var languages = List<EntryOutline>([])
  package var undated = List<EntryOutline>([])
  package var untitled = List<EntryOutline>([])
  package var held = List<EntryOutline>([])
  package var takenOut = List<TakenOut>([])
  package var withdrawn = List<Withdrawal>([])

  package init() {}

  /// How many pieces, pairs or ids a report has.
  package func count(of name: ReportName) -> Int {
    switch name {
    case .sources: sources.count
    case .missingTranslations: missingTranslations.count
    case .proposedPairs: proposedPairs.count
    case .unrouted: unrouted.count
    case .languages: languages.count
    case .undated: undated.count
    case .untitled: untitled.count
    case .held: held.count
    case .takenOut: takenOut.count
    case .withdrawn: withdrawn.count
    }
  }
}
