package import Entries
package import Foundation

/// What was decided once about an entry and never changes: its id and where it stands in time.
package struct Minted: Hashable, Sendable {
  package let id: EntryID
  /// The run that made the entry.
  package let firstSeen: Date
  /// Where the entry stands while nobody says when it was published.
  package var placed: Date
  /// The day that `second` was counted for; absent while the entry has no day.
  package var day: CalendarDay?
  /// Seconds after noon, counted up within the day so that no two entries share an instant.
  package var second: Int
  /// Where the entry stands in that day, computed once; absent before.
  package var noon: Date?
  /// The moment of change that `changedSecond` was counted for; absent while it is told apart by
  /// `second` already.
  package var changed: Date?
  /// Seconds added to that moment, so that no two entries changed at once (RFC 4287 asks for none,
  /// but readers take equal ones for one change).
  package var changedSecond: Int

  package init(
    id: EntryID,
    firstSeen: Date,
    placed: Date,
    day: CalendarDay?,
    second: Int,
    noon: Date? = nil,
    changed: Date? = nil,
    changedSecond: Int = 0
  ) {
    self.id = id
    self.firstSeen = firstSeen
    self.placed = placed
    self.day = day
    self.second = second
    self.noon = noon
    self.changed = changed
    self.changedSecond = changedSecond
  }
}
