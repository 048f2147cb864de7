internal import GRDB
internal import GRDBSQLite

/// Words of SQL that are run for each of many pieces, found again by what they are and not by what
/// they say: that need not be read each time.
final class RepeatedQuery: Sendable {
  let sql: String

  init(_ sql: String) {
    self.sql = sql
  }
}

/// A value as a statement takes it.
enum BoundValue {
  case null
  case integer(Int64)
  case real(Double)
  /// Taken up to its first NUL, as every text here is.
  case text(String)

  init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  init(_ value: Double?) { self = value.map { .real($0) } ?? .null }
  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// The statements of one transaction that run for each piece: each is compiled once, and its values go
/// straight to SQLite.
///
/// Through GRDB a value becomes one of several kinds, in a list of them, which is compared with what
/// the statement takes: that costs more than most of these statements do.
final class RepeatedStatements {
  private let database: Database
  private var statements: [ObjectIdentifier: Statement] = [:]

  init(in database: Database) {
    self.database = database
  }

  /// Runs a statement to its end.
  ///
  /// - Parameters:
  ///   - query: of which rows, if it answers any, are passed over.
  ///   - values: for its parameters, in their order; those that are lacking are NULL.
  /// - Throws: `DatabaseError`.
  func run(_ query: RepeatedQuery, _ values: [BoundValue]) throws {
    _ = try integer(query, values)
  }

  /// Runs a statement, and answers its first row's first value.
  ///
  /// - Returns: `nil` without a row, or for NULL.
  /// - Throws: `DatabaseError`.
  func integer(_ query: RepeatedQuery, _ values: [BoundValue]) throws -> Int? {
    let statement = try statement(query)
    let handle = unsafe statement.sqliteStatement
    defer { _ = unsafe sqlite3_reset(handle) }
    for (index, value) in values.enumerated() {
      try check(unsafe Self.bind(value, to: handle, at: CInt(index + 1)), query)
    }
    var answer: Int?
    var isFirst = true
    while true {
      let code = unsafe sqlite3_step(handle)
      guard code == SQLITE_ROW else {
        try check(code == SQLITE_DONE ? SQLITE_OK : code, query)
        return answer
      }
      if isFirst, unsafe sqlite3_column_type(handle, 0) != SQLITE_NULL {
        answer = Int(unsafe sqlite3_column_int64(handle, 0))
      }
      isFirst = false
    }
  }

  private func statement(_ query: RepeatedQuery) throws -> Statement {
    if let statement = statements[ObjectIdentifier(query)] { return statement }
    let statement = try database.makeStatement(sql: query.sql)
    statements[ObjectIdentifier(query)] = statement
    return statement
  }

  private static func bind(_ value: BoundValue, to handle: OpaquePointer, at index: CInt) -> CInt {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .text(let text):
      // SQLite takes a copy: SQLITE_TRANSIENT, which Swift does not see.
      let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return unsafe sqlite3_bind_text(handle, index, text, -1, copied)
    }
  }

  private func check(_ code: CInt, _ query: RepeatedQuery) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: database.lastErrorMessage,
      sql: query.sql
    )
  }
}
