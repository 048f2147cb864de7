internal import Entries

/// The pieces so far: a union-find over new sightings and known entries.
struct PieceUnion {
  private var parents: [Int]
  private var days: [Set<CalendarDay>]
  /// What the sources call each piece now: a source gives two pieces two names.
  private var names: [[SourceID: Set<String>]]
  private let unplaced: [Identity.Unplaced]
  private let placed: [Identity.Placed]

  /// - Parameters:
  ///   - unplaced: the sightings at the first positions.
  ///   - placed: those at the positions behind them.
  init(unplaced: [Identity.Unplaced], placed: [Identity.Placed]) {
    self.unplaced = unplaced
    self.placed = placed
    parents = Array(0..<unplaced.count + placed.count)
    days = (unplaced.map(\.keys.day) + placed.map(\.keys.day)).map { day in
      Set(day.map { [$0] } ?? [])
    }
    let known = placed.map { $0.isCurrent ? Self.names($0.source, $0.keys) : [:] }
    names = unplaced.map { Self.names($0.source, $0.keys) } + known
    // The sightings of one entry belong together from the start.
    var first: [EntryID: Int] = [:]
    for (index, piece) in placed.enumerated() {
      let position = unplaced.count + index
      merge(first[piece.entry, default: position], position)
      first[piece.entry] = first[piece.entry] ?? position
    }
  }

  /// Joins what words speak for, unless days or the names that a source gives keep them apart.
  mutating func join(_ match: Evidence.Match) {
    let (left, right) = (root(match.first), root(match.second))
    let areApart =
      !days[left].isEmpty && !days[right].isEmpty && days[left].isDisjoint(with: days[right])
    if match.evidence.isText, areApart || areNamedApart(left, right) { return }
    merge(left, right)
  }

  /// Whether one source shows both under names of its own, and no name for the two.
  private func areNamedApart(_ left: Int, _ right: Int) -> Bool {
    let others = names[right]
    return left != right && names[left].contains { others[$0]?.isDisjoint(with: $1) ?? false }
  }

  private static func names(_ source: SourceID, _ keys: MatchingKeys) -> [SourceID: Set<String>] {
    keys.guid.map { [source: [$0]] } ?? [:]
  }

  /// What was just seen, by piece, in the order of the first sighting of each.
  var pieces: [Identity.Piece] {
    var union = self
    var sightings: [Int: [Int]] = [:]
    var entries: [Int: Set<EntryID>] = [:]
    for position in unplaced.indices {
      sightings[union.root(position), default: []].append(position)
    }
    for (index, piece) in placed.enumerated() {
      entries[union.root(unplaced.count + index), default: []].insert(piece.entry)
    }
    return sightings.sorted { $0.value[0] < $1.value[0] }.map { root, members in
      Identity.Piece(sightings: members, entries: (entries[root] ?? []).sorted())
    }
  }

  private mutating func root(_ position: Int) -> Int {
    var root = position
    while parents[root] != root { root = parents[root] }
    var step = position
    while parents[step] != root {
      let next = parents[step]
      parents[step] = root
      step = next
    }
    return root
  }

  /// Makes two positions one piece, whatever else is known of them.
  mutating func merge(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    guard left != right else { return }
    let (root, child) = (min(left, right), max(left, right))
    parents[child] = root
    // The few are put to the many: else a piece that grows would be copied with each step.
    if days[root].count < days[child].count { days.swapAt(root, child) }
    days[root].formUnion(days[child])
    days[child] = []
    if names[root].values.map(\.count).reduce(0, +) < names[child].values.map(\.count).reduce(0, +)
    {
      names.swapAt(root, child)
    }
    for (source, few) in names[child] { names[root][source, default: []].formUnion(few) }
    names[child] = [:]
  }
}
