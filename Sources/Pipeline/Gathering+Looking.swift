internal import Configuration
internal import Entries
internal import Foundation
internal import Store

/// What is concluded from a look at a source before anything of it is kept.
extension Gathering {
  /// What to say of a source that shows too little to be believed; `nil` for one that is believed.
  ///
  /// A drop folder may wait for its first file. One that lost its files at once is rather not there
  /// than emptied, unless somebody names it: `--only` is their word.
  func lack(
    _ count: Int,
    isWhole: Bool,
    _ body: SourceBody,
    _ source: Source,
    isMeant: Bool,
    in transaction: GatherTransaction
  ) throws -> SourceReport.Outcome? {
    guard body.isFolder else { return count == 0 ? .empty : nil }
    let shown = try transaction.shown(by: source.id)
    // What a broken file said stands, whatever else is there.
    if isMeant || shown == 0 || !isWhole { return nil }
    if count == 0 { return .empty }
    return shown > 3 && count * 2 < shown ? .shrunk(count, of: shown) : nil
  }

  /// Notes that a source says what it said, once a day.
  func noteUnchanged(_ source: Source, in transaction: GatherTransaction) throws {
    let zone = workspace.feeds.publication.timezone
    let today = CalendarDay(now, in: zone).instant(atSecond: 0, in: zone)
    try transaction.noteUnchanged(source.id, at: now, unlessSince: today)
  }
}
