/// What a source is like, learned from its good readings.
///
/// Each reading moves it by a fifth at least, so that slow change is followed and an old habit is forgotten
/// within a dozen readings.
package struct Baseline: Hashable, Sendable, Codable {
  /// How many readings it was learned from, up to 1,000.
  package private(set) var readings: Int
  /// How many pieces there were in the last one.
  package private(set) var last: Int
  /// The usual number of pieces.
  private(set) var count: Double
  /// The fewest that are usual: listings that begin anew each month are short now and then.
  private(set) var fewest: Double
  private(set) var shares: [SourceTrait: Double]
  /// The part of the pieces that share one title; `nil` where an older program did not look.
  private(set) var sharedTitle: Double?
  /// Medians, in bytes of UTF-8.
  private(set) var titleLength: Double
  private(set) var textLength: Double
  /// The part of the readings in which the newest piece came first; `nil` where none could tell.
  private(set) var newestFirst: Double?
  /// Whether a reading told in which order the pieces stand.
  package var knowsOrder: Bool { newestFirst != nil }
  /// The day of the newest piece, since 1970.
  private(set) var newest: Int?
  /// The part of the links that leads to each host; at most sixteen hosts.
  private(set) var hosts: [String: Double]
  /// What held the pieces last; `nil` where nothing ever did.
  package private(set) var container: String?

  private static let slowest = 0.2
  private static let mostReadings = 1_000
  private static let mostHosts = 16

  /// Begins with one reading.
  package init(_ shape: SourceShape) {
    readings = 1
    last = shape.count
    count = Double(shape.count)
    fewest = Double(shape.count)
    shares = shape.shares
    sharedTitle = shape.sharedTitle?.share ?? 0
    titleLength = Double(shape.titleLength)
    textLength = Double(shape.textLength)
    newestFirst = shape.order.map { $0 == .newestFirst ? 1 : 0 }
    newest = shape.days?.upperBound
    hosts = Self.frequent(shape.hosts)
    if case .found(let design) = shape.container { container = design }
  }

  /// The same after one more good reading; a reading without pieces tells nothing.
  package func learning(_ shape: SourceShape) -> Baseline {
    guard shape.count > 0 else { return self }
    var next = self
    let weight = max(Self.slowest, 1 / Double(readings + 1))
    func mix(_ old: Double, _ new: Double) -> Double { old + (new - old) * weight }
    next.readings = min(Self.mostReadings, readings + 1)
    next.last = shape.count
    next.count = mix(count, Double(shape.count))
    next.fewest = min(Double(shape.count), fewest + (count - fewest) * Self.slowest / 2)
    next.shares = shares.merging(shape.shares, uniquingKeysWith: mix)
    let shared = shape.sharedTitle?.share ?? 0
    next.sharedTitle = sharedTitle.map { mix($0, shared) } ?? shared
    if shape.titleLength > 0 { next.titleLength = mix(titleLength, Double(shape.titleLength)) }
    if shape.textLength > 0 { next.textLength = mix(textLength, Double(shape.textLength)) }
    if let order = shape.order {
      let isNewestFirst: Double = order == .newestFirst ? 1 : 0
      next.newestFirst = newestFirst.map { mix($0, isNewestFirst) } ?? isNewestFirst
    }
    next.newest = shape.days?.upperBound ?? newest
    if !shape.hosts.isEmpty {
      let faded = hosts.mapValues { mix($0, 0) }
      next.hosts = Self.frequent(
        faded.merging(shape.hosts.mapValues { $0 * weight }, uniquingKeysWith: +)
      )
    }
    if case .found(let design) = shape.container { next.container = design }
    return next
  }

  /// The same after it took another's place: hosts that this one led to are no strange ones when the site
  /// goes back to them.
  package func remembering(_ old: Baseline) -> Baseline {
    var next = self
    let faded = old.hosts.mapValues { $0 * Self.slowest }
    next.hosts = Self.frequent(hosts.merging(faded, uniquingKeysWith: max))
    return next
  }

  private static func frequent(_ hosts: [String: Double]) -> [String: Double] {
    let most = hosts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostHosts)
    return Dictionary(most.map { ($0.key, $0.value) }) { first, _ in first }
  }
}
