/// An edge that was chosen among all edges of two languages.
struct PairChoice {
  let edge: NumberedEdge
  /// What the two would be worth in other pairs instead; zero where there are none.
  let alternative: Double
  /// What the strongest other edge of either entry is worth, whoever its other entry goes with; zero
  /// where there is none.
  let rival: Double

  /// How many entries are assigned at once at most.
  private static let largest = 48

  /// Chooses the edges that are worth the most together, each entry in one at most.
  ///
  /// Entries that no edge connects do not matter to each other and are decided apart. Where more
  /// than 48 are connected, which only a flood of pieces that say the same does, the weakest edges
  /// between them are left out until each part is smaller.
  ///
  /// - Parameter edges: between the same two languages, the strongest first.
  /// - Returns: the same for the same edges.
  static func choices(among edges: [NumberedEdge]) -> [PairChoice] {
    let rivals = Rivals(edges)
    var partition = EntryPartition()
    let kept = edges.filter { partition.join($0.first, $0.second, atMost: largest) }
    var parts: [Int: [NumberedEdge]] = [:]
    for edge in kept { parts[partition.name(of: edge.first), default: []].append(edge) }
    return parts.sorted { $0.key < $1.key }.flatMap { choices(inPart: $0.value, rivals) }
  }

  private static func choices(inPart edges: [NumberedEdge], _ rivals: Rivals) -> [PairChoice] {
    guard let one = edges.first else { return [] }
    if edges.count == 1 {
      return [PairChoice(edge: one, alternative: 0, rival: rivals.best(beside: one))]
    }
    let language = one.firstLanguage
    func sides(_ edge: NumberedEdge) -> (Int, Int) {
      edge.firstLanguage == language ? (edge.first, edge.second) : (edge.second, edge.first)
    }
    var rows = Set(edges.map { sides($0).0 }).sorted()
    var columns = Set(edges.map { sides($0).1 }).sorted()
    let isTurned = rows.count > columns.count
    if isTurned { swap(&rows, &columns) }
    let rowPositions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnPositions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var weights = Array(repeating: Array(repeating: 0.0, count: columns.count), count: rows.count)
    var edgeAt: [[NumberedEdge?]] = Array(
      repeating: Array(repeating: nil, count: columns.count),
      count: rows.count
    )
    for edge in edges {
      let (one, other) = sides(edge)
      guard let row = rowPositions[isTurned ? other : one],
        let column = columnPositions[isTurned ? one : other]
      else { continue }
      weights[row][column] = edge.value
      edgeAt[row][column] = edge
    }
    let best = Assignment(weights)
    return best.columns.enumerated().compactMap { row, column in
      guard let column, let edge = edgeAt[row][column] else { return nil }
      // What the best pairs are worth when these two may not be one.
      weights[row][column] = 0
      let without = Assignment(weights).total
      weights[row][column] = edge.value
      // The sums are rounded at their ends: what is nearly nothing is nothing.
      let alternative = without - (best.total - edge.value)
      return PairChoice(
        edge: edge,
        alternative: alternative > 1e-4 ? alternative : 0,
        rival: rivals.best(beside: edge)
      )
    }
  }
}

/// The two strongest edges of each entry.
private struct Rivals {
  private var best: [Int: (first: Double, second: Double)] = [:]

  init(_ edges: [NumberedEdge]) {
    for edge in edges {
      for entry in [edge.first, edge.second] {
        let (first, second) = best[entry] ?? (0, 0)
        best[entry] = (max(first, edge.value), max(second, min(first, edge.value)))
      }
    }
  }

  /// What the strongest edge of the two entries of one is worth, without that one.
  func best(beside edge: NumberedEdge) -> Double {
    [edge.first, edge.second].map { entry in
      let (first, second) = best[entry] ?? (0, 0)
      return edge.value < first ? first : second
    }.max() ?? 0
  }
}
