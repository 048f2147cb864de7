internal import Entries
internal import GRDB

/// What stands of a folder's files while they cannot be read.
extension ShownSightings {
  /// Keeps what unreadable files said before.
  ///
  /// A file that cannot be read and was not there before may be one that is missing now, under another
  /// name: what is missing stands with it, until it is mended or goes. Words that another file has now,
  /// which can be read, are not missing: they are that file's, which is recognised by them.
  ///
  /// - Parameter files: that cannot be read now; what can be read of the folder was seen already.
  /// - Throws: the database's errors, for the store to translate.
  mutating func keepUnread(_ files: [String]) throws {
    let before = try unreadFiles()
    let names = Set(files)
    let moved = try names.isEmpty ? [] : moved(from: names)
    var spoken: Set<String> = []
    for (digest, sighting) in left where !moved.contains(digest) {
      guard let file = Self.file(of: sighting.standing.place, among: names) else { continue }
      keep(digest)
      spoken.insert(file)
    }
    let new = files.filter { !spoken.contains($0) && !before.contains($0) }
    if let last = new.last {
      for (position, digest) in try missing().filter({ !moved.contains($0) }).enumerated() {
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

  /// What was not seen again and stands in a file now that did not have it before, by its digest; what one of
  /// the unreadable files said itself is not among it.
  ///
  /// A file that is renamed is often corrected too: what has the same title on the same day, or the same text, is
  /// the same piece where nothing has the same words.
  ///
  /// - Parameter names: of the files that cannot be read.
  /// - Returns: of twins as many as were found again, those first that were recorded first.
  /// - Throws: the database's errors, for the store to translate.
  private func moved(from names: Set<String>) throws -> Set<String> {
    guard !left.isEmpty, !added.isEmpty else { return [] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT w.digest, s.place, s.title, s.text, coalesce(s.published_on, s.published_at)
        FROM shown w JOIN sighting s ON s.id = w.sighting
        WHERE w.source = ? ORDER BY s.id
        """,
      arguments: [source.description]
    )
    var found: [ShownPiece] = []
    var sought: [ShownPiece] = []
    while let row = try rows.next() {
      let piece = ShownPiece(
        digest: row[0],
        title: row[2] ?? "",
        text: row[3] ?? "",
        date: (row[4] as DatabaseValue).description
      )
      if added.contains(piece.digest) {
        found.append(piece)
      } else if left[piece.digest] != nil, Self.file(of: row[1], among: names) == nil {
        sought.append(piece)
      }
    }
    var moved: Set<String> = []
    for likeness in ShownPiece.likenesses {
      // By what they are alike in, the first one last.
      var others = Dictionary(grouping: found.indices.reversed()) { likeness(found[$0]) }
      var taken: Set<Int> = []
      for piece in sought where !moved.contains(piece.digest) {
        guard let key = likeness(piece), let other = others[key]?.popLast() else { continue }
        taken.insert(other)
        moved.insert(piece.digest)
      }
      found = found.indices.filter { !taken.contains($0) }.map { found[$0] }
    }
    return moved
  }

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

/// A piece of a file, by what a renamed file is known again by.
private struct ShownPiece {
  let digest: String
  let title: String
  let text: String
  /// As it is kept; the same for the same date.
  let date: String

  /// What two pieces are alike in that are one, the best first; `nil` for what says too little.
  static let likenesses: [@Sendable (ShownPiece) -> String?] = [
    { "\($0.title)\n\($0.text)" },
    { $0.title.isEmpty ? nil : "\($0.title)\n\($0.date)" },
    { $0.text.isEmpty ? nil : $0.text },
  ]
}
