internal import Entries
internal import GRDB

/// What stands of a folder's files while they cannot be read.
extension ShownSightings {
  /// Keeps what unreadable files said before.
  ///
  /// A file that cannot be read and was not there before may be one that is missing now, under another
  /// name: what is missing stands with it, until it is mended or goes.
  ///
  /// - Parameter files: that cannot be read now; what can be read of the folder was seen already.
  /// - Throws: the database's errors, for the store to translate.
  mutating func keepUnread(_ files: [String]) throws {
    let before = try unreadFiles()
    let names = Set(files)
    var spoken: Set<String> = []
    for (digest, sighting) in left {
      guard let file = Self.file(of: sighting.standing.place, among: names) else { continue }
      keep(digest)
      spoken.insert(file)
    }
    let new = files.filter { !spoken.contains($0) && !before.contains($0) }
    if let last = new.last {
      for (position, digest) in try missing().enumerated() {
        try keep(digest, at: position < new.count ? new[position] : last)
      }
    }
    guard files != before else { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)",
      arguments: [key, files.joined(separator: "\n")]
    )
  }

  /// The file that a place is in; `nil` for one of other files.
  private static func file(of place: String, among names: Set<String>) -> String? {
    guard !names.isEmpty else { return nil }
    if names.contains(place) { return place }
    // A file's name may have the mark in it that stands behind the name.
    return place.ranges(of: " · ").lazy.map { String(place[..<$0.lowerBound]) }
      .first(where: names.contains)
  }

  /// The files that could not be read when the source was read last.
  private func unreadFiles() throws -> [String] {
    let names = try String.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"),
      arguments: [key]
    )
    return names.map { $0.split(separator: "\n").map(String.init) } ?? []
  }

  private var key: String { "unread \(source)" }

  /// The sightings of files that are there no more, by their digests, in the order in which they were
  /// recorded; those of a file that says something else now are not among them.
  private func missing() throws -> [String] {
    let places = Set(seen.values.map(\.place))
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT w.digest, s.guid, s.entry FROM shown w JOIN sighting s ON s.id = w.sighting
        WHERE w.source = ? ORDER BY s.id
        """,
      arguments: [source.description]
    )
    var guids: Set<String> = []
    var missing: [(digest: String, guid: String?)] = []
    while let row = try rows.next() {
      let digest: String = row[0]
      let guid: String? = row[1]
      if let sighting = left[digest] {
        let isPlaced = (row[2] as String?) != nil
        if isPlaced, !places.contains(sighting.standing.place) { missing.append((digest, guid)) }
      } else if let guid {
        guids.insert(guid)
      }
    }
    return missing.filter { $0.guid.map { !guids.contains($0) } ?? true }.map(\.digest)
  }
}
