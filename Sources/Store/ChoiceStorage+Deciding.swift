package import Entries
internal import GRDB
package import Timeline

/// The verbs that keep a choice.
extension ChoiceStorage {
  /// Keeps what was chosen for some entries together, and forgets what was chosen for them before;
  /// what is kept already is not written again.
  ///
  /// - Parameters:
  ///   - proposals: between two of the entries each.
  ///   - entries: all entries of a part, by their numbers, which rise, with their ids.
  /// - Throws: the database's errors, for the store to translate.
  package func save(_ proposals: [Proposal], for entries: [(number: Int, id: EntryID)]) throws {
    let known = try database.cachedStatement(sql: "SELECT part FROM pairing_part WHERE number = ?")
    let part = entries.count > 1 ? entries.first?.number : nil
    var chosen: [EntryID: [Proposal]] = [:]
    for proposal in proposals {
      chosen[proposal.pair.first, default: []].append(proposal)
      chosen[proposal.pair.second, default: []].append(proposal)
    }
    for (number, id) in entries {
      if try Int.fetchOne(known, arguments: [number]) != part { try put(number, into: part) }
      let kept = try self.proposals(for: id)
      let new = chosen[id] ?? []
      guard Set(kept) != Set(new) else { continue }
      if !kept.isEmpty {
        try database.executeAgain("DELETE FROM pairing_choice WHERE entry = ?", [id.description])
      }
      for proposal in new { try save(proposal, of: id) }
    }
  }

  private func put(_ number: Int, into part: Int?) throws {
    if let part {
      try database.executeAgain(
        "INSERT OR REPLACE INTO pairing_part VALUES (?, ?)",
        [number, part]
      )
    } else {
      try database.executeAgain("DELETE FROM pairing_part WHERE number = ?", [number])
    }
  }

  /// Keeps a proposal as one of its entries sees it.
  private func save(_ proposal: Proposal, of id: EntryID) throws {
    let isFirst = proposal.pair.first == id
    let partner = isFirst ? proposal.pair.second : proposal.pair.first
    let languages = [proposal.firstLanguage, proposal.secondLanguage].map(\.description)
    try database.executeAgain(
      "INSERT INTO pairing_choice VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        id.description, partner.description, languages[isFirst ? 0 : 1],
        languages[isFirst ? 1 : 0], proposal.score, proposal.isAmbiguous,
        proposal.evidence.map(\.text).joined(separator: "\n"),
      ]
    )
  }

  /// Notes that it was chosen for every entry, and beside which words of others.
  ///
  /// - Parameter changes: the words that are others than those that were kept; `nil` for none.
  /// - Throws: the database's errors, for the store to translate.
  package func close(with changes: [EntryID: String?]) throws {
    try database.execute(sql: "DELETE FROM pairing_open")
    for (id, words) in changes.sorted(by: { $0.key < $1.key }) {
      if let words {
        try database.executeAgain(
          "INSERT OR REPLACE INTO pairing_word VALUES (?, ?)",
          [id.description, words]
        )
      } else {
        try database.executeAgain("DELETE FROM pairing_word WHERE entry = ?", [id.description])
      }
    }
  }
}
