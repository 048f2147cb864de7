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
  /// The texts of the statement that runs, each with a NUL behind it: SQLite reads them here and takes
  /// no copies.
  private var texts: [UInt8] = []

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
    texts.removeAll(keepingCapacity: true)
    for case .text(let text) in values {
      texts.append(contentsOf: text.utf8)
      texts.append(0)
    }
    return try unsafe texts.withUnsafeBufferPointer { texts in
      // What was bound is forgotten with the texts.
      defer {
        _ = unsafe sqlite3_reset(handle)
        _ = unsafe sqlite3_clear_bindings(handle)
      }
      var room = unsafe texts[...]
      for (index, value) in values.enumerated() {
        let code = unsafe Self.bind(value, from: &room, to: handle, at: CInt(index + 1))
        try check(code, query)
      }
      return try unsafe run(handle, of: query)
    }
  }

  private func run(_ handle: OpaquePointer, of query: RepeatedQuery) throws -> Int? {
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

  /// Gives a statement a value; a text is taken from the front of `room`.
  private static func bind(
    _ value: BoundValue,
    from room: inout Slice<UnsafeBufferPointer<UInt8>>,
    to handle: OpaquePointer,
    at index: CInt
  ) -> CInt {
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .text(let text):
      let length = text.utf8.count
      return unsafe UnsafeBufferPointer(rebasing: room).withMemoryRebound(to: CChar.self) { bytes in
        defer { unsafe room = room.dropFirst(length + 1) }
        // No destructor: the bytes stay where they are while the statement runs.
        return unsafe sqlite3_bind_text(handle, index, bytes.baseAddress, -1, nil)
      }
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
