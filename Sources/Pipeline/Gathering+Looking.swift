internal import Configuration
internal import Entries
internal import Foundation
internal import Store

/// What is concluded from a look at a source before anything of it is kept.
extension Gathering {
  /// Judges what a folder shows by how much it showed before.
  ///
  /// A drop folder may wait for its first file. One that lost its files at once is rather not there
  /// than emptied, unless somebody names it: `--only` is their word.
  func judge(
    folderOf count: Int,
    isWhole: Bool,
    _ source: Source,
    isMeant: Bool,
    in transaction: GatherTransaction
  ) throws -> Judgement {
    let shown = try transaction.shown(by: source.id)
    let whole = Judgement(recording: .whole, outcome: .read(count))
    // What a broken file said stands, whatever else is there.
    if isMeant || shown == 0 || !isWhole { return whole }
    if count == 0 { return Judgement(recording: .nothing, outcome: .empty) }
    return shown > 3 && count * 2 < shown
      ? Judgement(recording: .nothing, outcome: .shrunk(count, of: shown)) : whole
  }

  /// Notes that a source says what it said, once a day.
  func noteUnchanged(_ source: Source, in transaction: GatherTransaction) throws {
    let zone = workspace.feeds.publication.timezone
    let today = CalendarDay(now, in: zone).instant(atSecond: 0, in: zone)
    try transaction.noteUnchanged(source.id, at: now, unlessSince: today)
  }
}
