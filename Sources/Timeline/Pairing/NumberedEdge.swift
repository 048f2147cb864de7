internal import Entries

/// An edge whose entries are numbers, which a choice among many edges compares and counts by.
struct NumberedEdge {
  /// The entries' numbers, in the order of their ids; `first` is below `second`.
  let first: Int
  let second: Int
  /// The primary subtags of the two.
  let firstLanguage: String
  let secondLanguage: String
  /// What it is worth in a choice: positive, so that a weak pair is better than none.
  let value: Double
  /// The place of the edge that it stands for.
  let edge: Int

  /// The two languages, whichever comes first.
  var languages: [String] {
    firstLanguage < secondLanguage
      ? [firstLanguage, secondLanguage] : [secondLanguage, firstLanguage]
  }

  /// Numbers the entries of edges by the order of their ids.
  ///
  /// - Parameters:
  ///   - edges: in any order.
  ///   - numbers: of all their entries.
  /// - Returns: the strongest first, then by their entries, without those that are too weak.
  static func list(of edges: [PairingEdge], numbers: [EntryID: Int]) -> [NumberedEdge] {
    edges.enumerated().compactMap { place, edge in
      guard edge.logOdds >= PairingEdge.leastLogOdds,
        let first = numbers[edge.pair.first], let second = numbers[edge.pair.second]
      else { return nil }
      return NumberedEdge(
        first: first,
        second: second,
        firstLanguage: edge.firstLanguage.primary,
        secondLanguage: edge.secondLanguage.primary,
        value: edge.logOdds - PairingEdge.leastLogOdds + 1e-6,
        edge: place
      )
    }.sorted(by: isStronger)
  }

  /// The order of edges in every choice.
  static func isStronger(_ left: Self, _ right: Self) -> Bool {
    if left.value != right.value { return left.value > right.value }
    return (left.first, left.second) < (right.first, right.second)
  }
}
