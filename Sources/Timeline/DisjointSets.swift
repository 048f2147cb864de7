/// Numbers from zero on in sets that grow together, each named by its smallest (union-find).
struct DisjointSets {
  private var parents: [Int]

  /// - Parameter count: so many numbers, each in a set of its own.
  init(count: Int = 0) {
    parents = Array(0..<max(0, count))
  }

  /// Adds the next number, in a set of its own.
  mutating func add() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  /// The smallest number of the set that one is in.
  ///
  /// - Parameter number: one of those that were made or added.
  /// - Returns: the same for every number of the set.
  mutating func name(of number: Int) -> Int {
    var root = number
    while parents[root] != root { root = parents[root] }
    // What leads there leads there at once from now on.
    var step = number
    while parents[step] != root {
      let next = parents[step]
      parents[step] = root
      step = next
    }
    return root
  }

  /// Makes one set of those of two numbers.
  ///
  /// - Returns: the name that stays and the one that goes; `nil` where they were one set.
  @discardableResult
  mutating func merge(_ one: Int, _ other: Int) -> (name: Int, merged: Int)? {
    let (one, other) = (name(of: one), name(of: other))
    guard one != other else { return nil }
    parents[max(one, other)] = min(one, other)
    return (min(one, other), max(one, other))
  }
}
