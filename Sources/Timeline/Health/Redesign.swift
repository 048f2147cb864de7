package import Foundation

/// Another shape that a source shows, and for how long: it is believed once it has lasted.
package struct Redesign: Hashable, Sendable, Codable {
  /// What the source is like now.
  package let baseline: Baseline
  /// When it was seen first.
  package let since: Date
  /// How many readings in a row agree.
  package let readings: Int

  /// How many readings in a row must agree before it is believed.
  private static let believedReadings = 3
  /// For how long they must, in seconds: what breaks on a Friday evening is mended on Monday.
  private static let believedAge: TimeInterval = 3 * 86_400
  /// The part of the pieces that must have a title, and a link where they had one.
  private static let whole = 0.8

  /// Begins with a reading.
  package init(_ shape: SourceShape, at now: Date) {
    baseline = Baseline(shape)
    since = now
    readings = 1
  }

  private init(baseline: Baseline, since: Date, readings: Int) {
    self.baseline = baseline
    self.since = since
    self.readings = readings
  }

  /// The same after one more reading; anew where that is another shape again.
  package func following(_ shape: SourceShape, at now: Date) -> Redesign {
    guard baseline.doubts(about: shape).isEmpty else { return Redesign(shape, at: now) }
    return Redesign(
      baseline: baseline.learning(shape),
      since: since,
      readings: min(1_000, readings + 1)
    )
  }

  /// Whether it takes the place of what the source was like: it has lasted, and its pieces can be read.
  package func replaces(_ old: Baseline, at now: Date) -> Bool {
    readings >= Self.believedReadings && now.timeIntervalSince(since) >= Self.believedAge
      && [SourceTrait.title, .link].allSatisfy { trait in
        (baseline.shares[trait] ?? 0) >= min(Self.whole, old.shares[trait] ?? 0)
      }
  }
}
