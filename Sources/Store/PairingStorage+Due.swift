package import Entries
internal import GRDB

/// Which entries pairing has to look at.
extension PairingStorage {
  /// Whether two entries speak different languages, or any was compared before there was but one.
  ///
  /// It costs the same however many there are: a language and its regions stand together in the index.
  package func hasAnythingToCompare() throws -> Bool {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT (SELECT min(language) FROM entry), (SELECT max(language) FROM entry),
            EXISTS (SELECT 1 FROM pairing) OR EXISTS (SELECT 1 FROM meta WHERE key = 'pairing')
          """
      )
    )
    guard let row, row[2] == false else { return true }
    guard let first = row[0] as String?, let last = row[1] as String? else { return false }
    return try EntryRow.language(first).primary != EntryRow.language(last).primary
  }

  /// Lets no entry be one that has to be looked at: before any was compared, all are in any case.
  package func forgetDue() throws {
    try database.execute(sql: "DELETE FROM pairing_due")
  }

  /// Makes every entry one that pairing has to look at again.
  package func makeAllDue() throws {
    try database.execute(sql: "INSERT OR IGNORE INTO pairing_due SELECT id FROM entry")
  }

  /// Takes the entries that became others since they were last taken, in the order of their days.
  package func takeDue() throws -> [EntryID] {
    // Entries of one time are compared with each other: so they stand beside each other in the file.
    let due = try String.fetchAll(
      database,
      sql: """
        SELECT d.entry FROM pairing_due d LEFT JOIN entry e ON e.id = d.entry
        ORDER BY e.published, d.entry
        """
    )
    if !due.isEmpty { try database.execute(sql: "DELETE FROM pairing_due") }
    return due.map(EntryRow.id)
  }
}
