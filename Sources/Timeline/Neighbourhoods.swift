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
  /// What is known and has to do with any of the sightings.
  private var known: [Int] = []

  /// New sightings that have to do with each other.
  package struct Group: Equatable, Sendable {
    /// By their numbers in the store, in the order in which they were added.
    package fileprivate(set) var rows: [Int]
    /// Whether anything that is known has to do with one of them.
    package let isKnown: Bool

    package init(rows: [Int], isKnown: Bool) {
      self.rows = rows
      self.isKnown = isKnown
    }

    /// Whether nothing says of its one sighting that it is anything else.
    package var isAlone: Bool { rows.count == 1 && !isKnown }
  }

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

  /// Makes what has a key a neighbour of something that is known.
  ///
  /// - Parameters:
  ///   - key: of new sightings.
  ///   - other: stands for what is known.
  package mutating func connect(_ key: LookupKey, _ other: LookupKey) {
    let node = node(of: key)
    sets.merge(node, self.node(of: other))
    known.append(node)
  }

  /// The groups, in the order in which the first sighting of each was added.
  package var groups: [Group] {
    var sets = sets
    let known = Set(known.map { sets.name(of: $0) })
    var position: [Int: Int] = [:]
    var groups: [Group] = []
    for (row, node) in sightings {
      let root = sets.name(of: node)
      if let place = position[root] {
        groups[place].rows.append(row)
      } else {
        position[root] = groups.count
        groups.append(Group(rows: [row], isKnown: known.contains(root)))
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
