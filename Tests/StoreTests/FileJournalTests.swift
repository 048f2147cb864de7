import Foundation
import GRDB
import Testing

@testable import Store

@Suite("How the timeline's file stays whole")
struct FileJournalTests {
  private let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "timeline.sqlite").path()
  }

  private static let moment = Date(timeIntervalSince1970: 1_775_000_000)

  private func runs() throws -> Int? {
    try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM run") }
  }

  private func mode() throws -> String? {
    try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
  }

  private func isThere(_ ending: String) -> Bool {
    FileManager.default.fileExists(atPath: path + ending)
  }

  @Test("lets changes stand beside the file but for those of the first gathering")
  func modes() throws {
    let store = try TimelineStore.open(at: path)
    #expect(try mode() == "wal")
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Self.moment)
      #expect(try mode() == "delete")
    }
    #expect(try mode() == "wal")
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Self.moment + 1)
      #expect(try mode() == "wal")
    }
    #expect(try runs() == 2)
  }

  @Test("can be opened and read while it is gathered for the first time")
  func firstReaders() throws {
    let store = try TimelineStore.open(at: path)
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Self.moment)
      let other = try TimelineStore.open(at: path)
      #expect(try other.aliases().isEmpty)
      #expect(try runs() == 0)
    }
    #expect(try runs() == 1)
  }

  @Test("is written beside the file where somebody else has the empty timeline open")
  func others() throws {
    let other = try TimelineStore.open(at: path)
    let store = try TimelineStore.open(at: path)
    #expect(try other.aliases().isEmpty)
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Self.moment)
      #expect(try mode() == "wal")
      #expect(try other.aliases().isEmpty)
    }
    #expect(try runs() == 1)
  }

  private struct Interruption: Error {}

  @Test("keeps nothing of a first gathering that failed")
  func failure() throws {
    let store = try TimelineStore.open(at: path)
    #expect(throws: Interruption.self) {
      try store.gather { transaction in
        _ = try transaction.beginRun(at: Self.moment)
        throw Interruption()
      }
    }
    #expect(try runs() == 0)
    #expect(try mode() == "wal")
    #expect(!isThere("-journal"))
  }

  @Test("is as it was where a first gathering was cut off while it wrote")
  func cutOff() throws {
    // What a process leaves that ends before it has written everything: pages, and what they replaced.
    let copy = path + ".cut"
    let store = try TimelineStore.open(at: path)
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Self.moment)
      try transaction.connection.execute(sql: "PRAGMA cache_size = 5; PRAGMA cache_spill = 5")
      for number in 0..<2_000 {
        try transaction.connection.execute(
          sql: "INSERT INTO meta VALUES (?, ?)",
          arguments: ["key \(number)", String(repeating: "x", count: 200)]
        )
      }
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int
    #expect(try #require(size) > 300_000)
    _ = try TimelineStore.open(at: copy)
    let queue = try DatabaseQueue(path: copy)
    let found = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM run"),
        try String.fetchOne(database, sql: "PRAGMA integrity_check"),
        try String.fetchOne(database, sql: "PRAGMA journal_mode")
      )
    }
    #expect(found == (0, "ok", "wal"))
  }
}
