internal import Entries

/// Entries prepared to be found by their days and by the rare signs that they have.
///
/// Making it costs n log n in the number of signs. A search costs what it finds, not what there is.
package struct PairingIndex: Sendable {
  /// What is common and what is rare among the entries.
  package let rarity: SignRarity

  /// By day, then by id; those without a day are the last.
  private let entries: [WeighedTraits]
  /// Their languages without regions.
  private let languages: [String]
  private let positionOf: [EntryID: Int]
  /// The days of `entries`, without the last ones.
  private let days: [Int]
  /// Positions in `entries`, rising, of the entries that have a sign.
  private let positions: [SignKey: [Int32]]

  /// How many days a translation may come later, or earlier.
  package static let window = 100
  /// How many entries of the window may share a sign for it to be looked up.
  private static let commonest = 48
  /// How many of the likeliest entries are compared with one.
  private static let mostCompared = 16
  /// What entries need to share at least to be compared, in bits.
  private static let leastBits: Float = 4
  /// What a shared day is worth when candidates are chosen.
  private static let sameDayBits: Float = 8

  /// Prepares entries.
  ///
  /// - Parameters:
  ///   - traits: in any order; of two with one id, either stays.
  ///   - rarity: counted among other entries; `nil` counts these.
  package init(_ traits: [PairingTraits], rarity: SignRarity? = nil) {
    let byID = Dictionary(traits.map { ($0.id, $0) }) { first, _ in first }
    let sorted = byID.values.sorted { left, right in
      (left.day ?? .max, left.id) < (right.day ?? .max, right.id)
    }
    var positions: [SignKey: [Int32]] = [:]
    for (position, entry) in sorted.enumerated() {
      for sign in entry.signs where sign.isLookedUp {
        positions[sign.key, default: []].append(Int32(truncatingIfNeeded: position))
      }
    }
    let rarity = rarity ?? SignRarity(of: sorted)
    self.rarity = rarity
    self.positions = positions
    entries = sorted.map { WeighedTraits($0, among: rarity) }
    languages = sorted.map(\.language.primary)
    positionOf = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0) })
    days = sorted.compactMap(\.day)
  }

  /// The edges among all entries of the index, in an order that depends on the entries alone.
  package var edges: [PairingEdge] { edges(of: entries.map(\.traits)) }

  /// The edges of some entries with those of the index.
  ///
  /// Each of them sees the likeliest sixteen; an entry of the index may see one more from its side.
  ///
  /// - Parameter some: need not be in the index; an entry has no edge with itself.
  /// - Returns: each once, in the order of `some`.
  package func edges(of some: [PairingTraits]) -> [PairingEdge] {
    var likeness = Likeness(count: entries.count)
    var compared = ComparedPairs()
    var edges: [PairingEdge] = []
    for (number, traits) in some.enumerated() {
      let known = positionOf[traits.id]
      let own = known ?? entries.count + number
      let entry = WeighedTraits(traits, among: rarity)
      for position in candidates(for: entry, &likeness) where position != known {
        guard compared.insert(own, position) else { continue }
        if let edge = PairingEdge(entry, entries[position]) { edges.append(edge) }
      }
    }
    return edges
  }

  /// The positions of the entries that may be a translation of one, the likeliest ones.
  private func candidates(for weighed: WeighedTraits, _ likeness: inout Likeness) -> [Int] {
    let entry = weighed.traits
    let primary = entry.language.primary
    let dated = entry.day.map { day in
      days.positions(from: day - Self.window, through: day + Self.window)
    }
    let undated = days.count..<entries.count
    for (sign, bits) in zip(entry.signs, weighed.bits) where sign.isLookedUp {
      guard let list = positions[sign.key] else { continue }
      for range in [dated ?? 0..<days.count, undated] {
        let first = Int32(truncatingIfNeeded: range.lowerBound)
        let last = Int32(truncatingIfNeeded: range.upperBound - 1)
        let found = list.positions(from: first, through: last)
        guard found.count <= Self.commonest else { continue }
        for position in list[found] { likeness.add(bits, to: Int(position)) }
      }
    }
    if let day = entry.day {
      // On one day little in common is enough.
      let same = days.positions(from: day, through: day)
      if same.count <= Self.commonest {
        for position in same { likeness.add(Self.sameDayBits, to: position) }
      }
    }
    return likeness.takeBest(Self.mostCompared, from: Self.leastBits) { position in
      languages[position] != primary
    }
  }
}

/// What entries share with one, summed up while they are looked for.
private struct Likeness {
  private var sums: [Float]
  private var touched: [Int] = []

  init(count: Int) {
    sums = Array(repeating: 0, count: count)
  }

  mutating func add(_ bits: Float, to position: Int) {
    if sums[position] == 0 { touched.append(position) }
    sums[position] += bits
  }

  /// The positions with the highest sums, and all sums forgotten.
  ///
  /// - Parameters:
  ///   - most: how many of them.
  ///   - least: the least sum.
  ///   - isWanted: whether a position counts at all.
  /// - Returns: in no particular order.
  mutating func takeBest(
    _ most: Int,
    from least: Float,
    where isWanted: (Int) -> Bool
  ) -> [Int] {
    let wanted = touched.filter { sums[$0] >= least && isWanted($0) }
    let best =
      wanted.count <= most
      ? wanted
      : Array(
        wanted.sorted { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }.prefix(most)
      )
    for position in touched { sums[position] = 0 }
    touched.removeAll(keepingCapacity: true)
    return best
  }
}

extension Array where Element: Comparable {
  /// Where the values from one to another stand in a rising array; empty where none does.
  fileprivate func positions(from first: Element, through last: Element) -> Range<Int> {
    let start = firstPosition { $0 >= first }
    return start..<Swift.max(start, firstPosition { $0 > last })
  }

  /// The first position from which on all elements are as wanted.
  private func firstPosition(where isWanted: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isWanted(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
