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
    let numbers = Dictionary(entries.map { ($0.id, $0.number) }) { first, _ in first }
    var chosen: [Int: Set<Choice>] = [:]
    for proposal in proposals {
      guard let first = numbers[proposal.pair.first], let second = numbers[proposal.pair.second]
      else { continue }
      // Both ends of a pair are kept, so that either finds it.
      chosen[first, default: []].insert(Choice(proposal, with: second))
      chosen[second, default: []].insert(Choice(proposal, with: first))
    }
    for (number, _) in entries {
      if try Int.fetchOne(known, arguments: [number]) != part { try put(number, into: part) }
      let (kept, new) = (try choices(of: number), chosen[number] ?? [])
      for choice in kept.subtracting(new) { try remove(choice, of: number) }
      for choice in new.subtracting(kept) { try save(choice, of: number) }
    }
  }

  /// A proposal as one of its entries sees it, and as it is kept.
  private struct Choice: Hashable {
    /// The other entry, by its number.
    let partner: Int
    let score: Double
    let isAmbiguous: Bool
    /// A line for each reason.
    let evidence: String

    init(partner: Int, score: Double, isAmbiguous: Bool, evidence: String) {
      self.partner = partner
      self.score = score
      self.isAmbiguous = isAmbiguous
      self.evidence = evidence
    }

    init(_ proposal: Proposal, with partner: Int) {
      self.init(
        partner: partner,
        score: proposal.score,
        isAmbiguous: proposal.isAmbiguous,
        evidence: proposal.evidence.map(\.text).joined(separator: "\n")
      )
    }
  }

  /// What is kept of an entry.
  private func choices(of number: Int) throws -> Set<Choice> {
    let statement = try database.cachedStatement(
      sql: "SELECT partner, score, is_ambiguous, evidence FROM pairing_choice WHERE entry = ?"
    )
    let rows = try Row.fetchAll(statement, arguments: [number])
    return Set(
      rows.map { Choice(partner: $0[0], score: $0[1], isAmbiguous: $0[2], evidence: $0[3]) }
    )
  }

  private func remove(_ choice: Choice, of number: Int) throws {
    try database.executeAgain(
      "DELETE FROM pairing_choice WHERE entry = ? AND partner = ?",
      [number, choice.partner]
    )
  }

  private func save(_ choice: Choice, of number: Int) throws {
    try database.executeAgain(
      "INSERT INTO pairing_choice VALUES (?, ?, ?, ?, ?)",
      [number, choice.partner, choice.score, choice.isAmbiguous, choice.evidence]
    )
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
