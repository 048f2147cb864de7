internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Makes entries from what was seen of them, and makes them again: decides once where each stands in
/// time.
struct EntryMaking {
  private let rules: TimelineRules
  private let fold: Fold
  /// The sources that the configuration names.
  private let sources: Set<SourceID>
  private let transaction: GatherTransaction
  private let now: Date

  /// - Parameters:
  ///   - rules: of the publication.
  ///   - sources: those that the configuration names; what others said is of the past.
  ///   - transaction: in which all of it happens.
  ///   - now: the moment of the run.
  init(rules: TimelineRules, sources: Set<SourceID>, transaction: GatherTransaction, now: Date) {
    self.rules = rules
    fold = Fold(rules: rules)
    self.sources = sources
    self.transaction = transaction
    self.now = now
  }

  /// Everything that was ever seen of an entry; a source that is named no more shows nothing now, and
  /// what stands in for sources yields to them.
  func records(of id: EntryID) throws -> [SightingRecord] {
    try transaction.records(of: id).map { record in
      sources.contains(record.source) ? record : record.past
    }.yielding
  }

  /// Whether any source shows an entry now.
  func isShown(_ id: EntryID) throws -> Bool {
    try records(of: id).contains(where: \.isCurrent)
  }

  /// Folds a known entry again.
  ///
  /// - Parameters:
  ///   - id: of the entry.
  ///   - isNews: what sources show of it may have changed, and nothing else has.
  /// - Returns: whether it became another.
  /// - Throws: the database's errors, for the store to translate.
  func remake(_ id: EntryID, isNews: Bool) throws -> Bool {
    guard var minted = try transaction.minted(id) else { return false }
    let records = try records(of: id)
    guard !records.isEmpty else { return false }
    // An undated entry keeps its place for good; one that gets a date moves to it, once.
    if let date = fold.date(of: records) { try give(date, to: &minted) }
    return try save(records, minted, isNews: isNews)
  }

  /// Folds every entry again, some at a time, by other rules: words may change that no source touched.
  ///
  /// - Returns: how many became others.
  /// - Throws: the database's errors, for the store to translate.
  func remakeAll() throws -> Int {
    var changed = 0
    var last: EntryID?
    while case let ids = try transaction.entries(after: last, most: Placing.portion), !ids.isEmpty {
      for id in ids { changed += try remake(id, isNews: false) ? 1 : 0 }
      last = ids.last
    }
    return changed
  }

  /// Makes new entries: the dated ones first, because undated ones may have to stand below them.
  ///
  /// - Parameters:
  ///   - new: ids with their sightings, in the order in which the sources show them.
  ///   - firstRuns: the sources that were never read before.
  /// - Throws: the database's errors, for the store to translate.
  func make(_ new: [EntryID], firstRuns: Set<SourceID>) throws {
    var undated: [(id: EntryID, firstRun: SourceID?)] = []
    // The first on a page is the newest, so it gets the highest second of its day.
    for id in new.reversed() {
      let records = try records(of: id)
      guard let date = fold.date(of: records) else {
        undated.append((id, firstRun(of: records, among: firstRuns)))
        continue
      }
      var minted = Minted(id: id, firstSeen: now, placed: now, day: nil, second: 0)
      try give(date, to: &minted)
      try add(records, minted)
    }
    let sources = Set(undated.compactMap(\.firstRun))
    let anchors = try Dictionary(
      uniqueKeysWithValues: sources.map { source in
        (source, try transaction.oldestDated(from: source) ?? transaction.oldestDated(from: nil))
      }
    )
    for (position, (id, firstRun)) in undated.enumerated() {
      var minted = Minted(id: id, firstSeen: now, placed: now, day: nil, second: 0)
      if let firstRun, let anchor = anchors[firstRun] ?? nil {
        // Below what is dated, in the order of the page; what is to come is no place for them.
        minted.placed = min(anchor, now) - Double(undated.count - position)
      } else {
        let day = CalendarDay(now, in: rules.zone)
        minted.day = day
        minted.second = try transaction.nextSecond(on: day)
        minted.placed = day.instant(atSecond: 43_200 + minted.second, in: rules.zone)
      }
      try add(try records(of: id), minted)
    }
  }

  /// The source of an undated entry if all it was seen in was read for the first time.
  private func firstRun(of records: [SightingRecord], among firstRuns: Set<SourceID>) -> SourceID? {
    let sources = Set(records.map(\.source))
    return sources.isSubset(of: firstRuns) ? sources.min() : nil
  }

  /// Counts a second of the day for an entry that is dated by a day, if it has none of that day.
  private func give(_ date: PublicationDate, to minted: inout Minted) throws {
    guard case .day(let day) = date, minted.day != day else { return }
    minted.day = day
    minted.second = try transaction.nextSecond(on: day)
    minted.noon = nil
  }

  /// Folds an entry and keeps it.
  ///
  /// - Parameters:
  ///   - records: of the entry.
  ///   - minted: what was decided of it.
  ///   - isNews: other words than before are a change of today.
  /// - Returns: whether it shows anything else than before.
  /// - Throws: the database's errors, for the store to translate.
  private func save(
    _ records: [SightingRecord],
    _ minted: Minted,
    isNews: Bool
  ) throws -> Bool {
    var minted = minted
    let changed = fold.changed(records, minted: minted)
    let isExplained = changed != minted.changed
    if isExplained { try give(change: changed, to: &minted) }
    var entry = fold.entry(of: records, minted: minted)
    // Words that came back are as old as when they were first seen, and new to who reads them now.
    if isNews, !isExplained, try transaction.isKept(inOtherWordsThan: entry) {
      // A clock that went back, or a noon that is still to come, takes no change back.
      try give(change: max(now, entry.updated + 1), to: &minted)
      entry = fold.entry(of: records, minted: minted)
    }
    return try transaction.save(entry, minted: minted, feeds: feeds(of: entry))
  }

  /// Folds an entry that is not kept yet, and keeps it.
  private func add(_ records: [SightingRecord], _ minted: Minted) throws {
    var minted = minted
    let changed = fold.changed(records, minted: minted)
    if changed != minted.changed { try give(change: changed, to: &minted) }
    let entry = fold.entry(of: records, minted: minted)
    try transaction.add(entry, minted: minted, feeds: feeds(of: entry))
  }

  private func feeds(of entry: Entry) -> [DelegationID] {
    entry.delegations.flatMap { [$0] + rules.wholes(of: $0) }
  }

  /// Counts a second for a moment of change, so that no two entries changed at once.
  private func give(change: Date?, to minted: inout Minted) throws {
    minted.changed = change
    minted.changedSecond =
      try change.map { try transaction.nextSecond(changedAt: $0, of: minted.id) } ?? 0
  }
}
