import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Statements that run for each piece")
struct RepeatedStatementsTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(sql: "CREATE TABLE cell (name TEXT PRIMARY KEY, value ANY) STRICT")
    }
  }

  private static let insertion = RepeatedQuery("INSERT INTO cell VALUES (?, ?)")

  @Test("keep each value as what it is")
  func values() throws {
    try queue.write { database in
      let statements = RepeatedStatements(in: database)
      let values: [(String, BoundValue)] = [
        ("null", .null), ("no text", BoundValue(nil as String?)), ("integer", BoundValue(.max)),
        ("real", BoundValue(0.1)), ("yes", BoundValue(true)), ("text", BoundValue("l’été")),
        ("empty", .text("")), ("cut", .text("a\u{0}b")),
      ]
      for (name, value) in values { try statements.run(Self.insertion, [.text(name), value]) }
      func quoted(_ name: String) throws -> String? {
        try String.fetchOne(
          database,
          sql: "SELECT quote(value) FROM cell WHERE name = ?",
          arguments: [name]
        )
      }
      #expect(try quoted("null") == "NULL")
      #expect(try quoted("no text") == "NULL")
      #expect(try quoted("integer") == "\(Int.max)")
      #expect(try quoted("real") == "0.1")
      #expect(try quoted("yes") == "1")
      #expect(try quoted("text") == "'l’été'")
      #expect(try quoted("empty") == "''")
      #expect(try quoted("cut") == "'a'")
    }
  }

  @Test("answer the first number, or that there is none")
  func answers() throws {
    try queue.write { database in
      let statements = RepeatedStatements(in: database)
      let largest = RepeatedQuery("SELECT max(value) FROM cell")
      #expect(try statements.integer(largest, []) == nil)
      for number in [7, 9, 8] {
        try statements.run(Self.insertion, [.text("\(number)"), BoundValue(number)])
      }
      #expect(try statements.integer(largest, []) == 9)
      let named = RepeatedQuery("SELECT value FROM cell WHERE name >= ? ORDER BY name")
      #expect(try statements.integer(named, [.text("8")]) == 8)
      #expect(try statements.integer(named, [.text("A")]) == nil)
    }
  }

  @Test("say what SQLite refuses, and run again after that")
  func refused() throws {
    try queue.write { database in
      let statements = RepeatedStatements(in: database)
      try statements.run(Self.insertion, [.text("a"), .null])
      let error = #expect(throws: DatabaseError.self) {
        try statements.run(Self.insertion, [.text("a"), .null])
      }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      #expect(error?.message?.contains("UNIQUE") == true)
      #expect(throws: DatabaseError.self) {
        try statements.run(Self.insertion, [.text("b"), .null, .null])
      }
      try statements.run(Self.insertion, [.text("b"), .null])
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM cell") == 2)
    }
  }
}
