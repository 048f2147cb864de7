package import Entries
package import Foundation
internal import GRDB
internal import Markup
package import Timeline

/// Keeping what a source says.
extension GatherTransaction {
  /// A sighting that its source showed until now, and shows no more.
  package struct Gone {
    /// Its number in the store.
    package let row: Int
    package let entry: EntryID
    package let source: SourceID
    let place: String
    let published: PublicationDate?
    /// Under which a new sighting in its place is found.
    package let key: LookupKey

    /// Where it stood and when it was published, without its words: of these there may be very many.
    package var outline: Sighting { Sighting(place: place, published: published) }
  }

  /// What recording did.
  package struct Recorded {
    /// The entries that have another set of sightings, or of those that are still shown, than
    /// before; entries of sightings that are new are found later.
    package let touched: Set<EntryID>
    /// In the order in which they were recorded.
    package let gone: [Gone]
    /// The positions of the sightings that the source showed before.
    package let knownPositions: Set<Int>
    /// Whether it was read before, and by the same settings.
    package let isReadAsBefore: Bool
    /// Whether the source says the very same as before, and only the settings are other ones: then
    /// what is gone was never there.
    package let isRereading: Bool
  }

  /// Keeps what a source says now.
  ///
  /// What it showed already is only looked at, so that it costs what is new and what is gone.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - files: of the source's folder that could not be read: what they said before stands.
  ///   - isAddition: what the source showed before and does not show now counts as shown.
  ///   - run: as `beginRun` numbered it.
  ///   - zone: in which days begin.
  /// - Returns: what is to be folded again, and what the source shows no more.
  /// - Throws: the database's errors, for the store to translate.
  package func record(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState,
    unread files: [String] = [],
    isAddition: Bool = false,
    run: Int,
    zone: TimeZone
  ) throws -> Recorded {
    let known = try SourceState.fetch(source, from: connection)
    // Of a source that was never read nothing is there to compare with, or to be written at once.
    let isFirst = known == nil
    let database = isFirst ? connection : try self.database
    let last = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT last_run, checked FROM source WHERE id = ?"),
      arguments: [source.description]
    )
    let (previous, checked): (Int, Double?) = (last?[0] ?? run, last?[1])
    let isRereading = known.map { $0.response == state.response && $0 != state } ?? false
    // The same bytes were seen before, whatever was read out of them.
    let runs = (first: isRereading ? previous : run, last: run)
    fresh.forget(source)
    var shown = try ShownSightings(of: source, in: database)
    var newRows: [String: Int] = [:]
    var waiting: [(row: Int, sighting: Sighting, digest: String, keys: MatchingKeys)] = []
    var touched: Set<EntryID> = []
    // Only what stood there before says that something older still does.
    let before = Set(shown.left.keys)
    var knownPositions: Set<Int> = []
    for (position, sighting) in sightings.enumerated() {
      let digest = sighting.contentDigest.description
      let standing = ShownSightings.Standing(
        place: sighting.place,
        routing: RoutingText.text(of: sighting.routings)
      )
      if before.contains(digest) { knownPositions.insert(position) }
      if try shown.showsAgain(digest, standing) {
        // One that it shows twice stands where it was seen last.
        if let row = newRows[digest] { fresh.forget(row) }
      } else if isFirst {
        let row = try pending.number(by: statements)
        let keys = MatchingKeys(sighting, from: source, in: zone)
        fresh.add(sighting, keys, from: source, row: row, run: run, zone: zone)
        newRows[digest] = row
        if pending.isFull {
          try SightingRow.insert(
            sighting,
            numbered: row,
            digest: digest,
            from: source,
            runs: runs,
            by: statements
          )
          try SightingRow.insert(keys.lookupKeys, of: row, by: statements)
          try shown.add(row, digest, standing, by: statements)
        } else {
          waiting.append((row, sighting, digest, keys))
          shown.note(digest, standing)
        }
      } else if let (row, entry) = try recorded(digest, of: source) {
        if let entry { touched.insert(entry) }
        try shown.add(row, digest, standing, by: statements)
      } else {
        let row = try insert(sighting, digest: digest, from: source, runs: runs, zone: zone)
        try shown.add(row, digest, standing, by: statements)
        newRows[digest] = row
      }
    }
    for new in waiting {
      guard let standing = shown.seen[new.digest] else { continue }
      pending.add(
        PendingSightings.Pending(
          row: new.row,
          sighting: new.sighting,
          digest: new.digest,
          source: source,
          run: run,
          lookups: new.keys.lookupKeys,
          standing: standing
        )
      )
    }
    if isAddition { shown.keepLeft() } else { try shown.keepUnread(files) }
    try database.executeAgain(
      "INSERT OR REPLACE INTO source (id, response, settings, last_run) VALUES (?, ?, ?, ?)",
      [source.description, state.response, state.settings, run]
    )
    var gone: [Gone] = []
    for sighting in try shown.removeLeft() {
      let (place, routing) = (sighting.standing.place, sighting.standing.routing)
      try database.executeAgain(
        "UPDATE sighting SET last_run = ?, last_seen = ?, place = ?, routing = ? WHERE id = ?",
        [previous, checked, place, routing, sighting.row]
      )
      if let one = try self.gone(sighting.row, of: source, isRereading: isRereading, zone: zone) {
        gone.append(one)
      }
    }
    touched.formUnion(gone.map(\.entry))
    return Recorded(
      touched: touched,
      gone: gone,
      knownPositions: knownPositions,
      isReadAsBefore: known?.settings == state.settings,
      isRereading: isRereading
    )
  }

  /// A sighting that a source showed before, and its entry.
  private func recorded(
    _ digest: String,
    of source: SourceID
  ) throws -> (row: Int, entry: EntryID?)? {
    let statement = try database.cachedStatement(
      sql: "SELECT id, entry FROM sighting WHERE source = ? AND digest = ?"
    )
    return try Row.fetchOne(statement, arguments: [source.description, digest]).map { row in
      (row[0], (row[1] as String?).map(EntryRow.id))
    }
  }

  /// - Returns: `nil` for a sighting that belongs to no entry.
  private func gone(
    _ row: Int,
    of source: SourceID,
    isRereading: Bool,
    zone: TimeZone
  ) throws -> Gone? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT entry, place, published_on, published_at FROM sighting
        WHERE id = ? AND entry IS NOT NULL
        """
    )
    return try Row.fetchOne(statement, arguments: [row]).map { found in
      let place: String = found[1]
      let published = SightingRow.published(on: found[2], at: found[3])
      return Gone(
        row: row,
        entry: EntryRow.id(found[0]),
        source: source,
        place: place,
        published: published,
        key: isRereading
          ? LookupKey(standingAt: place, in: source)
          : LookupKey(goneFrom: source, on: published?.day(in: zone))
      )
    }
  }

  private func insert(
    _ sighting: Sighting,
    digest: String,
    from source: SourceID,
    runs: (first: Int, last: Int),
    zone: TimeZone
  ) throws -> Int {
    let database = try database
    try SightingRow.insert(sighting, digest: digest, from: source, runs: runs, by: statements)
    let row = Int(database.lastInsertedRowID)
    let keys = MatchingKeys(sighting, from: source, in: zone)
    try SightingRow.insert(keys.lookupKeys, of: row, by: statements)
    if runs.first == runs.last {
      fresh.add(sighting, keys, from: source, row: row, run: runs.first, zone: zone)
    }
    return row
  }
}
