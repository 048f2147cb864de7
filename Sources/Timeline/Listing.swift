package import Entries
package import Foundation

/// What a source shows now, by the day of each piece.
///
/// It tells a piece that was taken out from one that only scrolled off the end.
package struct Listing {
  /// Of what stood there before, the oldest day under each heading whose dates fall from piece to
  /// piece.
  private let oldest: [Substring: CalendarDay]
  private let zone: TimeZone

  /// - Parameters:
  ///   - sightings: in the order of the source.
  ///   - known: the positions of those that the source showed before.
  ///   - zone: in which days begin.
  package init(of sightings: [Sighting], knownAt known: Set<Int>, in zone: TimeZone) {
    var previous: [Substring: CalendarDay] = [:]
    var oldest: [Substring: CalendarDay] = [:]
    var unordered: Set<Substring> = []
    for (position, sighting) in sightings.enumerated() {
      guard let day = sighting.published?.day(in: zone) else { continue }
      let heading = sighting.heading
      if let before = previous[heading], before < day { unordered.insert(heading) }
      previous[heading] = day
      if known.contains(position) { oldest[heading] = day }
    }
    self.oldest = oldest.filter { !unordered.contains($0.key) }
    self.zone = zone
  }

  /// Whether a piece that the source showed until now was taken out: something older still stands where
  /// it stood, newest first.
  package func lacks(_ sighting: Sighting) -> Bool {
    guard let day = sighting.published?.day(in: zone), let last = oldest[sighting.heading] else {
      return false
    }
    return day > last
  }
}
