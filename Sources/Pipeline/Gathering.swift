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
  private let present: Date?
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

  /// A source that says something new.
  private struct Reading {
    let source: SourceID
    let state: SourceState
    let sightings: [Sighting]
    let judgement: Judgement
    /// Files of it that could not be read.
    let unread: [String]
    /// What its files were like; `nil` where that does not tell whether they were changed since.
    let stamp: String?
  }

  /// Gathers sources, all or one: each is read and recorded before the next, so that no two stand in
  /// memory at once.
  func gather(only: SourceID?, offline: Bool) throws -> GatherReport {
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
          try gather(source, isMeant: only != nil, isAgain: false, by: &placing)
        )
      }
      var done = sources.count
      replaced = try gatherWeb(
        onWeb,
        isMeant: only != nil,
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
    return try noted(told, in: transaction)
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

  private func read(
    _ source: Source,
    isMeant: Bool,
    isAgain: Bool,
    in transaction: GatherTransaction
  ) throws -> (reading: Reading?, report: SourceReport) {
    // A store that cannot be read, or a full disk, is no fault of the source.
    let known = try transaction.source(source.id)
    let knownStamp = try transaction.stamp(of: source.id)
    let settings = workspace.rulesFingerprint
    let trouble = try transaction.trouble(of: source.id)
    // What could not be read of it then is answered for in each run until it is mended.
    let isBroken = known?.hasBrokenFiles ?? false
    let broken = isBroken && trouble?.kind == .unreadableFiles ? trouble?.words ?? [] : []
    let isTold = isBroken == !broken.isEmpty
    let unchanged = SourceReport(source: source.id, outcome: .unchanged, broken: broken)
    do {
      let files = try files(of: source)
      let stamp = present.flatMap { files.stamp(asOf: $0) }
      if !isAgain, isTold, known?.settings == settings, let stamp, stamp == knownStamp {
        try noteUnchanged(source, in: transaction)
        return (nil, unchanged)
      }
      let body = try SourceBody(
        reading: files,
        limit: min(source.maxBody, workspace.adapters.largestFile(of: source.adapter))
      )
      let state = SourceState(response: body.fingerprint, settings: settings)
      if !isAgain, isTold, known == (isBroken ? state.withBrokenFiles : state) {
        if let stamp, stamp != knownStamp { try transaction.setStamp(stamp, of: source.id) }
        try noteUnchanged(source, in: transaction)
        return (nil, unchanged)
      }
      return try read(body, of: source, state: state, stamp: stamp) { found, isWhole, isFaultless in
        guard body.isFolder else {
          return try judge(
            found.sightings,
            in: found.container,
            of: source,
            state: state,
            isFaultless: isFaultless,
            isMeant: isMeant,
            in: transaction
          )
        }
        return try judge(
          folderOf: found.sightings.count,
          isWhole: isWhole,
          source,
          isMeant: isMeant,
          in: transaction
        )
      }
    } catch let failure as SourceFailure {
      return (nil, SourceReport(source: source.id, outcome: .failed(failure.description)))
    }
  }

  /// Reads what a source says now; `judge` answers what of it can be believed.
  private func read(
    _ body: SourceBody,
    of source: Source,
    state: SourceState,
    stamp: String?,
    judge: (
      (sightings: [Sighting], container: SourceShape.Container), _ isWhole: Bool,
      _ isFaultless: Bool
    ) throws -> Judgement
  ) throws -> (Reading?, SourceReport) {
    guard let adapter = workspace.adapter(for: source, until: end) else {
      throw SourceFailure(.unreadable, "no adapter is called \(source.adapter)")
    }
    let (pictures, pictureNotes) = try keep(body.pictures)
    var pieces = ReadPieces()
    var broken: [(name: String, reason: String)] = []
    var mended: ReadingNotes = []
    var containers: [SourceReading.Container] = []
    for file in body.files {
      do throws(SourceFailure) {
        let response = StoredResponse(
          try file.content(),
          name: file.name,
          pictures: pictures
        )
        let reading = try adapter.read(response) { sighting in
          pieces.add(routed(body.placed(sighting, in: file), by: source))
        }
        mended.append(reading.notes, on: body.isFolder ? file.name : nil)
        if let container = reading.container { containers.append(container) }
      } catch {
        // One file of a folder that cannot be read spoils no other.
        guard body.isFolder else {
          let notes = body.notes.map { "; \($0)" }.joined()
          throw SourceFailure(error.code, error.description + notes)
        }
        broken.append((file.name, error.description))
      }
    }
    try body.checkIntact()
    let sightings = pieces.sightings
    let judgement = try judge(
      (sightings, SourceShape.Container(containers)),
      broken.isEmpty,
      mended.count == 0
    )
    let told = SourceReport(
      source: source.id,
      outcome: judgement.outcome,
      broken: broken.map(\.reason),
      notes: body.notes + pictureNotes + pieces.notes
        + (body.isFolder ? fileNotes(sightings) : dateNotes(sightings, judged: judgement)),
      mended: mended
    ).accepted(judgement.acceptance)
    return (
      Reading(
        source: source.id,
        state: broken.isEmpty ? state : state.withBrokenFiles,
        sightings: sightings,
        judgement: judgement,
        unread: broken.map(\.name),
        stamp: stamp
      ),
      told
    )
  }

  private func files(of source: Source) throws(SourceFailure) -> SourceFiles {
    guard let file = workspace.file(of: source) else {
      throw SourceFailure(.notFetched, "it is on the web, and no file")
    }
    return try SourceFiles(
      at: file,
      endings: workspace.adapters.fileEndings(of: source.adapter)
    )
  }
}
