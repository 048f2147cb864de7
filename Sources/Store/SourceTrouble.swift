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
    /// Its list is gone, its pieces have lost something, or its dates are others than before, all at once.
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
  /// In how many runs in a row something was wrong, counted up to the patience that people have.
  package let runs: Int
  /// In how many of them it was this.
  package let alike: Int
  /// What was wrong when somebody was told; `nil` while nobody was.
  package let told: Kind?

  /// - Parameters:
  ///   - kind: what it is.
  ///   - words: one sentence at least; line breaks in them become spaces.
  ///   - since: when it was noticed first.
  ///   - runs: in a row in which something was wrong.
  ///   - alike: of them, those in which it was this.
  ///   - told: what was wrong when somebody was told.
  package init(
    _ kind: Kind,
    _ words: [String],
    since: Date,
    runs: Int = 1,
    alike: Int = 1,
    told: Kind? = nil
  ) {
    self.kind = kind
    self.words = words.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    self.since = since
    self.runs = runs
    self.alike = alike
    self.told = told
  }

  /// The condition of a source that has it.
  package var condition: SourceCondition {
    switch kind {
    case .empty: .empty
    case .shrunk: .shrunk
    case .changed, .misconfigured: .changed
    case .broken, .unreadableFiles: .broken
    }
  }

  /// The same after what was wrong in the last run, and told if it is time to tell it.
  ///
  /// Something that is wrong is told in the run that makes it `patience` runs in a row; another thing that
  /// takes its place is told when that has lasted as long.
  ///
  /// - Parameters:
  ///   - known: what was wrong in the last run; `nil` for nothing.
  ///   - patience: 1 tells it at once.
  /// - Returns: what is to be remembered, and whether it is told now.
  package func following(
    _ known: SourceTrouble?,
    patience: Int
  ) -> (trouble: SourceTrouble, isTold: Bool) {
    let isAlike = known?.kind == kind
    let runs = min(patience, (known?.runs ?? 0) + 1)
    let alike = min(patience, (isAlike ? known?.alike ?? 0 : 0) + 1)
    let isTold =
      known?.told.map { told in told != kind && alike >= patience } ?? (runs >= patience)
    let trouble = SourceTrouble(
      kind,
      words,
      since: isAlike ? known?.since ?? since : since,
      runs: runs,
      alike: alike,
      told: isTold ? kind : known?.told
    )
    return (trouble, isTold)
  }
}

extension GatherTransaction {
  private static let isInTrouble = RepeatedQuery("SELECT 1 FROM trouble WHERE source = ?")

  /// What is wrong with a source; `nil` for nothing.
  package func trouble(of source: SourceID) throws -> SourceTrouble? {
    let isKnown = try statements.integer(Self.isInTrouble, [.text(source.description)]) != nil
    guard isKnown else { return nil }
    return try Row.fetchOne(
      connection.cachedStatement(sql: "SELECT * FROM trouble WHERE source = ?"),
      arguments: [source.description]
    ).flatMap(SourceTrouble.init)
  }

  /// Notes what is wrong with a source, or that nothing is; the same as before costs no writing.
  package func setTrouble(_ trouble: SourceTrouble?, of source: SourceID) throws {
    let known = try self.trouble(of: source)
    guard let trouble else {
      guard known != nil else { return }
      try connection.execute(
        sql: "DELETE FROM trouble WHERE source = ?",
        arguments: [source.description]
      )
      return
    }
    guard known != trouble else { return }
    try connection.execute(
      sql: "INSERT OR REPLACE INTO trouble VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        source.description, trouble.kind.rawValue, trouble.words.joined(separator: "\n"),
        trouble.since.timeIntervalSince1970, trouble.runs, trouble.alike, trouble.told?.rawValue,
      ]
    )
  }

  private static let lookedAtBefore = RepeatedQuery(
    """
    SELECT 1 FROM source o JOIN run r ON r.id = o.last_run
    WHERE o.id = ? AND max(coalesce(o.checked, r.at), r.at) < ?
    """
  )

  /// Notes that a source was found to say what it had said; once since a moment is enough.
  ///
  /// - Parameters:
  ///   - source: was read before.
  ///   - now: when that was.
  ///   - moment: nothing is written where it was looked at since.
  /// - Throws: the database's errors, for the store to translate.
  package func noteUnchanged(_ source: SourceID, at now: Date, unlessSince moment: Date) throws {
    let last = min(moment, now).timeIntervalSince1970
    let query = [BoundValue.text(source.description), .real(last)]
    guard try statements.integer(Self.lookedAtBefore, query) != nil else { return }
    try connection.executeAgain(
      "UPDATE source SET checked = ? WHERE id = ?",
      [now.timeIntervalSince1970, source.description]
    )
  }
}

extension TimelineStore {
  /// What is wrong with each source; none of those with which nothing is.
  package func troubles() throws(StoreError) -> [SourceID: SourceTrouble] {
    try read { try SourceTrouble.fetchAll(from: $0) }
  }
}

extension SourceTrouble {
  static func fetchAll(from database: Database) throws -> [SourceID: SourceTrouble] {
    try Row.fetchAll(database, sql: "SELECT * FROM trouble").reduce(into: [:]) { troubles, row in
      troubles[try EntryRow.source(row["source"])] = SourceTrouble(row)
    }
  }

  /// `nil` for one of a newer program.
  fileprivate init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]) else { return nil }
    let words: String = row["words"]
    self.init(
      kind,
      words.split(separator: "\n").map(String.init),
      since: Date(timeIntervalSince1970: row["since"]),
      runs: row["runs"],
      alike: row["alike"],
      told: (row["told"] as String?).flatMap(Kind.init)
    )
  }
}
