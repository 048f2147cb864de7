package import Entries
package import Foundation
internal import GRDB
internal import Markup
package import Timeline

/// The verbs of folding: what an entry is made from, and what came of it.
extension GatherTransaction {
  /// Everything that was ever seen of an entry, in no order that matters.
  package func records(of entry: EntryID) throws -> [SightingRecord] {
    if let records = fresh.records(of: entry) { return records }
    let rows = try Int.fetchAll(
      database.cachedStatement(sql: "SELECT id FROM sighting WHERE entry = ? ORDER BY id"),
      arguments: [entry.description]
    )
    return try fresh.records(of: rows) ?? storedRecords(of: entry)
  }

  private func storedRecords(of entry: EntryID) throws -> [SightingRecord] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT s.*, r.at AS first_seen, w.place AS shown_at, w.routing AS shown_by,
          l.id AS seen_last,
          max(l.at, coalesce(CASE WHEN w.place IS NULL THEN s.last_seen ELSE o.checked END, 0))
            AS last_looked
        FROM sighting s JOIN run r ON r.id = s.first_run JOIN source o ON o.id = s.source
        LEFT JOIN shown w ON w.source = s.source AND w.digest = s.digest
        JOIN run l ON l.id = CASE WHEN w.place IS NULL THEN s.last_run ELSE o.last_run END
        WHERE s.entry = ?
        """
    )
    return try Row.fetchAll(statement, arguments: [entry.description]).map { row in
      let place: String? = row["shown_at"]
      return SightingRecord(
        source: try EntryRow.source(row["source"]),
        sighting: try place.map { try SightingRow.sighting(row, at: $0, by: row["shown_by"]) }
          ?? SightingRow.sighting(row),
        firstSeen: Date(timeIntervalSince1970: row["first_seen"]),
        lastRun: row["seen_last"],
        isCurrent: place != nil,
        lastSeen: Date(timeIntervalSince1970: row["last_looked"])
      )
    }
  }

  /// What was decided once about an entry; `nil` for one that is not saved yet.
  package func minted(_ id: EntryID) throws -> Minted? {
    try EntryRow.saved(id, in: connection)?.minted
  }

  /// Whether an entry was kept in other words than it has now: what a reader saw of it was another
  /// title, or another text.
  package func isKept(inOtherWordsThan entry: Entry) throws -> Bool {
    let statement = try connection.cachedStatement(
      sql: """
        SELECT title, summary, content FROM entry
        WHERE id = ? AND (title <> ? OR summary <> ? OR content IS NOT ?)
        """
    )
    return try Row.fetchOne(
      statement,
      arguments: [
        entry.id.description, entry.title.description, entry.summary.description,
        entry.content?.html,
      ]
    ).map { row in
      let content: String? = row[2]
      return ShownWords(
        title: PlainText(stored: row[0]),
        summary: PlainText(stored: row[1]),
        content: content.map(SafeHTML.init(stored:))
      ) != ShownWords(of: entry)
    } ?? false
  }

  /// The first second of a day that no entry has been given.
  package func nextSecond(on day: CalendarDay) throws -> Int {
    try statements.integer(Self.lastSecond, [.text(day.description)]) ?? 0
  }

  private static let lastSecond = RepeatedQuery("SELECT max(second) + 1 FROM entry WHERE day = ?")
  private static let lastChange = RepeatedQuery(
    """
    SELECT changed_second + 1 FROM entry WHERE changed = ? AND id <> ?
    ORDER BY changed_second DESC LIMIT 1
    """
  )
  private static let updateSearch = RepeatedQuery(
    "SELECT EXISTS (SELECT 1 FROM entry WHERE updated = ? AND id <> ?)"
  )

  /// The first second after a moment of change at which no entry changed.
  ///
  /// - Parameters:
  ///   - moment: when the words of an entry changed.
  ///   - entry: the entry itself, which does not stand in its own way.
  /// - Returns: seconds to add to the moment.
  /// - Throws: the database's errors, for the store to translate.
  package func nextSecond(changedAt moment: Date, of entry: EntryID) throws -> Int {
    // Those that changed at this very moment were counted up; what comes behind them may be taken.
    let (start, id) = (moment.timeIntervalSince1970, BoundValue.text(entry.description))
    var second = try statements.integer(Self.lastChange, [.real(start), id]) ?? 0
    while try statements.integer(Self.updateSearch, [.real(start + Double(second)), id]) == 1 {
      second += 1
    }
    return second
  }

  /// The oldest date that a source gave to an entry of some; of all its dated entries with `nil`.
  package func oldestDated(from source: SourceID?) throws -> Date? {
    let published =
      try Double.fetchOne(
        database,
        sql: """
          SELECT min(published) FROM entry WHERE precision <> 'first-seen'
          AND (?1 IS NULL OR id IN (SELECT entry FROM sighting WHERE source = ?1))
          """,
        arguments: [source?.description]
      )
    return published.map(Date.init(timeIntervalSince1970:))
  }

  /// Keeps an entry as it was folded, and the feeds that it stands in.
  ///
  /// - Returns: whether it is new, or shows anything else than before.
  package func save(_ entry: Entry, minted: Minted, feeds: [DelegationID]) throws -> Bool {
    let isOther = try EntryRow.save(
      entry,
      minted: minted,
      feeds: feeds,
      in: connection,
      by: statements
    )
    freshEntries.add(entry)
    return isOther
  }

  /// Keeps an entry that is not saved yet, and the feeds that it stands in.
  package func add(_ entry: Entry, minted: Minted, feeds: [DelegationID]) throws {
    try EntryRow.add(entry, minted: minted, feeds: feeds, by: statements)
    freshEntries.add(entry)
  }

  /// Notes by which rules the entries were folded.
  package func setRulesFingerprint(_ fingerprint: String) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('rules', ?)",
      arguments: [fingerprint]
    )
  }
}
