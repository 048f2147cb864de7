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
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT * FROM sighting WHERE entry IS NULL ORDER BY id"
    )
    var unplaced: [(row: Int, sighting: Identity.Unplaced)] = []
    // One by one: all their texts at once would take as much room as the timeline.
    while let row = try rows.next() {
      let source = try EntryRow.source(row["source"])
      let sighting = try SightingRow.sighting(row)
      let keys = MatchingKeys(sighting, from: source, in: zone)
      let isReread = reread.contains(source)
      unplaced.append(
        (
          row["id"],
          .init(
            source: source,
            keys: isReread ? keys.standing(at: sighting, in: source) : keys
          )
        )
      )
    }
    return unplaced
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
        SELECT s.*, s.last_run = o.last_run AS is_shown
        FROM lookup l JOIN sighting s ON s.id = l.sighting JOIN source o ON o.id = s.source
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
          standing: row["is_shown"] ? .shown : .past
        )
      }
    }
    return result.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Gives sightings to an entry for good.
  package func attach(_ rows: [Int], to entry: EntryID) throws {
    for row in rows {
      try database.executeAgain(
        "UPDATE sighting SET entry = ? WHERE id = ?",
        [entry.description, row]
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
      // What had been withdrawn and is seen again under another id leads there.
      try database.execute(
        sql: "UPDATE alias SET survivor = ?1 WHERE survivor = ?2 OR id = ?2",
        arguments: pair
      )
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

  /// Whether an id is an entry's, another entry's alias, or a withdrawn entry's that may come back.
  package func isKnown(_ id: EntryID) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM entry WHERE id = ?1
          UNION SELECT 1 FROM alias WHERE id = ?1 AND survivor IS NOT NULL
          UNION SELECT 1 FROM sighting WHERE entry = ?1)
        """
    )
    return try Bool.fetchOne(statement, arguments: [id.description]) ?? false
  }

  /// Every entry's id.
  package func allEntries() throws -> Set<EntryID> {
    try ids("SELECT id FROM entry", [])
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
  func ids(_ sql: String, _ arguments: StatementArguments) throws -> Set<EntryID> {
    Set(try String.fetchAll(database, sql: sql, arguments: arguments).map(EntryRow.id))
  }
}
