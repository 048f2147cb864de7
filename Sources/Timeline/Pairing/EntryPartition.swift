/// Entries in parts that edges connect, by their numbers.
struct EntryPartition {
  private var parents: [Int: Int] = [:]
  private var sizes: [Int: Int] = [:]

  /// The number of the entry that stands for the part of another.
  mutating func name(of entry: Int) -> Int {
    var root = entry
    while let parent = parents[root] { root = parent }
    var step = entry
    while let parent = parents[step], parent != root {
      parents[step] = root
      step = parent
    }
    return root
  }

  /// Makes one part of those of two entries, unless it would be too large.
  ///
  /// - Returns: whether they are in one part.
  mutating func join(_ one: Int, _ other: Int, atMost largest: Int) -> Bool {
    let (first, second) = (name(of: one), name(of: other))
    guard first != second else { return true }
    let size = sizes[first, default: 1] + sizes[second, default: 1]
    guard size <= largest else { return false }
    let (root, child) = first < second ? (first, second) : (second, first)
    parents[child] = root
    sizes[root] = size
    return true
  }
}
