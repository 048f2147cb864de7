internal import Entries
internal import Foundation
internal import Store

/// What a person should know of entries beside their own words: that they go, or wait.
///
/// It is no part of an entry, which stays as it is while it is kept for a while.
struct EntryNotices {
  private let takenOut: [EntryID: Date]
  private let due: DueLimit
  private let zone: TimeZone

  /// - Parameters:
  ///   - store: the timeline.
  ///   - due: what is not due by then waits.
  ///   - zone: in which days begin.
  /// - Throws: `StoreError` when the timeline cannot be read.
  init(in store: TimelineStore, due: DueLimit, zone: TimeZone) throws {
    let gone = try store.takenOut()
    takenOut = Dictionary(gone.map { ($0.entry, $0.since) }) { first, _ in first }
    self.due = due
    self.zone = zone
  }

  /// The entry's own warnings, then what is to be known of it now.
  func warnings(of entry: Entry) -> [EntryWarning] {
    entry.warnings + notices(of: entry)
  }

  private func notices(of entry: Entry) -> [EntryWarning] {
    let gone = takenOut[entry.id].map { since in
      EntryWarning(
        .takenOut,
        "no source shows it since \(day(since)), though older ones still stand there: it is "
          + "withdrawn on \(day(since + Withdrawal.grace)) unless it comes back"
      )
    }
    let waiting =
      due.includes(entry)
      ? nil : EntryWarning(.held, "it is dated ahead, and published on \(day(entry.published))")
    return [gone, waiting].compactMap(\.self)
  }

  private func day(_ moment: Date) -> CalendarDay { CalendarDay(moment, in: zone) }
}
