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
    var takenOut = 0
  }

  let rules: TimelineRules
  let transaction: GatherTransaction
  /// The moment of the run.
  let now: Date
  let portion: Int
  var touched: Set<EntryID> = []
  /// The sources that were never read before.
  private(set) var firstRuns: Set<SourceID> = []
  /// What the sources stopped showing.
  private(set) var gone: [GatherTransaction.Gone] = []
  /// Of those, the entries of pieces that were taken out of a listing.
  private var takenOut: Set<EntryID> = []
  /// The sources from which somebody takes pieces away on purpose.
  private let own: Set<SourceID>
  /// The sources that the configuration names.
  let sources: Set<SourceID>
  /// The sources that say the same as before and are read by other settings.
  private(set) var reread: Set<SourceID> = []
  /// The number of the run, once it has begun.
  private var run: Int?

  /// - Parameters:
  ///   - rules: of the publication.
  ///   - sources: those that the configuration names; what others said is of the past.
  ///   - own: those of them from which somebody takes pieces away on purpose.
  ///   - transaction: in which all of it happens.
  ///   - now: the moment of the run.
  ///   - portion: how many new sightings are looked at together, unless more of them have to do with
  ///     each other.
  init(
    rules: TimelineRules,
    sources: Set<SourceID>,
    own: Set<SourceID>,
    transaction: GatherTransaction,
    now: Date,
    portion: Int
  ) {
    self.portion = portion
    self.rules = rules
    self.sources = sources
    self.own = own
    self.transaction = transaction
    self.now = now
  }

  /// Keeps what a source says, unless its dates are rather a mistake of the reading.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - unread: files of it that could not be read.
  ///   - isMeant: somebody says that it is as it should be.
  ///   - reach: how much of the source they are.
  /// - Returns: what became of the dates, where nothing was kept; `nil` where all was.
  /// - Throws: the database's errors, for the store to translate.
  mutating func record(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState,
    unread: [String],
    isMeant: Bool,
    reach: Reach = .listing()
  ) throws -> DateRevision? {
    let isKnown = try transaction.source(source) != nil
    let runBefore = run
    var doubtful: DateRevision?
    func recording() throws -> GatherTransaction.Recorded? {
      let recorded = try transaction.record(
        sightings,
        from: source,
        state: state,
        unread: unread,
        run: begun(),
        zone: rules.zone
      )
      // Who keeps a folder of notes dates each of them by hand.
      if isKnown, !isMeant, !own.contains(source) {
        let revision = try revision(by: recorded, of: sightings, from: source)
        doubtful = revision.flatMap { $0.isDoubtful ? $0 : nil }
      }
      return doubtful == nil ? recorded : nil
    }
    // What a source says for the first time stands.
    let attempt = isKnown ? try transaction.attempt(recording) : try recording()
    guard let recorded = attempt else {
      run = runBefore
      return doubtful
    }
    if !isKnown { firstRuns.insert(source) }
    touched.formUnion(recorded.touched)
    gone += recorded.gone
    if recorded.isRereading { reread.insert(source) }
    // Other settings may read less of a page, and nobody took the rest out of it.
    guard recorded.isReadAsBefore else { return nil }
    let known = recorded.knownPositions
    switch reach {
    case .listing(let count):
      let listed = Array(sightings.prefix(count))
      let listing = Listing(of: listed, knownAt: known, in: rules.zone)
      for piece in recorded.gone where listing.lacks(piece.outline) { takenOut.insert(piece.entry) }
    case .whole:
      let whole = WholeReading(of: sightings, knownAt: known, in: rules.zone)
      for piece in recorded.gone where whole.lacks(piece.outline) { takenOut.insert(piece.entry) }
    case .counted: takenOut.formUnion(recorded.gone.map(\.entry))
    }
    return nil
  }

  /// How much of a source its sightings are, which tells what was taken out from what is further down.
  enum Reach: Sendable {
    /// The top of a list, newest first: so many of the first ones, and behind them what its articles say.
    case listing(first: Int = .max)
    /// Everything from some day on, in any order.
    case whole
    /// Everything: the source told all that it has.
    case counted
  }

  /// Whether anything was recorded.
  var hasRecorded: Bool { run != nil }

  /// The number of the run, which begins with its first change: each counts the timeline up.
  mutating func begun() throws -> Int {
    let run = try run ?? transaction.beginRun(at: now)
    self.run = run
    return run
  }

  /// Finds the entry of each new sighting, and folds every entry that it touches.
  ///
  /// - Parameter refoldAll: the rules changed, so every entry may have.
  /// - Returns: how many entries are new, show something else, or turned out to be another.
  /// - Throws: the database's errors, for the store to translate.
  mutating func settle(refoldAll: Bool) throws -> Counts {
    _ = try begun()
    var counts = Counts()
    let making = EntryMaking(rules: rules, sources: sources, transaction: transaction, now: now)
    let new = try place(&counts)
    counts.withdrawn = try forgetMisreadings()
    counts.removed = try removeTakenAway(making)
    let withdrawal = Withdrawal(transaction: transaction, now: now)
    counts.takenOut = try withdrawal.begin(takenOut) { try making.isShown($0) }
    // Where the sources are other ones, what they show may count again though it is as it was.
    counts.removed += try withdrawal.end(refoldAll ? nil : touched) { try making.isShown($0) }
    if refoldAll {
      counts.changed = try making.remakeAll()
    } else {
      for id in touched.sorted() { counts.changed += try making.remake(id, isNews: true) ? 1 : 0 }
    }
    let made = try new + backWordForWord(beside: new, making)
    try making.make(made, firstRuns: firstRuns)
    try transaction.endPlacing()
    counts.new = made.count
    return counts
  }

  /// Pieces that were withdrawn and that their sources show again as they were: no sighting of them is new.
  private func backWordForWord(
    beside new: [EntryID],
    _ making: EntryMaking
  ) throws -> [EntryID] {
    try touched.subtracting(new).sorted().filter { id in
      try transaction.minted(id) == nil && making.isShown(id)
    }
  }

  /// Drops what other settings had read out of the same bytes, and entries that were nothing else.
  ///
  /// - Returns: how many entries that were.
  private func forgetMisreadings() throws -> Int {
    let misread = gone.filter { reread.contains($0.source) }
    try transaction.forget(misread.map(\.row))
    var withdrawn = 0
    let entries = Set(misread.map(\.entry)).sorted()
    // What our feeds said of a misreading is one.
    for id in entries { try transaction.forgetStandIn(of: id) }
    for id in entries where try transaction.records(of: id).isEmpty {
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
}
