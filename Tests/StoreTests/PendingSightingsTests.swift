import Entries
import Foundation
import GRDB
import Markup
import Testing
import Timeline

@testable import Store

@Suite("Sightings that wait to be written")
struct PendingSightingsTests {
  private let store: TimelineStore
  private let moment = Date(timeIntervalSince1970: 1_775_000_000)

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "store-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try TimelineStore.open(at: folder.appending(path: "timeline.sqlite").path())
  }

  private static func id(_ number: Int) -> EntryID {
    EntryID(stored: "tag:example.org,2026:\(number)")
  }

  private static func pieces(_ numbers: Range<Int>) -> [Sighting] {
    numbers.map { Sighting(place: "item \($0)", title: PlainText(line: "Piece \($0)")) }
  }

  private func record(
    _ sightings: [Sighting],
    from source: String,
    response: String = "1",
    into transaction: GatherTransaction
  ) throws {
    _ = try transaction.record(
      sightings,
      from: try #require(SourceID(source)),
      state: SourceState(response: response, settings: "s"),
      run: transaction.beginRun(at: moment),
      zone: .gmt
    )
  }

  private static func entries(in database: Database) throws -> [String?] {
    try String?.fetchAll(database, sql: "SELECT entry FROM sighting ORDER BY id")
  }

  @Test("are those of sources that were never read, until somebody asks")
  func wait() throws {
    try store.gather { transaction in
      try record(Self.pieces(0..<3), from: "one", into: transaction)
      try record(Self.pieces(3..<5), from: "two", into: transaction)
      #expect(transaction.pending.all.map(\.row) == [1, 2, 3, 4, 5])
      #expect(try Self.entries(in: transaction.connection).isEmpty)
      #expect(try Self.entries(in: transaction.database) == [nil, nil, nil, nil, nil])
      #expect(transaction.pending.all.isEmpty)
      // A source that is read again is written at once, behind what waits.
      try record(Self.pieces(5..<6), from: "three", into: transaction)
      try record(Self.pieces(0..<4), from: "one", response: "2", into: transaction)
      #expect(transaction.pending.all.isEmpty)
      #expect(try Self.entries(in: transaction.connection).count == 7)
    }
  }

  @Test("are written once, with the entry that they were given meanwhile")
  func attached() throws {
    try store.gather { transaction in
      try record(Self.pieces(0..<4), from: "one", into: transaction)
      let groups = try transaction.neighbourhoods(beside: [], reread: [], zone: .gmt)
      #expect(groups.map(\.rows) == [[1], [2], [3], [4]])
      #expect(groups.map(\.isAlone) == [true, true, true, true])
      for row in [1, 2, 4] { try transaction.attach([row], toNew: Self.id(row)) }
      #expect(try transaction.isKnown(Self.id(2)))
      #expect(try transaction.records(of: Self.id(4)).map(\.sighting.place) == ["item 3"])
      let start = transaction.connection.totalChangesCount
      let rows = try Self.entries(in: transaction.database)
      #expect(
        rows == [Self.id(1).description, Self.id(2).description, nil, Self.id(4).description]
      )
      // A sighting, what is shown, and one word for each.
      #expect(transaction.connection.totalChangesCount - start == 4 * 3)
    }
  }

  @Test("are there at the end of the transaction, and stand where they were seen last")
  func written() throws {
    let twice = Sighting(place: "item 1", title: PlainText(line: "Twice"))
    var again = twice
    again.place = "item 9"
    try store.gather { transaction in
      try record([twice, again], from: "one", into: transaction)
    }
    try store.gather { transaction in
      let rows = try Row.fetchAll(
        transaction.connection,
        sql: """
          SELECT s.place, w.place FROM sighting s
          JOIN shown w ON w.sighting = s.id AND w.source = s.source AND w.digest = s.digest
          """
      )
      #expect(rows.map { [$0[0], $0[1]] } == [["item 1", "item 9"]])
    }
  }

  @Test(
    "are looked at together with what was written because too much waits",
    arguments: [0, 300, 700]
  )
  func full(words: Int) throws {
    try store.gather { outer in
      let transaction = GatherTransaction(database: outer.connection, waiting: words)
      for source in 0..<4 {
        let pieces = Self.pieces(2 * source..<2 * source + 3)
        try record(pieces, from: "s\(source)", into: transaction)
      }
      #expect(transaction.pending.all.count < 12)
      let groups = try transaction.neighbourhoods(beside: [], reread: [], zone: .gmt)
      // The last of each is the first of the next.
      let rows = Set(groups.map { Set($0.rows) })
      #expect(rows == [[1], [2], [3, 4], [5], [6, 7], [8], [9, 10], [11], [12]])
      for group in groups {
        try transaction.attach(group.rows, toNew: Self.id(group.rows.min() ?? 0))
      }
      let known = try transaction.placed(sharing: [LookupKey("title piece 2")])
      #expect(known == [3, 4])
      let entries = [1, 2, 3, 3, 5, 6, 6, 8, 9, 9, 11, 12].map { Self.id($0).description }
      #expect(try Self.entries(in: transaction.database) == entries)
    }
  }

  @Test("are gone where recording them is undone, and leave no number taken")
  func undone() throws {
    try store.gather { transaction in
      try record(Self.pieces(0..<2), from: "one", into: transaction)
      _ = try transaction.attempt { () throws -> Int? in
        try record(Self.pieces(2..<4), from: "two", into: transaction)
        return nil
      }
      try record(Self.pieces(4..<5), from: "two", into: transaction)
      #expect(transaction.pending.all.map(\.row) == [3])
      #expect(try Self.entries(in: transaction.database).count == 3)
    }
  }
}
