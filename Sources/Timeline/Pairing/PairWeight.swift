/// What the measures of two entries weigh together: the logarithm of the odds that they are a pair.
///
/// The weights were fitted on texts of several kinds and rounded; decision 25 has the figures.
struct PairWeight {
  /// From far below zero to far above it; at zero a pair is as likely as not.
  let logOdds: Float

  /// The most for two whose occasion alone is shared: as likely as not.
  private static let mostOfOccasion: Float = 0

  /// What translations say each for themselves because they are free, in bits: about four things.
  private static let usualMatter: Float = 7.5

  /// Weighs what two entries have in common.
  init(_ measures: PairMeasures) {
    var sum: Float = -4.5
    sum += Self.weight(of: measures.substance)
    sum += 1.7 * measures.coverage + 1.6 * measures.leastCoverage
    sum += 1.6 * measures.overlap + 1.7 * measures.titleOverlap
    sum -= Self.weight(of: measures.unshared)
    sum += Self.weight(ofDays: measures.days)
    switch measures.delegations {
    case .unknown, .related: break
    case .shared: sum += 1.4
    case .apart: sum -= 1
    }
    if measures.isOtherEvent { sum -= 1.5 }
    if measures.isOtherPlace { sum -= 1 }
    if measures.isOtherTime { sum -= 1.2 }
    if measures.isOtherPerson { sum -= 2.3 }
    if measures.isOtherNumber { sum -= 1.5 }
    if measures.dayBetween != nil { sum -= 3 }
    sum -= 0.35 * min(10, max(0, measures.otherMatter - Self.usualMatter))
    if measures.sharesDocument { sum += 6 }
    if measures.sharesPicture { sum += 3.5 }
    if measures.sharesAddress { sum += 1.2 }
    // A cut excerpt against a whole text is common; more than that is a little less so.
    if measures.stretch > 4 { sum -= min(0.4, 0.05 * (measures.stretch - 4)) }
    logOdds = measures.substance.saysOccasion ? min(sum, Self.mostOfOccasion) : sum
  }

  /// What shared things weigh: how much they tell, and how many they are, for each may be chance.
  private static func weight(of shared: SharedSubstance) -> Float {
    var sum: Float = 0
    sum += 0.14 * min(shared.titleWords, 8) + 0.14 * min(shared.openingWords, 12)
    sum += 0.06 * min(shared.told, 20) + 0.12 * min(shared.rest, 12)
    sum += 0.1 * min(shared.rare, 8) + 0.045 * min(shared.occasion, 8)
    sum += 0.31 * Float(min(shared.count, 8)) + 0.41 * Float(min(shared.titleCount, 4))
    if shared.rareCount > 1 { sum += 0.7 }
    return sum
  }

  /// What weighs against a pair: each of the two says what the other does not.
  private static func weight(of unshared: Unshared) -> Float {
    0.32 * min(unshared.facts, 10) + 0.06 * min(unshared.settings, 8)
      + 0.23 * min(unshared.names, 12) + 0.05 * min(unshared.title, 14)
      + 0.04 * min(unshared.topics, 12)
  }

  /// What some days between the two weigh; `nil` days where one of them has no date.
  private static func weight(ofDays days: Int?) -> Float {
    guard let days else { return 0 }
    return switch days {
    case 0: 1.35
    case 1, 2, 3: 1
    case 4...10: 0.75
    case 11...42: 0
    default: -1
    }
  }

  /// What a strong rival takes from a pair, whichever is chosen: where another piece is nearly as
  /// like, what they share is not what tells them apart.
  ///
  /// - Parameters:
  ///   - value: what the pair's edge is worth.
  ///   - rival: what the strongest other edge of its entries is worth; zero where there is none.
  /// - Returns: 0 and more, in the logarithm of odds.
  static func doubt(of value: Double, beside rival: Double) -> Double {
    rival > 0 ? 0.8 * min(4, max(0, 2 - (value - rival))) : 0
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
