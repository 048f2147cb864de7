package import Foundation

/// What is remembered of how a source looks.
package struct SourceHealth: Hashable, Sendable, Codable {
  package let baseline: Baseline
  /// `nil` while it looks as it did.
  package let redesign: Redesign?

  package init(_ baseline: Baseline, redesign: Redesign? = nil) {
    self.baseline = baseline
    self.redesign = redesign
  }

  /// What is concluded from a reading.
  package enum Verdict: Hashable, Sendable {
    /// It is as it was, or was never read before.
    case good(SourceHealth)
    /// It is another than before, and has been for so long that this is what it is now.
    case redesigned(SourceHealth, since: Date, [Doubt])
    /// It has lost something; one doubt at least.
    case doubtful(SourceHealth, [Doubt])
  }

  /// Judges a reading by those before.
  ///
  /// - Parameters:
  ///   - shape: of the reading; it has pieces, or the source had some.
  ///   - health: what is remembered; `nil` for a source that was never read.
  ///   - others: what is doubtful of it besides how it looks.
  ///   - now: the moment of the run.
  ///   - isTold: somebody heard that it is another than before; until then nothing is believed of it.
  /// - Returns: with what is to be remembered if it is acted upon.
  package static func verdict(
    on shape: SourceShape,
    after health: SourceHealth?,
    besides others: [Doubt] = [],
    at now: Date,
    isTold: Bool = true
  ) -> Verdict {
    guard let health else { return .good(SourceHealth(Baseline(shape))) }
    let doubts = health.baseline.doubts(about: shape) + others
    guard !doubts.isEmpty else { return .good(SourceHealth(health.baseline.learning(shape))) }
    // Nothing is no shape that could last.
    guard shape.count > 0 else { return .doubtful(health, doubts) }
    let redesign = health.redesign?.following(shape, at: now) ?? Redesign(shape, at: now)
    guard isTold, doubts.allSatisfy(\.mayLast), redesign.replaces(health.baseline, at: now) else {
      return .doubtful(SourceHealth(health.baseline, redesign: redesign), doubts)
    }
    let next = SourceHealth(redesign.baseline.remembering(health.baseline))
    return .redesigned(next, since: redesign.since, doubts)
  }
}
