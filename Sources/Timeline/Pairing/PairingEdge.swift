package import Entries

/// Two entries of different languages that may be translations of each other, before it is decided
/// which of the possible pairs go together.
///
/// A store may keep edges: they change only when one of their entries does, or what is common in
/// the publication.
package struct PairingEdge: Hashable, Sendable {
  package let pair: EntryPair
  /// Of the pair's first entry.
  package let firstLanguage: LanguageTag
  package let secondLanguage: LanguageTag
  /// The logarithm of the odds that they are a pair, of what the two say alone.
  package let logOdds: Double
  /// Best first, in the order of the pair's entries.
  package let evidence: [PairEvidence]

  /// Takes an edge back as a store kept it.
  package init(
    pair: EntryPair,
    firstLanguage: LanguageTag,
    secondLanguage: LanguageTag,
    logOdds: Double,
    evidence: [PairEvidence]
  ) {
    self.pair = pair
    self.firstLanguage = firstLanguage
    self.secondLanguage = secondLanguage
    self.logOdds = logOdds
    self.evidence = evidence
  }

  /// The least that an edge has in its favour: a score of a fifth.
  static let leastLogOdds = -1.4

  /// Compares two entries; `nil` where they have one language or too little in common.
  init?(_ one: WeighedTraits, _ other: WeighedTraits) {
    let areInOrder = one.traits.id < other.traits.id
    let (first, second) = areInOrder ? (one.traits, other.traits) : (other.traits, one.traits)
    guard first.id != second.id, first.language.primary != second.language.primary else {
      return nil
    }
    let measures = areInOrder ? PairMeasures(one, other) : PairMeasures(other, one)
    let logOdds = Double(PairWeight(measures).logOdds)
    guard logOdds >= Self.leastLogOdds else { return nil }
    pair = EntryPair(first.id, second.id)
    firstLanguage = first.language
    secondLanguage = second.language
    self.logOdds = logOdds
    evidence = PairEvidence.of(measures)
  }
}
