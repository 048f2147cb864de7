package import Entries
package import Foundation
internal import GRDB

extension TimelineStore {
  /// Goes through the published entries, newest first, one at a time.
  ///
  /// - Parameters:
  ///   - limit: the latest day and instant that are due.
  ///   - work: is handed each entry, and what was chosen among possible pairs in the same view of the
  ///     timeline; what it throws ends the walk and is thrown on.
  /// - Throws: `StoreError` when the file cannot be read.
  package func eachEntry(
    due limit: DueLimit,
    _ work: (Entry, ChoiceStorage) throws -> Void
  ) throws {
    // Kept apart: what the caller throws says nothing of the file.
    var interruption: (any Error)?
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(EntryRow.columns()) FROM entry WHERE \(limit.condition)
          ORDER BY published DESC, id
          """,
        arguments: limit.arguments
      )
      while interruption == nil, let row = try rows.next() {
        let entry = try EntryRow.entry(row)
        do { try work(entry, ChoiceStorage(database: database)) } catch { interruption = error }
      }
    }
    if let interruption { throw interruption }
  }

  /// The newest entries of a feed, by what decides whether it must be rendered again.
  package func heads(of feed: FeedQuery, due limit: DueLimit) throws(StoreError) -> [EntryHead] {
    try read { database in
      let (sql, arguments) = feed.select(
        "e.id, e.digest, e.language, e.updated",
        due: limit
      )
      return try Array(
        Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
          .map(EntryHead.init)
      )
    }
  }

  /// The newest entries in all languages, by what decides whether they must be rendered again.
  package func newestHeads(
    _ count: Int,
    due limit: DueLimit
  ) throws(StoreError) -> [EntryHead] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, digest, language, updated FROM entry WHERE \(limit.condition)
          ORDER BY published DESC, id LIMIT ?
          """,
        arguments: limit.arguments + [count]
      ).map(EntryHead.init)
    }
  }

  /// The newest entries of a feed, whole, newest first.
  package func entries(of feed: FeedQuery, due limit: DueLimit) throws(StoreError) -> [Entry] {
    try read { database in
      let (sql, arguments) = feed.select(EntryRow.columns(of: "e"), due: limit)
      let statement = try database.cachedStatement(sql: sql)
      return try Array(Row.fetchCursor(statement, arguments: arguments).map(EntryRow.entry))
    }
  }

  /// The entries that need a page of ours, in the order of their ids.
  package func headsWithoutAddress(due limit: DueLimit) throws(StoreError) -> [EntryHead] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, digest, language, updated FROM entry
          WHERE link IS NULL AND \(limit.condition) ORDER BY id
          """,
        arguments: limit.arguments
      ).map(EntryHead.init)
    }
  }

  /// When the newest entry with a date was published, in some languages.
  package func newestDated(
    in languages: [LanguageTag],
    due limit: DueLimit
  ) throws(StoreError) -> Date? {
    let names = languages.map { "'\($0)'" }.joined(separator: ", ")
    let published = try read { database in
      try Double.fetchOne(
        database,
        sql: """
          SELECT max(published) FROM entry
          WHERE precision <> 'first-seen' AND language IN (\(names)) AND \(limit.condition)
          """,
        arguments: limit.arguments
      )
    }
    return published.map(Date.init(timeIntervalSince1970:))
  }

  /// The entries of a span of time, newest first; its end is not part of it.
  ///
  /// Undated ones that were placed below what was dated have no time, and are left out.
  package func entries(
    in span: Range<Date>,
    due limit: DueLimit
  ) throws(StoreError) -> [Entry] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT \(EntryRow.columns()) FROM entry WHERE published >= ? AND published < ? AND \(limit.condition)
          AND (precision <> 'first-seen' OR day IS NOT NULL)
          ORDER BY published DESC, id
          """,
        arguments: [
          span.lowerBound.timeIntervalSince1970, span.upperBound.timeIntervalSince1970,
        ] + limit.arguments
      )
      return try Array(rows.map(EntryRow.entry))
    }
  }

  /// The entry of an id.
  ///
  /// - Throws: `StoreError` with `damaged` when there is none.
  package func entry(_ id: EntryID) throws(StoreError) -> Entry {
    guard let entry = try entries([id])[id] else {
      throw StoreError(code: .damaged, path: path, reason: "no entry \(id)")
    }
    return entry
  }

  /// The entry that an id, an alias or an address names; `nil` for an unknown one.
  package func resolve(_ reference: String) throws(StoreError) -> EntryID? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT id FROM entry WHERE id = ?1
          UNION SELECT survivor FROM alias WHERE id = ?1 AND survivor IN (SELECT id FROM entry)
          UNION SELECT id FROM entry WHERE link = ?1
          """,
        arguments: [reference]
      ).map(EntryRow.id)
    }
  }

  /// The entries whose sources gave them a key that translations share, by that key, rising by id.
  package func translationKeys() throws(StoreError) -> [String: [EntryID]] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT translation_key, id FROM entry WHERE translation_key IS NOT NULL
          ORDER BY translation_key, id
          """
      )
      return rows.reduce(into: [:]) { groups, row in
        groups[row["translation_key"], default: []].append(EntryRow.id(row["id"]))
      }
    }
  }

  /// How many entries each source carries or has carried; none for a source without one.
  package func entriesBySource() throws(StoreError) -> [SourceID: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT source, count(DISTINCT entry) AS entries FROM sighting
          WHERE entry IS NOT NULL GROUP BY source
          """
      )
      return try rows.reduce(into: [:]) { counts, row in
        counts[try EntryRow.source(row["source"])] = row["entries"]
      }
    }
  }

  /// The names of the pictures of ours that entries show, in their order.
  package func mediaNames(due limit: DueLimit) throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT name FROM media CROSS JOIN entry ON entry.id = media.entry
          WHERE \(limit.condition) ORDER BY name
          """,
        arguments: limit.arguments
      )
    }
  }

  /// How many entries are due and how many are not, and how many of the due have each warning.
  package func counts(
    due limit: DueLimit
  ) throws(StoreError) -> (published: Int, held: Int, warnings: [EntryWarning.Code: Int]) {
    try read { database in
      // Most are due by their moment: an index counts them. The day's own are looked at.
      let (moment, dayEnd) = limit.bounds
      let begun =
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM entry WHERE published <= ?",
          arguments: [moment]
        ) ?? 0
      let today =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM entry
            WHERE published > ? AND published < ? AND precision <> 'instant'
            """,
          arguments: [moment, dayEnd]
        ) ?? 0
      let published = begun + today
      let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
      let texts = try String.fetchCursor(
        database,
        sql: "SELECT warnings FROM entry WHERE warnings <> '' AND \(limit.condition)",
        arguments: limit.arguments
      )
      var warnings: [EntryWarning.Code: Int] = [:]
      while let text = try texts.next() {
        for code in Set(EntryRow.warnings(text).map(\.code)) { warnings[code, default: 0] += 1 }
      }
      return (published, all - published, warnings)
    }
  }

  /// Entries by their ids; those that are unknown are left out.
  package func entries(_ ids: [EntryID]) throws(StoreError) -> [EntryID: Entry] {
    try read { database in try EntryRow.entries(ids, in: database) }
  }

  /// What decides whether entries must be rendered again, by their ids; those that are unknown or
  /// not due are left out.
  package func heads(
    _ ids: some Sequence<EntryID>,
    due limit: DueLimit
  ) throws(StoreError) -> [EntryID: EntryHead] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT id, digest, language, updated FROM entry WHERE id = ? AND \(limit.condition)"
      )
      return try ids.reduce(into: [:]) { heads, id in
        let row = try Row.fetchOne(statement, arguments: [id.description] + limit.arguments)
        heads[id] = try row.map(EntryHead.init)
      }
    }
  }
}
