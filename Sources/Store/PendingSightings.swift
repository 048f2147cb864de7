internal import Entries
internal import GRDB
internal import Markup
internal import Timeline

/// Sightings of sources that were never read before, until they are written: with the entries that
/// they were given meanwhile, so that no row is written twice.
///
/// Their rows have their numbers already. Whatever asks the database about sightings has them written
/// before. A class because all copies of a transaction's value see one of them.
final class PendingSightings {
  /// A sighting that its source shows.
  struct Pending {
    let row: Int
    let sighting: Sighting
    let digest: String
    let source: SourceID
    let run: Int
    let lookups: [LookupKey]
    /// As it stands in its source now.
    let standing: ShownSightings.Standing
    var entry: EntryID?
  }

  private(set) var all: [Pending] = []
  /// Where each stands in `all`, by its number.
  private var places: [Int: Int] = [:]
  /// The entries that any of them has.
  private var entries: Set<EntryID> = []
  /// The number for the next row, once any was asked for.
  private var next: Int?
  /// Of the words that wait, in bytes.
  private var size = 0

  /// How many bytes of words wait at most, but for those of one source.
  private let limit: Int

  /// As many as are kept at hand for placing and folding.
  static let mostWords = 24 << 20
  private static let newest = RepeatedQuery("SELECT max(id) FROM sighting")

  init(limit: Int) {
    self.limit = limit
  }

  /// A number for a row that none has, the next one.
  func number(by statements: RepeatedStatements) throws -> Int {
    let number = try next ?? (statements.integer(Self.newest, []) ?? 0) + 1
    next = number + 1
    return number
  }

  /// Lets a sighting wait.
  func add(_ pending: Pending) {
    places[pending.row] = all.count
    all.append(pending)
    size += pending.sighting.length
  }

  /// Whether so many wait that others are written at once.
  var isFull: Bool { size > limit }

  subscript(row: Int) -> Pending? { places[row].map { all[$0] } }

  /// Gives a sighting to an entry, if it waits.
  func attach(_ row: Int, to entry: EntryID) -> Bool {
    guard let place = places[row] else { return false }
    all[place].entry = entry
    entries.insert(entry)
    return true
  }

  /// Whether any that waits has an entry.
  func has(_ entry: EntryID) -> Bool { entries.contains(entry) }

  /// Writes all.
  ///
  /// - Throws: the database's errors, for the store to translate.
  func write(by statements: RepeatedStatements) throws {
    guard !all.isEmpty else { return }
    for pending in all {
      _ = try SightingRow.insert(
        pending.sighting,
        numbered: pending.row,
        digest: pending.digest,
        from: pending.source,
        of: pending.entry,
        runs: (pending.run, pending.run),
        by: statements
      )
      try SightingRow.insert(pending.lookups, of: pending.row, by: statements)
      try ShownSightings.insert(
        pending.row,
        pending.digest,
        pending.standing,
        of: pending.source,
        by: statements
      )
    }
    forgetAll()
  }

  /// Forgets all: they were written, or recording them is undone.
  func forgetAll() {
    (all, places, entries, next, size) = ([], [:], [], nil, 0)
  }
}
