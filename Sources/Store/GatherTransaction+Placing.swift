package import Entries
package import Foundation
internal import GRDB
package import Timeline

/// The verbs that find what was just seen, and what it may be.
extension GatherTransaction {
  /// The sightings that belong to no entry yet, in groups of which none has to do with another.
  ///
  /// - Parameters:
  ///   - gone: what the sources stopped showing.
  ///   - reread: the sources whose bytes are the same as before.
  ///   - zone: in which days begin.
  /// - Returns: the groups, each in the order in which they were recorded.
  /// - Throws: the database's errors, for the store to translate.
  package func neighbourhoods(
    beside gone: [Gone],
    reread: Set<SourceID>,
    zone: TimeZone
  ) throws -> [Neighbourhoods.Group] {
    var neighbourhoods = Neighbourhoods()
    var newcomers: Set<Int> = []
    let left = Set(gone.map(\.source))
    let rows = try Row.fetchCursor(
      connection,
      sql: """
        SELECT id, source, published_on, published_at, place FROM sighting
        WHERE entry IS NULL ORDER BY id
        """
    )
    while let row = try rows.next() {
      let number: Int = row[0]
      var keys = try lookups(of: number)
      // Several of them may ask for one id, and get theirs in an order of what they say.
      if keys.isEmpty { keys.append(.wordless) }
      let source = try EntryRow.source(row[1])
      if left.contains(source) {
        let day = SightingRow.published(on: row[2], at: row[3])?.day(in: zone)
        keys.append(LookupKey(goneFrom: source, on: day))
      }
      if reread.contains(source) {
        keys.append(LookupKey(standingAt: try place(of: number) ?? row[4], in: source))
      }
      neighbourhoods.add(number, keys)
      newcomers.insert(number)
    }
    // What waits to be written is of sources that were never read: none of it is gone, or read again.
    for sighting in pending.all where sighting.entry == nil {
      neighbourhoods.add(
        sighting.row,
        sighting.lookups.isEmpty ? [.wordless] : sighting.lookups
      )
    }
    // Where nothing has an entry yet, nothing is known to have to do with any.
    let isFirst = try statements.integer(Self.anyPlaced, []) == 0
    for key in isFirst ? [] : Array(neighbourhoods.keys) {
      for sighting in try sightings(under: key, besides: newcomers) {
        neighbourhoods.connect(key, LookupKey(of: sighting.entry))
      }
    }
    for sighting in gone where neighbourhoods.hasKey(sighting.key) {
      neighbourhoods.connect(sighting.key, LookupKey(of: sighting.entry))
    }
    return neighbourhoods.groups
  }

  private static let anyPlaced = RepeatedQuery(
    "SELECT EXISTS (SELECT 1 FROM sighting WHERE entry IS NOT NULL)"
  )

  /// Some of the sightings that belong to no entry yet.
  ///
  /// - Parameters:
  ///   - rows: their numbers.
  ///   - zone: in which days begin.
  ///   - reread: the sources whose bytes are the same as before.
  /// - Returns: each with what it is recognised by, in the order of `rows`.
  /// - Throws: the database's errors, for the store to translate.
  package func unplaced(
    _ rows: [Int],
    zone: TimeZone,
    reread: Set<SourceID> = []
  ) throws -> [(row: Int, sighting: Identity.Unplaced)] {
    try rows.compactMap { row in
      if let fresh = fresh[row], fresh.zone == zone, !reread.contains(fresh.source) {
        return (row, Identity.Unplaced(source: fresh.source, keys: fresh.keys))
      }
      return try sighting(row).map { found in
        let keys = MatchingKeys(found.sighting, from: found.source, in: zone)
        let isReread = reread.contains(found.source)
        return (
          row,
          Identity.Unplaced(
            source: found.source,
            keys: isReread ? keys.standing(at: found.sighting, in: found.source) : keys
          )
        )
      }
    }
  }

  /// The sightings of entries that are found under any of some words.
  ///
  /// A word that more pieces share than are compared with each other finds none, and a name that so
  /// many have finds enough of them to tell that it is no name of one piece.
  ///
  /// - Parameter lookups: as matching keys give them.
  /// - Returns: their numbers.
  /// - Throws: the database's errors, for the store to translate.
  package func placed(sharing lookups: Set<LookupKey>) throws -> Set<Int> {
    try finish()
    var found: Set<Int> = []
    for key in lookups { found.formUnion(try sightings(under: key).map(\.row)) }
    return found
  }

  /// The sightings of an entry that its sources show, by their numbers, rising.
  package func shownSightings(of entry: EntryID) throws -> [Int] {
    try Int.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT s.id FROM sighting s JOIN shown w ON w.source = s.source AND w.digest = s.digest
          WHERE s.entry = ? ORDER BY s.id
          """
      ),
      arguments: [entry.description]
    )
  }

  /// A sighting that belongs to an entry, by its number; `nil` for any other.
  package func placedSighting(
    _ row: Int
  ) throws -> (source: SourceID, entry: EntryID, sighting: Sighting, isShown: Bool)? {
    try sighting(row).flatMap { found in
      found.entry.map { (found.source, $0, found.sighting, found.isShown) }
    }
  }

  private func sighting(
    _ row: Int
  ) throws -> (source: SourceID, entry: EntryID?, sighting: Sighting, isShown: Bool)? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM sighting WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [row]).map { found in
      var sighting = try SightingRow.sighting(found)
      let place = try place(of: row)
      if let place { sighting.place = place }
      return (
        try EntryRow.source(found["source"]),
        (found["entry"] as String?).map(EntryRow.id),
        sighting,
        place != nil
      )
    }
  }

  /// Where its source shows a sighting now; `nil` for one that it shows no more.
  private func place(of row: Int) throws -> String? {
    try String.fetchOne(
      connection.cachedStatement(
        sql: """
          SELECT w.place FROM sighting s
          JOIN shown w ON w.source = s.source AND w.digest = s.digest WHERE s.id = ?
          """
      ),
      arguments: [row]
    )
  }

  private func lookups(of row: Int) throws -> [LookupKey] {
    try Int64.fetchAll(
      connection.cachedStatement(sql: "SELECT key FROM lookup WHERE sighting = ?"),
      arguments: [row]
    ).map(LookupKey.init(number:))
  }

  /// The sightings of entries that are found under a word, among those that are written, but for
  /// newcomers, which are known to belong to none.
  ///
  /// Where so many entries share the word that it speaks for none of them, nothing; of a name that so
  /// many have, the first.
  private func sightings(
    under key: LookupKey,
    besides newcomers: Set<Int> = []
  ) throws -> [(row: Int, entry: EntryID)] {
    let rows = try Int.fetchCursor(
      connection.cachedStatement(sql: "SELECT sighting FROM lookup WHERE key = ?"),
      arguments: [key.number]
    )
    let entry = try connection.cachedStatement(sql: "SELECT entry FROM sighting WHERE id = ?")
    var sightings: [(row: Int, entry: EntryID)] = []
    var entries: Set<EntryID> = []
    while let row = try rows.next() {
      guard !newcomers.contains(row),
        let name = try String.fetchOne(entry, arguments: [row])
      else { continue }
      sightings.append((row, EntryRow.id(name)))
      entries.insert(EntryRow.id(name))
      if entries.count > LookupKey.commonest { return key.isShared ? [] : sightings }
    }
    return sightings
  }
}
