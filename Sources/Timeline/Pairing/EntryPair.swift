package import Entries

/// Two entries, whichever was named first.
package struct EntryPair: Hashable, Comparable, Sendable {
  /// The one whose id comes first.
  package let first: EntryID
  package let second: EntryID

  package init(_ one: EntryID, _ other: EntryID) {
    first = min(one, other)
    second = max(one, other)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
