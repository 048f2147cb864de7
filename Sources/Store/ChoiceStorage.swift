package import Entries
internal import GRDB
package import Timeline

/// The possible pairs and those that were chosen among them: inside one transaction, or in one view
/// of the timeline.
///
/// Entries go by the numbers that pairing gave them.
package struct ChoiceStorage {
  /// A possible pair as one of its entries sees it.
  package struct Edge: Hashable, Sendable {
    package let other: Int
    /// Of the odds that the two are a pair.
    package let logOdds: Double
  }

  let database: Database

  /// - Throws: the database's errors, for the store to translate.
  package init(_ transaction: GatherTransaction) throws {
    self.init(database: try transaction.database)
  }

  init(database: Database) {
    self.database = database
  }

  /// The entries whose edges changed since it was chosen for them, rising.
  package func open() throws -> [Int] {
    try Int.fetchAll(database, sql: "SELECT number FROM pairing_open ORDER BY number")
  }

  /// Some entries, and those for which it was chosen together with them.
  package func chosenTogether(with entries: Set<Int>) throws -> Set<Int> {
    let part = try database.cachedStatement(sql: "SELECT part FROM pairing_part WHERE number = ?")
    let members = try database.cachedStatement(
      sql: "SELECT number FROM pairing_part WHERE part = ?"
    )
    var parts: Set<Int> = []
    var all = entries
    for entry in entries {
      guard let name = try Int.fetchOne(part, arguments: [entry]), parts.insert(name).inserted
      else { continue }
      all.formUnion(try Int.fetchAll(members, arguments: [name]))
    }
    return all
  }

  /// The edges of an entry, in no order that matters.
  package func edges(of entry: Int) throws -> [Edge] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT second, log_odds FROM pairing_edge WHERE first = ?1
        UNION ALL SELECT first, log_odds FROM pairing_edge WHERE second = ?1
        """
    )
    let rows = try Row.fetchCursor(statement, arguments: [entry])
    var edges: [Edge] = []
    while let row = try rows.next() { edges.append(Edge(other: row[0], logOdds: row[1])) }
    return edges
  }

  /// The entry that a number stands for; `nil` for none.
  package func entry(numbered number: Int) throws -> (id: EntryID, language: LanguageTag)? {
    let statement = try database.cachedStatement(
      sql: "SELECT entry, language FROM pairing WHERE number = ?"
    )
    return try Row.fetchOne(statement, arguments: [number]).map { row in
      (EntryRow.id(row[0]), try EntryRow.language(row[1]))
    }
  }

  /// The number of an entry; `nil` for one that pairing has not seen.
  package func number(of id: EntryID) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM pairing WHERE entry = ?"),
      arguments: [id.description]
    )
  }

  /// What others said of entries when it was chosen for them.
  package func words() throws -> [EntryID: String] {
    let rows = try Row.fetchCursor(database, sql: "SELECT entry, words FROM pairing_word")
    var words: [EntryID: String] = [:]
    while let row = try rows.next() { words[EntryRow.id(row[0])] = row[1] }
    return words
  }

  /// The proposals that were chosen for an entry, the likeliest first, then by the others' ids.
  package func proposals(for id: EntryID) throws -> [Proposal] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM pairing a JOIN pairing_choice c ON c.entry = a.number
        JOIN pairing b ON b.number = c.partner WHERE a.entry = ? ORDER BY c.score DESC, b.entry
        """
    )
    return try Row.fetchAll(statement, arguments: [id.description]).map(Self.proposal)
  }

  /// How many proposals were chosen.
  package func count() throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM pairing_choice WHERE entry < partner"
    ) ?? 0
  }

  /// The likeliest proposals, then by ids.
  ///
  /// - Parameters:
  ///   - most: how many of them at most; `nil` for all.
  ///   - entries: whose proposals are left out.
  /// - Returns: in their order.
  /// - Throws: the database's errors, for the store to translate.
  package func likeliest(_ most: Int?, without entries: Set<EntryID>) throws -> [Proposal] {
    let least = try (entries.isEmpty ? most : nil).flatMap { most in
      try Double.fetchOne(
        database,
        sql: """
          SELECT score FROM pairing_choice WHERE entry < partner
          ORDER BY score DESC LIMIT 1 OFFSET ?
          """,
        arguments: [most]
      )
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(Self.columns) FROM pairing_choice c CROSS JOIN pairing a ON a.number = c.entry
        CROSS JOIN pairing b ON b.number = c.partner WHERE c.entry < c.partner AND c.score >= ?
        ORDER BY c.score DESC, min(a.entry, b.entry), max(a.entry, b.entry)
        """,
      arguments: [least ?? 0]
    )
    var proposals: [Proposal] = []
    while proposals.count < most ?? .max, let row = try rows.next() {
      let proposal = try Self.proposal(row)
      if !entries.contains(proposal.pair.first) { proposals.append(proposal) }
    }
    return proposals
  }

  private static let columns = """
    a.entry, b.entry, a.language, b.language, c.score, c.is_ambiguous, c.evidence
    """

  private static func proposal(_ row: Row) throws -> Proposal {
    let (one, other) = (EntryRow.id(row[0]), EntryRow.id(row[1]))
    let language = try EntryRow.language(row[2])
    let partner = try EntryRow.language(row[3])
    let evidence: String = row[6]
    return Proposal(
      kept: EntryPair(one, other),
      firstLanguage: one < other ? language : partner,
      secondLanguage: one < other ? partner : language,
      score: row[4],
      isAmbiguous: row[5],
      evidence: EntryRow.parts(of: evidence, by: "\n").compactMap(PairEvidence.init)
    )
  }
}

extension TimelineStore {
  /// Reads what was chosen among possible pairs, in one consistent view of the timeline.
  package func choices<Result>(
    _ work: (ChoiceStorage) throws -> Result
  ) throws(StoreError) -> Result {
    try read { try work(ChoiceStorage(database: $0)) }
  }
}
