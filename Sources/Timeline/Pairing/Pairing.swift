package import Entries

/// Proposes which entries of different languages are translations of each other.
///
/// Signs decide that do not depend on a language: days, delegations, names, numbers, terms with their
/// translations, documents, words of one origin. Nothing is confirmed: that is an editor's word.
package enum Pairing {
  /// Another number where entries are compared or weighed in another way: edges that a store keeps
  /// are then found anew.
  package static let version = "3"

  /// The proposals among entries, from the entries alone.
  ///
  /// - Parameters:
  ///   - traits: of all entries, in any order.
  ///   - confirmed: the stories that need no proposal.
  ///   - rejected: pairs that an editor refused.
  /// - Returns: the likeliest first, then by ids; the same for the same entries in any order.
  package static func proposals(
    among traits: [PairingTraits],
    confirmed: [Story] = [],
    rejected: Set<EntryPair> = []
  ) -> [Proposal] {
    let index = PairingIndex(traits)
    let languages = Dictionary(traits.map { ($0.id, $0.language) }) { first, _ in first }
    return proposals(
      from: index.edges,
      languages: languages,
      confirmed: confirmed,
      rejected: rejected
    )
  }

  /// The proposals from edges that were found before.
  ///
  /// Each entry gets one partner a language at most. The choice between two languages is that of
  /// the most weight in all, so that a good pair is never spoilt by a slightly better one beside it;
  /// where the choices of three languages contradict each other, the stronger pair stands.
  ///
  /// - Parameters:
  ///   - edges: in any order, each once.
  ///   - languages: of the members of confirmed stories; those of the edges' entries may be left out.
  ///   - confirmed: the stories that need no proposal.
  ///   - rejected: pairs that an editor refused.
  /// - Returns: the likeliest first, then by ids.
  package static func proposals(
    from edges: [PairingEdge],
    languages: [EntryID: LanguageTag] = [:],
    confirmed: [Story] = [],
    rejected: Set<EntryPair> = []
  ) -> [Proposal] {
    var primaries = languages.mapValues(\.primary)
    for edge in edges {
      primaries[edge.pair.first] = edge.firstLanguage.primary
      primaries[edge.pair.second] = edge.secondLanguage.primary
    }
    let ids = primaries.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var refused: [Int: Set<Int>] = [:]
    for pair in rejected {
      guard let one = numbers[pair.first], let other = numbers[pair.second] else { continue }
      refused[one, default: []].insert(other)
      refused[other, default: []].insert(one)
    }
    var stories = StoryAssembly(
      languages: ids.map { primaries[$0] ?? "" },
      confirmed: confirmed.map { $0.members.compactMap { numbers[$0] } },
      rejected: refused
    )
    let chosen = choices(among: NumberedEdge.list(of: edges, numbers: numbers), in: &stories)
    let proposals = chosen.map { Proposal($0, of: edges[$0.edge.edge]) }
    return Proposal.raisedByThirds(proposals).sorted { left, right in
      left.score != right.score ? left.score > right.score : left.pair < right.pair
    }
  }

  /// How often entries that lost their partner to a contradiction are paired again.
  private static let mostRounds = 4

  /// The choices between each two languages that do not contradict each other.
  private static func choices(
    among edges: [NumberedEdge],
    in stories: inout StoryAssembly
  ) -> [PairChoice] {
    var open = edges
    var chosen: [PairChoice] = []
    for _ in 0..<mostRounds {
      open = open.filter { stories.allows($0.first, $0.second) }
      let choices = Dictionary(grouping: open, by: \.languages).values
        .flatMap(PairChoice.choices(among:))
        .sorted { NumberedEdge.isStronger($0.edge, $1.edge) }
      var isContradicted = false
      for choice in choices {
        let (one, other) = (choice.edge.first, choice.edge.second)
        if stories.allows(one, other) {
          stories.join(one, other)
          chosen.append(choice)
        } else if stories.joins(one, other) {
          chosen.append(choice)
        } else {
          isContradicted = true
        }
      }
      guard isContradicted else { break }
    }
    return chosen
  }
}

extension Proposal {
  /// Scores a choice: by what speaks for the pair, and by how good its alternatives are.
  fileprivate init(_ choice: PairChoice, of edge: PairingEdge) {
    let worth = PairWeight.exponential(choice.edge.value)
    let rival = PairWeight.exponential(choice.alternative) - 1
    let share = worth / (worth + rival)
    let doubt = PairWeight.doubt(of: choice.edge.value, beside: choice.rival)
    let score = PairWeight.probability(ofLogOdds: edge.logOdds - doubt) * share
    let isAmbiguous = choice.alternative > 0 && choice.edge.value - choice.alternative < 1
    self.init(
      pair: edge.pair,
      firstLanguage: edge.firstLanguage,
      secondLanguage: edge.secondLanguage,
      // Only an editor is certain.
      score: min(0.999, (min(score, isAmbiguous ? 0.5 : 1) * 1_000).rounded() / 1_000),
      isAmbiguous: isAmbiguous,
      evidence: edge.evidence
    )
  }
}
