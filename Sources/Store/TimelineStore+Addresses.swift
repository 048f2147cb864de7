package import Entries
package import Foundation
internal import GRDB

/// What people may hold of what was published.
extension TimelineStore {
  /// Every feed and page that was ever published, by its whole address, in the order of their bytes.
  package func publishedAddresses() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT address FROM address ORDER BY address") }
  }

  /// Notes addresses under which something was published; those that are known stay as they are.
  package func recordAddresses(_ addresses: [String]) throws(StoreError) {
    guard !addresses.isEmpty else { return }
    try write { database in
      let statement = try database.makeStatement(sql: "INSERT OR IGNORE INTO address VALUES (?)")
      for address in addresses { try statement.execute(arguments: [address]) }
    }
  }

  /// The feeds that nothing fills any more, by their folders below the web root.
  package func closedFeeds() throws(StoreError) -> [String: ClosedFeedState] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM closed_feed").reduce(into: [:]) { feeds, row in
        feeds[row["folder"]] = ClosedFeedState(
          closed: Date(timeIntervalSince1970: row["closed"]),
          title: row["title"],
          entries: EntryRow.names(row["entries"]).map(EntryRow.id)
        )
      }
    }
  }

  /// Makes these the feeds that nothing fills any more; the same as before costs no writing.
  package func recordClosed(_ feeds: [String: ClosedFeedState]) throws(StoreError) {
    guard try closedFeeds() != feeds else { return }
    try write { database in
      try database.execute(sql: "DELETE FROM closed_feed")
      for (folder, feed) in feeds {
        try database.execute(
          sql: "INSERT INTO closed_feed VALUES (?, ?, ?, ?)",
          arguments: [
            folder, feed.closed.timeIntervalSince1970, feed.title,
            feed.entries.map(\.description).joined(separator: " "),
          ]
        )
      }
    }
  }
}

/// How a feed stood when nothing filled it any more.
package struct ClosedFeedState: Hashable, Sendable {
  /// When its last entry says that it ended; whole seconds, later than every change of its entries.
  package let closed: Date
  /// What it was called, where that is known.
  package let title: String?
  /// The entries that it showed last, newest first.
  package let entries: [EntryID]

  package init(closed: Date, title: String?, entries: [EntryID]) {
    self.closed = closed
    self.title = title
    self.entries = entries
  }
}
