internal import Adapters
internal import Configuration
internal import Entries
internal import Foundation
internal import Store

extension Workspace {
  /// What reads a source's answers: its adapter, and before it its filter where it has one.
  ///
  /// - Parameters:
  ///   - source: of this publication.
  ///   - end: when a filter may run no more; `nil` where only its time limit counts.
  /// - Returns: `nil` for a source that another registry was read with.
  func adapter(
    for source: Source,
    until end: ContinuousClock.Instant? = nil
  ) -> (any SourceAdapter)? {
    guard let adapter = adapters.adapter(for: source, in: feeds.context) else { return nil }
    guard let filter = source.filter else { return adapter }
    let options = FilterOptions(command: filter, root: root, asking: adapter, end: end)
    return FilterAdapter(options: options, source: source)
  }

  /// What a source's program is to do in a run; `nil` for a source without one.
  ///
  /// - Throws: the database's errors, for the store to translate.
  func programWork(
    of source: Source,
    in transaction: GatherTransaction,
    now: Date
  ) throws -> ProgramQueue.Work? {
    guard case .program(let command) = source.location, let address = source.address else {
      return nil
    }
    let adapter = adapters.adapter(for: source, in: feeds.context) as? ProgramAdapter
    let newest = try transaction.newestPublication(of: source.id).map { newest in
      min(newest.beginning(in: source.timezone), now)
    }
    let input = ProgramRequest(
      to: source,
      settings: adapter?.options.settings ?? [],
      since: newest,
      now: now
    ).bytes
    return ProgramQueue.Work(address: address, timeLimit: source.timeLimit) {
      [root] time throws(SourceFailure) in
      try ProgramRun(command, of: source, in: root, within: time).answer(to: input)
    }
  }

  /// Why a source's program or filter cannot be run, in a sentence with a cure; `nil` where it can,
  /// or the source has none.
  func missingProgram(of source: Source) -> String? {
    let program: ProgramCommand? =
      if case .program(let command) = source.location { command } else { nil }
    for command in [program, source.filter].compactMap(\.self) {
      do throws(SourceFailure) {
        _ = try ProgramFile(of: command, in: root, searchPath: ProgramRun.searchPath)
      } catch {
        return error.description
      }
    }
    return nil
  }

  /// What tells whether a filter is still the one that the sources were read through.
  static func filterStamps(of sources: [Source], in root: URL) -> [String] {
    sources.compactMap(\.filter).flatMap { [$0.program] + $0.arguments }.compactMap { word in
      let file = URL(filePath: word, relativeTo: root).absoluteURL.filePath
      return FileStamp(path: file).map { "\(word) \($0.size) \($0.modified)" }
    }
  }
}

extension ProgramRun {
  /// The run of a source's program, or of its filter.
  ///
  /// It is given an environment of its own: where programs are, whose they are, the language of their
  /// messages, and which source it is for.
  ///
  /// - Parameters:
  ///   - command: what is run.
  ///   - source: for which.
  ///   - root: the folder of `feeds.yml`, in which it begins.
  ///   - time: how long it may take.
  /// - Throws: `SourceFailure` with `missing` where there is no such program.
  init(
    _ command: ProgramCommand,
    of source: Source,
    in root: URL,
    within time: Duration
  ) throws(SourceFailure) {
    let outer = ProcessInfo.processInfo.environment
    self.init(
      path: try ProgramFile(of: command, in: root, searchPath: Self.searchPath).path,
      words: [command.program] + command.arguments,
      environment: [
        "PATH": Self.searchPath,
        "HOME": outer["HOME"] ?? "/",
        "LANG": outer["LC_ALL"] ?? outer["LANG"] ?? "C.UTF-8",
        "DEPECHE_SOURCE": source.id.description,
      ],
      folder: root.absoluteURL.filePath,
      timeLimit: time,
      outputLimit: source.maxBody
    )
  }

  /// Where programs are looked for.
  static var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? ProgramFile.usualPath
  }
}
