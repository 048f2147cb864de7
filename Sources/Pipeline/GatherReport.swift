internal import Adapters
package import Entries
internal import Timeline

/// What came of one source in one run.
package struct SourceReport: Sendable {
  package enum Outcome: Equatable, Sendable {
    /// It says what it said before.
    case unchanged
    /// It was read and says so many things.
    case read(Int)
    /// Nothing was found in it; what it said before stands.
    case empty
    /// It shows far fewer things than before; what it said before stands.
    case shrunk(Int, of: Int)
    /// It says so many things and is another than before: for reasons, a sentence each; what it said before
    /// stands, new pieces are taken where `takesNew` says so, and in time it is believed if it `mayLast`.
    case changed(Int, [String], takesNew: Bool, mayLast: Bool)
    /// Of so many known dates most would be others, because the settings or the page changed; what it
    /// said before stands.
    case redated(Int, of: Int, isBySettings: Bool)
    /// It was not asked this time, for a reason in a few words.
    case notAsked(String)
    /// It could not be read; what it said before stands.
    case failed(String)
  }

  package let source: SourceID
  package let outcome: Outcome
  /// Files of it that could not be read, a sentence each; what they said before stands.
  package let broken: [String]
  /// What a person should look at, in whole sentences.
  package let notes: [String]
  /// What may be otherwise in the next run, in whole sentences; no reason to write to anybody.
  package private(set) var passing: [String] = []
  /// What was mended or passed over in its files, a line each.
  ///
  /// The first twenty things, and how many more there are. They are the publisher's to put right, and
  /// no reason to write to anybody.
  package let mended: [String]
  /// How many things were mended, those that are not told included.
  package let mendedCount: Int
  /// How many visits in a row failed, this one included; 0 for a source that is a file.
  package let failures: Int
  /// What its program said on standard error, a line each; bounded.
  package private(set) var said: [String] = []
  /// Whether whoever is only told what is new must hear of it: once of a source on the web, when its
  /// trouble has lasted; of a file, each time.
  package private(set) var isWorthALetter = true
  /// That it is well again after somebody was told of its trouble; `nil` for nothing to say.
  package private(set) var recovery: String?

  init(
    source: SourceID,
    outcome: Outcome,
    broken: [String] = [],
    notes: [String] = [],
    mended: ReadingNotes = [],
    failures: Int = 0
  ) {
    self.init(
      source: source,
      outcome: outcome,
      broken: broken,
      notes: notes,
      mended: mended.lines,
      mendedCount: mended.count,
      failures: failures
    )
  }

  private init(
    source: SourceID,
    outcome: Outcome,
    broken: [String],
    notes: [String],
    mended: [String],
    mendedCount: Int,
    failures: Int = 0
  ) {
    self.source = source
    self.outcome = outcome
    self.broken = broken
    self.notes = notes
    self.mended = mended
    self.mendedCount = mendedCount
    self.failures = failures
  }

  /// The same where its dates could not be believed.
  func redated(_ revision: DateRevision, isBySettings: Bool) -> SourceReport {
    SourceReport(
      source: source,
      outcome: .redated(revision.moved, of: revision.known, isBySettings: isBySettings),
      broken: broken,
      notes: notes,
      mended: mended,
      mendedCount: mendedCount
    )
  }

  /// The same where it is known whether somebody must hear of it.
  func told(_ isWorthALetter: Bool) -> SourceReport {
    var report = self
    report.isWorthALetter = isWorthALetter
    return report
  }

  /// The same for one that is well again.
  func recovered(since day: CalendarDay, from condition: SourceCondition) -> SourceReport {
    var report = self
    report.recovery = "it is well again; it was \(condition.rawValue) since \(day)"
    return report
  }

  /// The same for one that is another than before, and right.
  func accepted(_ words: String?) -> SourceReport {
    var report = self
    report.recovery = words ?? recovery
    return report
  }

  /// The same with more that a person should look at.
  func adding(_ more: [String]) -> SourceReport {
    var report = SourceReport(
      source: source,
      outcome: outcome,
      broken: broken,
      notes: notes + more,
      mended: mended,
      mendedCount: mendedCount,
      failures: failures
    )
    report.isWorthALetter = isWorthALetter
    report.recovery = recovery
    report.passing = passing
    return report
  }

  /// The same with what may be otherwise in the next run.
  func passing(_ lines: [String]) -> SourceReport {
    var report = self
    report.passing += lines
    return report
  }

  /// The same with what its program said beside its answer.
  func saying(_ lines: [String]) -> SourceReport {
    var report = self
    report.said += lines
    return report
  }

  /// Whether the run must say that something is wrong.
  package var isFailure: Bool {
    switch outcome {
    case .unchanged, .read, .notAsked: !broken.isEmpty
    case .empty, .shrunk, .changed, .redated, .failed: true
    }
  }

  /// Whether nothing at all came of it.
  package var isLost: Bool {
    switch outcome {
    case .unchanged, .read, .shrunk, .redated, .notAsked: false
    case .changed(let count, _, _, _): count == 0
    case .empty, .failed: true
    }
  }
}

/// What gathering changed in the timeline.
package struct GatherReport: Sendable {
  package var sources: [SourceReport] = []
  package var newEntries = 0
  package var changedEntries = 0
  package var mergedEntries = 0
  /// Entries that only a mistake in the settings had made.
  package var withdrawnEntries = 0
  /// Entries that somebody took away.
  package var removedEntries = 0
  /// Entries that were taken out of a listing: they are withdrawn unless they come back.
  package var takenOutEntries = 0
}

extension [SourceReport] {
  /// Puts reports in the order of the configuration: sources on the web end in any.
  mutating func sort(like sources: [SourceID]) {
    let order = Dictionary(zip(sources, sources.indices)) { first, _ in first }
    sort { (order[$0.source] ?? .max) < (order[$1.source] ?? .max) }
  }
}
