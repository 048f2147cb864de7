package import Entries
internal import Foundation
internal import GRDB

/// The timeline in one SQLite file: sightings, the entries folded from them, and what was published.
///
/// Every verb speaks in values of the model. Reading is done here; whatever changes the timeline is
/// done inside `gather`, which either happens whole or not at all.
package struct TimelineStore: Sendable {
  private let queue: DatabaseQueue
  /// Of the file, for messages.
  package let path: String

  /// Opens a timeline, and makes an empty one where there is none.
  ///
  /// - Parameter path: the file; its folder exists.
  /// - Returns: the store, its tables those of this version.
  /// - Throws: `StoreError` for a file that is no timeline, or a newer version's.
  package static func open(at path: String) throws(StoreError) -> TimelineStore {
    try DatabaseFile(path).refuseIfUnusable()
    let store = TimelineStore(queue: try queue(of: path), path: path)
    try translating(path) { try Schema.migrate(store.queue) }
    return store
  }

  /// The same timeline, read without waiting for others that read it through this one.
  ///
  /// - Throws: `StoreError` when the file cannot be opened once more.
  package func beside() throws(StoreError) -> TimelineStore {
    TimelineStore(queue: try Self.queue(of: path), path: path)
  }

  private static func queue(of path: String) throws(StoreError) -> DatabaseQueue {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in try FileJournal.begin(in: database) }
    return try translating(path) { try DatabaseQueue(path: path, configuration: configuration) }
  }

  /// Changes the timeline in one transaction, which takes the right to write with its first change.
  ///
  /// - Parameter work: what it throws undoes its changes and is thrown on.
  /// - Returns: what the work answers.
  /// - Throws: `StoreError`, or what `work` throws.
  package func gather<Result>(_ work: (GatherTransaction) throws -> Result) throws -> Result {
    // Kept apart: what the caller throws says nothing of the file.
    var outcome: Swift.Result<Result, any Error>?
    try translating(path) {
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA cache_size = -\(Self.gatheringCache); PRAGMA temp_store = MEMORY"
        )
        let isFirst = try FileJournal.beginFirst(in: database)
        try database.inTransaction(.deferred) {
          do {
            let transaction = GatherTransaction(database: database)
            let result = try work(transaction)
            try transaction.finish()
            outcome = .success(result)
            return .commit
          } catch let error where error is DatabaseError || error is StoreError {
            throw error
          } catch {
            outcome = .failure(error)
            return .rollback
          }
        }
        if isFirst { try FileJournal.begin(in: database) }
      }
    }
    guard let outcome else {
      throw StoreError(code: .damaged, path: path, reason: "the work was never begun")
    }
    return try outcome.get()
  }

  /// How much of the file is at hand while it changes, in units of 1,024 bytes: new rows go to many
  /// places of it, and each that is not at hand is written and read again.
  private static let gatheringCache = 32_768

  /// What is known of a source; `nil` before its first reading.
  package func source(_ id: SourceID) throws(StoreError) -> SourceState? {
    try read { try SourceState.fetch(id, from: $0) }
  }

  /// The ids that turned out to be another entry's, the newest first.
  package func aliases() throws(StoreError) -> [EntryAlias] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM alias ORDER BY at DESC, id")
        .map(EntryAlias.init)
    }
  }

  /// What was written where, by address.
  package func publishedFiles() throws(StoreError) -> [String: PublishedFile] {
    try read { database in
      var result: [String: PublishedFile] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM file")
      while let row = try rows.next() {
        result[row["path"]] = PublishedFile(
          fingerprint: row["fingerprint"],
          size: row["size"],
          modified: row["modified"]
        )
      }
      return result
    }
  }

  /// Notes what was written where.
  package func recordPublished(_ files: [String: PublishedFile]) throws(StoreError) {
    guard !files.isEmpty else { return }
    try translating(path) {
      try queue.write { database in
        for (path, file) in files {
          try database.execute(
            sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?)",
            arguments: [path, file.fingerprint, file.size, file.modified]
          )
        }
      }
    }
  }

  /// Does the last work on the file.
  func closing(_ work: (DatabaseQueue) throws -> Void) throws(StoreError) {
    try translating(path) { try work(queue) }
  }

  /// Reads in one consistent view of the timeline.
  ///
  /// A transaction of our own: GRDB's reading forbids changes by a pragma, and SQLite compiles every
  /// statement anew after one. That cost an eighth of publishing a large timeline.
  func read<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
    try translating(path) {
      try queue.inDatabase { database in
        var result: Result?
        try database.inTransaction(.deferred) {
          result = try work(database)
          return .commit
        }
        guard let result else {
          throw StoreError(code: .damaged, path: path, reason: "was not read")
        }
        return result
      }
    }
  }

  /// Changes the file in one transaction, beside the timeline itself.
  func write(_ work: (Database) throws -> Void) throws(StoreError) {
    try translating(path) { try queue.write(work) }
  }
}

/// Runs database work and names what went wrong in the store's own words.
private func translating<Result>(
  _ path: String,
  _ work: () throws -> Result
) throws(StoreError) -> Result {
  do {
    return try work()
  } catch let error as StoreError {
    // A row does not know which file it stands in.
    guard error.path.isEmpty else { throw error }
    throw StoreError(code: error.code, path: path, reason: error.reason)
  } catch let error as DatabaseError {
    let code: StoreError.Code =
      switch error.resultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      // What our own statements ask for is not there, or the file's format is none.
      case .SQLITE_ERROR: .damaged
      // A page that the file is too short for.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ: .damaged
      case .SQLITE_FULL: .noRoom
      // SQLite calls a full disk by its name only where it writes rows.
      case .SQLITE_IOERR where isFull(beside: path): .noRoom
      default: .notWritable
      }
    throw StoreError(code: code, path: path, reason: error.message ?? "\(error.resultCode)")
  } catch {
    throw StoreError(code: .damaged, path: path, reason: "\(error)")
  }
}

/// Whether the disk of a file has less room than the least that SQLite asks for at once, or what its
/// owner may use of it.
private func isFull(beside path: String) -> Bool {
  let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
  var disk = statvfs()
  guard unsafe statvfs(folder, &disk) == 0 else { return false }
  let (room, isBeyond) = disk.f_bavail.multipliedReportingOverflow(by: disk.f_frsize)
  return !isBeyond && room < leastRoom
}

/// The index of a write-ahead log grows by this much, in bytes.
private let leastRoom: UInt = 32_768
