internal import Entries
internal import Store
internal import Timeline

/// The possible pairs as a graph, read from a store as far as it is looked at.
///
/// What was looked at is forgotten when it was chosen for it, so that it costs no memory that grows
/// with the timeline.
struct PairGraph {
  /// Entries that matter to each other.
  struct Part {
    let entries: [(number: Int, id: EntryID)]
    /// Between two of them each.
    let edges: [PairingEdge]
    /// Of edges that were left out, the strongest of an entry: the logarithm of its odds.
    let rivals: [EntryID: Double]
  }

  private struct Node {
    let id: EntryID
    let language: LanguageTag
    let edges: [ChoiceStorage.Edge]
    let neighbours: [ConnectedPart.Neighbour]
  }

  private let storage: ChoiceStorage
  private let words: SpokenWords
  /// `nil` for what is not there, or not due.
  private var nodes: [Int: Node?] = [:]
  private var done: Set<Int> = []

  init(in storage: ChoiceStorage, beside words: SpokenWords) {
    self.storage = storage
    self.words = words
  }

  /// Whether it was chosen for an entry.
  func isDone(_ entry: Int) -> Bool { done.contains(entry) }

  /// The part that an entry is in.
  mutating func part(of entry: Int, atMost largest: Int) throws -> Part {
    let done = done
    let part = try ConnectedPart(of: entry, atMost: largest, besides: done.contains) { number in
      try node(number)?.neighbours ?? []
    }
    let members = Set(part.members)
    var entries: [(number: Int, id: EntryID)] = []
    var edges: [PairingEdge] = []
    var rivals: [EntryID: Double] = [:]
    for number in part.members {
      guard let node = try node(number) else {
        if let held = try storage.entry(numbered: number) { entries.append((number, held.id)) }
        continue
      }
      entries.append((number, node.id))
      for edge in node.edges {
        guard members.contains(edge.other) else {
          rivals[node.id] = max(edge.logOdds, rivals[node.id] ?? edge.logOdds)
          continue
        }
        guard number < edge.other, let other = try self.node(edge.other) else { continue }
        edges.append(Self.edge(node, other, logOdds: edge.logOdds))
      }
    }
    return Part(entries: entries, edges: edges, rivals: rivals)
  }

  /// Notes that it was chosen for a part.
  mutating func finish(_ part: Part) {
    for (number, _) in part.entries {
      done.insert(number)
      nodes[number] = nil
    }
  }

  private mutating func node(_ number: Int) throws -> Node? {
    if let known = nodes[number] { return known }
    let node = try readNode(number)
    nodes[number] = .some(node)
    return node
  }

  private func readNode(_ number: Int) throws -> Node? {
    guard let entry = try storage.entry(numbered: number), !words.held.contains(entry.id)
    else { return nil }
    var edges = try storage.edges(of: number)
    if !words.held.isEmpty {
      edges = try edges.filter { edge in
        try storage.entry(numbered: edge.other).map { !words.held.contains($0.id) } ?? false
      }
    }
    let siblings = try words.siblings(of: entry.id).compactMap(storage.number)
    return Node(
      id: entry.id,
      language: entry.language,
      edges: edges,
      neighbours: edges.map { ConnectedPart.Neighbour($0.other, strength: $0.logOdds) }
        + siblings.map { ConnectedPart.Neighbour($0, strength: .infinity) }
    )
  }

  private static func edge(_ one: Node, _ other: Node, logOdds: Double) -> PairingEdge {
    let (first, second) = one.id < other.id ? (one, other) : (other, one)
    return PairingEdge(
      pair: EntryPair(first.id, second.id),
      firstLanguage: first.language,
      secondLanguage: second.language,
      logOdds: logOdds,
      evidence: []
    )
  }
}
