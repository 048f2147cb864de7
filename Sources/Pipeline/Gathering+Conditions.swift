internal import Configuration
internal import Entries
internal import Foundation
internal import Store

extension Gathering {
  /// Notes how each source stands from now on, where that has changed.
  ///
  /// What the web shows may be over the next time: its troubles are noted when somebody is told of them.
  ///
  /// - Parameters:
  ///   - sources: that were looked at.
  ///   - transaction: in which what is wrong with them is known.
  /// - Throws: the database's errors, for the store to translate.
  func noteConditions(of sources: [Source], in transaction: GatherTransaction) throws {
    let troubles = try transaction.troubles()
    let before = try transaction.conditions()
    for source in sources {
      let known = before[source.id]
      let change: ConditionChange
      if let trouble = troubles[source.id] {
        guard trouble.told != nil else { continue }
        change = ConditionChange(
          of: source.id,
          to: trouble.condition,
          trouble.words,
          since: trouble.since
        )
      } else if let silence = try SourceSilence(of: source, at: now, in: transaction) {
        change = silence.change
      } else {
        change = ConditionChange(of: source.id, to: .ok, [], since: now)
      }
      guard change.condition != known?.condition ?? .ok else { continue }
      try transaction.note(change)
    }
  }
}

/// That a source has had nothing new for longer than it may.
private struct SourceSilence {
  let change: ConditionChange

  /// `nil` for one that may be silent, or is not for too long.
  init?(of source: Source, at now: Date, in transaction: GatherTransaction) throws {
    guard let expected = source.expectEvery, let last = try transaction.lastNews(of: source.id)
    else { return nil }
    let end = last + Double(expected.components.seconds)
    guard now > end else { return nil }
    change = ConditionChange(
      of: source.id,
      to: .stale,
      ["nothing new since \(CalendarDay(last, in: source.timezone))"],
      since: end
    )
  }
}
