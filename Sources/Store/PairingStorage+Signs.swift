internal import GRDB
package import Timeline

/// The signs by which entries find each other.
extension PairingStorage {
  /// A sign of an entry, in the order in which signs are kept: those of a few months together, so
  /// that what comes in one day is written to few places of the file.
  package struct SignRow: Comparable, Sendable {
    let period: Int32
    let sign: Int64
    let day: Int32
    let number: Int32

    /// In the order of the columns.
    var values: [BoundValue] {
      [
        .integer(Int64(period)), .integer(sign), .integer(Int64(day)), .integer(Int64(number)),
      ]
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.period, left.sign, left.day, left.number)
        < (right.period, right.sign, right.day, right.number)
    }
  }

  /// The period that a day lies in: 128 days, counted from 1970 on.
  private static func period(of day: Int) -> Int { day >> 7 }

  /// The rows under which an entry is found.
  ///
  /// - Parameters:
  ///   - traits: of the entry.
  ///   - number: that it is kept under.
  ///   - rarity: what is common; nothing is found by what is everywhere.
  /// - Returns: a row for each sign.
  package static func signRows(
    of traits: PairingTraits,
    numbered number: Int,
    by rarity: SignRarity
  ) -> [SignRow] {
    traits.lookups(by: rarity).map { sign in
      SignRow(
        period: Int32(truncatingIfNeeded: period(of: traits.day ?? noDay)),
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
    var rest = rows[...]
    while !rest.isEmpty {
      let isPortion = rest.count >= Self.portion
      let rows = rest.prefix(isPortion ? Self.portion : 1)
      try statements.run(isPortion ? Self.indexing : Self.indexingOne, rows.flatMap(\.values))
      rest = rest.dropFirst(rows.count)
    }
  }

  /// Lets entries be found by signs no more.
  package func removeFromIndex(_ rows: [SignRow]) throws {
    for row in rows { try statements.run(Self.removal, row.values) }
  }

  /// How many rows are kept by one statement where there are many: half the price.
  private static let portion = 64
  private static let indexingOne = RepeatedQuery(
    "INSERT OR IGNORE INTO pairing_sign VALUES (?, ?, ?, ?)"
  )
  private static let indexing = RepeatedQuery(
    "INSERT OR IGNORE INTO pairing_sign VALUES "
      + repeatElement("(?, ?, ?, ?)", count: portion).joined(separator: ", ")
  )
  private static let removal = RepeatedQuery(
    "DELETE FROM pairing_sign WHERE period = ? AND sign = ? AND day = ? AND number = ?"
  )

  /// Lets no entry be found by any sign.
  package func emptyIndex() throws {
    try database.execute(sql: "DELETE FROM pairing_sign")
  }

  /// The entries that may be translations of one: those of its day, and those within a time that
  /// share a sign which few there have.
  ///
  /// - Parameters:
  ///   - traits: of the one.
  ///   - rarity: what is common.
  ///   - days: how far away a translation may be.
  ///   - commonest: how many may share a sign, or a day, to be found by it.
  ///   - most: how many are wanted: those that share the most, by how few share it.
  /// - Returns: their numbers, for `traits(numbered:)`.
  /// - Throws: the database's errors, for the store to translate.
  package func candidates(
    for traits: PairingTraits,
    by rarity: SignRarity,
    within days: Int,
    commonest: Int,
    most: Int
  ) throws -> [Int] {
    var shares: [Int: Double] = [:]
    func add(_ statement: Statement, _ arguments: StatementArguments) throws {
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var found: [Int] = []
      while let row = try rows.next() { found.append(row[0]) }
      guard found.count <= commonest else { return }
      for number in found { shares[number, default: 0] += 1 / Double(found.count + 1) }
    }
    let dated =
      try traits.day.map { Self.period(of: $0 - days)...Self.period(of: $0 + days) }
      ?? datedPeriods()
    let shared = try sharing(in: dated.map { Array($0) } ?? [], commonest)
    let undated = try sharing(in: [Self.period(of: Self.noDay)], commonest)
    let isAnyUndated = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM pairing WHERE day = ?)"),
      arguments: [Self.noDay]
    )
    for sign in traits.lookups(by: rarity) {
      let sign = Int64(bitPattern: sign)
      if let day = traits.day {
        try add(shared, [sign, day - days, day + days])
      } else {
        try add(shared, [sign, -Self.noDay, Self.noDay - 1])
      }
      if isAnyUndated == true { try add(undated, [sign, Self.noDay, Self.noDay]) }
    }
    if let day = traits.day {
      let sameDay = try database.cachedStatement(
        sql: "SELECT number FROM pairing WHERE day = ? LIMIT \(commonest + 1)"
      )
      try add(sameDay, [day])
    }
    return shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
  }

  /// The entries of some periods with a sign and a day from one to another: one more than may share
  /// it, where too many do.
  private func sharing(in periods: [Int], _ commonest: Int) throws -> Statement {
    let list = periods.map(String.init).joined(separator: ", ")
    return try database.cachedStatement(
      sql: """
        SELECT number FROM pairing_sign
        WHERE period IN (\(list)) AND sign = ?1 AND day BETWEEN ?2 AND ?3 LIMIT \(commonest + 1)
        """
    )
  }

  /// From the first to the last period with a dated entry; `nil` where there is none.
  private func datedPeriods() throws -> ClosedRange<Int>? {
    let days = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT (SELECT min(day) FROM pairing WHERE day < ?1),
            (SELECT max(day) FROM pairing WHERE day < ?1)
          """
      ),
      arguments: [Self.noDay]
    )
    guard let first = days?[0] as Int?, let last = days?[1] as Int? else { return nil }
    return Self.period(of: first)...Self.period(of: last)
  }
}
