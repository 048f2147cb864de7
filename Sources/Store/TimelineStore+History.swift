package import Entries
internal import Foundation
internal import GRDB
package import Timeline

/// What was seen of one entry, and how it is found: for `why`.
extension TimelineStore {
  /// Everything that was ever seen of an entry, and what was decided about it.
  ///
  /// - Returns: `nil` for an id that no entry has.
  package func history(
    of id: EntryID
  ) throws(StoreError) -> (records: [SightingRecord], minted: Minted)? {
    try read { database in
      let transaction = GatherTransaction(database: database)
      guard let minted = try transaction.minted(id) else { return nil }
      return (try transaction.records(of: id), minted)
    }
  }

  /// The ids that turned out to be an entry's, the newest first.
  package func aliases(of id: EntryID) throws(StoreError) -> [EntryAlias] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM alias WHERE survivor = ? ORDER BY at DESC, id",
        arguments: [id.description]
      ).map(EntryAlias.init)
    }
  }

  /// When an id was withdrawn; `nil` for one that was not.
  package func withdrawal(of id: EntryID) throws(StoreError) -> EntryAlias? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT * FROM alias WHERE id = ? AND survivor IS NULL",
        arguments: [id.description]
      ).map(EntryAlias.init)
    }
  }

  /// The id, of an entry or an alias, that ends in a key; `nil` for none, or for several.
  package func id(endingIn key: String) throws(StoreError) -> EntryID? {
    try read { database in
      let ids = try String.fetchAll(
        database,
        sql: """
          SELECT id FROM entry WHERE substr(id, -length(?1)) = ?1
          UNION SELECT id FROM alias WHERE substr(id, -length(?1)) = ?1 LIMIT 2
          """,
        arguments: [":\(key)"]
      )
      return ids.count == 1 ? ids.first.map(EntryRow.id) : nil
    }
  }

  /// The entries of the sightings that are found under some words, rising by id.
  ///
  /// - Parameter lookups: as matching keys give them.
  /// - Returns: none twice.
  /// - Throws: `StoreError` when the file cannot be read.
  package func entries(sharing lookups: [LookupKey]) throws(StoreError) -> [EntryID] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT DISTINCT s.entry FROM lookup l JOIN sighting s ON s.id = l.sighting
          WHERE l.key = ? AND s.entry IS NOT NULL
          """
      )
      let ids = try lookups.flatMap { try String.fetchAll(statement, arguments: [$0.number]) }
      return Set(ids.map(EntryRow.id)).sorted()
    }
  }

  /// The newest entries whose titles have some words in them, upper and lower case alike as far as
  /// ASCII goes.
  ///
  /// - Parameters:
  ///   - words: any text.
  ///   - limit: how many at the most.
  /// - Returns: newest first.
  /// - Throws: `StoreError` when the file cannot be read.
  package func entries(
    titled words: String,
    limit: Int
  ) throws(StoreError) -> [(id: EntryID, title: String)] {
    try read { database in
      let pattern = words.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
        .replacing("_", with: "\\_")
      return try Row.fetchAll(
        database,
        sql: """
          SELECT id, title FROM entry WHERE title LIKE ? ESCAPE '\\'
          ORDER BY published DESC, id LIMIT ?
          """,
        arguments: ["%\(pattern)%", limit]
      ).map { row in (EntryRow.id(row["id"]), row["title"]) }
    }
  }
}
