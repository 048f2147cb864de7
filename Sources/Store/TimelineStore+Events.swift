package import Entries
internal import GRDB

/// An entry that announces something.
package struct Announcement: Hashable, Sendable {
  package let head: EntryHead
  /// The delegations in whose feeds it stands, wholes included.
  package var delegations: Set<DelegationID>
}

extension TimelineStore {
  /// The entries that announce something, past and to come.
  ///
  /// - Parameter limit: the latest day and instant that are due.
  /// - Returns: in the order of their ids.
  /// - Throws: `StoreError` when the file cannot be read.
  package func announcements(due limit: DueLimit) throws(StoreError) -> [Announcement] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT e.id, e.digest, e.language, e.updated, m.delegation
          FROM entry e LEFT JOIN membership m ON m.entry = e.id
          WHERE \(Schema.announces("e.")) AND \(limit.condition(of: "e")) ORDER BY e.id
          """,
        arguments: limit.arguments
      )
      var announcements: [Announcement] = []
      while let row = try rows.next() {
        let head = try EntryHead(row)
        let delegation = (row["delegation"] as String?).flatMap { DelegationID($0) }
        if announcements.last?.head.id != head.id {
          announcements.append(Announcement(head: head, delegations: []))
        }
        if let delegation {
          announcements[announcements.count - 1].delegations.insert(delegation)
        }
      }
      return announcements
    }
  }
}
