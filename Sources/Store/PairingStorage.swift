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
    if let known { try forgetFindings(of: known) }
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
    try forgetFindings(of: number)
    try database.executeAgain("DELETE FROM pairing WHERE number = ?", [number])
  }

  private func forgetFindings(of number: Int) throws {
    try database.executeAgain("DELETE FROM pairing_sign WHERE number = ?", [number])
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

  /// Whether the edges were weighed as this program weighs them.
  package func isWeighed() throws -> Bool {
    try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'pairing'")
      == Pairing.version
  }

  /// What was common when the edges were weighed; `nil` before they were, and where a program did it
  /// that weighs otherwise.
  package func rarity() throws -> SignRarity? {
    guard try isWeighed() else { return nil }
    let rows = try Row.fetchCursor(database, sql: "SELECT sign, entries FROM pairing_count")
    var counts: [UInt64: Int] = [:]
    while let row = try rows.next() { counts[UInt64(bitPattern: row[0] as Int64)] = row[1] }
    return counts.removeValue(forKey: 0).map { SignRarity(counts: counts, total: $0) }
  }

  /// Keeps what is common, and forgets every edge that was weighed otherwise.
  package func begin(with rarity: SignRarity) throws {
    try database.execute(sql: "DELETE FROM pairing_count; DELETE FROM pairing_edge")
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('pairing', ?)",
      arguments: [Pairing.version]
    )
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
  ///   - most: how many are wanted: those that share the most, by how few share it.
  /// - Returns: their numbers, for `traits(numbered:)`.
  /// - Throws: the database's errors, for the store to translate.
  package func candidates(
    for traits: PairingTraits,
    within days: Int,
    commonest: Int,
    most: Int
  ) throws -> [Int] {
    var shares: [Int: Double] = [:]
    func add(_ statement: Statement, _ arguments: StatementArguments) throws {
      let found = try Int.fetchAll(statement, arguments: arguments)
      guard found.count <= commonest else { return }
      for number in found { shares[number, default: 0] += 1 / Double(found.count + 1) }
    }
    let shared = try database.cachedStatement(
      sql: """
        SELECT number FROM pairing_sign WHERE sign = ? AND day BETWEEN ? AND ?
        LIMIT \(commonest + 1)
        """
    )
    let isAnyUndated = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pairing WHERE day = ?)"),
      arguments: [Self.noDay]
    )
    for sign in traits.lookups {
      let sign = Int64(bitPattern: sign)
      if let day = traits.day {
        try add(shared, [sign, day - days, day + days])
      } else {
        try add(shared, [sign, -Self.noDay, Self.noDay - 1])
      }
      if isAnyUndated == true { try add(shared, [sign, Self.noDay, Self.noDay]) }
    }
    if let day = traits.day {
      let sameDay = try database.cachedStatement(
        sql: "SELECT number FROM pairing WHERE day = ? LIMIT \(commonest + 1)"
      )
      try add(sameDay, [day])
    }
    return shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
  }

  /// Traits by their numbers, in the order of the numbers; those of an older program are left out.
  package func traits(numbered numbers: Set<Int>) throws -> [PairingTraits] {
    let statement = try database.cachedStatement(
      sql: "SELECT entry, traits FROM pairing WHERE number = ?"
    )
    return try numbers.sorted().compactMap { number in
      try Row.fetchOne(statement, arguments: [number]).flatMap { row in
        PairingTraits(of: EntryRow.id(row[0]), text: row[1])
      }
    }
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
