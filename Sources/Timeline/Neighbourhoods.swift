/// Divides new sightings into groups that have nothing to do with each other.
///
/// Whatever can speak for two sightings being one piece is a word that both have, or a row of words
/// from one to the other. So each group can be looked at alone, and all their texts need not stand in
/// memory at once. It costs some numbers a sighting, whatever it says.
package struct Neighbourhoods {
  /// Of sightings and keys, each with a node.
  private var sets = DisjointSets()
  private var nodes: [LookupKey: Int] = [:]
  private var sightings: [(row: Int, node: Int)] = []

  package init() {}

  /// Every key that a sighting was added with, in no order.
  package var keys: some Collection<LookupKey> { nodes.keys }

  /// Whether a sighting was added with a key.
  package func hasKey(_ key: LookupKey) -> Bool { nodes[key] != nil }

  /// Adds a new sighting.
  ///
  /// - Parameters:
  ///   - row: its number in the store; each is added once.
  ///   - keys: of all that may speak for it.
  package mutating func add(_ row: Int, _ keys: some Sequence<LookupKey>) {
    let node = sets.add()
    sightings.append((row, node))
    for key in keys { sets.merge(node, self.node(of: key)) }
  }

  /// Makes what has either of two keys neighbours.
  package mutating func connect(_ key: LookupKey, _ other: LookupKey) {
    sets.merge(node(of: key), node(of: other))
  }

  /// The groups, in the order in which the first sighting of each was added; in each, its sightings
  /// in theirs.
  package var groups: [[Int]] {
    var sets = sets
    var position: [Int: Int] = [:]
    var groups: [[Int]] = []
    for (row, node) in sightings {
      let root = sets.name(of: node)
      if let known = position[root] {
        groups[known].append(row)
      } else {
        position[root] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private mutating func node(of key: LookupKey) -> Int {
    if let node = nodes[key] { return node }
    let node = sets.add()
    nodes[key] = node
    return node
  }
}
