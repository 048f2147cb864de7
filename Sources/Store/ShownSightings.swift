internal import Entries
internal import GRDB

/// What a source showed when it was last read, while it is read again.
///
/// In memory it is a digest and a few words for each sighting, whatever they say.
struct ShownSightings {
  /// Where a sighting stands in its source, and which rules give it its delegations there.
  struct Standing: Equatable {
    var place: String
    /// As `RoutingText` writes it.
    let routing: String?
  }

  /// A sighting that its source showed, and has not shown again yet.
  struct Left {
    /// Its number in the store.
    let row: Int
    var standing: Standing
  }

  let source: SourceID
  let database: Database
  /// By digest, what has not been seen again yet.
  var left: [String: Left] = [:]
  /// By digest, what has been, as it stands now.
  private(set) var seen: [String: Standing] = [:]
  /// The digests of what was written now and was not shown before.
  private(set) var added: Set<String> = []

  init(of source: SourceID, in database: Database) throws {
    self.source = source
    self.database = database
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT digest, sighting, place, routing FROM shown WHERE source = ?"
      ),
      arguments: [source.description]
    )
    while let row = try rows.next() {
      left[row[0]] = Left(row: row[1], standing: Standing(place: row[2], routing: row[3]))
    }
  }

  /// Notes that the source shows a sighting still; `false` for one that it did not show before.
  ///
  /// One that it shows twice stands where it was seen last.
  mutating func showsAgain(_ digest: String, _ standing: Standing) throws -> Bool {
    guard let known = left.removeValue(forKey: digest)?.standing ?? seen[digest] else {
      return false
    }
    seen[digest] = standing
    if known != standing { try write(standing, of: digest) }
    return true
  }

  /// Notes that the source shows a sighting that it did not show before, and that is written later.
  mutating func note(_ digest: String, _ standing: Standing) {
    seen[digest] = standing
  }

  /// Notes that the source shows a sighting that it did not show before.
  mutating func add(
    _ row: Int,
    _ digest: String,
    _ standing: Standing,
    by statements: RepeatedStatements
  ) throws {
    seen[digest] = standing
    added.insert(digest)
    try Self.insert(row, digest, standing, of: source, by: statements)
  }

  private static let insertion = RepeatedQuery("INSERT INTO shown VALUES (?, ?, ?, ?, ?)")

  /// Writes that a source shows a sighting.
  static func insert(
    _ row: Int,
    _ digest: String,
    _ standing: Standing,
    of source: SourceID,
    by statements: RepeatedStatements
  ) throws {
    try statements.run(
      insertion,
      [
        .text(source.description), .text(digest), BoundValue(row), .text(standing.place),
        BoundValue(standing.routing),
      ]
    )
  }

  /// Lets a sighting that was not seen again count as shown.
  mutating func keep(_ digest: String) {
    seen[digest] = left.removeValue(forKey: digest)?.standing
  }

  /// Lets everything that was not seen again count as shown.
  mutating func keepLeft() {
    seen.merge(left.mapValues(\.standing)) { standing, _ in standing }
    left = [:]
  }

  /// Lets a sighting that was not seen again count as shown, from now on in another place.
  mutating func keep(_ digest: String, at place: String) throws {
    guard var standing = left.removeValue(forKey: digest)?.standing else { return }
    standing.place = place
    seen[digest] = standing
    try write(standing, of: digest)
  }

  /// Notes that the source shows no more what was not seen again.
  ///
  /// - Returns: what that is, in the order in which it was recorded.
  /// - Throws: the database's errors, for the store to translate.
  mutating func removeLeft() throws -> [Left] {
    for digest in left.keys {
      try database.executeAgain(
        "DELETE FROM shown WHERE source = ? AND digest = ?",
        [source.description, digest]
      )
    }
    defer { left = [:] }
    return left.values.sorted { $0.row < $1.row }
  }

  private func write(_ standing: Standing, of digest: String) throws {
    try database.executeAgain(
      "UPDATE shown SET place = ?, routing = ? WHERE source = ? AND digest = ?",
      [standing.place, standing.routing, source.description, digest]
    )
  }
}
