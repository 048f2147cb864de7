/// How much the signs of a publication tell, by how many of its entries have them.
///
/// A sign that every second entry has, such as the organisation's own name, tells next to nothing.
/// Whatever fewer than one entry in 128 has tells as much as a sign can, so that a growing timeline
/// changes the weights of its commonest signs alone.
package struct SignRarity: Hashable, Sendable {
  /// By its key, how many entries have a sign; only of those so common that it matters.
  package let counts: [UInt64: Int]
  /// How many entries there are.
  package let total: Int

  /// What stands for the entries that a young publication does not have yet.
  private static let head = 60
  /// How many entries may have a sign by which any is found: more are found in any hundred days even
  /// of a timeline of ten years.
  private static let mostFound = 2_000
  /// The most and the least that a sign can tell, in bits.
  private static let most: Float = 7
  private static let least: Float = 0.25

  /// Counts the signs of entries, each once an entry.
  package init(of traits: [PairingTraits]) {
    var counts: [UInt64: Int] = [:]
    for entry in traits {
      for sign in entry.signs { counts[sign.key.value, default: 0] += 1 }
    }
    self.init(counts: counts, total: traits.count)
  }

  /// Takes counts that a store keeps.
  ///
  /// - Parameters:
  ///   - counts: by the keys of `PairingTraits.keys`; those of rare signs may be left out.
  ///   - total: of all entries.
  package init(counts: [UInt64: Int], total: Int) {
    let rare = (total + Self.head) >> 7
    // What one entry alone has is as rare as what none has.
    self.counts = counts.filter { _, count in
      count > 1 && count + 1 + PairingSign.Kind.largestUsualCount > rare
    }
    self.total = total
  }

  /// Whether so many entries have a sign that none of them needs to be found by it.
  func isEverywhere(_ sign: PairingSign) -> Bool {
    counts[sign.key.value].map { $0 > Self.mostFound } ?? false
  }

  /// What a sign tells, in bits; in half steps, so that a few entries more change little.
  func bits(of sign: PairingSign) -> Float {
    let count = (counts[sign.key.value] ?? 1) + 1 + sign.kind.usualCount
    let share = Float(total + Self.head) / Float(count)
    return max(Self.least, min(Self.most, (share.log2Approximation * 2).rounded() / 2))
  }
}

extension PairingSign.Kind {
  /// The largest of all usual counts.
  fileprivate static let largestUsualCount = allCases.map(\.usualCount).max() ?? 0

  /// How many of the entries that are not there yet would have a sign of this kind: terms, months
  /// and the words of the trade come again and again, names and numbers do not.
  fileprivate var usualCount: Int {
    switch self {
    case .commonplace: 12
    case .calendar, .year: 8
    case .acronym: 4
    case .topic, .gathering: 3
    case .place: 1
    case .name, .fullName, .stem, .longStem, .date, .number, .ordinal: 0
    case .document, .address, .picture: 0
    }
  }
}

extension Float {
  /// The logarithm to base 2 of a positive number, exact at its powers and straight between them.
  ///
  /// The same on every machine, which a C library's logarithm need not be.
  fileprivate var log2Approximation: Float {
    guard self > 0 else { return 0 }
    return Float(exponent) + (significand - 1)
  }
}
