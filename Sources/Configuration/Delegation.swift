package import Entries

/// A unit with feeds of its own.
package struct Delegation: Hashable, Sendable {
  /// Its name in addresses.
  package let id: DelegationID
  /// What people call it.
  package let name: LocalizedText
  /// The delegation it belongs to; entries of a part show in the whole.
  package let partOf: DelegationID?
  /// What its datelines look like: the leading place words of an excerpt.
  package let dateline: TextPattern?
  /// Its languages; the publication's unless it names its own.
  package let languages: [LanguageTag]
  /// A sentence about it for its feeds and pages.
  package let summary: LocalizedText?
}

/// All delegations, in the order of the file, no id twice and none part of itself.
package struct Delegations: Hashable, Sendable {
  /// In the order of the file.
  package let list: [Delegation]

  /// The delegation of an id; linear in their number.
  package subscript(id: DelegationID) -> Delegation? {
    list.first { $0.id == id }
  }

  /// The delegations that one is a part of, the nearest first; without itself.
  package func wholes(of id: DelegationID) -> [DelegationID] {
    var result: [DelegationID] = []
    var next = self[id]?.partOf
    while let whole = next, !result.contains(whole) {
      result.append(whole)
      next = self[whole]?.partOf
    }
    return result
  }

  /// Whether one delegation is another's part, or a part of its part; none is a part of itself.
  package func isPart(_ id: DelegationID, of whole: DelegationID) -> Bool {
    id != whole && wholes(of: id).contains(whole)
  }

  /// The parts of a delegation and theirs, in the order of the file; without itself.
  package func parts(of id: DelegationID) -> [DelegationID] {
    list.map(\.id).filter { isPart($0, of: id) }
  }
}
