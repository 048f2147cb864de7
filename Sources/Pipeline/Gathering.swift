internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Reads the sources and brings the timeline to what they say.
struct Gathering {
  let workspace: Workspace
  let store: TimelineStore
  let now: Date
  /// The present by the clock of the files; `nil` where none can be asked.
  let present: Date?
  /// When no program may run any more.
  let end: ContinuousClock.Instant
  let portion: Int
  private let tell: (WorkProgress) -> Void

  /// - Parameters:
  ///   - workspace: whose sources they are.
  ///   - store: its timeline.
  ///   - now: the moment of the run.
  ///   - present: by the clock of the files; it is asked where nothing is said.
  ///   - portion: how many new sightings are looked at together, unless more of them have to do with
  ///     each other; what comes of it is the same.
  ///   - tell: is told how far it is, before each source.
  init(
    workspace: Workspace,
    store: TimelineStore,
    now: Date,
    present: Date? = nil,
    portion: Int = Placing.portion,
    telling tell: @escaping (WorkProgress) -> Void
  ) {
    self.workspace = workspace
    self.store = store
    self.now = now
    self.present = present ?? FileClock.now(in: workspace.state)
    end = .now + workspace.feeds.fetching.deadline
    self.portion = portion
    self.tell = tell
  }

  /// Gathers sources, all or one: each is read and recorded before the next, so that no two stand in
  /// memory at once.
  ///
  /// - Parameters:
  ///   - only: is asked alone, and now.
  ///   - offline: asks nothing of the network.
  ///   - isBelieved: whoever names a source says that it is as it should be.
  /// - Returns: what came of each.
  /// - Throws: the store's errors, or `PipelineError`.
  func gather(only: SourceID?, offline: Bool, isBelieved: Bool = true) throws -> GatherReport {
    let all = workspace.feeds.sources
    let meant = all.filter { $0.isEnabled && (only == nil || $0.id == only) }
    let sources = meant.filter { workspace.file(of: $0) != nil }
    let onWeb = meant.filter { workspace.file(of: $0) == nil }
    var replaced: Set<String> = []
    let report = try store.gather { transaction in
      var report = GatherReport()
      var placing = placing(in: transaction)
      for (index, source) in sources.enumerated() {
        tell(
          WorkProgress(
            phase: .reading,
            done: index,
            total: meant.count,
            next: source.id.description
          )
        )
        report.sources.append(
          try gather(
            source,
            isMeant: only != nil && isBelieved,
            isAgain: false,
            by: &placing
          )
        )
      }
      var done = sources.count
      replaced = try gatherWeb(
        onWeb,
        isMeant: only != nil,
        isBelieved: isBelieved,
        isOffline: offline,
        by: &placing,
        in: transaction,
        telling: { source in
          tell(
            WorkProgress(
              phase: .reading,
              done: done,
              total: meant.count,
              next: source.id.description
            )
          )
          done += 1
        },
        reports: &report.sources
      )
      report.sources.sort(like: meant.map(\.id))
      try noteConditions(of: meant, in: transaction)
      try settle(&placing, telling: &report)
      return report
    }
    let responses = ResponseFolder(of: workspace)
    if responses.wantsSweep(at: now) {
      responses.sweep(keeping: try store.gather { try $0.keptDigests() }, at: now)
    } else if !replaced.isEmpty {
      responses.remove(try store.gather { try $0.unkept(replaced) })
    }
    return report
  }

  /// Reads one source that is a file or a folder, and keeps what it says.
  ///
  /// - Parameters:
  ///   - source: is no source on the web.
  ///   - isMeant: somebody named it.
  ///   - isAgain: reads it although nothing of it has changed.
  ///   - placing: takes what it says.
  /// - Returns: what came of it.
  /// - Throws: the database's errors, for the store to translate.
  func gather(
    _ source: Source,
    isMeant: Bool,
    isAgain: Bool,
    by placing: inout Placing
  ) throws -> SourceReport {
    let transaction = placing.transaction
    let found = try read(source, isMeant: isMeant, isAgain: isAgain, in: transaction)
    let told =
      try found.reading.map { reading in
        try record(reading, found.report, isMeant: isMeant, by: &placing)
      } ?? found.report
    return try noted(told, of: source, in: transaction)
  }

  /// Keeps what a source says, or tells why not.
  private func record(
    _ reading: Reading,
    _ report: SourceReport,
    isMeant: Bool,
    by placing: inout Placing
  ) throws -> SourceReport {
    let known = try placing.transaction.source(reading.source)
    let doubtful = try keep(
      reading.sightings,
      by: reading.judgement,
      from: reading.source,
      state: reading.state,
      unread: reading.unread,
      isMeant: isMeant,
      by: &placing
    )
    if let doubtful {
      let isBySettings = known.map { $0.settings != reading.state.settings } ?? false
      return report.redated(doubtful, isBySettings: isBySettings)
    }
    if case .whole = reading.judgement.recording {
      try placing.transaction.setStamp(reading.stamp, of: reading.source)
    }
    return report
  }
}
