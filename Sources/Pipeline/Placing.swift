internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Gives what was just seen its place in the timeline: which entry it is, and which entries go.
struct Placing {
  /// What changed.
  struct Counts: Sendable {
    var new = 0
    var changed = 0
    var merged = 0
    var withdrawn = 0
    var removed = 0
    /// Taken out of a listing, and kept for a while.
    var held = 0
  }

  private let rules: TimelineRules
  private let transaction: GatherTransaction
  private let now: Date
  private var touched: Set<EntryID> = []
  /// The sources that were never read before.
  private var firstRuns: Set<SourceID> = []
  /// What the sources stopped showing.
  private var gone: [GatherTransaction.Gone] = []
  /// Of those, the entries of pieces that were taken out of a listing.
  private var takenOut: Set<EntryID> = []
  /// The sources from which somebody takes pieces away on purpose.
  private let own: Set<SourceID>
  /// The sources that the configuration names.
  private let sources: Set<SourceID>
  /// The sources that say the same as before and are read by other settings.
  private var reread: Set<SourceID> = []

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
    // Other settings may read less of a page, and nobody took the rest out of it.
    guard recorded.isReadAsBefore else { return }
    let listing = Listing(of: sightings, knownAt: recorded.knownPositions, in: rules.zone)
    for piece in recorded.gone where listing.lacks(piece.sighting) { takenOut.insert(piece.entry) }
  }

  /// Finds the entry of each new sighting, and folds every entry that it touches.
  ///
  /// - Parameter refoldAll: the rules changed, so every entry may have.
  /// - Returns: how many entries are new, show something else, or turned out to be another.
  /// - Throws: the database's errors, for the store to translate.
  mutating func settle(refoldAll: Bool) throws -> Counts {
    var counts = Counts()
    let making = EntryMaking(rules: rules, sources: sources, transaction: transaction, now: now)
    let new = try place(&counts, making)
    counts.withdrawn = try forgetMisreadings()
    counts.removed = try removeTakenAway(making)
    let withdrawal = Withdrawal(transaction: transaction, now: now)
    counts.held = try withdrawal.hold(takenOut) { try making.isShown($0) }
    counts.removed += try withdrawal.end(touched) { try making.isShown($0) }
    let read = touched
    if refoldAll { touched.formUnion(try transaction.allEntries()) }
    for id in touched.sorted() where try transaction.minted(id) != nil {
      // By other rules words may change that no source has touched.
      let isNews = !refoldAll && read.contains(id)
      counts.changed += try making.remake(id, isNews: isNews) ? 1 : 0
    }
    try making.make(new, firstRuns: firstRuns)
    counts.new = new.count
    return counts
  }

  /// Attaches new sightings to known entries, and mints ids for the rest.
  ///
  /// - Returns: the new ids, and those that came back, in the order in which the sources show them.
  private mutating func place(_ counts: inout Counts, _ making: EntryMaking) throws -> [EntryID] {
    let unplaced = try unplaced()
    let lookups = Set(unplaced.flatMap(\.sighting.keys.lookups))
    let placed =
      try transaction.placed(sharing: lookups, without: Set(gone.map(\.row)), zone: rules.zone)
      + gone.map(formerly) + elsewhere(making)
    let pieces = Identity.pieces(of: unplaced.map(\.sighting), among: placed)
    let minted = try mint(
      pieces.filter(\.entries.isEmpty).map { piece in
        piece.sightings.map { unplaced[$0].sighting.keys }
      }
    )
    var new: [EntryID] = []
    var fresh = minted.makeIterator()
    for piece in pieces {
      guard let id = try piece.entries.isEmpty ? fresh.next() : merge(piece.entries, &counts)
      else { continue }
      // A piece that was withdrawn and comes back has its id, and nothing else any more.
      if try transaction.minted(id) == nil { new.append(id) } else { touched.insert(id) }
      try transaction.attach(piece.sightings.map { unplaced[$0].row }, to: id)
    }
    return new
  }

  /// What belongs to no entry yet, in an order that is the same whichever source was read first.
  private func unplaced() throws -> [(row: Int, sighting: Identity.Unplaced)] {
    try transaction.unplaced(zone: rules.zone, reread: reread).sorted { left, right in
      (left.sighting.source, left.row) < (right.sighting.source, right.row)
    }
  }

  private func merge(_ entries: [EntryID], _ counts: inout Counts) throws -> EntryID? {
    counts.merged += entries.count - 1
    return try transaction.merge(entries, at: now)
  }

  /// A sighting that is gone, by what can still be said of it: its words, or, where it was a
  /// misreading, the line alone.
  private func formerly(_ gone: GatherTransaction.Gone) -> Identity.Placed {
    let keys =
      reread.contains(gone.source)
      ? MatchingKeys(placeOf: gone.sighting, in: gone.source)
      : MatchingKeys(gone.sighting, from: gone.source, in: rules.zone)
    return Identity.Placed(entry: gone.entry, source: gone.source, keys: keys, standing: .gone)
  }

  /// What sources still show of entries that another stopped showing: such a piece was not replaced.
  private func elsewhere(_ making: EntryMaking) throws -> [Identity.Placed] {
    try Set(gone.map(\.entry)).sorted().flatMap { id in
      try making.records(of: id).filter(\.isCurrent).map { record in
        Identity.Placed(
          entry: id,
          source: record.source,
          keys: MatchingKeys(record.sighting, from: record.source, in: rules.zone),
          standing: .shown
        )
      }
    }
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
  private func removeTakenAway(_ making: EntryMaking) throws -> Int {
    let taken = gone.filter { own.contains($0.source) && !reread.contains($0.source) }
    var removed = 0
    for id in Set(taken.map(\.entry)).sorted() where try transaction.minted(id) != nil {
      let carriers = try making.records(of: id).filter { sources.contains($0.source) }
      guard carriers.allSatisfy({ own.contains($0.source) && !$0.isCurrent }) else { continue }
      try transaction.remove(id, at: now)
      removed += 1
    }
    return removed
  }

  /// New ids for new pieces.
  ///
  /// - Parameter pieces: the keys of the sightings of each.
  /// - Returns: the ids in the order of the pieces, each nobody's so far.
  /// - Throws: the database's errors, for the store to translate.
  private func mint(_ pieces: [[MatchingKeys]]) throws -> [EntryID] {
    var ids: [Int: EntryID] = [:]
    var taken: Set<EntryID> = []
    // The next number for pieces that nothing but a number tells from the one under an id.
    var attempts: [EntryID: Int] = [:]
    for position in Identity.mintingOrder(of: pieces) {
      var attempt = 0
      var words: EntryID?
      while ids[position] == nil {
        let id = Identity.mint(pieces[position], authority: rules.authority, attempt: attempt)
        if try !taken.contains(id) && !transaction.isKnown(id) {
          ids[position] = id
          taken.insert(id)
        }
        attempt += 1
        // From here on a number alone tells alike pieces apart: it is counted on, not found again.
        if attempt == 2 {
          words = id
          attempt = attempts[id] ?? attempt
        }
        if let words { attempts[words] = attempt + 1 }
      }
    }
    return pieces.indices.compactMap { ids[$0] }
  }
}
