package import Entries
internal import GRDB
package import Timeline

/// The verbs of pairing, inside one transaction.
package struct PairingStorage {
  private let database: Database

  /// The day under which entries without one are kept.
  private static let noDay = 10_000_000

  package init(_ transaction: GatherTransaction) {
    database = transaction.database
  }

  /// Makes every entry one that pairing has to look at again.
  package func makeAllDue() throws {
    try database.execute(sql: "INSERT OR IGNORE INTO pairing_due SELECT id FROM entry")
  }

  /// Takes the entries that became others since they were last taken, in the order of their ids.
  package func takeDue() throws -> [EntryID] {
    let due = try String.fetchAll(database, sql: "SELECT entry FROM pairing_due ORDER BY entry")
    if !due.isEmpty { try database.execute(sql: "DELETE FROM pairing_due") }
    return due.map(EntryRow.id)
  }

  /// The entry as it is now; `nil` for one that is gone.
  package func entry(_ id: EntryID) throws -> Entry? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM entry WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.description]).map(EntryRow.entry)
  }

  /// How many entries have traits.
  package func count() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM pairing") ?? 0
  }

  /// The traits that are kept of an entry; `nil` for none, and for those of an older program.
  package func traits(of id: EntryID) throws -> PairingTraits? {
    let statement = try database.cachedStatement(sql: "SELECT traits FROM pairing WHERE entry = ?")
    return try String.fetchOne(statement, arguments: [id.description])
      .flatMap { PairingTraits(of: id, text: $0) }
  }

  /// Keeps the traits of an entry, and forgets the edges that it had by others.
  package func save(_ traits: PairingTraits) throws {
    let id = traits.id.description
    let known = try number(of: traits.id)
    if let known { try forgetFindings(of: traits.id, known) }
    try database.executeAgain(
      """
      INSERT INTO pairing (entry, language, day, traits) VALUES (?, ?, ?, ?)
      ON CONFLICT (entry) DO UPDATE SET language = excluded.language, day = excluded.day,
        traits = excluded.traits
      """,
      [id, traits.language.description, traits.day ?? Self.noDay, traits.text]
    )
    guard let number = try known ?? number(of: traits.id) else { return }
    for sign in traits.lookups {
      try database.executeAgain(
        "INSERT OR IGNORE INTO pairing_sign VALUES (?, ?, ?)",
        [Int64(bitPattern: sign), traits.day ?? Self.noDay, number]
      )
    }
  }

  /// Forgets an entry that is gone.
  package func forget(_ id: EntryID) throws {
    guard let number = try number(of: id) else { return }
    try forgetFindings(of: id, number)
    try database.executeAgain("DELETE FROM pairing WHERE number = ?", [number])
  }

  private func forgetFindings(of id: EntryID, _ number: Int) throws {
    let kept = try String.fetchOne(
      database.cachedStatement(sql: "SELECT traits FROM pairing WHERE number = ?"),
      arguments: [number]
    )
    if let traits = kept.flatMap({ PairingTraits(of: id, text: $0) }) {
      for sign in traits.lookups {
        try database.executeAgain(
          "DELETE FROM pairing_sign WHERE sign = ? AND day = ? AND number = ?",
          [Int64(bitPattern: sign), traits.day ?? Self.noDay, number]
        )
      }
    } else {
      // An older program's: it does not say where they stand.
      try database.executeAgain("DELETE FROM pairing_sign WHERE number = ?", [number])
    }
    try database.executeAgain(
      "DELETE FROM pairing_edge WHERE first = ?1 OR second = ?1",
      [number]
    )
  }

  private func number(of id: EntryID) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT number FROM pairing WHERE entry = ?"),
      arguments: [id.description]
    )
  }

  /// What was common when the edges were weighed; `nil` before they were.
  package func rarity() throws -> SignRarity? {
    let rows = try Row.fetchAll(database, sql: "SELECT sign, entries FROM pairing_count")
    var counts: [UInt64: Int] = [:]
    for row in rows { counts[UInt64(bitPattern: row["sign"] as Int64)] = row["entries"] }
    return counts.removeValue(forKey: 0).map { SignRarity(counts: counts, total: $0) }
  }

  /// Keeps what is common, and forgets every edge that was weighed otherwise.
  package func begin(with rarity: SignRarity) throws {
    try database.execute(sql: "DELETE FROM pairing_count; DELETE FROM pairing_edge")
    try database.executeAgain("INSERT INTO pairing_count VALUES (0, ?)", [rarity.total])
    for (sign, count) in rarity.counts where sign != 0 {
      try database.executeAgain(
        "INSERT INTO pairing_count VALUES (?, ?)",
        [Int64(bitPattern: sign), count]
      )
    }
  }

  /// Goes through all traits, those of one day together and the undated ones last.
  package func eachTraits(_ work: (PairingTraits) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT entry, traits FROM pairing ORDER BY day, entry"
    )
    while let row = try rows.next() {
      if let traits = PairingTraits(of: EntryRow.id(row[0]), text: row[1]) { try work(traits) }
    }
  }

  /// The entries that may be translations of one: those of its day, and those within a time that
  /// share a sign which few there have.
  ///
  /// - Parameters:
  ///   - traits: of the one.
  ///   - days: how far away a translation may be.
  ///   - commonest: how many may share a sign, or a day, to be found by it.
  /// - Returns: ids, each once for each thing that is shared.
  /// - Throws: the database's errors, for the store to translate.
  package func candidates(
    for traits: PairingTraits,
    within days: Int,
    commonest: Int
  ) throws -> [EntryID] {
    var found: [EntryID] = []
    func add(_ sql: String, _ arguments: StatementArguments) throws {
      let ids = try String.fetchAll(
        database.cachedStatement(sql: sql + " LIMIT \(commonest + 1)"),
        arguments: arguments
      )
      if ids.count <= commonest { found += ids.map(EntryRow.id) }
    }
    let shared = """
      SELECT p.entry FROM pairing_sign s JOIN pairing p ON p.number = s.number
      WHERE s.sign = ? AND s.day BETWEEN ? AND ?
      """
    for sign in traits.lookups {
      let sign = Int64(bitPattern: sign)
      if let day = traits.day {
        try add(shared, [sign, day - days, day + days])
      } else {
        try add(shared, [sign, -Self.noDay, Self.noDay - 1])
      }
      try add(shared, [sign, Self.noDay, Self.noDay])
    }
    if let day = traits.day { try add("SELECT entry FROM pairing WHERE day = ?", [day]) }
    return found.filter { $0 != traits.id }
  }

  /// Keeps an edge; one that is kept already becomes this one.
  package func save(_ edge: PairingEdge) throws {
    guard let first = try number(of: edge.pair.first), let second = try number(of: edge.pair.second)
    else { return }
    try database.executeAgain(
      "INSERT OR REPLACE INTO pairing_edge VALUES (?, ?, ?, ?)",
      [first, second, edge.logOdds, edge.evidence.map(\.text).joined(separator: "\n")]
    )
  }
}

extension TimelineStore {
  /// Which entries their sources call translations of which: of different languages, by their ids.
  package func translationLinks() throws(StoreError) -> [(from: EntryID, to: EntryID)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT f.id, e.id FROM translation_link t
          CROSS JOIN lookup l ON l.key = t.key CROSS JOIN sighting s ON s.id = l.sighting
          CROSS JOIN entry e ON e.id = s.entry CROSS JOIN entry f ON f.id = t.entry
          WHERE e.id <> f.id AND e.language <> f.language ORDER BY f.id, e.id
          """
      ).map { (EntryRow.id($0[0]), EntryRow.id($0[1])) }
    }
  }

  /// The pairs of entries that may be translations, in an order that the entries alone decide.
  package func pairingEdges() throws(StoreError) -> [PairingEdge] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT p.entry, p.language, q.entry, q.language, e.log_odds, e.evidence
          FROM pairing_edge e JOIN pairing p ON p.number = e.first
          JOIN pairing q ON q.number = e.second
          """
      )
      var languages: [String: LanguageTag] = [:]
      func language(_ text: String) throws -> LanguageTag {
        let language = try languages[text] ?? EntryRow.language(text)
        languages[text] = language
        return language
      }
      var edges: [PairingEdge] = []
      while let row = try rows.next() {
        let evidence: String = row[5]
        edges.append(
          PairingEdge(
            pair: EntryPair(EntryRow.id(row[0]), EntryRow.id(row[2])),
            firstLanguage: try language(row[1]),
            secondLanguage: try language(row[3]),
            logOdds: row[4],
            evidence: evidence.split(separator: "\n").compactMap { PairEvidence(text: String($0)) }
          )
        )
      }
      return edges.sorted { $0.pair < $1.pair }
    }
  }
}
