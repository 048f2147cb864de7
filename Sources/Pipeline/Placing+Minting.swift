internal import Entries
internal import Store
internal import Timeline

extension Placing {
  /// Ids for pieces that nothing known was found for: all of those that may ask for the same id.
  ///
  /// An id that was read back from our own feeds, and that no source showed since, is the id of the
  /// piece that asks for it: it was made of the very same evidence.
  ///
  /// - Parameter sightings: those of each piece.
  /// - Returns: the ids in the order of the pieces, each nobody's so far, or awaited.
  /// - Throws: the database's errors, for the store to translate.
  func mint(_ sightings: [[Identity.Unplaced]]) throws -> [EntryID] {
    let pieces = sightings.map { $0.map { rules.namingKeys($0.keys, of: $0.source) } }
    let first = pieces.map { Identity.mint($0, authority: rules.authority, attempt: 0) }
    let uses = Dictionary(first.map { ($0, 1) }, uniquingKeysWith: +)
    var ids: [Int: EntryID] = [:]
    for (position, id) in first.enumerated() where uses[id] == 1 {
      if try isFree(id) { ids[position] = id }
    }
    // What nobody else asks for is had in any order.
    let contested = pieces.indices.filter { ids[$0] == nil }
    var taken: Set<EntryID> = []
    // The next number for pieces that nothing but a number tells from the one under an id.
    var attempts: [EntryID: Int] = [:]
    for place in Identity.mintingOrder(of: contested.map { pieces[$0] }) {
      let position = contested[place]
      var attempt = 0
      var words: EntryID?
      while ids[position] == nil {
        let id = Identity.mint(pieces[position], authority: rules.authority, attempt: attempt)
        if try !taken.contains(id) && isFree(id) {
          ids[position] = id
          taken.insert(id)
        }
        attempt += 1
        // From here on a number alone tells alike pieces apart: it is counted on, not found again.
        if attempt == 2 {
          words = id
          attempt = attempts[id] ?? attempt
        }
        if let words { attempts[words] = attempt + 1 }
      }
    }
    return pieces.indices.compactMap { ids[$0] }
  }

  private func isFree(_ id: EntryID) throws -> Bool {
    try !transaction.isKnown(id) || transaction.isAwaited(id)
  }
}
