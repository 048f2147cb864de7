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

  /// Keeps what a source says now.
  ///
  /// - Returns: the entries whose sightings it shows, or showed until now.
  package func record(
    _ sightings: [Sighting],
    from source: SourceID,
    state: SourceState,
    run: Int,
    zone: TimeZone
  ) throws -> Set<EntryID> {
    let previous =
      try Int.fetchOne(
        database,
        sql: "SELECT last_run FROM source WHERE id = ?",
        arguments: [source.description]
      )
      ?? run
    for sighting in sightings { try insert(sighting, from: source, run: run, zone: zone) }
    try database.execute(
      sql: "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)",
      arguments: [source.description, state.response, state.settings, run]
    )
    return try ids(
      "SELECT DISTINCT entry FROM sighting WHERE source = ? AND last_run >= ? AND entry IS NOT NULL",
      [source.description, previous]
    )
  }

  /// The sightings that belong to no entry yet, in the order in which they were read.
  package func unplaced(zone: TimeZone) throws -> [(row: Int, sighting: Identity.Unplaced)] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM sighting WHERE entry IS NULL ORDER BY id"
    ).map { row in
      let source = try EntryRow.source(row["source"])
      let sighting = try SightingRow.sighting(row)
      return (row["id"], .init(source: source, keys: .init(sighting, from: source, in: zone)))
    }
  }

  /// The sightings of entries that are found under any of some words.
  package func placed(sharing lookups: Set<String>, zone: TimeZone) throws -> [Identity.Placed] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.*, s.last_run = o.last_run AS is_current
        FROM lookup l JOIN sighting s ON s.id = l.sighting JOIN source o ON o.id = s.source
        WHERE l.key = ? AND s.entry IS NOT NULL
        """
    )
    var result: [Int: Identity.Placed] = [:]
    for key in lookups {
      for row in try Row.fetchAll(statement, arguments: [key]) {
        let source = try EntryRow.source(row["source"])
        result[row["id"]] = Identity.Placed(
          entry: EntryRow.id(row["entry"]),
          source: source,
          keys: .init(try SightingRow.sighting(row), from: source, in: zone),
          isCurrent: row["is_current"]
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
      let delegations = try String.fetchAll(
        database,
        sql: "SELECT delegation FROM membership WHERE entry = ? ORDER BY delegation",
        arguments: [loser.description]
      )
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO alias
          SELECT id, ?, language, ?, link IS NULL, ? FROM entry WHERE id = ?
          """,
        arguments: [
          survivor.description, delegations.joined(separator: " "), now.timeIntervalSince1970,
          loser.description,
        ]
      )
      try database.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [loser.description])
    }
    return survivor
  }

  /// Whether an id is an entry's, or was.
  package func isKnown(_ id: EntryID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql:
        "SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?1 UNION SELECT 1 FROM alias WHERE id = ?1)",
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
    run: Int,
    zone: TimeZone
  ) throws {
    let digest = sighting.contentDigest.description
    try database.execute(
      sql: "UPDATE sighting SET last_run = ?, place = ? WHERE source = ? AND digest = ?",
      arguments: [run, sighting.place, source.description, digest]
    )
    guard database.changesCount == 0 else { return }
    try SightingRow.insert(sighting, digest: digest, from: source, run: run, in: database)
    let row = database.lastInsertedRowID
    for key in MatchingKeys(sighting, from: source, in: zone).lookups {
      try database.execute(
        sql: "INSERT OR IGNORE INTO lookup VALUES (?, ?)",
        arguments: [key, row]
      )
    }
  }

  /// The ids that a query gives, in no order.
  private func ids(_ sql: String, _ arguments: StatementArguments) throws -> Set<EntryID> {
    Set(try String.fetchAll(database, sql: sql, arguments: arguments).map(EntryRow.id))
  }
}
