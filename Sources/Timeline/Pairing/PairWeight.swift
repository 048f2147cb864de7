/// What the measures of two entries weigh together: the logarithm of the odds that they are a pair.
///
/// The weights were fitted on texts of several kinds and rounded; decision 25 has the figures.
struct PairWeight {
  /// From far below zero to far above it; at zero a pair is as likely as not.
  let logOdds: Float

  /// Weighs what two entries have in common.
  init(_ measures: PairMeasures) {
    var sum: Float = -7.9
    sum += 0.28 * min(measures.bits, 30)
    sum += 6 * measures.overlap
    sum += 1.6 * measures.titleOverlap
    sum -= 0.28 * min(measures.missingBits, 14)
    sum += Self.weight(ofDays: measures.days)
    switch measures.delegations {
    case .unknown: break
    case .shared: sum += 1.5
    case .related: sum += 0.3
    case .apart: sum -= 1.4
    }
    if measures.isOtherEvent { sum -= 2.2 }
    if measures.isOtherPlace { sum -= 1.5 }
    if measures.isOtherTime { sum -= 1.5 }
    if measures.isOtherPerson { sum -= 2.4 }
    if measures.sharesDocument { sum += 2.5 }
    if measures.sharesPicture { sum += 1.5 }
    // A cut excerpt against a whole text is common; more than that is another piece.
    if measures.stretch > 4 { sum -= min(1, 0.1 * (measures.stretch - 4)) }
    logOdds = sum
  }

  /// What some days between the two weigh; `nil` days where one of them has no date.
  private static func weight(ofDays days: Int?) -> Float {
    guard let days else { return -0.3 }
    return switch days {
    case 0: 3
    case 1, 2, 3: 1.7
    case 4...10: 1.4
    case 11...24: 0.7
    default: -0.6
    }
  }

  /// The probability of a pair by the logarithm of its odds, 0 to 1.
  static func probability(ofLogOdds logOdds: Double) -> Double {
    1 / (1 + exponential(-logOdds))
  }

  /// The exponential function, the same on every machine, which a C library's need not be.
  ///
  /// - Parameter exponent: beyond -40 and 40 it counts as those.
  /// - Returns: right to six digits.
  static func exponential(_ exponent: Double) -> Double {
    let bounded = min(40, max(-40, exponent))
    // The series at a small part of the exponent, squared back.
    let small = bounded / 1_024
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { result *= result }
    return result
  }
}
