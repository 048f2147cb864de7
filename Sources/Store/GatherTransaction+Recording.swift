package import Entries
package import Foundation
internal import GRDB
internal import Markup
internal import Timeline

/// Keeping what a source says.
extension GatherTransaction {
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
    var knownPositions: Set<Int> = []
    for (position, sighting) in sightings.enumerated()
    where try keep(sighting, from: source, firstRun: first, run: run, zone: zone) {
      knownPositions.insert(position)
    }
    try keepUnread(files, of: source, run: run, previous: previous)
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
      knownPositions: knownPositions,
      isReadAsBefore: known?.settings == state.settings,
      isRereading: isRereading
    )
  }

  /// Notes that a source shows a sighting.
  ///
  /// - Returns: whether it showed the same before.
  private func keep(
    _ sighting: Sighting,
    from source: SourceID,
    firstRun: Int,
    run: Int,
    zone: TimeZone
  ) throws -> Bool {
    let digest = sighting.contentDigest.description
    try database.executeAgain(
      """
      UPDATE sighting SET last_run = ?, place = ?, routing = ? WHERE source = ? AND digest = ?
      """,
      [
        run, sighting.place, RoutingText.text(of: sighting.routings), source.description, digest,
      ]
    )
    guard database.changesCount == 0 else { return true }
    try SightingRow.insert(
      sighting,
      digest: digest,
      from: source,
      runs: (firstRun, run),
      in: database
    )
    let row = database.lastInsertedRowID
    for key in MatchingKeys(sighting, from: source, in: zone).lookups {
      try database.executeAgain("INSERT OR IGNORE INTO lookup VALUES (?, ?)", [key, row])
    }
    return false
  }
}
