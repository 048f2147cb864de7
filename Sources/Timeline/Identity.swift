package import Entries

/// Finds which sightings are one piece, and gives each new piece its permanent id.
package enum Identity {
  /// A sighting that has no entry yet.
  package struct Unplaced: Sendable {
    package let source: SourceID
    package let keys: MatchingKeys

    package init(source: SourceID, keys: MatchingKeys) {
      self.source = source
      self.keys = keys
    }
  }

  /// A sighting that an entry was folded from.
  package struct Placed: Sendable {
    package let entry: EntryID
    package let source: SourceID
    package let keys: MatchingKeys
    /// `false` when its source showed it until this reading, and shows it no more.
    package let isCurrent: Bool

    package init(entry: EntryID, source: SourceID, keys: MatchingKeys, isCurrent: Bool) {
      self.entry = entry
      self.source = source
      self.keys = keys
      self.isCurrent = isCurrent
    }
  }

  /// One piece: what was just seen of it, and the entries that it turned out to be.
  package struct Piece: Sendable {
    /// Positions in the list of unplaced sightings, rising.
    package let sightings: [Int]
    /// What it was known as: nothing for a new piece, several that turned out to be one.
    package let entries: [EntryID]
  }

  /// Gathers new sightings and known entries into pieces.
  ///
  /// The outcome does not depend on the order of `unplaced` or `placed`. Pairs are joined by the
  /// best evidence first, and texts never join two pieces whose days are known and differ.
  ///
  /// - Parameters:
  ///   - unplaced: what was just seen.
  ///   - placed: every known sighting that shares a guid, a link, a title or the head of a text with
  ///     a new one.
  /// - Returns: the pieces in the order of their first new sighting.
  package static func pieces(of unplaced: [Unplaced], among placed: [Placed]) -> [Piece] {
    var union = Union(unplaced: unplaced, placed: placed)
    for match in matches(of: unplaced, among: placed) { union.join(match) }
    return union.pieces
  }

  /// Names a piece by its best evidence, whichever of its sightings came first.
  ///
  /// - Parameters:
  ///   - keys: of all its sightings, in any order.
  ///   - authority: the tagging entity of new ids.
  ///   - attempt: counts up from 0 while the name is another piece's.
  /// - Returns: the same id for the same evidence.
  package static func mint(
    _ keys: [MatchingKeys],
    authority: String,
    attempt: Int
  ) -> EntryID {
    // Where title and day are another piece's as well, the words tell them apart; then a number.
    let words = attempt == 0 ? [] : [keys.map(\.text).min() ?? ""]
    let count = attempt < 2 ? [] : ["\(attempt)"]
    return EntryID(
      authority: authority,
      evidence: Digest(of: bestEvidence(of: keys) + words + count)
    )
  }

  private static func bestEvidence(of keys: [MatchingKeys]) -> [String] {
    if let guid = keys.compactMap(\.guid).min() { return ["guid", guid] }
    if let link = keys.compactMap(\.link).min() { return ["link", link] }
    let day = keys.compactMap(\.day).min()?.description ?? ""
    let titles = keys.map(\.title).filter { !$0.isEmpty }
    if let title = titles.min() { return ["title", day, title] }
    return ["text", day, keys.map { String($0.text.prefix(40)) }.min() ?? ""]
  }

  /// How many pieces may share a title or an opening and still be compared with each other.
  private static let commonest = 128

  private static func goneKey(_ keys: MatchingKeys, _ source: SourceID) -> String {
    "gone \(source) \(keys.day?.description ?? "")"
  }

  /// Every pair with evidence, the best evidence first, in an order of its own.
  private static func matches(of unplaced: [Unplaced], among placed: [Placed]) -> [Match] {
    var index: [String: [Int]] = [:]
    for (position, piece) in (unplaced.map(\.keys) + placed.map(\.keys)).enumerated() {
      for key in piece.lookups { index[key, default: []].append(position) }
    }
    // What a source just stopped showing may be what it now shows otherwise, on the same day.
    for (position, piece) in placed.enumerated() where !piece.isCurrent {
      index[goneKey(piece.keys, piece.source), default: []].append(unplaced.count + position)
    }
    // Words that so many pieces share are no evidence for any two of them.
    index = index.filter { key, positions in
      let isWords = ["title ", "head ", "gone "].contains(where: key.hasPrefix)
      guard isWords, positions.count > commonest else { return true }
      let entries = positions.map { position in
        position < unplaced.count
          ? "\(position)" : placed[position - unplaced.count].entry.description
      }
      return Set(entries).count <= commonest
    }
    let sortTexts = (unplaced.map(\.keys) + placed.map(\.keys)).map(\.sortText)
    var matches: Set<Match> = []
    for (position, new) in unplaced.enumerated() {
      let lookups = new.keys.lookups + [goneKey(new.keys, new.source)]
      for other in Set(lookups.flatMap { index[$0] ?? [] }) where other != position {
        let isPlaced = other >= unplaced.count
        let known = isPlaced ? placed[other - unplaced.count].keys : unplaced[other].keys
        let entry = isPlaced ? placed[other - unplaced.count].entry.description : ""
        let isReplaced =
          isPlaced && !placed[other - unplaced.count].isCurrent
          && placed[other - unplaced.count].source == new.source
        guard let evidence = SamePiece(new.keys, known, isReplaced: isReplaced) else { continue }
        // The order of the two must not depend on the order of arrival.
        matches.insert(
          Match(
            evidence: evidence,
            first: min(position, other),
            second: max(position, other),
            words: ([sortTexts[position], sortTexts[other]].sorted() + [entry])
              .joined(separator: "\u{0}")
          )
        )
      }
    }
    return matches.sorted()
  }
}

/// Two sightings with evidence that they are one piece.
private struct Match: Hashable, Comparable {
  let evidence: SamePiece
  let first: Int
  let second: Int
  let words: String

  static func < (left: Self, right: Self) -> Bool {
    if left.evidence != right.evidence { return left.evidence < right.evidence }
    return (left.words, left.first, left.second) < (right.words, right.first, right.second)
  }
}

/// The pieces so far: a union-find over new sightings and known entries.
private struct Union {
  private var parents: [Int]
  private var days: [Set<CalendarDay>]
  /// What the sources call each piece now: a source gives two pieces two names.
  private var names: [[SourceID: Set<String>]]
  private let unplaced: [Identity.Unplaced]
  private let placed: [Identity.Placed]

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

  mutating func join(_ match: Match) {
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

  private mutating func merge(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    guard left != right else { return }
    parents[max(left, right)] = min(left, right)
    days[min(left, right)].formUnion(days[max(left, right)])
    names[min(left, right)].merge(names[max(left, right)]) { $0.union($1) }
  }
}

extension MatchingKeys {
  /// The words under which pieces that may be the same are found.
  package var lookups: [String] {
    [
      place.map { "place \($0)" }, guid.map { "guid \($0)" }, link.map { "link \($0)" },
      head.map { "head \($0)" },
      title.isEmpty ? nil : "title \(title)",
    ].compactMap(\.self)
  }

  fileprivate var sortText: String {
    [day?.description ?? "", title, text, link ?? "", guid ?? ""].joined(separator: "\u{1}")
  }
}
