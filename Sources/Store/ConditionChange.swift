package import Entries
package import Foundation
internal import GRDB

/// A change of how a source stands.
package struct ConditionChange: Hashable, Sendable {
  package let source: SourceID
  package let condition: SourceCondition
  /// What a person should know, a sentence each.
  package let words: [String]
  /// Since when it stands so.
  package let since: Date

  /// - Parameters:
  ///   - source: whose.
  ///   - condition: as it is from then on.
  ///   - words: line breaks in them become spaces.
  ///   - since: when that began.
  package init(of source: SourceID, to condition: SourceCondition, _ words: [String], since: Date) {
    self.source = source
    self.condition = condition
    self.words = words.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    self.since = since
  }

  /// `nil` for one of a newer program.
  fileprivate init?(_ row: Row) throws {
    guard let condition = SourceCondition(rawValue: row["condition"]) else { return nil }
    let words: String = row["words"]
    self.init(
      of: try EntryRow.source(row["source"]),
      to: condition,
      words.split(separator: "\n").map(String.init),
      since: Date(timeIntervalSince1970: row["since"])
    )
  }
}

extension ConditionChange {
  /// The last one of each source.
  fileprivate static func fetchLast(from database: Database) throws -> [SourceID: ConditionChange] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM condition WHERE id IN (SELECT max(id) FROM condition GROUP BY source)
        """
    )
    return try rows.reduce(into: [:]) { changes, row in
      if let change = try ConditionChange(row) { changes[change.source] = change }
    }
  }
}

extension GatherTransaction {
  /// The last change of each source; of one that was always well, none.
  package func conditions() throws -> [SourceID: ConditionChange] {
    try ConditionChange.fetchLast(from: connection)
  }

  /// How many changes of a source are kept.
  private static let mostChanges = 20

  /// Notes a change; of each source the last twenty are kept.
  package func note(_ change: ConditionChange) throws {
    try database.executeAgain(
      "INSERT INTO condition (source, condition, words, since) VALUES (?, ?, ?, ?)",
      [
        change.source.description, change.condition.rawValue, change.words.joined(separator: "\n"),
        change.since.timeIntervalSince1970,
      ]
    )
    try database.executeAgain(
      """
      DELETE FROM condition WHERE source = ?1 AND id NOT IN
        (SELECT id FROM condition WHERE source = ?1 ORDER BY id DESC LIMIT ?2)
      """,
      [change.source.description, Self.mostChanges]
    )
  }

  /// What is wrong with each source; none of those with which nothing is.
  package func troubles() throws -> [SourceID: SourceTrouble] {
    try SourceTrouble.fetchAll(from: connection)
  }

  /// When a source last showed something that it had not shown before; `nil` for never.
  package func lastNews(of source: SourceID) throws -> Date? {
    try Double.fetchOne(
      database,
      sql: """
        SELECT r.at FROM run r
        WHERE r.id = (SELECT max(first_run) FROM sighting WHERE source = ?)
        """,
      arguments: [source.description]
    ).map(Date.init(timeIntervalSince1970:))
  }
}

extension TimelineStore {
  /// The last change of each source; of one that was always well, none.
  package func conditions() throws(StoreError) -> [SourceID: ConditionChange] {
    try read { try ConditionChange.fetchLast(from: $0) }
  }

  /// How the sources came to stand as they do, the newest change first.
  ///
  /// - Parameter most: how many at the most.
  /// - Returns: of all sources that there ever were.
  /// - Throws: `StoreError` when the file cannot be read.
  package func conditionChanges(most: Int) throws(StoreError) -> [ConditionChange] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM condition ORDER BY id DESC LIMIT ?",
        arguments: [most]
      ).compactMap(ConditionChange.init)
    }
  }

  /// How many pieces each source shows, as it was last believed; a card and its article are one.
  package func shownCounts() throws(StoreError) -> [SourceID: Int] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT w.source, count(DISTINCT s.entry) FROM shown w
          JOIN sighting s ON s.source = w.source AND s.digest = w.digest GROUP BY w.source
          """
      )
      .reduce(into: [:]) { counts, row in counts[try EntryRow.source(row[0])] = row[1] }
    }
  }

  /// When each source was last found to say something that is in the timeline now; where nothing was new,
  /// to the day.
  package func lastReadings() throws(StoreError) -> [SourceID: Date] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT o.id, max(coalesce(o.checked, r.at), r.at)
          FROM source o JOIN run r ON r.id = o.last_run
          """
      ).reduce(into: [:]) { readings, row in
        readings[try EntryRow.source(row[0])] = Date(timeIntervalSince1970: row[1])
      }
    }
  }
}
