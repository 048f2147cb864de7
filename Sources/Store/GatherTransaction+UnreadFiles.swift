internal import Entries
internal import GRDB

/// What stands of a folder's files while they cannot be read.
extension GatherTransaction {
  /// Keeps what unreadable files said before.
  ///
  /// A file that cannot be read and was not there before may be one that is missing now, under another
  /// name: what is missing stands with it, until it is mended or goes.
  ///
  /// - Parameters:
  ///   - files: that cannot be read now.
  ///   - source: whose folder it is; what can be read of it is recorded already.
  ///   - run: this one.
  ///   - previous: the run that read the source last.
  /// - Throws: the database's errors, for the store to translate.
  func keepUnread(_ files: [String], of source: SourceID, run: Int, previous: Int) throws {
    let before = try unreadFiles(of: source)
    var new: [String] = []
    for name in files {
      try database.execute(
        sql: """
          UPDATE sighting SET last_run = ?1
          WHERE source = ?2 AND last_run = ?3
            AND (place = ?4 OR substr(place, 1, length(?4) + 3) = ?4 || ' · ')
          """,
        arguments: [run, source.description, previous, name]
      )
      if database.changesCount == 0, !before.contains(name) { new.append(name) }
    }
    if let last = new.last {
      for (position, row) in try missing(from: source, run: run, previous: previous).enumerated() {
        try database.execute(
          sql: "UPDATE sighting SET last_run = ?, place = ? WHERE id = ?",
          arguments: [run, position < new.count ? new[position] : last, row]
        )
      }
    }
    guard files != before else { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)",
      arguments: [key(of: source), files.joined(separator: "\n")]
    )
  }

  /// The files that could not be read when the source was read last.
  private func unreadFiles(of source: SourceID) throws -> [String] {
    let names = try String.fetchOne(
      database,
      sql: "SELECT value FROM meta WHERE key = ?",
      arguments: [key(of: source)]
    )
    return names.map { $0.split(separator: "\n").map(String.init) } ?? []
  }

  private func key(of source: SourceID) -> String { "unread \(source)" }

  /// The sightings of files that are there no more, by their numbers; those of a file that says
  /// something else now are not among them.
  private func missing(from source: SourceID, run: Int, previous: Int) throws -> [Int] {
    guard previous < run else { return [] }
    return try Int.fetchAll(
      database,
      sql: """
        WITH shown AS (SELECT guid, place FROM sighting WHERE source = ?1 AND last_run = ?2)
        SELECT id FROM sighting
        WHERE source = ?1 AND last_run = ?3 AND entry IS NOT NULL
          AND place NOT IN (SELECT place FROM shown)
          AND (guid IS NULL OR guid NOT IN (SELECT guid FROM shown WHERE guid IS NOT NULL))
        ORDER BY id
        """,
      arguments: [source.description, run, previous]
    )
  }
}
