import ArgumentParser
import Configuration
import Entries
import Foundation
import Markup
import Pipeline

/// What a build did, in words.
struct BuildSummary {
  private let report: Build.Report
  private let workspace: Workspace
  private let sources: GatherSummary

  init(_ report: Build.Report, workspace: Workspace) {
    self.report = report
    self.workspace = workspace
    sources = GatherSummary(report.gathered, workspace: workspace)
  }

  /// Says it all in the way that was asked for, and ends the program with what went wrong.
  func print(_ common: CommonOptions) throws {
    // What is wrong is said and counted also when nobody can be shown the rest.
    let printed = Result {
      if common.json {
        try Console.result(json)
      } else if !common.quiet {
        try Console.result(text(verbose: common.verbose))
      }
    }
    for problem in problems(isQuiet: common.quiet) { Console.note(problem) }
    for words in sources.programWords(common) { Console.note(words) }
    if report.isAbandoned { throw ExitCode(3) }
    try sources.end()
    try printed.get()
  }

  /// What is wrong, a line each.
  ///
  /// - Parameter isQuiet: leaves out what was said when it began and goes on for good.
  /// - Returns: nothing where all is well.
  func problems(isQuiet: Bool) -> [String] {
    let pictures = report.missingPictures.map { name in
      "media/\(name): is kept no more; put the picture beside its note again and build"
    }
    // A hub that is down for a night is told of in the morning, by whoever looks.
    let hub = isQuiet ? [] : [report.hubProblem].compactMap(\.self)
    let troubles = sources.problems(isQuiet: isQuiet)
    let isSaid = report.isAbandoned && !(isQuiet && troubles.isEmpty)
    let end = "every source failed; what is published stays as it was"
    return troubles + report.findings + pictures + hub + (isSaid ? [end] : [])
  }

  /// For a person: what came in, what waits for somebody, what to open.
  func text(verbose: Bool) -> String {
    var lines = sources.lines(verbose: verbose)
    if !lines.isEmpty { lines.insert("Sources", at: 0) }
    lines += ["Timeline", "  \(timeline)"]
    lines += report.timeline.warnings.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "  \($0.value) \(Self.words[$0.key] ?? $0.key.rawValue)" }
    lines += ["Files", "  \(files)"]
    if verbose {
      lines += report.written.map { "  + \($0)" } + report.replaced.map { "  ~ \($0)" }
      lines += report.removed.map { "  - \($0)" }
    }
    if report.hasNewRedirects {
      lines.append(
        "  new redirects count when the web server has read them: nginx -s reload, or apachectl graceful"
      )
    }
    let out = workspace.out.filePath
    if !report.isAbandoned {
      lines += ["Open", "  \(out)/public/index.html", "  \(out)/reports/index.html"]
      if !report.letters.isEmpty {
        lines += report.letters.map { "  \(out)/\($0)" }
      } else if workspace.feeds.newsletter != nil {
        lines.append(
          "  (no newsletter waits: all editions are approved, or nothing has a date yet)"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For a program: the same as one JSON object.
  var json: String {
    JSONText.object([
      ("sources", sources.json),
      ("new", .number(report.gathered.newEntries)),
      ("changed", .number(report.gathered.changedEntries)),
      ("removed", .number(report.gathered.removedEntries)),
      ("merged", .number(report.gathered.mergedEntries)),
      ("published", .number(report.timeline.published)),
      ("held", .number(report.timeline.held)),
      (
        "warnings",
        .record(
          report.timeline.warnings.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { ($0.key.rawValue, .number($0.value)) }
        )
      ),
      ("written", .list(report.written.map { .text($0) })),
      ("replaced", .list(report.replaced.map { .text($0) })),
      ("removed_files", .list(report.removed.map { .text($0) })),
      ("untouched", .number(report.untouched)),
      ("edition", report.edition.map { .text($0.description) } ?? .null),
    ]) + "\n"
  }

  private var timeline: String {
    var parts =
      [GatherSummary.counted(report.timeline.published, "entry", "entries")] + sources.counts
    if report.timeline.held > 0 { parts.append("\(report.timeline.held) held until their day") }
    return parts.joined(separator: ", ")
  }

  private var files: String {
    "\(report.written.count) new, \(report.replaced.count) changed, \(report.untouched) untouched"
      + (report.removed.isEmpty ? "" : ", \(report.removed.count) removed")
  }

  private static let words: [EntryWarning.Code: String] = [
    .undated: "without a date",
    .unrouted: "without a delegation",
    .languageDisagreement: "with words in two languages, or not in the page's",
    .languageUnknown: "in a language that could not be told, or that has no feeds",
    .unreadableDate: "with a date that is not in the source's form",
    .futureDate: "with a date too far ahead to be true",
    .blankDate: "with a date that programs write where they have none",
    .missingPicture: "with a picture that is not there",
    .undescribedPicture: "with a picture that no words describe (image_alt)",
    .damagedText: "with a character that was lost in the source",
  ]
}
