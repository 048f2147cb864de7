package import Entries
package import Foundation
internal import Markup

/// What one reading of a source looks like, whatever it says.
package struct SourceShape: Hashable, Sendable {
  /// What held the pieces.
  package enum Container: Hashable, Sendable {
    /// The kind of source has no such thing.
    case unknown
    /// It is there, in a shape that is equal for pages of one design.
    case found(String)
    /// No page of the source has it.
    case gone
  }

  /// A title of more than one piece.
  package struct SharedTitle: Hashable, Sendable {
    package let words: String
    /// From 0 to 1.
    package let share: Double
  }

  /// In which order the dates of a listing stand.
  package enum Order: Hashable, Sendable {
    case newestFirst
    case oldestFirst
    case mixed
  }

  /// How many pieces there are.
  package let count: Int
  /// The part of the pieces that has a trait, from 0 to 1; without pieces none has any.
  package let shares: [SourceTrait: Double]
  /// The title that the most pieces share, and the part of the titled pieces that share it; `nil` where
  /// each has its own.
  package let sharedTitle: SharedTitle?
  /// Of the titles, in bytes of UTF-8; 0 where there are none.
  package let titleLength: Int
  /// Of the texts, in bytes of UTF-8; 0 where there are none.
  package let textLength: Int
  /// `nil` where too few dates tell.
  package let order: Order?
  /// The days of the newest and the oldest piece, since 1970; `nil` without dates.
  package let days: ClosedRange<Int>?
  /// The part of the links that leads to each host, from 0 to 1; a leading `www.` is left out.
  package let hosts: [String: Double]
  package let container: Container

  /// Looks at a reading, once and in linear time but for sorting lengths.
  ///
  /// - Parameters:
  ///   - sightings: in the order of the source, with the delegations that its rules give.
  ///   - container: what held them.
  ///   - zone: in which days begin.
  package init(of sightings: [Sighting], in container: Container, zone: TimeZone) {
    count = sightings.count
    self.container = container
    let whole = Double(max(1, sightings.count))
    shares = Dictionary(
      uniqueKeysWithValues: SourceTrait.allCases.map { trait in
        (trait, Double(sightings.count { trait.isIn($0) }) / whole)
      }
    )
    sharedTitle = Self.sharedTitle(of: sightings)
    titleLength = Self.median(sightings.compactMap { $0.title?.description.utf8.count })
    textLength = Self.median(sightings.compactMap { $0.text?.plain.description.utf8.count })
    order = Self.order(of: sightings, in: zone)
    let days = sightings.compactMap { $0.published?.day(in: zone).daysSinceEpoch }
    self.days = days.min().flatMap { first in days.max().map { first...max(first, $0) } }
    let linked = sightings.compactMap { $0.link.map(Self.host) }
    hosts = Dictionary(grouping: linked) { $0 }
      .mapValues { Double($0.count) / Double(max(1, linked.count)) }
  }

  private static func sharedTitle(of sightings: [Sighting]) -> SharedTitle? {
    var counts: [String: Int] = [:]
    var titled = 0
    for title in sightings.compactMap({ $0.title?.description }) where !title.isEmpty {
      counts[title, default: 0] += 1
      titled += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > 1 else { return nil }
    return SharedTitle(words: most.key, share: Double(most.value) / Double(titled))
  }

  /// The host that a link leads to, without the `www.` that comes and goes.
  private static func host(of link: WebAddress) -> String {
    let host = link.host.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func median(_ lengths: [Int]) -> Int {
    lengths.isEmpty ? 0 : lengths.sorted()[lengths.count / 2]
  }

  /// How many steps between two days tell the order of a listing.
  private static let tellingSteps = 3

  /// A heading begins the order anew, and one piece may be pinned above the others.
  private static func order(of sightings: [Sighting], in zone: TimeZone) -> Order? {
    var (falls, rises) = (0, 0)
    var previous: (heading: Substring, day: CalendarDay)?
    for sighting in sightings {
      guard let day = sighting.published?.day(in: zone) else { continue }
      let heading = sighting.heading
      if let before = previous, before.heading == heading {
        falls += day < before.day ? 1 : 0
        rises += day > before.day ? 1 : 0
      }
      previous = (heading, day)
    }
    let steps = falls + rises
    guard steps >= tellingSteps else { return nil }
    if rises <= max(1, steps / 4) { return .newestFirst }
    return falls <= max(1, steps / 4) ? .oldestFirst : .mixed
  }
}
