package import Entries
package import Foundation

/// Everything that a source shows from some day on, in any order.
///
/// It tells a piece that was taken out from one that is older than what was read.
package struct WholeReading {
  /// The day on which what was read of the language that reaches back least begins.
  private let beginning: CalendarDay?
  private let zone: TimeZone

  /// - Parameters:
  ///   - sightings: all of them.
  ///   - known: the positions of those that the source showed before.
  ///   - zone: in which days begin.
  package init(of sightings: [Sighting], knownAt known: Set<Int>, in zone: TimeZone) {
    var oldest: [LanguageTag?: CalendarDay] = [:]
    for (position, sighting) in sightings.enumerated() where known.contains(position) {
      guard let day = sighting.published?.day(in: zone) else { continue }
      oldest[sighting.claimedLanguage] = min(oldest[sighting.claimedLanguage] ?? day, day)
    }
    beginning = oldest.values.max()
    self.zone = zone
  }

  /// Whether a piece that the source showed until now was taken out.
  package func lacks(_ sighting: Sighting) -> Bool {
    guard let day = sighting.published?.day(in: zone), let beginning else { return false }
    return day > beginning
  }
}
