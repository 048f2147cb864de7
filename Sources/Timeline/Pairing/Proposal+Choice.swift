package import Entries

extension Proposal {
  /// Takes a proposal back as a store kept it.
  package init(
    kept pair: EntryPair,
    firstLanguage: LanguageTag,
    secondLanguage: LanguageTag,
    score: Double,
    isAmbiguous: Bool,
    evidence: [PairEvidence]
  ) {
    self.init(
      pair: pair,
      firstLanguage: firstLanguage,
      secondLanguage: secondLanguage,
      score: score,
      isAmbiguous: isAmbiguous,
      evidence: evidence
    )
  }

  /// The same proposal where edges of its entries were left out of the choice.
  ///
  /// - Parameters:
  ///   - rival: the logarithm of the odds of the strongest of them.
  ///   - logOdds: of the proposal's own edge.
  /// - Returns: ambiguous where the rival is nearly as good, and then with a score of 0.5 at most.
  package func beside(_ rival: Double, against logOdds: Double) -> Proposal {
    guard logOdds - rival < 1, !isAmbiguous else { return self }
    return Proposal(
      pair: pair,
      firstLanguage: firstLanguage,
      secondLanguage: secondLanguage,
      score: min(score, 0.5),
      isAmbiguous: true,
      evidence: evidence
    )
  }
}
