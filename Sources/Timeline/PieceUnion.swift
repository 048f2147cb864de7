internal import Entries

/// The pieces so far: a union-find over new sightings and known entries.
struct PieceUnion {
  private var sets: DisjointSets
  private var days: [Days]
  /// What the sources call each piece now: a source gives two pieces two names.
  private var names: [[SourceID: Set<String>]]
  /// The pieces that were just seen.
  private var areNew: [Bool]
  /// The sources that each piece is known from.
  private var knownFrom: [Set<SourceID>]
  /// Those of them that still show it as they did.
  private var shownBy: [Set<SourceID>]
  private let unplaced: [Identity.Unplaced]
  private let placed: [Identity.Placed]

  /// The days of a piece, by how they were said.
  private struct Days {
    /// Without a time.
    var bare: Set<CalendarDay> = []
    /// The days of moments, by the publication's clock.
    var timed: Set<CalendarDay> = []

    var count: Int { bare.count + timed.count }
    var isEmpty: Bool { bare.isEmpty && timed.isEmpty }

    func isDisjoint(with other: Days) -> Bool {
      bare.isDisjoint(with: other.bare) && bare.isDisjoint(with: other.timed)
        && timed.isDisjoint(with: other.bare) && timed.isDisjoint(with: other.timed)
    }
  }

  /// - Parameters:
  ///   - unplaced: the sightings at the first positions.
  ///   - placed: those at the positions behind them.
  init(unplaced: [Identity.Unplaced], placed: [Identity.Placed]) {
    self.unplaced = unplaced
    self.placed = placed
    sets = DisjointSets(count: unplaced.count + placed.count)
    areNew = unplaced.map { _ in true } + placed.map { _ in false }
    knownFrom = unplaced.map { _ in [] } + placed.map { [$0.source] }
    shownBy = unplaced.map { _ in [] } + placed.map { $0.standing == .shown ? [$0.source] : [] }
    days = (unplaced.map(\.keys) + placed.map(\.keys)).map { keys in
      let day = Set([keys.day].compactMap(\.self))
      return keys.isDayBare ? Days(bare: day) : Days(timed: day)
    }
    let known = placed.map { $0.standing == .shown ? Self.names($0.source, $0.keys) : [:] }
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
    let (left, right) = (sets.name(of: match.first), sets.name(of: match.second))
    let areDaysApart =
      !days[left].isEmpty && !days[right].isEmpty && days[left].isDisjoint(with: days[right])
    switch match.evidence {
    case .datedText, .undatedText:
      if areDaysApart || areNamedApart(left, right) { return }
    case .nearbyText:
      if areDaysApart && isDaySettled(match) || areNamedApart(left, right) { return }
    case .correction:
      if areTwo(left, right, for: unplaced[match.first].source) { return }
    case .comeback:
      if areTwo(left, right, for: unplaced[match.first].source) || isKnown(left) && isKnown(right) {
        return
      }
    case .place, .guid, .link: break
    }
    merge(left, right)
  }

  /// Whether a card took no other's place, though it may look so.
  ///
  /// A card that was found again was replaced by none, one that its source knew replaces none of its
  /// others, and two that some source shows side by side are two.
  private func areTwo(_ left: Int, _ right: Int, for source: SourceID) -> Bool {
    areNew[left] && areNew[right]
      || knownFrom[left].contains(source) && knownFrom[right].contains(source)
      || !shownBy[left].isDisjoint(with: shownBy[right])
  }

  private func isKnown(_ piece: Int) -> Bool { !knownFrom[piece].isEmpty }

  /// Whether the day of one of two is confirmed by the rest of its piece, so that a day nearby is
  /// another.
  ///
  /// A moment confirms a bare day, and a bare day that of a moment.
  private mutating func isDaySettled(_ match: Evidence.Match) -> Bool {
    for position in [match.first, match.second] {
      let keys = keys(at: position)
      let known = days[sets.name(of: position)]
      guard let day = keys.day else { continue }
      if keys.isDayBare ? known.timed.contains(day) : known.bare.contains(day) { return true }
    }
    return false
  }

  private func keys(at position: Int) -> MatchingKeys {
    position < unplaced.count ? unplaced[position].keys : placed[position - unplaced.count].keys
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
    var sets = sets
    var sightings: [Int: [Int]] = [:]
    var entries: [Int: Set<EntryID>] = [:]
    for position in unplaced.indices {
      sightings[sets.name(of: position), default: []].append(position)
    }
    for (index, piece) in placed.enumerated() {
      entries[sets.name(of: unplaced.count + index), default: []].insert(piece.entry)
    }
    return sightings.sorted { $0.value[0] < $1.value[0] }.map { root, members in
      Identity.Piece(sightings: members, entries: (entries[root] ?? []).sorted())
    }
  }

  /// Makes two positions one piece, whatever else is known of them.
  mutating func merge(_ left: Int, _ right: Int) {
    guard let (root, child) = sets.merge(left, right) else { return }
    areNew[root] = areNew[root] || areNew[child]
    if knownFrom[root].count < knownFrom[child].count { knownFrom.swapAt(root, child) }
    knownFrom[root].formUnion(knownFrom[child])
    knownFrom[child] = []
    shownBy[root].formUnion(shownBy[child])
    shownBy[child] = []
    // The few are put to the many: else a piece that grows would be copied with each step.
    if days[root].count < days[child].count { days.swapAt(root, child) }
    days[root].bare.formUnion(days[child].bare)
    days[root].timed.formUnion(days[child].timed)
    days[child] = Days()
    if names[root].values.map(\.count).reduce(0, +) < names[child].values.map(\.count).reduce(0, +)
    {
      names.swapAt(root, child)
    }
    for (source, few) in names[child] { names[root][source, default: []].formUnion(few) }
    names[child] = [:]
  }
}
