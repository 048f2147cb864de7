package import Entries

/// A pair of entries that may be translations of each other, for a person to confirm or to reject.
package struct Proposal: Hashable, Sendable {
  package let pair: EntryPair
  /// Of the pair's first entry.
  package let firstLanguage: LanguageTag
  package let secondLanguage: LanguageTag
  /// How likely it is that they are, 0 to 0.999.
  package let score: Double
  /// Whether other pairs of the same entries are nearly as good; the score is then 0.5 at most.
  package let isAmbiguous: Bool
  /// Best first, in the order of the pair's entries.
  package let evidence: [PairEvidence]

  /// The score from which on a proposal is sure enough to be looked at first.
  package static let topLine = 0.6

  /// The reasons as one line: `same day; shared delegation un-geneva; both name Akhannouch`.
  package var reasons: String { evidence.map(\.description).joined(separator: "; ") }
}

extension Proposal {
  /// The most that a third entry lifts a pair to which its own words leave below `topLine`.
  private static let mostByThirds = 0.59

  /// The same proposals, the unambiguous ones of a story of three languages as likely as the way
  /// through the third entry, but none above the line by that alone: two wrong pairs of one entry
  /// would vouch for a third.
  static func raisedByThirds(_ proposals: [Proposal]) -> [Proposal] {
    var scores: [EntryID: [EntryID: Double]] = [:]
    for proposal in proposals {
      scores[proposal.pair.first, default: [:]][proposal.pair.second] = proposal.score
      scores[proposal.pair.second, default: [:]][proposal.pair.first] = proposal.score
    }
    return proposals.map { proposal in
      let partners = scores[proposal.pair.second] ?? [:]
      let ways = (scores[proposal.pair.first] ?? [:]).compactMap { third, score in
        partners[third].map { $0 * score }
      }
      let limit = proposal.score < topLine ? mostByThirds : 1
      let way = min(limit, ways.max() ?? 0)
      guard !proposal.isAmbiguous, way > proposal.score else { return proposal }
      return Proposal(
        pair: proposal.pair,
        firstLanguage: proposal.firstLanguage,
        secondLanguage: proposal.secondLanguage,
        score: (way * 1_000).rounded() / 1_000,
        isAmbiguous: proposal.isAmbiguous,
        evidence: proposal.evidence + [.third]
      )
    }
  }
}
