internal import Configuration
internal import Entries
internal import Foundation
internal import Store

/// Reading again what is kept, without the network and without running a source's program.
extension Gathering {
  /// Reads sources again, whatever is known of them, and brings the timeline to what they say.
  ///
  /// - Parameters:
  ///   - only: these sources, which somebody named; all that are not off where there are none.
  ///   - isKept: whether the timeline keeps it; else it stands as it was, and the report tells each
  ///     entry that would be another.
  /// - Returns: what came of it.
  /// - Throws: the store's errors, or `PipelineError`.
  func replay(_ only: [SourceID], isKept: Bool) throws -> Replay.Report {
    try store.gather { transaction in
      if isKept {
        return Replay.Report(gathered: try replay(only, in: transaction), changes: nil)
      }
      let before = try transaction.entryDigests()
      var gathered = GatherReport()
      var changed: [EntryID] = []
      var after: [EntryID: Entry] = [:]
      // An attempt that answers nothing leaves nothing.
      let kept: Bool? = try transaction.attempt {
        gathered = try replay(only, in: transaction)
        let now = try transaction.entryDigests()
        changed = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
        after = try transaction.entries(changed)
        return nil
      }
      precondition(kept == nil, "an attempt without an answer was kept")
      let old = try transaction.entries(changed)
      return Replay.Report(
        gathered: gathered,
        changes: changed.map { EntryChange($0, from: old[$0], to: after[$0]) }
      )
    }
  }

  private func replay(
    _ only: [SourceID],
    in transaction: GatherTransaction
  ) throws -> GatherReport {
    let named = Set(only)
    let sources = workspace.feeds.sources.filter { source in
      named.isEmpty ? source.isEnabled : named.contains(source.id)
    }
    let memories = try transaction.webMemories()
    let responses = ResponseFolder(of: workspace)
    var report = GatherReport()
    var placing = placing(in: transaction)
    for source in sources {
      let isMeant = !named.isEmpty
      guard workspace.file(of: source) == nil else {
        report.sources.append(
          try gather(source, isMeant: isMeant, isAgain: true, by: &placing)
        )
        continue
      }
      guard let memory = memories[source.id], !(memory.answers + memory.doubted).isEmpty else {
        let reason = "nothing that it answered is kept; `depeche fetch --only \(source.id)` asks it"
        report.sources.append(SourceReport(source: source.id, outcome: .notAsked(reason)))
        continue
      }
      report.sources.append(
        try reread(
          memory,
          of: source,
          isMeant: isMeant,
          by: &placing,
          in: transaction,
          responses
        )
      )
    }
    try settle(&placing, telling: &report)
    return report
  }
}
