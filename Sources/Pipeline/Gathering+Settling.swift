internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// The beginning and the end of a gathering, whatever is read in between.
extension Gathering {
  /// Begins to give what is seen its place.
  func placing(in transaction: GatherTransaction) -> Placing {
    let all = workspace.feeds.sources
    return Placing(
      rules: workspace.rules,
      sources: Set(all.map(\.id)),
      own: Set(all.filter { $0.adapter == NotesAdapter.kind }.map(\.id)),
      transaction: transaction,
      now: now,
      portion: portion
    )
  }

  /// Brings the timeline to what was recorded, and counts what that changed.
  func settle(_ placing: inout Placing, telling report: inout GatherReport) throws {
    let transaction = placing.transaction
    let rules = workspace.rulesFingerprint
    let isRefold = try transaction.rulesFingerprint() != rules
    let isAnyOver = try transaction.takenOut().contains { $0.since <= now - Withdrawal.grace }
    guard placing.hasRecorded || isRefold || isAnyOver else { return }
    let counts = try placing.settle(refoldAll: isRefold)
    try PairFinding(in: transaction, by: workspace.rules).settle(all: isRefold)
    try transaction.setRulesFingerprint(rules)
    report.newEntries = counts.new
    report.changedEntries = counts.changed
    report.mergedEntries = counts.merged
    report.withdrawnEntries = counts.withdrawn
    report.removedEntries = counts.removed
    report.takenOutEntries = counts.takenOut
  }
}
