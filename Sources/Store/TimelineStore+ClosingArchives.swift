package import Entries
package import Foundation
internal import GRDB
package import Timeline

/// Closing the pages of feeds.
extension TimelineStore {
  /// Closes pages of a channel, all of them or none; they stand before anybody can read them.
  ///
  /// - Parameters:
  ///   - pages: behind those that are closed, in their order.
  ///   - pieces: those of their pieces that are new, by their numbers.
  ///   - channel: the address of its folder.
  ///   - history: the channel's when they are closed.
  /// - Throws: `StoreError` when the file cannot be written.
  package func close(
    _ pages: [ClosedPage],
    of pieces: [(number: Int, bytes: [UInt8])],
    in channel: WebAddress,
    leaving history: ChannelHistory
  ) throws(StoreError) {
    try write { database in
      let statements = RepeatedStatements(in: database)
      let pieceStatement = try database.cachedStatement(
        sql: "INSERT INTO archive_piece VALUES (?, ?)"
      )
      for piece in pieces {
        try pieceStatement.execute(arguments: [piece.number, Data(piece.bytes)])
      }
      for page in pages {
        try database.executeAgain(
          "INSERT INTO archive_page VALUES (?, ?, ?, ?, ?)",
          [
            channel.description, page.number, Data(page.opening),
            "[\(page.pieces.map { "\($0)" }.joined(separator: ","))]", Data(page.closing),
          ]
        )
        for entry in page.entries {
          try statements.run(
            Self.archivedInsertion,
            [
              .text(entry.id.description), .text(Self.line(channel.description, entry.updated)),
            ]
          )
        }
      }
      try Self.save([channel.description: history], in: database)
    }
  }

  /// Notes that the archives at an address are up to date.
  ///
  /// - Parameters:
  ///   - base: where the publication is served.
  ///   - histories: those that are other than they were, by the address of the channel's folder.
  ///   - corrections: when what live feeds say of entries on closed pages was changed, by their channels.
  ///   - languages: of the channels that there are.
  ///   - limit: the latest day and instant that are due; what is not stays news.
  /// - Throws: `StoreError` when the file cannot be written.
  package func settleArchives(
    at base: WebAddress,
    histories: [String: ChannelHistory],
    corrections: [EntryID: [String: Date]],
    in languages: [LanguageTag],
    due limit: DueLimit
  ) throws(StoreError) {
    try write { database in
      for (id, moments) in corrections { try Self.note(moments, of: id, in: database) }
      try Self.save(histories, in: database)
      let names = languages.map { "'\($0)'" }.joined(separator: ", ")
      try database.execute(
        sql: """
          DELETE FROM archive_news WHERE entry NOT IN (
            SELECT n.entry FROM archive_news n CROSS JOIN entry e ON e.id = n.entry
            WHERE e.language NOT IN (\(names)) OR NOT \(limit.condition(of: "e"))
          )
          """,
        arguments: limit.arguments
      )
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta VALUES ('archives at', ?)",
        arguments: [base.description]
      )
    }
  }

  private static let archivedInsertion = RepeatedQuery(
    """
    INSERT INTO archived VALUES (?1, ?2)
    ON CONFLICT (entry) DO UPDATE SET channels = channels || char(10) || ?2
    """
  )

  private static func note(
    _ moments: [String: Date],
    of id: EntryID,
    in database: Database
  ) throws {
    let sql = "SELECT channels FROM archived WHERE entry = ?"
    let text = try String.fetchOne(
      database.cachedStatement(sql: sql),
      arguments: [id.description]
    )
    let all = Self.moments(text ?? "").merging(moments) { $1 }
    let lines = all.sorted { $0.key < $1.key }.map(line).joined(separator: "\n")
    try database.executeAgain(
      "INSERT OR REPLACE INTO archived VALUES (?, ?)",
      [id.description, lines]
    )
  }

  private static func save(
    _ histories: [String: ChannelHistory],
    in database: Database
  ) throws {
    for (channel, history) in histories.sorted(by: { $0.key < $1.key }) {
      try database.executeAgain(
        "INSERT OR REPLACE INTO archive VALUES (?, ?, ?, ?, ?)",
        [
          channel, history.pages,
          history.arrived.map(\.description).joined(separator: "\n"), history.closed,
          history.corrected.map(\.description).joined(separator: "\n"),
        ]
      )
    }
  }
}
