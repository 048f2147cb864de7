package import Entries
package import Foundation
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

    package init(entry: EntryOutline, languages: [LanguageTag], proposed: [EntryOutline]) {
      self.entry = entry
      self.languages = languages
      self.proposed = proposed
    }
  }

  /// Two pieces that look like translations of each other.
  package struct ProposedPair: Sendable {
    package let one: EntryOutline
    package let other: EntryOutline
    /// 0 to 1: how likely.
    package let score: Double
    /// What speaks for it, in words, the weightiest first.
    package let evidence: [String]
    /// Whether another pair claims one of the two with as much right.
    package let isAmbiguous: Bool

    /// - Parameters:
    ///   - one: of the two, in whichever language.
    ///   - other: in another language.
    ///   - score: 0 to 1; what lies outside, and what is no number, counts as the nearer end or 0.
    ///   - evidence: the weightiest first.
    ///   - isAmbiguous: another pair claims one of the two with as much right.
    package init(
      one: EntryOutline,
      other: EntryOutline,
      score: Double,
      evidence: [String],
      isAmbiguous: Bool
    ) {
      self.one = one
      self.other = other
      self.score = score > 0 ? min(score, 1) : 0
      self.evidence = evidence
      self.isAmbiguous = isAmbiguous
    }

    /// The score as people read it, 0 to 100; 100 is certain and nothing less.
    package var percent: Int {
      score < 1 ? min(99, Int((score * 100).rounded())) : 100
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
    package let language: LanguageTag
    package let delegations: [DelegationID]
    package let at: Date

    package init(
      id: EntryID,
      survivor: EntryOutline?,
      language: LanguageTag,
      delegations: [DelegationID],
      at: Date
    ) {
      self.id = id
      self.survivor = survivor
      self.language = language
      self.delegations = delegations
      self.at = at
    }
  }

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
