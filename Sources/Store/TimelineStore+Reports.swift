package import Entries
package import Foundation
internal import GRDB
internal import Markup

/// What waits for a person, and what lists show of it.
extension TimelineStore {
  /// Counts up with every change of the timeline; 0 for an empty one.
  package func revision() throws(StoreError) -> Int {
    try read { database in try Int.fetchOne(database, sql: "SELECT max(id) FROM run") ?? 0 }
  }

  /// The entries that are due and have a warning, or a title made of their first words, newest first.
  package func noted(due limit: DueLimit) throws(StoreError) -> [EntryOutline] {
    // Said, for SQLite would go through all of them in this order rather than sort these few.
    try outlines(
      from: "entry INDEXED BY entry_noted",
      where: "(warnings <> '' OR title_derived) AND \(limit.condition)",
      limit.arguments
    )
  }

  /// The entries that are not due yet, the latest first.
  package func held(due limit: DueLimit) throws(StoreError) -> [EntryOutline] {
    try outlines(where: "published > ? AND NOT \(limit.condition)", limit.heldArguments)
  }

  /// The ids of the entries that are not due yet, in their order.
  package func heldIDs(due limit: DueLimit) throws(StoreError) -> [EntryID] {
    try read { database in
      // The sign keeps the order from choosing an index that would lead through every entry.
      try String.fetchAll(
        database,
        sql: "SELECT id FROM entry WHERE published > ? AND NOT \(limit.condition) ORDER BY +id",
        arguments: limit.heldArguments
      ).map(EntryRow.id)
    }
  }

  /// Goes through the entries that are due, newest first, by what decides which translations they
  /// lack.
  ///
  /// - Parameters:
  ///   - limit: the latest day and instant that are due.
  ///   - work: is handed each entry's id and what it is spoken in; `false` ends the walk.
  /// - Throws: `StoreError` when the file cannot be read.
  package func eachLanguage(
    due limit: DueLimit,
    _ work: (EntryID, SpokenEntry) -> Bool
  ) throws(StoreError) {
    try read { database in
      var reading = SpokenReading()
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT language, delegations, id FROM entry WHERE \(limit.condition)
          ORDER BY published DESC, id
          """,
        arguments: limit.arguments
      )
      while let row = try rows.next() {
        guard try work(EntryRow.id(row[2]), reading.entry(row)) else { return }
      }
    }
  }

  /// How many entries that are due have the same language and delegations, of each that there are.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  package func countsByLanguage(due limit: DueLimit) throws(StoreError) -> [SpokenEntry: Int] {
    try read { database in
      var reading = SpokenReading()
      var counts: [SpokenEntry: Int] = [:]
      let rows = try Row.fetchCursor(
        database,
        // Said, for SQLite would sort them all to find which are alike.
        sql: """
          SELECT language, delegations, count(*) FROM entry INDEXED BY entry_spoken
          WHERE \(limit.condition) GROUP BY language, delegations
          """,
        arguments: limit.arguments
      )
      while let row = try rows.next() { counts[try reading.entry(row), default: 0] += row[2] }
      return counts
    }
  }

  /// What entries are spoken in, by their ids; those that are unknown or not due are left out.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  package func languages(
    of ids: some Sequence<EntryID>,
    due limit: DueLimit
  ) throws(StoreError) -> [EntryID: SpokenEntry] {
    try read { database in
      var reading = SpokenReading()
      let statement = try database.cachedStatement(
        sql: "SELECT language, delegations FROM entry WHERE id = ? AND \(limit.condition)"
      )
      return try ids.reduce(into: [:]) { entries, id in
        let row = try Row.fetchOne(statement, arguments: [id.description] + limit.arguments)
        entries[id] = try row.map { try reading.entry($0) }
      }
    }
  }

  /// Entries as lists show them, by their ids; those that are unknown are left out.
  package func outlines(
    _ ids: some Sequence<EntryID>
  ) throws(StoreError) -> [EntryID: EntryOutline] {
    try read { database in
      var outlines: [EntryID: EntryOutline] = [:]
      let rows = try EntryRow.rows(EntryRow.outlineColumns, of: ids, in: database)
      while let row = try rows.next() {
        let outline = try EntryRow.outline(row)
        outlines[outline.id] = outline
      }
      return outlines
    }
  }

  /// When each source last showed something that it had not shown before.
  package func lastNews() throws(StoreError) -> [SourceID: Date] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.source, r.at FROM
            (SELECT source, max(first_run) AS run FROM sighting GROUP BY source) s
          JOIN run r ON r.id = s.run
          """
      )
      return try rows.reduce(into: [:]) { moments, row in
        moments[try EntryRow.source(row["source"])] = Date(timeIntervalSince1970: row["at"])
      }
    }
  }

  private func outlines(
    from table: String = "entry",
    where condition: String,
    _ arguments: StatementArguments
  ) throws(StoreError) -> [EntryOutline] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(EntryRow.outlineColumns) FROM \(table) WHERE \(condition)
          ORDER BY published DESC, id
          """,
        arguments: arguments
      ).map(EntryRow.outline)
    }
  }
}

/// What decides which translations an entry lacks, where it has none.
package struct SpokenEntry: Hashable, Sendable {
  package let language: LanguageTag
  package let delegations: [DelegationID]
}

/// Reads what entries are spoken in: few different texts on many rows, each read once.
private struct SpokenReading {
  private var languages: [String: LanguageTag] = [:]
  private var delegations: [String: [DelegationID]] = [:]

  /// What an entry is spoken in.
  ///
  /// - Parameter row: begins with a language and delegations.
  /// - Returns: equal for equal texts.
  /// - Throws: `StoreError` with `damaged` for a language that is none.
  mutating func entry(_ row: Row) throws -> SpokenEntry {
    let (tag, names): (String, String) = (row[0], row[1])
    let language = try languages[tag] ?? EntryRow.language(tag)
    languages[tag] = language
    let owners = delegations[names] ?? EntryRow.names(names).compactMap(DelegationID.init)
    delegations[names] = owners
    return SpokenEntry(language: language, delegations: owners)
  }
}

extension EntryRow {
  /// The columns that `outline` reads, in its order.
  fileprivate static let outlineColumns = """
    entry.id, link, source_page, title, title_derived, published, precision, first_seen, language,
    delegations, sources, warnings
    """

  fileprivate static func outline(_ row: Row) throws -> EntryOutline {
    EntryOutline(
      id: id(row[0]),
      link: (row[1] as String?).flatMap(WebAddress.init),
      sourcePage: (row[2] as String?).flatMap(WebAddress.init),
      title: PlainText(stored: row[3]),
      isTitleDerived: row[4],
      published: Date(timeIntervalSince1970: row[5]),
      precision: try precision(row[6]),
      firstSeen: Date(timeIntervalSince1970: row[7]),
      language: try language(row[8]),
      delegations: names(row[9]).compactMap(DelegationID.init),
      sources: names(row[10]).compactMap(SourceID.init),
      warnings: warnings(row[11])
    )
  }
}
