internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store
internal import Timeline

/// How a source that is a file or a folder is read.
extension Gathering {
  /// A source that says something new.
  struct Reading {
    let source: SourceID
    let state: SourceState
    let sightings: [Sighting]
    let judgement: Judgement
    /// Files of it that could not be read.
    let unread: [String]
    /// What its files were like; `nil` where that does not tell whether they were changed since.
    let stamp: String?
  }

  /// Reads a source that is a file or a folder, unless it is as it was.
  ///
  /// - Parameters:
  ///   - source: it.
  ///   - isMeant: somebody says that it is as it should be.
  ///   - isAgain: it is read though it is as it was.
  ///   - transaction: in which the source is known.
  /// - Returns: what it says, `nil` where that is nothing new or cannot be read, and what to tell of it.
  /// - Throws: the database's errors, for the store to translate.
  func read(
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
    ).accepted(judgement.acceptance ?? judgement.remark)
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
