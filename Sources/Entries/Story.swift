/// An entry with its translations: at most one entry a language.
package struct Story: Hashable, Sendable {
  /// Named by the first of its entries in the order of their ids.
  package let id: EntryID
  /// Rising by id.
  package let members: [EntryID]

  /// Takes entries that an editor called translations of each other; `nil` for fewer than two.
  package init?(_ members: some Sequence<EntryID>) {
    let sorted = Set(members).sorted()
    guard let first = sorted.first, sorted.count > 1 else { return nil }
    id = first
    self.members = sorted
  }
}
