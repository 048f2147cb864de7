internal import Entries

/// Finds the pairs of sightings for which something speaks, without comparing each with each.
struct Evidence {
  /// Two sightings that their words, or their places in a source, make one piece.
  struct Match {
    let first: Int
    let second: Int
    let evidence: SamePiece
  }

  private let unplaced: [Identity.Unplaced]
  private let placed: [Identity.Placed]
  /// Of the unplaced sightings, then of the placed ones.
  private let keys: [MatchingKeys]
  /// The sources that show each entry as they did.
  private let shown: [EntryID: Set<SourceID>]

  /// - Parameters:
  ///   - unplaced: the sightings at the first positions.
  ///   - placed: those at the positions behind them.
  init(unplaced: [Identity.Unplaced], placed: [Identity.Placed]) {
    self.unplaced = unplaced
    self.placed = placed
    keys = unplaced.map(\.keys) + placed.map(\.keys)
    shown = placed.reduce(into: [:]) { shown, piece in
      if piece.standing == .shown { shown[piece.entry, default: []].insert(piece.source) }
    }
  }

  /// Pairs of positions that share a name of one piece: enough of them to join all that share it.
  var named: [(Int, Int)] {
    var first: [String: Int] = [:]
    var pairs: [(Int, Int)] = []
    for (position, key) in keys.enumerated() {
      for name in key.names {
        // What is new has the lower positions: known pieces meet in one that is new, or never.
        if let other = first[name] {
          if other < unplaced.count { pairs.append((other, position)) }
        } else {
          first[name] = position
        }
      }
    }
    return pairs
  }

  /// Every pair for which words speak, the best evidence first, in an order of its own.
  var matches: [Match] {
    let index = index
    var matches: [Match] = []
    // For each position the last one that it was compared with: two may share several words.
    var compared = Array(repeating: -1, count: keys.count)
    for (position, new) in unplaced.enumerated() {
      for lookup in new.keys.words + [goneKey(of: new)] {
        for other in index[lookup] ?? [] where other > position && compared[other] != position {
          compared[other] = position
          // Of two that are new only the texts can speak, and of none but near days: most are told by
          // them.
          if other < unplaced.count, areDaysApart(position, other) { continue }
          guard !areNamedApart(position, other), let evidence = evidence(position, other) else {
            continue
          }
          matches.append(Match(first: position, second: other, evidence: evidence))
        }
      }
    }
    guard matches.count > 1 else { return matches }
    // An order that does not depend on which of the sightings came first.
    let ranks = ranks
    func order(_ match: Match) -> (Int, Int, Int, Int, Int) {
      let (one, other) = (ranks[match.first], ranks[match.second])
      return (match.evidence.rawValue, min(one, other), max(one, other), match.first, match.second)
    }
    matches.sort { order($0) < order($1) }
    return matches
  }

  /// What speaks for a new sighting and another one; `nil` for a name that they share.
  private func evidence(_ position: Int, _ other: Int) -> SamePiece? {
    let known = other < unplaced.count ? nil : placed[other - unplaced.count]
    let mayBeReplaced = known.map { isReplaced($0, by: position) } ?? false
    let evidence = SamePiece(keys[position], keys[other], isReplaced: mayBeReplaced)
    switch evidence {
    case .correction: return known?.standing == .gone ? .correction : .comeback
    case .datedText, .nearbyText, .undatedText, .comeback: return evidence
    case .place, .guid, .link, nil: return nil
    }
  }

  /// Whether both have a day, and no clock shows the two on one.
  private func areDaysApart(_ position: Int, _ other: Int) -> Bool {
    guard let day = keys[position].day, let otherDay = keys[other].day else { return false }
    return day != otherDay && !keys[position].mayShareDay(with: keys[other])
  }

  /// Whether what a source shows no more may be what it shows now.
  private func isReplaced(_ known: Identity.Placed, by position: Int) -> Bool {
    guard known.source == unplaced[position].source else { return false }
    switch known.standing {
    case .shown: return false
    case .gone: return true
    case .past:
      let isShown = shown[known.entry]?.contains(known.source) ?? false
      return !isShown && mayReturn(position, known.keys)
    }
  }

  /// Whether a new sighting may be a piece that its source left out for a while: one of the same day,
  /// under no other name.
  private func mayReturn(_ position: Int, _ known: MatchingKeys) -> Bool {
    let new = keys[position]
    return new.day != nil && new.day == known.day
      && (new.guid == nil || known.guid == nil || new.guid == known.guid)
  }

  /// Whether one source shows both, each under a name of its own: two guids, or two titles at two addresses,
  /// which outweigh what an office writes under all that it sends out.
  private func areNamedApart(_ position: Int, _ other: Int) -> Bool {
    let source = unplaced[position].source
    if other >= unplaced.count {
      let known = placed[other - unplaced.count]
      guard known.source == source, known.standing == .shown else { return false }
    } else {
      guard unplaced[other].source == source else { return false }
      let (one, another) = (keys[position].guid, keys[other].guid)
      if one != nil, another != nil, one != another { return true }
    }
    let (one, another) = (keys[position], keys[other])
    return one.link != nil && another.link != nil && one.link != another.link
      && TitleKinship(one.title, another.title) == .other
  }

  /// The positions under each of the words, without words that so many pieces share that they are
  /// no evidence for any two of them.
  private var index: [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (position, piece) in keys.enumerated() {
      for key in piece.words { index[key, default: []].append(position) }
    }
    index = index.filter { _, positions in pieceCount(at: positions) <= LookupKey.commonest }
    // What a source just stopped showing may be what it now shows otherwise, on the same day.
    var gone: [String: [Int]] = [:]
    for (offset, piece) in placed.enumerated() where piece.standing == .gone {
      gone[goneKey(piece.keys, piece.source), default: []].append(unplaced.count + offset)
    }
    let new = Dictionary(unplaced.map { (goneKey(of: $0), 1) }, uniquingKeysWith: +)
    for (key, positions) in gone where pieceCount(at: positions) <= LookupKey.commonest {
      let comparisons = positions.count.multipliedReportingOverflow(by: new[key] ?? 0)
      let most = LookupKey.commonest * LookupKey.commonest
      if !comparisons.overflow, comparisons.partialValue <= most { index[key] = positions }
    }
    return index
  }

  /// How many pieces stand at some positions: a new sighting is one, an entry is one.
  private func pieceCount(at positions: [Int]) -> Int {
    guard positions.count > LookupKey.commonest else { return positions.count }
    let new = positions.count { $0 < unplaced.count }
    guard new <= LookupKey.commonest else { return new }
    return new + Set(positions.compactMap { entry(at: $0) }).count
  }

  private func entry(at position: Int) -> EntryID? {
    position < unplaced.count ? nil : placed[position - unplaced.count].entry
  }

  /// The place of each position in an order that what the sightings say decides; equals share one.
  private var ranks: [Int] {
    let entries = keys.indices.map { entry(at: $0)?.description ?? "" }
    let order = keys.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      return one.isBefore(other) || !other.isBefore(one) && entries[left] < entries[right]
    }
    var ranks = Array(repeating: 0, count: keys.count)
    var (rank, previous): (Int, Int?) = (0, nil)
    for position in order {
      if let previous,
        keys[previous].isBefore(keys[position]) || entries[previous] != entries[position]
      {
        rank += 1
      }
      ranks[position] = rank
      previous = position
    }
    return ranks
  }

  private func goneKey(of new: Identity.Unplaced) -> String { goneKey(new.keys, new.source) }

  private func goneKey(_ keys: MatchingKeys, _ source: SourceID) -> String {
    MatchingKeys.goneKey(of: source, on: keys.day)
  }
}
