internal import Foundation
internal import GRDB

extension TimelineStore {
  /// What is left of a timeline.
  package enum Condition: Equatable, Sendable {
    /// There is no such file, or nothing was ever gathered into it.
    case missing
    /// It can be read from one end to the other.
    case sound
    /// It cannot, for a reason in the database's own words.
    case damaged(String)
  }

  /// Looks through a whole timeline, which takes as long as reading the file.
  ///
  /// - Parameter path: the file.
  /// - Returns: whether it is there and whole.
  /// - Throws: `StoreError` for a newer version's, which is no damage, and for one that may not be read.
  package static func condition(at path: String) throws(StoreError) -> Condition {
    let length = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64
    guard FileManager.default.fileExists(atPath: path), length != 0 else { return .missing }
    do throws(StoreError) {
      let store = try open(at: path)
      let fault = try store.read { database in
        try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
      }
      guard fault == "ok" else { return .damaged(fault ?? "nothing answers") }
      return try store.isBlank() ? .missing : .sound
    } catch {
      guard error.code == .damaged else { throw error }
      return .damaged(error.reason)
    }
  }

  /// Whether nothing was ever gathered or taken back: it is new, or all that it knew is lost.
  ///
  /// - Throws: `StoreError`.
  package func isBlank() throws(StoreError) -> Bool {
    try read { database in
      let sql = "SELECT NOT EXISTS (SELECT 1 FROM run) AND NOT EXISTS (SELECT 1 FROM alias)"
      return try Bool.fetchOne(database, sql: sql) ?? true
    }
  }

  /// Lets go of the file, all of which is on the disk then, and nothing beside it.
  ///
  /// - Throws: `StoreError` where it cannot be written.
  package func close() throws(StoreError) {
    try closing { queue in
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try queue.close()
    }
  }
}
