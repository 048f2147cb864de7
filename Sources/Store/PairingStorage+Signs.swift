internal import GRDB
package import Timeline

/// The signs by which entries find each other.
extension PairingStorage {
  /// A sign of an entry, in the order in which signs are kept.
  package struct SignRow: Comparable, Sendable {
    let sign: Int64
    let day: Int32
    let number: Int32

    package static func < (left: Self, right: Self) -> Bool {
      (left.sign, left.day, left.number) < (right.sign, right.day, right.number)
    }
  }

  /// The rows under which an entry is found.
  package static func signRows(of traits: PairingTraits, numbered number: Int) -> [SignRow] {
    traits.lookups.map { sign in
      SignRow(
        sign: Int64(bitPattern: sign),
        day: Int32(truncatingIfNeeded: traits.day ?? noDay),
        number: Int32(truncatingIfNeeded: number)
      )
    }
  }

  /// Lets entries be found by signs.
  ///
  /// - Parameter rows: in their order where they are many: each of them has its place in the file.
  /// - Throws: the database's errors, for the store to translate.
  package func index(_ rows: [SignRow]) throws {
    for row in rows {
      try database.executeAgain(
        "INSERT OR IGNORE INTO pairing_sign VALUES (?, ?, ?)",
        [row.sign, row.day, row.number]
      )
    }
  }

  /// Lets entries be found by signs no more.
  package func removeFromIndex(_ rows: [SignRow]) throws {
    for row in rows {
      try database.executeAgain(
        "DELETE FROM pairing_sign WHERE sign = ? AND day = ? AND number = ?",
        [row.sign, row.day, row.number]
      )
    }
  }

  /// Lets no entry be found by any sign.
  package func emptyIndex() throws {
    try database.execute(sql: "DELETE FROM pairing_sign")
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
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var found: [Int] = []
      while let row = try rows.next() { found.append(row[0]) }
      for number in found { shares[number, default: 0] += 1 / Double(found.count + 1) }
    }
    // What too many share is counted, and then not read.
    let range = "pairing_sign WHERE sign = ?1 AND day BETWEEN ?2 AND ?3"
    let shared = try database.cachedStatement(
      sql: """
        SELECT number FROM
          (SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM \(range) LIMIT 1 OFFSET \(commonest)))
        CROSS JOIN \(range)
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
        sql: """
          SELECT number FROM (SELECT 1 WHERE NOT EXISTS
            (SELECT 1 FROM pairing WHERE day = ?1 LIMIT 1 OFFSET \(commonest)))
          CROSS JOIN pairing WHERE day = ?1
          """
      )
      try add(sameDay, [day])
    }
    return shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
  }
}
