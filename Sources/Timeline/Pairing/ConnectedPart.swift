/// Entries that edges connect with each other, so that what is chosen for one of them can matter to
/// another, and to no entry besides.
///
/// A flood of pieces that say the same connects very many. A part of them is then the largest set
/// that edges from some strength on connect before it grows beyond a bound: the weaker edges that
/// lead out of it are left out. Every entry is in one part, and which that is depends on the edges
/// alone: an edge that changes changes the parts that its two entries are in, were in, and no other.
package struct ConnectedPart: Hashable, Sendable {
  /// Rising; one at least.
  package let members: [Int]

  /// An entry at the other end of an edge.
  package struct Neighbour: Hashable, Sendable {
    package let entry: Int
    /// How strongly it is held: the logarithm of the edge's odds, or infinity within a story.
    package let strength: Double

    package init(_ entry: Int, strength: Double) {
      self.entry = entry
      self.strength = strength
    }
  }

  /// How many entries a part has at most.
  package static let largest = 192

  /// The part that an entry is in.
  ///
  /// It is found from the entry outwards, along the strongest edge first, and looks at the neighbours
  /// of `largest` entries at most.
  ///
  /// - Parameters:
  ///   - entry: by its number.
  ///   - largest: how many entries a part has at most, 1 or more.
  ///   - isElsewhere: whether an entry is known to be in another part, of the edges as they are.
  ///   - neighbours: of an entry, in any order; each edge is found from both its ends.
  package init(
    of entry: Int,
    atMost largest: Int = Self.largest,
    besides isElsewhere: (Int) -> Bool = { _ in false },
    neighbours: (Int) throws -> [Neighbour]
  ) rethrows {
    var found = [entry]
    var isFound: Set<Int> = [entry]
    // How many were found by stronger edges than the one that is being followed.
    var whole = 1
    var strength = Double.infinity
    var open = StrongestFirst()
    for neighbour in try neighbours(entry) { open.add(neighbour) }
    while let next = open.take() {
      guard !isFound.contains(next.entry) else { continue }
      if next.strength < strength { (whole, strength) = (found.count, next.strength) }
      // What belongs to another part would be in this one as well if it held both.
      guard found.count < largest, !isElsewhere(next.entry) else {
        members = found.prefix(whole).sorted()
        return
      }
      found.append(next.entry)
      isFound.insert(next.entry)
      for neighbour in try neighbours(next.entry) where !isFound.contains(neighbour.entry) {
        open.add(neighbour)
      }
    }
    members = found.sorted()
  }
}
