package import Entries
internal import GRDB

/// What tells two states of the timeline apart.
extension GatherTransaction {
  /// A digest of all that each entry shows.
  package func entryDigests() throws -> [EntryID: String] {
    var digests: [EntryID: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT id, digest FROM entry")
    while let row = try rows.next() { digests[EntryRow.id(row[0])] = row[1] }
    return digests
  }

  /// Entries by their ids, those that there are.
  package func entries(_ ids: [EntryID]) throws -> [EntryID: Entry] {
    try EntryRow.entries(ids, in: database)
  }
}
