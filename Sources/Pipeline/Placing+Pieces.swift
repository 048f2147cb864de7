internal import Entries
internal import Store
internal import Timeline

extension Placing {
  /// A sighting that belongs to no entry yet.
  private typealias Newcomer = (row: Int, sighting: Identity.Unplaced)

  /// An entry without words so far, and the sighting by whose place it is made.
  private typealias NewEntry = (sighting: (SourceID, Int), id: EntryID)

  /// How many sightings, or entries, are looked at together: few enough to take little memory.
  static let portion = 2_000

  /// Attaches new sightings to known entries, and mints ids for the rest.
  ///
  /// What costs least comes first: while nothing known is asked for, nothing has to be written.
  ///
  /// - Returns: the new ids, and those that came back, in the order in which the sources show them.
  /// - Throws: the database's errors, for the store to translate.
  mutating func place(_ counts: inout Counts) throws -> [EntryID] {
    let groups = try transaction.neighbourhoods(beside: gone, reread: reread, zone: rules.zone)
    var new: [NewEntry] = []
    for rows in portions(of: groups.filter(\.isAlone)) {
      // Nobody else can ask for the ids of these.
      for one in try newcomers(rows) {
        guard let id = try mint([[one.sighting]]).first else { continue }
        if try found([one], as: id) { continue }
        try transaction.attach([one.row], toNew: id)
        new.append(((one.sighting.source, one.row), id))
      }
    }
    let together = groups.filter { !$0.isAlone }
    for rows in portions(of: together.filter { !$0.isKnown }) {
      new += try place(try newcomers(rows), among: [], &counts)
    }
    let known = KnownSightings(
      gone: groups.isEmpty ? [] : gone,
      sources: sources,
      reread: reread,
      zone: rules.zone,
      transaction: transaction
    )
    for rows in portions(of: together.filter(\.isKnown)) {
      let newcomers = try newcomers(rows)
      new += try place(newcomers, among: try known.besides(newcomers.map(\.sighting)), &counts)
    }
    return new.sorted { $0.sighting < $1.sighting }.map(\.id)
  }

  private mutating func place(
    _ newcomers: [Newcomer],
    among known: [Identity.Placed],
    _ counts: inout Counts
  ) throws -> [NewEntry] {
    let sightings = newcomers.map(\.sighting)
    let pieces = Identity.pieces(of: sightings, among: known)
    let minted = try mint(
      pieces.filter(\.entries.isEmpty).map { piece in piece.sightings.map { sightings[$0] } }
    )
    var fresh = minted.makeIterator()
    var new: [NewEntry] = []
    for piece in pieces {
      let members = piece.sightings.map { newcomers[$0] }
      guard let first = members.first else { continue }
      let place = (first.sighting.source, first.row)
      guard !piece.entries.isEmpty else {
        guard let id = fresh.next() else { continue }
        if try found(members, as: id) { continue }
        try transaction.attach(members.map(\.row), toNew: id)
        new.append((place, id))
        continue
      }
      guard let id = try merge(piece.entries, &counts) else { continue }
      try transaction.attach(members.map(\.row), to: id)
      try settle(members, beside: id)
      // A piece that was withdrawn and comes back has its id, and nothing else any more.
      if try transaction.minted(id) != nil {
        touched.insert(id)
      } else {
        new.append((place, id))
      }
    }
    return new
  }

  /// Gives sightings to an entry that was read back from our own feeds and waits for them.
  ///
  /// - Returns: whether it does.
  /// - Throws: the database's errors, for the store to translate.
  private mutating func found(_ newcomers: [Newcomer], as id: EntryID) throws -> Bool {
    guard try transaction.isKnown(id), try transaction.isAwaited(id) else { return false }
    try transaction.attach(newcomers.map(\.row), to: id)
    try settle(newcomers, beside: id)
    touched.insert(id)
    return true
  }

  /// What a source is seen to show for the first time is no news of an entry that our feeds had: it
  /// was there when they were written.
  private func settle(_ newcomers: [Newcomer], beside id: EntryID) throws {
    let rows = newcomers.filter { firstRuns.contains($0.sighting.source) }.map(\.row)
    if !rows.isEmpty { try transaction.date(rows, likeStandInOf: id) }
  }

  /// The numbers of groups in portions that do not take much memory.
  private func portions(of groups: [Neighbourhoods.Group]) -> [[Int]] {
    var portions: [[Int]] = []
    for group in groups {
      if let last = portions.last, last.count + group.rows.count <= portion {
        portions[portions.count - 1] += group.rows
      } else {
        portions.append(group.rows)
      }
    }
    return portions
  }

  /// What belongs to no entry yet, in an order that is the same whichever source was read first.
  private func newcomers(_ rows: [Int]) throws -> [Newcomer] {
    try transaction.unplaced(rows, zone: rules.zone, reread: reread).sorted { left, right in
      (left.sighting.source, left.row) < (right.sighting.source, right.row)
    }
  }

  private func merge(_ entries: [EntryID], _ counts: inout Counts) throws -> EntryID? {
    counts.merged += entries.count - 1
    return try transaction.merge(entries, at: now)
  }
}
