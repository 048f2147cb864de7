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
    package let standing: Standing

    package init(entry: EntryID, source: SourceID, keys: MatchingKeys, standing: Standing) {
      self.entry = entry
      self.source = source
      self.keys = keys
      self.standing = standing
    }
  }

  /// Whether a source still shows what it said.
  package enum Standing: Sendable {
    /// It was there when the source was last read.
    case shown
    /// The source showed it until this reading, and shows it no more: another may stand in its place.
    case gone
    /// The source had left it out before.
    case past
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
  /// best evidence first, and texts never join two pieces whose days are known and differ. What it
  /// costs grows with the number of sightings, however alike they are.
  ///
  /// - Parameters:
  ///   - unplaced: what was just seen.
  ///   - placed: every known sighting that shares a guid, a link, a title or the head of a text with
  ///     a new one.
  /// - Returns: the pieces in the order of their first new sighting.
  package static func pieces(of unplaced: [Unplaced], among placed: [Placed]) -> [Piece] {
    let names = SharedNames(unplaced: unplaced, placed: placed)
    let (unplaced, placed) = (names.without(unplaced), names.without(placed))
    let evidence = Evidence(unplaced: unplaced, placed: placed)
    var union = PieceUnion(unplaced: unplaced, placed: placed)
    for (first, second) in evidence.named { union.merge(first, second) }
    for match in evidence.matches { union.join(match) }
    return union.pieces
  }

  /// The order in which new pieces get their ids, for several may have the same evidence: an order of
  /// what they say, whichever was seen first.
  ///
  /// - Parameter pieces: the keys of all sightings of each, in any order.
  /// - Returns: positions in `pieces`; those of pieces that say the same rise.
  package static func mintingOrder(of pieces: [[MatchingKeys]]) -> [Int] {
    let sorted = pieces.map { $0.sorted { $0.isBefore($1) } }
    return sorted.indices.sorted { left, right in
      let (one, other) = (sorted[left], sorted[right])
      if one.lexicographicallyPrecedes(other, by: { $0.isBefore($1) }) { return true }
      if other.lexicographicallyPrecedes(one, by: { $0.isBefore($1) }) { return false }
      return left < right
    }
  }

  /// Names a piece by its best evidence, whichever of its sightings came first.
  ///
  /// - Parameters:
  ///   - keys: of all its sightings, in any order, as `TimelineRules.namingKeys` gives them.
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

  static func bestEvidence(of keys: [MatchingKeys]) -> [String] {
    if let guid = keys.compactMap(\.guid).min() { return ["guid", guid] }
    if let link = keys.compactMap(\.link).min() { return ["link", link] }
    let day = keys.compactMap(\.day).min()?.description ?? ""
    let titles = keys.map(\.title).filter { !$0.isEmpty }
    if let title = titles.min() { return ["title", day, title] }
    return ["text", day, keys.map { String($0.text.prefix(40)) }.min() ?? ""]
  }
}
