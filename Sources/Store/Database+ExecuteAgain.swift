internal import GRDB

extension Database {
  /// Executes a statement that runs for each piece: it is compiled once.
  ///
  /// - Throws: the database's errors, for the store to translate.
  func executeAgain(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
