internal import Entries
internal import Foundation
internal import Markup
internal import Timeline

/// What a transaction recorded for the first time, so that placing and folding it need not read it
/// back.
///
/// A class because all copies of a transaction's value see one of them. Of very many pieces it keeps
/// the first, in bounded memory; the rest are read from their rows, with the same outcome.
final class FreshSightings {
  /// A sighting as its rows tell it, and what it is recognised by.
  ///
  /// A class because it is looked up several times, and a value of so many texts is slow to hand over.
  final class Fresh: Sendable {
    let source: SourceID
    let sighting: Sighting
    let keys: MatchingKeys
    /// In whose zone the days of the keys are.
    let zone: TimeZone
    let seen: Date
    let run: Int

    init(
      source: SourceID,
      sighting: Sighting,
      keys: MatchingKeys,
      zone: TimeZone,
      seen: Date,
      run: Int
    ) {
      self.source = source
      self.sighting = sighting
      self.keys = keys
      self.zone = zone
      self.seen = seen
      self.run = run
    }

    /// As an entry is folded from it.
    var record: SightingRecord {
      SightingRecord(
        source: source,
        sighting: sighting,
        firstSeen: seen,
        lastRun: run,
        isCurrent: true,
        lastSeen: max(seen, Date(timeIntervalSince1970: 0))
      )
    }
  }

  private var byRow: [Int: Fresh] = [:]
  private var rows: [SourceID: [Int]] = [:]
  /// The rows of entries that are new, all that each has.
  private var rowsByEntry: [EntryID: [Int]] = [:]
  /// When each run began that this transaction made.
  private var runs: [Int: Date] = [:]
  /// Of the words that are kept, in bytes.
  private var size = 0

  /// How many bytes of words are kept at most.
  private static let limit = PendingSightings.mostWords

  /// Notes when a run began, to which new sightings belong.
  func begin(_ run: Int, at moment: Date) {
    runs[run] = moment
  }

  /// Keeps a sighting that was just recorded, and shown, under a number of its own.
  func add(
    _ sighting: Sighting,
    _ keys: MatchingKeys,
    from source: SourceID,
    row: Int,
    run: Int,
    zone: TimeZone
  ) {
    guard size < Self.limit, let seen = runs[run], let sighting = SightingRow.read(back: sighting)
    else { return }
    size += sighting.length + keys.title.utf8.count + keys.text.utf8.count
    rows[source, default: []].append(row)
    byRow[row] = Fresh(
      source: source,
      sighting: sighting,
      keys: keys,
      zone: zone,
      seen: seen,
      run: run
    )
  }

  subscript(row: Int) -> Fresh? { byRow[row] }

  /// The records of some sightings; `nil` where any of them is not kept.
  func records(of rows: [Int]) -> [SightingRecord]? {
    var records: [SightingRecord] = []
    for row in rows {
      guard let fresh = byRow[row] else { return nil }
      records.append(fresh.record)
    }
    return records.isEmpty ? nil : records
  }

  /// Notes all sightings of an entry that is new.
  func place(_ rows: [Int], under entry: EntryID) {
    rowsByEntry[entry] = rows
  }

  /// The records of an entry that is new; `nil` for any other, and where one of them is not kept.
  func records(of entry: EntryID) -> [SightingRecord]? {
    rowsByEntry[entry].flatMap(records)
  }

  /// Forgets what all sightings of an entry are: it was given others.
  func forgetPlace(of entry: EntryID) {
    rowsByEntry[entry] = nil
  }

  /// Forgets whose sightings are whose: they were given to other entries.
  func forgetPlaces() {
    rowsByEntry = [:]
  }

  /// Forgets what its source shows otherwise by now.
  func forget(_ row: Int) { byRow[row] = nil }

  /// Forgets everything of a source, which is read anew.
  func forget(_ source: SourceID) {
    for row in rows.removeValue(forKey: source) ?? [] { byRow[row] = nil }
  }

  /// Forgets everything: some of it was undone.
  func forgetAll() {
    (byRow, rows, rowsByEntry) = ([:], [:], [:])
  }
}

extension Sighting {
  /// Of its words, in bytes, about.
  var length: Int {
    let words = [
      title?.description, summary?.description, text?.plain.description, text?.markup?.html,
    ]
    return words.reduce(256) { $0 + ($1?.utf8.count ?? 0) }
  }
}
