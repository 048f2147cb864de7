package import Entries
package import Foundation
internal import GRDB
internal import Markup
package import Timeline

/// The verbs that change the timeline, inside one transaction.
package struct GatherTransaction {
  let database: Database

  /// Begins a run, to which everything that is recorded now belongs.
  ///
  /// - Returns: its number, higher than any before.
  package func beginRun(at now: Date) throws -> Int {
    try database.execute(
      sql: "INSERT INTO run (at) VALUES (?)",
      arguments: [now.timeIntervalSince1970]
    )
    return Int(database.lastInsertedRowID)
  }

  /// Whether a source was ever read.
  package func isKnown(_ source: SourceID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM source WHERE id = ?)",
      arguments: [source.description]
    ) ?? false
  }

  /// A sighting that its source showed until now, and shows no more.
  package struct Gone {
    /// Its number in the store.
    package let row: Int
    package let entry: EntryID
    package let source: SourceID
    package let sighting: Sighting
  }

  /// What recording did.
  package struct Recorded {
    /// The entries whose sightings the source shows, or showed until now.
    package let touched: Set<EntryID>
    /// In the order in which they were recorded.
    package let gone: [Gone]
    /// Whether the source says the very same as before, and only the settings are other ones: then
    /// what is gone was never there.
    package let isRereading: Bool
  }

  /// Keeps what a source says now.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - source: whose they are.
  ///   - state: of the source, as it was read.
  ///   - files: of the source's folder that could not be read: what they said before stands.
  ///   - run: as `beginRun` numbered it.
  ///   - zone: in which days begin.
  /// - Returns: what is to be folded again, and what the source shows no more.
  /// - Throws: the database's errors, for the store to translate.
  package func record(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState,
    unread files: [String] = [],
    run: Int,
    zone: TimeZone
  ) throws -> Recorded {
    let known = try SourceState.fetch(source, from: database)
    let previous =
      try Int.fetchOne(
        database,
        sql: "SELECT last_run FROM source WHERE id = ?",
        arguments: [source.description]
      ) ?? run
    let isRereading = known.map { $0.response == state.response && $0 != state } ?? false
    // The same bytes were seen before, whatever was read out of them.
    let first = isRereading ? previous : run
    for sighting in sightings {
      try insert(sighting, from: source, firstRun: first, run: run, zone: zone)
    }
    for name in files {
      try database.execute(
        sql: """
          UPDATE sighting SET last_run = ?1
          WHERE source = ?2 AND last_run = ?3
            AND (place = ?4 OR substr(place, 1, length(?4) + 3) = ?4 || ' · ')
          """,
        arguments: [run, source.description, previous, name]
      )
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)",
      arguments: [source.description, state.response, state.settings, run]
    )
    let touched = try ids(
      "SELECT DISTINCT entry FROM sighting WHERE source = ? AND last_run >= ? AND entry IS NOT NULL",
      [source.description, previous]
    )
    let gone = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM sighting
        WHERE source = ? AND last_run = ? AND last_run < ? AND entry IS NOT NULL ORDER BY id
        """,
      arguments: [source.description, previous, run]
    ).map { row in
      Gone(
        row: row["id"],
        entry: EntryRow.id(row["entry"]),
        source: source,
        sighting: try SightingRow.sighting(row)
      )
    }
    return Recorded(
      touched: touched,
      gone: gone,
      isRereading: isRereading
    )
  }

  /// The sightings that belong to no entry yet, in the order in which they were read.
  ///
  /// - Parameters:
  ///   - zone: in which days begin.
  ///   - reread: the sources whose bytes are the same as before.
  /// - Returns: each with its number in the store.
  /// - Throws: the database's errors, for the store to translate.
  package func unplaced(
    zone: TimeZone,
    reread: Set<SourceID> = []
  ) throws -> [(row: Int, sighting: Identity.Unplaced)] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM sighting WHERE entry IS NULL ORDER BY id"
    ).map { row in
      let source = try EntryRow.source(row["source"])
      let sighting = try SightingRow.sighting(row)
      let keys = MatchingKeys(sighting, from: source, in: zone)
      let isReread = reread.contains(source)
      return (
        row["id"],
        .init(
          source: source,
          keys: isReread ? keys.standing(at: sighting, in: source) : keys
        )
      )
    }
  }

  /// The sightings of entries that are found under any of some words.
  ///
  /// - Parameters:
  ///   - lookups: as matching keys give them.
  ///   - rows: sightings that are left out.
  ///   - zone: in which days begin.
  /// - Returns: in the order in which they were recorded.
  /// - Throws: the database's errors, for the store to translate.
  package func placed(
    sharing lookups: Set<String>,
    without rows: Set<Int>,
    zone: TimeZone
  ) throws -> [Identity.Placed] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.* FROM lookup l JOIN sighting s ON s.id = l.sighting
        WHERE l.key = ? AND s.entry IS NOT NULL
        """
    )
    var result: [Int: Identity.Placed] = [:]
    for key in lookups {
      for row in try Row.fetchAll(statement, arguments: [key]) where !rows.contains(row["id"]) {
        let source = try EntryRow.source(row["source"])
        result[row["id"]] = Identity.Placed(
          entry: EntryRow.id(row["entry"]),
          source: source,
          keys: .init(try SightingRow.sighting(row), from: source, in: zone),
          isCurrent: true
        )
      }
    }
    return result.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Gives sightings to an entry for good.
  package func attach(_ rows: [Int], to entry: EntryID) throws {
    for row in rows {
      try database.execute(
        sql: "UPDATE sighting SET entry = ? WHERE id = ?",
        arguments: [entry.description, row]
      )
    }
  }

  /// Makes two entries one: the older keeps its id, the other id becomes its alias.
  ///
  /// - Returns: the id that stays.
  package func merge(_ ids: [EntryID], at now: Date) throws -> EntryID? {
    let ordered = try ids.map { id in
      (
        id,
        try Int.fetchOne(
          database,
          sql: "SELECT rowid FROM entry WHERE id = ?",
          arguments: [id.description]
        )
      )
    }.sorted { ($0.1 ?? .max, $0.0) < ($1.1 ?? .max, $1.0) }.map(\.0)
    guard let survivor = ordered.first else { return nil }
    for loser in ordered.dropFirst() {
      let pair: StatementArguments = [survivor.description, loser.description]
      try database.execute(sql: "UPDATE sighting SET entry = ? WHERE entry = ?", arguments: pair)
      try database.execute(sql: "UPDATE alias SET survivor = ? WHERE survivor = ?", arguments: pair)
      try retire(loser, for: survivor, at: now)
    }
    return survivor
  }

  /// Drops sightings that were never there: other settings had read them out of the same bytes.
  package func forget(_ rows: [Int]) throws {
    for row in rows {
      try database.execute(sql: "DELETE FROM lookup WHERE sighting = ?", arguments: [row])
      try database.execute(sql: "DELETE FROM sighting WHERE id = ?", arguments: [row])
    }
  }

  /// Takes an entry out of the timeline with all that was ever seen of it; its feeds say that it is
  /// gone.
  package func remove(_ id: EntryID, at now: Date) throws {
    let rows = try Int.fetchAll(
      database,
      sql: "SELECT id FROM sighting WHERE entry = ?",
      arguments: [id.description]
    )
    try forget(rows)
    try withdraw(id, at: now)
  }

  /// Takes an entry out of the timeline; its feeds say that it is gone.
  package func withdraw(_ id: EntryID, at now: Date) throws {
    try retire(id, for: nil, at: now)
  }

  /// Whether an id is an entry's, or another entry's alias.
  package func isKnown(_ id: EntryID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM entry WHERE id = ?1
          UNION SELECT 1 FROM alias WHERE id = ?1 AND survivor IS NOT NULL)
        """,
      arguments: [id.description]
    ) ?? false
  }

  /// Every entry's id.
  package func allEntries() throws -> Set<EntryID> {
    try ids("SELECT id FROM entry", [])
  }

  private func insert(
    _ sighting: Sighting,
    from source: SourceID,
    firstRun: Int,
    run: Int,
    zone: TimeZone
  ) throws {
    let digest = sighting.contentDigest.description
    try database.execute(
      sql: "UPDATE sighting SET last_run = ?, place = ? WHERE source = ? AND digest = ?",
      arguments: [run, sighting.place, source.description, digest]
    )
    guard database.changesCount == 0 else { return }
    try SightingRow.insert(
      sighting,
      digest: digest,
      from: source,
      runs: (firstRun, run),
      in: database
    )
    let row = database.lastInsertedRowID
    for key in MatchingKeys(sighting, from: source, in: zone).lookups {
      try database.execute(
        sql: "INSERT OR IGNORE INTO lookup VALUES (?, ?)",
        arguments: [key, row]
      )
    }
  }

  /// Removes an entry and keeps what its feeds must say of its id.
  private func retire(_ id: EntryID, for survivor: EntryID?, at now: Date) throws {
    let delegations = try String.fetchAll(
      database,
      sql: "SELECT delegation FROM membership WHERE entry = ? ORDER BY delegation",
      arguments: [id.description]
    )
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO alias
        SELECT id, ?, language, ?, link IS NULL, ? FROM entry WHERE id = ?
        """,
      arguments: [
        survivor?.description, delegations.joined(separator: " "), now.timeIntervalSince1970,
        id.description,
      ]
    )
    try database.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [id.description])
  }

  /// The ids that a query gives, in no order.
  private func ids(_ sql: String, _ arguments: StatementArguments) throws -> Set<EntryID> {
    Set(try String.fetchAll(database, sql: sql, arguments: arguments).map(EntryRow.id))
  }
}
