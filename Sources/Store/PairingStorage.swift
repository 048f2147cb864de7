package import Entries
internal import GRDB
package import Timeline

/// The verbs of pairing, inside one transaction.
package struct PairingStorage {
  let database: Database
  let statements: RepeatedStatements
  private let fresh: FreshEntries

  /// The day under which entries without one are kept.
  static let noDay = 10_000_000

  /// - Throws: the database's errors, for the store to translate.
  package init(_ transaction: GatherTransaction) throws {
    database = try transaction.database
    statements = transaction.statements
    fresh = transaction.freshEntries
  }

  /// Notes that it has to be chosen anew for every entry.
  package func openAll() throws {
    try database.execute(sql: "INSERT OR IGNORE INTO pairing_open SELECT number FROM pairing")
  }

  /// The entry as it is now; `nil` for one that is gone.
  package func entry(_ id: EntryID) throws -> Entry? {
    if let entry = fresh.take(id) { return entry }
    return try EntryRow.entries([id], in: database)[id]
  }

  /// How many entries have traits, by counting them.
  package func count() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM pairing") ?? 0
  }

  /// How many entries have traits, without counting all of them each time.
  ///
  /// - Parameter change: how many more there are than when it was asked last.
  /// - Returns: the number that was kept, with that change.
  /// - Throws: the database's errors, for the store to translate.
  package func count(after change: Int) throws -> Int {
    let known = try String.fetchOne(
      database,
      sql: "SELECT value FROM meta WHERE key = 'pairing_entries'"
    ).flatMap { Int($0) }
    let count = try known.map { $0 + change } ?? count()
    if count != known { try keepCount(count) }
    return count
  }

  private func keepCount(_ count: Int) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('pairing_entries', ?)",
      arguments: ["\(count)"]
    )
  }

  /// What is kept of an entry: its number, and its traits unless an older program wrote them.
  package func kept(of id: EntryID) throws -> (number: Int, traits: PairingTraits?)? {
    let statement = try database.cachedStatement(
      sql: "SELECT number, traits FROM pairing WHERE entry = ?"
    )
    return try Row.fetchOne(statement, arguments: [id.description]).map { row in
      (row[0], PairingTraits(of: id, text: row[1]))
    }
  }

  /// Keeps the traits of an entry, and forgets the edges that it had by others.
  ///
  /// - Returns: its number.
  /// - Throws: the database's errors, for the store to translate.
  package func save(_ traits: PairingTraits) throws -> Int {
    let known = try number(of: traits.id)
    if let known { try forgetEdges(of: known) }
    try statements.run(
      Self.insertion,
      [
        .text(traits.id.description), .text(traits.language.description),
        BoundValue(traits.day ?? Self.noDay), .text(traits.text),
      ]
    )
    let number = known ?? Int(database.lastInsertedRowID)
    try open(number)
    return number
  }

  private static let insertion = RepeatedQuery(
    """
    INSERT INTO pairing (entry, language, day, traits) VALUES (?, ?, ?, ?)
    ON CONFLICT (entry) DO UPDATE SET language = excluded.language, day = excluded.day,
      traits = excluded.traits
    """
  )

  /// Forgets an entry that is gone, and what was chosen for it.
  package func forget(_ id: EntryID) throws {
    guard let number = try number(of: id) else { return }
    try forgetEdges(of: number)
    // Without it the others of its part may be in other parts.
    try database.executeAgain(
      """
      INSERT OR IGNORE INTO pairing_open SELECT number FROM pairing_part
      WHERE part = (SELECT part FROM pairing_part WHERE number = ?)
      """,
      [number]
    )
    for statement in [
      "DELETE FROM pairing_part WHERE number = ?", "DELETE FROM pairing_open WHERE number = ?",
      "DELETE FROM pairing WHERE number = ?",
    ] {
      try database.executeAgain(statement, [number])
    }
    try database.executeAgain(
      """
      DELETE FROM pairing_choice WHERE partner = ?1
      AND entry IN (SELECT partner FROM pairing_choice WHERE entry = ?1)
      """,
      [number]
    )
    try database.executeAgain("DELETE FROM pairing_choice WHERE entry = ?", [number])
    try database.executeAgain("DELETE FROM pairing_word WHERE entry = ?", [id.description])
  }

  private func forgetEdges(of number: Int) throws {
    try database.executeAgain(
      """
      INSERT OR IGNORE INTO pairing_open SELECT second FROM pairing_edge WHERE first = ?1
      UNION SELECT first FROM pairing_edge WHERE second = ?1
      """,
      [number]
    )
    try database.executeAgain("DELETE FROM pairing_edge WHERE first = ?", [number])
    try database.executeAgain("DELETE FROM pairing_edge WHERE second = ?", [number])
  }

  /// Notes that it has to be chosen anew for an entry.
  package func open(_ number: Int) throws {
    try statements.run(Self.opening, [BoundValue(number)])
  }

  private static let opening = RepeatedQuery("INSERT OR IGNORE INTO pairing_open VALUES (?)")

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

  /// Keeps what is common, and forgets every edge that was weighed otherwise, and what was chosen
  /// among them.
  package func begin(with rarity: SignRarity) throws {
    try database.execute(
      sql: "DELETE FROM pairing_count; DELETE FROM pairing_edge; DELETE FROM pairing_part"
    )
    try openAll()
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('pairing', ?)",
      arguments: [Pairing.version]
    )
    try database.executeAgain("INSERT INTO pairing_count VALUES (0, ?)", [rarity.total])
    try keepCount(rarity.total)
    for (sign, count) in rarity.counts where sign != 0 {
      try statements.run(
        Self.counting,
        [.integer(Int64(bitPattern: sign)), BoundValue(count)]
      )
    }
  }

  private static let counting = RepeatedQuery("INSERT INTO pairing_count VALUES (?, ?)")

  /// Goes through all traits and their numbers, those of one day together and the undated ones last.
  ///
  /// - Parameters:
  ///   - known: by their numbers, traits that are as they are kept.
  ///   - work: is handed each.
  /// - Throws: the database's errors, for the store to translate, and what the work throws.
  package func eachTraits(
    knowing known: [Int: PairingTraits] = [:],
    _ work: (Int, PairingTraits) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT number, entry, traits FROM pairing ORDER BY day, entry"
    )
    while let row = try rows.next() {
      if let traits = known[row[0]] {
        try work(row[0], traits)
      } else if let traits = PairingTraits(of: EntryRow.id(row[1]), text: row[2]) {
        try work(row[0], traits)
      }
    }
  }

  /// Traits by their numbers, which rise; those of an older program are left out.
  package func traits(
    numbered numbers: Set<Int>
  ) throws -> [(number: Int, traits: PairingTraits)] {
    let statement = try database.cachedStatement(
      sql: "SELECT entry, traits FROM pairing WHERE number = ?"
    )
    return try numbers.sorted().compactMap { number in
      try Row.fetchOne(statement, arguments: [number]).flatMap { row in
        PairingTraits(of: EntryRow.id(row[0]), text: row[1]).map { (number, $0) }
      }
    }
  }

  /// Keeps an edge; one that is kept already becomes this one.
  ///
  /// - Parameters:
  ///   - edge: between two entries.
  ///   - first: the number of the pair's first entry.
  ///   - second: of its second.
  /// - Throws: the database's errors, for the store to translate.
  package func save(_ edge: PairingEdge, between first: Int, and second: Int) throws {
    try statements.run(
      Self.joining,
      [
        BoundValue(first), BoundValue(second), .real(edge.logOdds),
        .text(edge.evidence.map(\.text).joined(separator: "\n")),
      ]
    )
  }

  private static let joining = RepeatedQuery(
    "INSERT OR REPLACE INTO pairing_edge VALUES (?, ?, ?, ?)"
  )
}
