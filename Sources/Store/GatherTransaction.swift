package import Entries
package import Foundation
internal import GRDB
internal import Markup

/// The verbs that change the timeline, inside one transaction.
package struct GatherTransaction {
  /// The database without what waits to be written: for what has nothing to do with sightings.
  let connection: Database
  let statements: RepeatedStatements
  let pending: PendingSightings
  let fresh = FreshSightings()
  let freshEntries = FreshEntries()

  /// - Parameters:
  ///   - database: in a transaction.
  ///   - words: how many bytes of them wait to be written at most.
  init(database: Database, waiting words: Int = PendingSightings.mostWords) {
    connection = database
    statements = RepeatedStatements(in: database)
    pending = PendingSightings(limit: words)
  }

  /// The database with all that was recorded so far.
  var database: Database {
    get throws {
      try pending.write(by: statements)
      return connection
    }
  }

  /// Writes what waits to be written.
  ///
  /// - Throws: the database's errors, for the store to translate.
  func finish() throws {
    try pending.write(by: statements)
  }

  /// Does what may turn out not to be wanted: where it answers `nil`, nothing of it stays.
  ///
  /// - Throws: what `work` throws, and nothing of it stays either.
  package func attempt<Result>(_ work: () throws -> Result?) throws -> Result? {
    var outcome: Result?
    defer {
      if outcome == nil {
        pending.forgetAll()
        fresh.forgetAll()
        freshEntries.forgetAll()
      }
    }
    try database.inSavepoint {
      outcome = try work()
      return outcome == nil ? .rollback : .commit
    }
    return outcome
  }

  /// Lets go of what was just recorded: once it has its entries, its words are not needed any more.
  ///
  /// - Throws: the database's errors, for the store to translate.
  package func endPlacing() throws {
    try finish()
    fresh.forgetAll()
  }

  /// Begins a run, to which everything that is recorded now belongs.
  ///
  /// - Returns: its number, higher than any before.
  package func beginRun(at now: Date) throws -> Int {
    try connection.execute(
      sql: "INSERT INTO run (at) VALUES (?)",
      arguments: [now.timeIntervalSince1970]
    )
    let run = Int(connection.lastInsertedRowID)
    fresh.begin(run, at: Date(timeIntervalSince1970: now.timeIntervalSince1970))
    return run
  }

  /// What is known of a source; `nil` before its first reading.
  package func source(_ id: SourceID) throws -> SourceState? {
    try SourceState.fetch(id, from: connection)
  }

  private static let sameState = RepeatedQuery(
    "SELECT 1 FROM source WHERE id = ? AND response = ? AND settings = ?"
  )

  /// Whether a source was read last from just this, by these settings.
  package func knows(_ state: SourceState, of id: SourceID) throws -> Bool {
    try statements.integer(
      Self.sameState,
      [.text(id.description), .text(state.response), .text(state.settings)]
    ) != nil
  }

  /// What the files of a source were like before it was read last; `nil` where that is not known.
  package func stamp(of source: SourceID) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT stamp FROM source WHERE id = ?",
      arguments: [source.description]
    )
  }

  /// Notes what the files of a source are like that was read; recording it again forgets that.
  package func setStamp(_ stamp: String?, of source: SourceID) throws {
    try database.execute(
      sql: "UPDATE source SET stamp = ? WHERE id = ?",
      arguments: [stamp, source.description]
    )
  }

  /// How many sightings a source showed when it was last read.
  package func shown(by id: SourceID) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM shown WHERE source = ?",
      arguments: [id.description]
    ) ?? 0
  }

  /// The fingerprint of the rules that the entries were folded by; empty in a new timeline.
  package func rulesFingerprint() throws -> String {
    try String.fetchOne(connection, sql: "SELECT value FROM meta WHERE key = 'rules'") ?? ""
  }

  private static let attachment = RepeatedQuery("UPDATE sighting SET entry = ? WHERE id = ?")

  /// Gives sightings to an entry for good.
  package func attach(_ rows: [Int], to entry: EntryID) throws {
    fresh.forgetPlace(of: entry)
    for row in rows where !pending.attach(row, to: entry) {
      try statements.run(Self.attachment, [.text(entry.description), BoundValue(row)])
    }
  }

  /// Gives an entry that is new all its sightings.
  package func attach(_ rows: [Int], toNew entry: EntryID) throws {
    try attach(rows, to: entry)
    fresh.place(rows, under: entry)
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
    fresh.forgetPlaces()
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
      fresh.forget(row)
      try database.executeAgain("DELETE FROM lookup WHERE sighting = ?", [row])
      try database.executeAgain(
        """
        DELETE FROM shown
        WHERE (source, digest) = (SELECT source, digest FROM sighting WHERE id = ?)
        """,
        [row]
      )
      try database.executeAgain("DELETE FROM sighting WHERE id = ?", [row])
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
    // Its author took the words back.
    try database.execute(
      sql: "UPDATE alias SET title = NULL WHERE id = ?",
      arguments: [id.description]
    )
  }

  /// Takes an entry out of the timeline; its feeds say that it is gone.
  package func withdraw(_ id: EntryID, at now: Date) throws {
    try retire(id, for: nil, at: now)
  }

  /// Whether an id is an entry's, another entry's alias, or a withdrawn entry's that may come back.
  package func isKnown(_ id: EntryID) throws -> Bool {
    try pending.has(id) || statements.integer(Self.idSearch, [.text(id.description)]) == 1
  }

  private static let idSearch = RepeatedQuery(
    """
    SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?1)
      OR EXISTS (SELECT 1 FROM alias WHERE id = ?1 AND survivor IS NOT NULL)
      OR EXISTS (SELECT 1 FROM sighting WHERE entry = ?1)
    """
  )

  /// The next entries in the order of their ids.
  ///
  /// - Parameters:
  ///   - last: the one behind which they begin; the very first without it.
  ///   - most: how many at the most.
  /// - Returns: none behind the last one.
  /// - Throws: the database's errors, for the store to translate.
  package func entries(after last: EntryID?, most: Int) throws -> [EntryID] {
    try String.fetchAll(
      database.cachedStatement(sql: "SELECT id FROM entry WHERE id > ? ORDER BY id LIMIT ?"),
      arguments: [last?.description ?? "", most]
    ).map(EntryRow.id)
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
        SELECT id, ?, language, ?, link IS NULL, ?, title FROM entry WHERE id = ?
        """,
      arguments: [
        survivor?.description, delegations.joined(separator: " "), now.timeIntervalSince1970,
        id.description,
      ]
    )
    try database.execute(sql: "DELETE FROM entry WHERE id = ?", arguments: [id.description])
    freshEntries.forget(id)
  }
}
