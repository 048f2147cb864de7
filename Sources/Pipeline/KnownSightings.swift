internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// The sightings of entries that may be what was just seen, found as they are needed.
struct KnownSightings {
  /// The sources that the configuration names.
  private let sources: Set<SourceID>
  private let reread: Set<SourceID>
  private let zone: TimeZone
  private let transaction: GatherTransaction
  /// What the sources stopped showing, as it can be asked for.
  private let goneByRow: [Int: GatherTransaction.Gone]
  private let goneByKey: [LookupKey: [Int]]
  private let goneByEntry: [EntryID: [Int]]

  /// - Parameters:
  ///   - gone: what the sources stopped showing.
  ///   - sources: those that the configuration names.
  ///   - reread: those of them that say the same as before, read by other settings.
  ///   - zone: in which days begin.
  ///   - transaction: in which the sightings are read.
  init(
    gone: [GatherTransaction.Gone],
    sources: Set<SourceID>,
    reread: Set<SourceID>,
    zone: TimeZone,
    transaction: GatherTransaction
  ) {
    self.sources = sources
    self.reread = reread
    self.zone = zone
    self.transaction = transaction
    goneByRow = Dictionary(gone.map { ($0.row, $0) }) { first, _ in first }
    goneByKey = Dictionary(grouping: gone, by: \.key).mapValues { $0.map(\.row) }
    goneByEntry = Dictionary(grouping: gone, by: \.entry).mapValues { $0.map(\.row) }
  }

  /// What new sightings may be: whatever shares a word with them, or stood in their place.
  ///
  /// - Returns: in the order in which they were recorded.
  /// - Throws: the database's errors, for the store to translate.
  func besides(_ unplaced: [Identity.Unplaced]) throws -> [Identity.Placed] {
    let lookups = Set(unplaced.flatMap(\.keys.lookupKeys))
    var rows = try transaction.placed(sharing: lookups)
    if !goneByKey.isEmpty {
      let places = unplaced.map { LookupKey(goneFrom: $0.source, on: $0.keys.day) }
      for key in lookups.union(places) { rows.formUnion(goneByKey[key] ?? []) }
    }
    var placed = try rows.compactMap { row in try self.placed(row).map { (row, $0) } }
    let left = Set(placed.map(\.1.entry)).filter { goneByEntry[$0] != nil }
    // What else is gone of the same entries tells their days.
    let others = Set(left.flatMap { goneByEntry[$0] ?? [] }).subtracting(rows)
    placed += try others.compactMap { row in try self.placed(row).map { (row, $0) } }
    // What a source still shows of them was not replaced.
    for row in try left.flatMap(transaction.shownSightings) where !rows.contains(row) {
      guard let known = try self.placed(row), sources.contains(known.source) else { continue }
      placed.append((row, known))
    }
    return placed.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A sighting that is gone is known by what can still be said of it: its words, or, where it was a
  /// misreading, the line alone.
  private func placed(_ row: Int) throws -> Identity.Placed? {
    try transaction.placedSighting(row).map { found in
      let isGone = goneByRow[row] != nil
      let keys =
        isGone && reread.contains(found.source)
        ? MatchingKeys(placeOf: found.sighting, in: found.source)
        : MatchingKeys(found.sighting, from: found.source, in: zone)
      return Identity.Placed(
        entry: found.entry,
        source: found.source,
        keys: keys,
        standing: isGone ? .gone : found.isShown ? .shown : .past
      )
    }
  }
}
