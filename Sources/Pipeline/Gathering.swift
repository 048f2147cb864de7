internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// Reads the sources and brings the timeline to what they say.
struct Gathering {
  let workspace: Workspace
  private let store: TimelineStore
  let now: Date
  private let tell: (WorkProgress) -> Void

  init(
    workspace: Workspace,
    store: TimelineStore,
    now: Date,
    telling tell: @escaping (WorkProgress) -> Void
  ) {
    self.workspace = workspace
    self.store = store
    self.now = now
    self.tell = tell
  }

  /// A source that says something new.
  private struct Reading {
    let source: SourceID
    let state: SourceState
    let sightings: [Sighting]
    /// Files of it that could not be read.
    let unread: [String]
  }

  /// Gathers sources, all or one.
  func gather(only: SourceID?, offline: Bool) throws -> GatherReport {
    var report = GatherReport()
    var readings: [Reading] = []
    let sources = workspace.feeds.sources.filter { source in
      source.isEnabled && only.map { source.id == $0 } ?? true
        && !(offline && workspace.file(of: source) == nil)
    }
    for (index, source) in sources.enumerated() {
      tell(
        WorkProgress(
          phase: .reading,
          done: index,
          total: sources.count,
          next: source.id.description
        )
      )
      let (reading, sourceReport) = try read(source, isMeant: only != nil)
      report.sources.append(sourceReport)
      if let reading { readings.append(reading) }
    }
    let rules = workspace.rulesFingerprint
    let isRefold = try store.rulesFingerprint() != rules
    let isAnyOver = try store.held().contains { $0.since <= now - Withdrawal.grace }
    guard !readings.isEmpty || isRefold || isAnyOver else { return report }
    let counts = try store.gather { transaction in
      let run = try transaction.beginRun(at: now)
      let sources = workspace.feeds.sources
      var placing = Placing(
        rules: workspace.rules,
        sources: Set(sources.map(\.id)),
        own: Set(sources.filter { $0.adapter == NotesAdapter.kind }.map(\.id)),
        transaction: transaction,
        now: now
      )
      for reading in readings {
        try placing.record(
          reading.sightings,
          from: reading.source,
          state: reading.state,
          unread: reading.unread,
          run: run
        )
      }
      let counts = try placing.settle(refoldAll: isRefold)
      try PairFinding(in: transaction, by: workspace.rules).settle(all: isRefold)
      try transaction.setRulesFingerprint(rules)
      return counts
    }
    report.newEntries = counts.new
    report.changedEntries = counts.changed
    report.mergedEntries = counts.merged
    report.withdrawnEntries = counts.withdrawn
    report.removedEntries = counts.removed
    report.heldEntries = counts.held
    return report
  }

  private func read(_ source: Source, isMeant: Bool) throws -> (Reading?, SourceReport) {
    // A store that cannot be read, or a full disk, is no fault of the source.
    let known = try store.source(source.id)
    do {
      let body = try body(of: source)
      let state = SourceState(response: body.fingerprint, settings: workspace.rulesFingerprint)
      if known == state { return (nil, SourceReport(source: source.id, outcome: .unchanged)) }
      return try read(body, of: source, state: state, isMeant: isMeant)
    } catch let failure as SourceFailure {
      return (nil, SourceReport(source: source.id, outcome: .failed(failure.description)))
    }
  }

  /// Reads what a source says now.
  private func read(
    _ body: SourceBody,
    of source: Source,
    state: SourceState,
    isMeant: Bool
  ) throws -> (Reading?, SourceReport) {
    guard let adapter = workspace.adapters.adapter(for: source, in: workspace.feeds.context)
    else { throw SourceFailure(.unreadable, "no adapter is called \(source.adapter)") }
    let (pictures, pictureNotes) = try keep(body.pictures)
    var pieces = ReadPieces()
    var broken: [(name: String, reason: String)] = []
    var mended: ReadingNotes = []
    for file in body.files {
      do throws(SourceFailure) {
        let response = StoredResponse(
          try file.content.get(),
          name: file.name,
          pictures: pictures
        )
        let reading = try adapter.read(response) { sighting in
          pieces.add(routed(body.placed(sighting, in: file), by: source))
        }
        mended.append(reading.notes, on: body.isFolder ? file.name : nil)
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
    if let outcome = try lack(
      sightings.count,
      isWhole: broken.isEmpty,
      body,
      source,
      isMeant: isMeant
    ) {
      return (
        nil,
        SourceReport(
          source: source.id,
          outcome: outcome,
          broken: broken.map(\.reason),
          mended: mended
        )
      )
    }
    // A broken file is answered for in each run until it is mended.
    let recorded =
      broken.isEmpty
      ? state : SourceState(response: "\(state.response) broken", settings: state.settings)
    return (
      Reading(
        source: source.id,
        state: recorded,
        sightings: sightings,
        unread: broken.map(\.name)
      ),
      SourceReport(
        source: source.id,
        outcome: .read(sightings.count),
        broken: broken.map(\.reason),
        notes: body.notes + pictureNotes
          + pieces.notes
          + (body.isFolder
            ? fileNotes(sightings) : dateNotes(sightings)),
        mended: mended
      )
    )
  }

  /// What to say of a source that shows too little to be believed; `nil` for one that is believed.
  ///
  /// A drop folder may wait for its first file. One that lost its files at once is rather not there
  /// than emptied, unless somebody names it: `--only` is their word.
  private func lack(
    _ count: Int,
    isWhole: Bool,
    _ body: SourceBody,
    _ source: Source,
    isMeant: Bool
  ) throws -> SourceReport.Outcome? {
    guard body.isFolder else { return count == 0 ? .empty : nil }
    let shown = try store.shown(by: source.id)
    // What a broken file said stands, whatever else is there.
    if isMeant || shown == 0 || !isWhole { return nil }
    if count == 0 { return .empty }
    return shown > 3 && count * 2 < shown ? .shrunk(count, of: shown) : nil
  }

  /// Keeps the pictures of a folder, so that they can be served.
  ///
  /// - Returns: the pictures by their paths, and a sentence for each file that is none.
  private func keep(
    _ files: [String: URL]
  ) throws(PipelineError) -> (pictures: [String: KeptFile], notes: [String]) {
    let media = MediaFolder(of: workspace)
    var pictures: [String: KeptFile] = [:]
    var notes: [String] = []
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let (bytes, isCut) = try? FileReading.bytes(of: file, limit: MediaFolder.largest),
        !isCut
      else {
        notes.append("\(name): cannot be read, or is larger than 10 MB")
        continue
      }
      pictures[name] = try media.keep(bytes)
      if pictures[name] == nil { notes.append("\(name): is no picture that browsers show") }
    }
    return (pictures, notes)
  }

  private func body(of source: Source) throws(SourceFailure) -> SourceBody {
    guard let file = workspace.file(of: source) else {
      throw SourceFailure(
        .notFetched,
        "it is on the web, and this version reads files: save the page and name it with path:"
      )
    }
    return try SourceBody(
      at: file,
      endings: workspace.adapters.fileEndings(of: source.adapter),
      limit: min(source.maxBody, workspace.adapters.largestFile(of: source.adapter))
    )
  }
}
