internal import Foundation
internal import GRDB

extension TimelineStore {
  /// What is left of a timeline.
  package enum Condition: Equatable, Sendable {
    /// There is no such file.
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
    guard FileManager.default.fileExists(atPath: path) else { return .missing }
    do throws(StoreError) {
      let store = try open(at: path)
      let fault = try store.read { database in
        try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
      }
      return fault == "ok" ? .sound : .damaged(fault ?? "nothing answers")
    } catch {
      guard error.code == .damaged else { throw error }
      return .damaged(error.reason)
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
