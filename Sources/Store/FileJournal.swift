internal import GRDB
internal import GRDBSQLite

/// How the timeline's file stays whole while it changes, whatever interrupts that.
enum FileJournal {
  /// Lets changes stand beside the file until they are moved into it: others read meanwhile.
  ///
  /// Where the first gathering of another process has the file, it stays as it is, and is read all the
  /// same.
  ///
  /// - Throws: the database's errors, for the store to translate.
  static func begin(in database: Database) throws {
    let isBegun = try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
    guard try isBegun || isSet("WAL", in: database) else { return }
    // The empty journal stays: to make it anew costs each run the waiting for its folder's writing.
    keepEmptyJournal(true, of: database)
    try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 0")
  }

  /// Lets changes go into the file at once, what they replace standing beside it, while there is nothing
  /// in the timeline: all its rows would be written twice.
  ///
  /// Others read the empty timeline until it is written, or wait while it is.
  ///
  /// - Returns: whether it is so until `begin` is called.
  /// - Throws: the database's errors, for the store to translate.
  static func beginFirst(in database: Database) throws -> Bool {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM run)"
    guard try Bool.fetchOne(database, sql: sql) == true else { return false }
    // One that stayed would be taken for the journal of what is written now.
    keepEmptyJournal(false, of: database)
    guard try isSet("DELETE", in: database) else {
      keepEmptyJournal(true, of: database)
      return false
    }
    try database.execute(sql: "PRAGMA synchronous = FULL")
    return true
  }

  /// Sets a kind of journal; `false` where others have the file open and it stays as it was.
  private static func isSet(_ mode: String, in database: Database) throws -> Bool {
    // They may have it for minutes: waiting for them helps nobody.
    let patience = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
    try database.execute(sql: "PRAGMA busy_timeout = 0")
    var isSet = true
    do {
      try database.execute(sql: "PRAGMA journal_mode = \(mode)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      isSet = false
    }
    try database.execute(sql: "PRAGMA busy_timeout = \(patience)")
    return isSet
  }

  /// Whether the journal is emptied and not removed when the file is closed.
  ///
  /// Where SQLite has no file to keep, nothing is lost.
  private static func keepEmptyJournal(_ isKept: Bool, of database: Database) {
    var keeps: CInt = isKept ? 1 : 0
    _ = unsafe sqlite3_file_control(
      database.sqliteConnection,
      nil,
      SQLITE_FCNTL_PERSIST_WAL,
      &keeps
    )
  }
}
