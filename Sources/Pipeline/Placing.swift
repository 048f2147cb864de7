internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Gives what was just seen its place in the timeline: which entry it is, and where that stands.
struct Placing {
  /// What changed.
  struct Counts: Sendable {
    var new = 0
    var changed = 0
    var merged = 0
    var withdrawn = 0
    var removed = 0
  }

  private let rules: TimelineRules
  private let fold: Fold
  private let transaction: GatherTransaction
  private let now: Date
  private var touched: Set<EntryID> = []
  /// The sources that were never read before.
  private var firstRuns: Set<SourceID> = []
  /// What the sources stopped showing.
  private var gone: [GatherTransaction.Gone] = []
  /// The sources from which somebody takes pieces away on purpose.
  private let own: Set<SourceID>
  /// The sources that the configuration names.
  private let sources: Set<SourceID>
  /// The sources that say the same as before and are read by other settings.
  private var reread: Set<SourceID> = []
  /// The next number for pieces that nothing but a number tells from the one under an id.
  private var attempts: [EntryID: Int] = [:]

  /// - Parameters:
  ///   - rules: of the publication.
  ///   - sources: those that the configuration names; what others said is of the past.
  ///   - own: those of them from which somebody takes pieces away on purpose.
  ///   - transaction: in which all of it happens.
  ///   - now: the moment of the run.
  init(
    rules: TimelineRules,
    sources: Set<SourceID>,
    own: Set<SourceID>,
    transaction: GatherTransaction,
    now: Date
  ) {
    self.rules = rules
    self.sources = sources
    self.own = own
    fold = Fold(rules: rules)
    self.transaction = transaction
    self.now = now
  }

  /// Keeps what a source says.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - unread: files of it that could not be read.
  ///   - run: as the transaction numbered it.
  /// - Throws: the database's errors, for the store to translate.
  mutating func record(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState,
    unread: [String],
    run: Int
  ) throws {
    if try !transaction.isKnown(source) { firstRuns.insert(source) }
    let recorded = try transaction.record(
      sightings,
      from: source,
      state: state,
      unread: unread,
      run: run,
      zone: rules.zone
    )
    touched.formUnion(recorded.touched)
    gone += recorded.gone
    if recorded.isRereading { reread.insert(source) }
  }

  /// Finds the entry of each new sighting, and folds every entry that it touches.
  ///
  /// - Parameter refoldAll: the rules changed, so every entry may have.
  /// - Returns: how many entries are new, show something else, or turned out to be another.
  /// - Throws: the database's errors, for the store to translate.
  mutating func settle(refoldAll: Bool) throws -> Counts {
    var counts = Counts()
    let new = try place(&counts)
    counts.withdrawn = try forgetMisreadings()
    counts.removed = try removeTakenAway()
    if refoldAll { touched.formUnion(try transaction.allEntries()) }
    for id in touched.sorted() where try transaction.minted(id) != nil {
      counts.changed += try refold(id) ? 1 : 0
    }
    try make(new)
    counts.new = new.count
    return counts
  }

  /// Attaches new sightings to known entries, and mints ids for the rest.
  ///
  /// - Returns: the new ids, in the order in which the sources show them.
  private mutating func place(_ counts: inout Counts) throws -> [EntryID] {
    let unplaced = try transaction.unplaced(zone: rules.zone, reread: reread)
    let lookups = Set(unplaced.flatMap(\.sighting.keys.lookups))
    let placed =
      try transaction.placed(sharing: lookups, without: Set(gone.map(\.row)), zone: rules.zone)
      + gone.map(formerly)
    var new: [EntryID] = []
    var taken: Set<EntryID> = []
    for piece in Identity.pieces(of: unplaced.map(\.sighting), among: placed) {
      let id: EntryID
      if piece.entries.isEmpty {
        id = try mint(piece.sightings.map { unplaced[$0].sighting.keys }, beside: taken)
        new.append(id)
        taken.insert(id)
      } else if let survivor = try transaction.merge(piece.entries, at: now) {
        id = survivor
        touched.insert(id)
        counts.merged += piece.entries.count - 1
      } else {
        continue
      }
      try transaction.attach(piece.sightings.map { unplaced[$0].row }, to: id)
    }
    return new
  }

  /// A sighting that is gone, by what can still be said of it: its words, or, where it was a
  /// misreading, the line alone.
  private func formerly(_ gone: GatherTransaction.Gone) -> Identity.Placed {
    let keys =
      reread.contains(gone.source)
      ? MatchingKeys(placeOf: gone.sighting, in: gone.source)
      : MatchingKeys(gone.sighting, from: gone.source, in: rules.zone)
    return Identity.Placed(entry: gone.entry, source: gone.source, keys: keys, isCurrent: false)
  }

  /// Drops what other settings had read out of the same bytes, and entries that were nothing else.
  ///
  /// - Returns: how many entries that were.
  private func forgetMisreadings() throws -> Int {
    let misread = gone.filter { reread.contains($0.source) }
    try transaction.forget(misread.map(\.row))
    var withdrawn = 0
    for id in Set(misread.map(\.entry)).sorted() where try transaction.records(of: id).isEmpty {
      guard try transaction.minted(id) != nil else { continue }
      try transaction.withdraw(id, at: now)
      withdrawn += 1
    }
    return withdrawn
  }

  /// Withdraws what somebody took away: a note that was deleted, or made a draft again.
  ///
  /// - Returns: how many entries that were.
  private func removeTakenAway() throws -> Int {
    let taken = gone.filter { own.contains($0.source) && !reread.contains($0.source) }
    var removed = 0
    for id in Set(taken.map(\.entry)).sorted() where try transaction.minted(id) != nil {
      let carriers = try records(of: id).filter { sources.contains($0.source) }
      guard carriers.allSatisfy({ own.contains($0.source) && !$0.isCurrent }) else { continue }
      try transaction.remove(id, at: now)
      removed += 1
    }
    return removed
  }

  /// Everything that was ever seen of an entry; a source that is named no more shows nothing now.
  private func records(of id: EntryID) throws -> [SightingRecord] {
    try transaction.records(of: id).map { record in
      guard record.isCurrent, !sources.contains(record.source) else { return record }
      return SightingRecord(
        source: record.source,
        sighting: record.sighting,
        firstSeen: record.firstSeen,
        lastRun: record.lastRun,
        isCurrent: false
      )
    }
  }

  private mutating func mint(
    _ keys: [MatchingKeys],
    beside taken: Set<EntryID>
  ) throws -> EntryID {
    var attempt = 0
    var words: EntryID?
    while true {
      let id = Identity.mint(keys, authority: rules.authority, attempt: attempt)
      if try !taken.contains(id) && !transaction.isKnown(id) { return id }
      attempt += 1
      // From here on a number alone tells alike pieces apart: it is counted on, not found again.
      if attempt == 2 {
        words = id
        attempt = attempts[id] ?? attempt
      }
      if let words { attempts[words] = attempt + 1 }
    }
  }

  /// Folds a known entry again; whether it became another.
  private func refold(_ id: EntryID) throws -> Bool {
    guard var minted = try transaction.minted(id) else { return false }
    let records = try records(of: id)
    guard !records.isEmpty else { return false }
    // An undated entry keeps its place for good; one that gets a date moves to it, once.
    if let date = fold.date(of: records) { try give(date, to: &minted) }
    return try save(records, minted)
  }

  /// Makes new entries: the dated ones first, because undated ones may have to stand below them.
  private func make(_ new: [EntryID]) throws {
    var undated: [(id: EntryID, records: [SightingRecord])] = []
    // The first on a page is the newest, so it gets the highest second of its day.
    for id in new.reversed() {
      let records = try records(of: id)
      guard let date = fold.date(of: records) else {
        undated.append((id, records))
        continue
      }
      var minted = Minted(id: id, firstSeen: now, placed: now, day: nil, second: 0)
      try give(date, to: &minted)
      _ = try save(records, minted)
    }
    let anchors = try Dictionary(
      undated.compactMap { try firstRun(of: $0.records) }.map { source in
        (source, try transaction.oldestDated(from: source) ?? transaction.oldestDated(from: nil))
      },
      uniquingKeysWith: { first, _ in first }
    )
    for (position, (id, records)) in undated.enumerated() {
      var minted = Minted(id: id, firstSeen: now, placed: now, day: nil, second: 0)
      if let source = try firstRun(of: records), let anchor = anchors[source] ?? nil {
        // Below what is dated, in the order of the page.
        minted.placed = anchor - Double(undated.count - position)
      } else {
        let day = CalendarDay(now, in: rules.zone)
        minted.day = day
        minted.second = try transaction.nextSecond(on: day)
        minted.placed = day.instant(atSecond: 43_200 + minted.second, in: rules.zone)
      }
      _ = try save(records, minted)
    }
  }

  /// The source of an undated entry if all it was seen in was read for the first time.
  private func firstRun(of records: [SightingRecord]) throws -> SourceID? {
    let sources = Set(records.map(\.source))
    return sources.isSubset(of: firstRuns) ? sources.min() : nil
  }

  /// Counts a second of the day for an entry that is dated by a day, if it has none of that day.
  private func give(_ date: PublicationDate, to minted: inout Minted) throws {
    guard case .day(let day) = date, minted.day != day else { return }
    minted.day = day
    minted.second = try transaction.nextSecond(on: day)
  }

  /// Folds an entry and keeps it; whether it shows anything else than before.
  private func save(_ records: [SightingRecord], _ minted: Minted) throws -> Bool {
    var minted = minted
    let changed = fold.changed(records, minted: minted)
    if changed != minted.changed {
      minted.changed = changed
      minted.changedSecond =
        try changed.map {
          try transaction.nextSecond(changedAt: $0, of: minted.id)
        } ?? 0
    }
    let entry = fold.entry(of: records, minted: minted)
    let feeds = entry.delegations.flatMap { [$0] + rules.wholes(of: $0) }
    return try transaction.save(entry, minted: minted, feeds: feeds)
  }
}
