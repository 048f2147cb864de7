/// How likely something is, in the steps in which programs and people are told.
package struct Likelihood: Hashable, Sendable {
  /// 0 to 1,000; what is certain and nothing less is 1,000.
  package let thousandths: Int

  /// - Parameter score: 0 to 1; what lies outside, and what is no number, counts as the nearer end or 0.
  package init(_ score: Double) {
    let share = score > 0 ? min(score, 1) : 0
    thousandths = share < 1 ? min(999, Int((share * 1_000).rounded())) : 1_000
  }

  /// As people read it, 0 to 100; what is certain and nothing less is 100.
  package var percent: Int {
    thousandths < 1_000 ? min(99, (thousandths + 5) / 10) : 100
  }
}
