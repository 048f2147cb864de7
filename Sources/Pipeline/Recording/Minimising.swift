internal import Adapters
internal import Entries
internal import Markup

/// Makes an answer as short as it can be while the same is read in it.
struct Minimising {
  /// What an adapter finds in some bytes.
  struct Reading {
    let sightings: [Sighting]
    let reading: SourceReading
  }

  private let read: ([UInt8]) throws(SourceFailure) -> Reading

  /// How many pieces of a kind stay.
  static let most = 12
  /// How many kinds of repeated pieces are tried, the largest first: each costs a reading.
  private static let mostGroups = 12
  /// How many of them are kept where the first twelve of a kind are not the first twelve pieces.
  private static let kept = [most, 18, 30, 60]

  /// - Parameter read: as the source's adapter does; the same for the same bytes.
  init(reading read: @escaping ([UInt8]) throws(SourceFailure) -> Reading) {
    self.read = read
  }

  /// Takes away what the reading shows to be of no use.
  ///
  /// - Throws: `SourceFailure` where the bytes themselves cannot be read.
  func minimised(_ bytes: [UInt8]) throws(SourceFailure) -> [UInt8] {
    let whole = try read(bytes)
    var best = bytes
    let stripped = UnreadMarkup.removed(from: bytes)
    if stripped.count < bytes.count, says(stripped, all: whole) { best = stripped }
    guard whole.sightings.count > Self.most else { return best }
    var removed: [Range<Int>] = []
    for group in RepeatedPieces.groups(in: best).prefix(Self.mostGroups) {
      for kept in Self.kept where group.count > kept {
        let ranges = removed + group.dropFirst(kept)
        if says(RepeatedPieces.without(ranges, in: best), firstOf: whole) {
          removed = ranges
          break
        }
      }
    }
    return RepeatedPieces.without(removed, in: best)
  }

  /// Whether the same is read in other bytes, and the same asked.
  private func says(_ bytes: [UInt8], all whole: Reading) -> Bool {
    guard let found = attempt(bytes) else { return false }
    return found.sightings.map(\.contentDigest) == whole.sightings.map(\.contentDigest)
      && found.reading.requests == whole.reading.requests
      && found.reading.census == whole.reading.census
  }

  /// Whether at least the first pieces are read in other bytes, and none that is another.
  private func says(_ bytes: [UInt8], firstOf whole: Reading) -> Bool {
    guard let found = attempt(bytes) else { return false }
    return found.sightings.count >= Self.most
      && whole.sightings.map(\.contentDigest).starts(with: found.sightings.map(\.contentDigest))
  }

  private func attempt(_ bytes: [UInt8]) -> Reading? {
    do throws(SourceFailure) { return try read(bytes) } catch { return nil }
  }
}
