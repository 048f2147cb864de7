package import Entries
package import Foundation
internal import GRDB

/// Entries whose pieces were taken out of a listing, and which are kept for a while.
extension GatherTransaction {
  /// Notes that an entry's piece was taken out; one that is known to be keeps its beginning.
  ///
  /// - Returns: whether it was not known before.
  package func takeOut(_ entry: EntryID, since moment: Date) throws -> Bool {
    try connection.execute(
      sql: "INSERT OR IGNORE INTO held VALUES (?, ?)",
      arguments: [entry.description, moment.timeIntervalSince1970]
    )
    return connection.changesCount > 0
  }

  /// Notes that an entry's piece is taken out no more.
  package func putBack(_ entry: EntryID) throws {
    try connection.execute(sql: "DELETE FROM held WHERE entry = ?", arguments: [entry.description])
  }

  /// What was taken out and since when, in the order of the ids.
  package func takenOut() throws -> [(entry: EntryID, since: Date)] {
    try Row.fetchAll(connection, sql: "SELECT * FROM held ORDER BY entry").map { row in
      (EntryRow.id(row["entry"]), Date(timeIntervalSince1970: row["since"]))
    }
  }
}

extension TimelineStore {
  /// Entries whose pieces were taken out of a listing, since when, in the order of the ids.
  package func takenOut() throws(StoreError) -> [(entry: EntryID, since: Date)] {
    try read { try GatherTransaction(database: $0).takenOut() }
  }
}
