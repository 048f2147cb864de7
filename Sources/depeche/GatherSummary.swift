import ArgumentParser
import Configuration
import Entries
import Foundation
import Markup
import Pipeline

/// What came of the sources, in words.
struct GatherSummary {
  private let report: GatherReport
  private let workspace: Workspace

  init(_ report: GatherReport, workspace: Workspace) {
    self.report = report
    self.workspace = workspace
  }

  /// Says it all in the way that was asked for, and ends the program with what went wrong.
  func print(_ common: CommonOptions) throws {
    let printed = Result {
      if common.json {
        try Console.result(
          JSONText.object([
            ("sources", json), ("new", .number(report.newEntries)),
            ("changed", .number(report.changedEntries)),
            ("removed", .number(report.removedEntries)),
            ("merged", .number(report.mergedEntries)),
          ]) + "\n"
        )
      } else if !common.quiet {
        let lines = lines(verbose: common.verbose)
        let sources = lines.isEmpty ? [] : ["Sources"] + lines
        try Console.result(
          (sources + ["Timeline", "  \(counts.joined(separator: ", "))"]).joined(separator: "\n")
            + "\n"
        )
      }
    }
    for problem in problems(isQuiet: common.quiet) { Console.note(problem) }
    for words in programWords(common) { Console.note(words) }
    if !report.sources.isEmpty, report.sources.allSatisfy(\.isLost) { throw ExitCode(3) }
    try end()
    try printed.get()
  }

  /// Ends the program where a source is not as it should be.
  func end() throws {
    if report.sources.contains(where: \.isMisconfigured) { throw ExitCode(78) }
    if report.sources.contains(where: \.isFailure) { throw ExitCode(2) }
  }

  /// What is wrong with sources, a line each.
  ///
  /// - Parameter isQuiet: leaves out failures of the web that may be over soon, or were told.
  /// - Returns: nothing where all is well.
  func problems(isQuiet: Bool) -> [String] {
    report.sources.filter { !isQuiet || $0.isWorthALetter }.flatMap { source in
      let failure = source.failure
      // A publisher's loose ends are worth a letter only where they may be why pieces are missing.
      let mended = failure == nil ? [] : source.mended
      let passing = isQuiet ? [] : source.passing
      let words: [String] = [failure, source.recovery].compactMap(\.self)
      let lines: [String] = words + source.broken + source.notes + passing + mended
      return lines.map { "\(source.source): \($0.replacing("\n", with: "\n  "))" }
    }
  }

  /// What programs said beside their answers, a line each with the source's name.
  ///
  /// Nothing in a quiet run: what a failed one said last stands in its failure. The first lines, or
  /// all that were kept in a run that says more.
  func programWords(_ common: CommonOptions) -> [String] {
    guard !common.quiet else { return [] }
    return report.sources.flatMap { source in
      let told = common.verbose ? source.said : Array(source.said.prefix(Self.toldLines))
      let rest = source.said.count - told.count
      let more = rest > 0 ? ["… and \(Self.counted(rest, "line")) more (see them with -v)"] : []
      return (told + more).map { "\(source.source) says: \($0)" }
    }
  }

  /// How many lines of a program are told unasked.
  private static let toldLines = 3

  /// What came of each source, a line each, and what was mended in it.
  func lines(verbose: Bool) -> [String] {
    report.sources.flatMap { source in
      let head = "  \(source.source): \(outcome(of: source))"
      guard source.mendedCount > 0 else { return [head] }
      let count = Self.counted(source.mendedCount, "thing") + " mended"
      return verbose
        ? ["\(head), \(count)"] + source.mended.map { "    ! \($0)" }
        : ["\(head), \(count)\(invitation(to: source.source))"]
    }
  }

  /// What changed in the timeline, in a few words each.
  var counts: [String] {
    var parts = ["\(report.newEntries) new", "\(report.changedEntries) changed"]
    if report.mergedEntries > 0 { parts.append("\(report.mergedEntries) found to be another") }
    if report.withdrawnEntries > 0 {
      parts.append("\(report.withdrawnEntries) withdrawn, because the settings had misread them")
    }
    if report.removedEntries > 0 {
      parts.append("\(report.removedEntries) withdrawn, because somebody took them away")
    }
    if report.takenOutEntries > 0 {
      parts.append("\(report.takenOutEntries) taken out of a listing, and kept for 14 days")
    }
    return parts
  }

  /// For a program: a record for each source.
  var json: JSONText {
    .list(
      report.sources.map { source in
        .record([
          ("id", .text(source.source.description)), ("state", .text(state(source))),
          ("broken", .list(source.broken.map { .text($0) })),
          ("notes", .list(source.notes.map { .text($0) })),
          ("mended", .list(source.mended.map { .text($0) })),
          ("said", .list(source.said.map { .text($0) })),
        ])
      }
    )
  }

  /// A number of things, in words.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private func outcome(of source: SourceReport) -> String {
    switch source.outcome {
    case .unchanged: "unchanged"
    case .notAsked(let reason): "not asked: \(reason)"
    case .read(let count): Self.counted(count, "piece")
    case .empty: "empty"
    case .shrunk(let count, _): "shrunk to \(Self.counted(count, "piece"))"
    case .changed, .redated: "changed"
    case .failed: "failed"
    }
  }

  private func state(_ source: SourceReport) -> String {
    switch source.outcome {
    case .notAsked: "waiting"
    case .unchanged, .read: source.broken.isEmpty ? "ok" : "broken"
    case .empty: "empty"
    case .shrunk: "shrunk"
    case .changed, .redated: "changed"
    case .failed: "broken"
    }
  }

  /// How to see what was mended in a source; empty for one that is no file.
  private func invitation(to id: SourceID) -> String {
    let source = workspace.feeds.sources.first { $0.id == id }
    guard let path = source.flatMap(workspace.file)?.filePath else { return "" }
    let isPlain = path.utf8.allSatisfy { byte in
      "/._-".utf8.contains(byte) || byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
    // As shells read it.
    let word = isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    return " (see depeche inspect --only \(id) \(word))"
  }
}
