package import Entries
package import Foundation
internal import GRDB

/// What was wrong with a source when it was looked at last; what it said before stands.
package struct SourceTrouble: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// It is there, and nothing is in it.
    case empty
    /// It shows far fewer pieces than before.
    case shrunk
    /// Its dates are others than before, all at once.
    case changed
    /// Its settings read its dates otherwise than before, and no better.
    case misconfigured
    /// It is gone or cannot be read.
    case broken
    /// Some of its files cannot be read, the others are.
    case unreadableFiles = "unreadable-files"
  }

  package let kind: Kind
  /// What a person should know, a sentence each.
  package let words: [String]
  /// When it was noticed first.
  package let since: Date

  /// - Parameters:
  ///   - kind: what it is.
  ///   - words: one sentence at least; line breaks in them become spaces.
  ///   - since: when it was noticed first.
  package init(_ kind: Kind, _ words: [String], since: Date) {
    self.kind = kind
    self.words = words.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    self.since = since
  }
}

extension GatherTransaction {
  /// What is wrong with a source; `nil` for nothing.
  package func trouble(of source: SourceID) throws -> SourceTrouble? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM trouble WHERE source = ?"),
      arguments: [source.description]
    ).flatMap(SourceTrouble.init)
  }

  /// Notes what is wrong with a source, or that nothing is; the same as before costs no writing and
  /// keeps its beginning.
  package func setTrouble(_ trouble: SourceTrouble?, of source: SourceID) throws {
    let known = try self.trouble(of: source)
    guard let trouble else {
      guard known != nil else { return }
      try database.execute(
        sql: "DELETE FROM trouble WHERE source = ?",
        arguments: [source.description]
      )
      return
    }
    if let known, known.kind == trouble.kind, known.words == trouble.words { return }
    let since = known?.kind == trouble.kind ? known?.since ?? trouble.since : trouble.since
    try database.execute(
      sql: "INSERT OR REPLACE INTO trouble VALUES (?, ?, ?, ?)",
      arguments: [
        source.description, trouble.kind.rawValue, trouble.words.joined(separator: "\n"),
        since.timeIntervalSince1970,
      ]
    )
  }

  /// Notes that a source was found to say what it had said; once since a moment is enough.
  ///
  /// - Parameters:
  ///   - source: was read before.
  ///   - now: when that was.
  ///   - moment: nothing is written where it was looked at since.
  /// - Throws: the database's errors, for the store to translate.
  package func noteUnchanged(_ source: SourceID, at now: Date, unlessSince moment: Date) throws {
    let last = try Double.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT max(coalesce(o.checked, r.at), r.at) FROM source o JOIN run r ON r.id = o.last_run
          WHERE o.id = ?
          """
      ),
      arguments: [source.description]
    )
    guard let last, last < moment.timeIntervalSince1970, last < now.timeIntervalSince1970 else {
      return
    }
    try database.executeAgain(
      "UPDATE source SET checked = ? WHERE id = ?",
      [now.timeIntervalSince1970, source.description]
    )
  }
}

extension TimelineStore {
  /// What is wrong with each source; none of those with which nothing is.
  package func troubles() throws(StoreError) -> [SourceID: SourceTrouble] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM trouble").reduce(into: [:]) { troubles, row in
        troubles[try EntryRow.source(row["source"])] = SourceTrouble(row)
      }
    }
  }
}

extension SourceTrouble {
  /// `nil` for one of a newer program.
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]) else { return nil }
    let words: String = row["words"]
    self.init(
      kind,
      words.split(separator: "\n").map(String.init),
      since: Date(timeIntervalSince1970: row["since"])
    )
  }
}
