package import Entries
internal import Foundation
internal import GRDB
internal import Timeline

/// The closed pages of feeds: what they are cut from, and their bytes for good.
extension TimelineStore {
  /// What the archives of all channels know.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  package func archives() throws(StoreError) -> ArchiveLedger {
    try read { database in
      var histories: [String: ChannelHistory] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM archive")
      while let row = try rows.next() {
        histories[row["channel"]] = ChannelHistory(
          pages: row["pages"],
          arrived: Self.ids(row["arrived"]),
          closed: row["closed"],
          corrected: Self.ids(row["corrected"])
        )
      }
      let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM archive_piece") ?? 0
      return ArchiveLedger(histories: histories, nextPiece: last + 1)
    }
  }

  /// What came or changed since the archives at an address were brought up to date, by the order in
  /// which it was published.
  ///
  /// All entries are news to an address that the archives were not at last time.
  ///
  /// - Parameters:
  ///   - base: where the publication is served.
  ///   - languages: of the channels that there are.
  ///   - limit: the latest day and instant that are due.
  /// - Returns: those that are due, the oldest first.
  /// - Throws: `StoreError` when the file cannot be read.
  package func archiveNews(
    at base: WebAddress,
    in languages: [LanguageTag],
    due limit: DueLimit
  ) throws(StoreError) -> [ArchiveNews] {
    try read { database in
      let isSettled = try Self.archiveBase(database) == base
      let source = isSettled ? "archive_news n CROSS JOIN entry e ON e.id = n.entry" : "entry e"
      let names = languages.map { "'\($0)'" }.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT e.id, e.language, e.updated, a.channels, (
            SELECT group_concat(m.delegation, ' ') FROM membership m WHERE m.entry = e.id
          ) AS delegations
          FROM \(source) LEFT JOIN archived a ON a.entry = e.id
          WHERE e.language IN (\(names)) AND \(limit.condition(of: "e"))
          ORDER BY e.published, e.id
          """,
        arguments: limit.arguments
      )
      return try Array(
        rows.map { row in
          ArchiveNews(
            id: EntryRow.id(row[0]),
            language: try EntryRow.language(row[1]),
            delegations: EntryRow.names(row[4] ?? "").compactMap(DelegationID.init),
            updated: Date(timeIntervalSince1970: row[2]),
            known: Self.moments(row[3] ?? "")
          )
        }
      )
    }
  }

  /// Those of some entries that stand in a feed now, however many it takes.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  package func standing(
    _ ids: some Sequence<EntryID>,
    in feed: FeedQuery,
    due limit: DueLimit
  ) throws(StoreError) -> [EntryID: ArchivedEntry] {
    try read { database in
      let isMember =
        feed.delegation == nil
        ? "?4 IS NULL"
        : "EXISTS (SELECT 1 FROM membership WHERE entry = e.id AND delegation = ?4)"
      let statement = try database.cachedStatement(
        sql: """
          SELECT id, digest, language, updated, published FROM entry e
          WHERE id = ?3 AND language = ?5 AND \(isMember)
          AND (published <= ?1 OR (precision <> 'instant' AND published < ?2))
          """
      )
      return try ids.reduce(into: [:]) { entries, id in
        let arguments: StatementArguments = [
          id.description, feed.delegation?.description, feed.language.description,
        ]
        guard let row = try Row.fetchOne(statement, arguments: limit.arguments + arguments) else {
          return
        }
        let head = try EntryHead(row)
        entries[id] = ArchivedEntry(
          head: head,
          published: Date(timeIntervalSince1970: row[4]),
          updated: head.updated
        )
      }
    }
  }

  /// The bytes of a closed page, as they were when it was closed.
  ///
  /// - Parameters:
  ///   - number: from 1.
  ///   - channel: the address of its folder.
  /// - Returns: `nil` for a page that is not closed.
  /// - Throws: `StoreError` with `damaged` where a part of it is gone.
  package func archivePage(
    _ number: Int,
    of channel: WebAddress
  ) throws(StoreError) -> [UInt8]? {
    try read { database in
      let page = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT opening, pieces, closing, json_array_length(pieces) FROM archive_page
            WHERE channel = ? AND number = ?
            """
        ),
        arguments: [channel.description, number]
      )
      guard let page else { return nil }
      let (opening, pieces, closing): (Data, String, Data) = (page[0], page[1], page[2])
      var bytes = Array(opening)
      let statement = try database.cachedStatement(
        sql: """
          SELECT p.bytes FROM json_each(?) j CROSS JOIN archive_piece p ON p.number = j.value
          ORDER BY j.key
          """
      )
      var count = 0
      let rows = try Data.fetchCursor(statement, arguments: [pieces])
      while let piece = try rows.next() {
        bytes += piece
        count += 1
      }
      guard count == page[3] else {
        throw StoreError(code: .damaged, path: path, reason: "\(channel), page \(number)")
      }
      return bytes + closing
    }
  }

  /// Ids, a line each.
  private static func ids(_ text: String) -> [EntryID] {
    EntryRow.parts(of: text, by: "\n").map(EntryRow.id)
  }

  /// Moments by channels: an address and seconds since 1970, a line each.
  static func moments(_ text: String) -> [String: Date] {
    text.split(separator: "\n").reduce(into: [:]) { moments, line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let seconds = Double(parts[1]) else { return }
      moments[String(parts[0])] = Date(timeIntervalSince1970: seconds)
    }
  }

  static func line(_ channel: String, _ moment: Date) -> String {
    "\(channel) \(moment.timeIntervalSince1970)"
  }

  /// Where the publication was served when archives were closed last; `nil` where none was.
  static func archiveBase(_ database: Database) throws -> WebAddress? {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'archives at'")
      .flatMap(WebAddress.init)
  }
}
