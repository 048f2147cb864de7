import ArgumentParser
import Entries
import Foundation
import Markup
import Newsletters
import Pipeline

/// `depeche newsletter check`.
struct EditionCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for what readers would stumble over in a month's messages, and says the cure.",
    discussion: """
      Exit code 1 when anything was found, notes too; with --grave only for what an edition should \
      not be sent with. Nothing is written.
      """
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument

  @Flag(help: "Only what an edition should not be sent with.")
  var grave = false

  func run() throws {
    try Console.run {
      let check = EditionCheck(workspace: try common.workspace(), now: common.moment)
      let report = try check.check(edition.calendarMonth)
      let findings = report.findings.filter { $0.isGrave || !grave }
      let printed = Result {
        if common.json {
          try Console.result(FindingLines.json(findings, of: report.month) + "\n")
        } else {
          try Console.result(
            FindingLines.lines(findings, of: report.month).map { $0 + "\n" }.joined()
          )
        }
      }
      if findings.isEmpty, !common.quiet, !common.json {
        Console.note("\(report.month): nothing found")
      }
      if !findings.isEmpty { throw ExitCode(1) }
      try printed.get()
    }
  }
}

/// Findings for a terminal, and for programs.
enum FindingLines {
  /// A table: what is grave, the rule, the messages and the line of the edition's file; below each the
  /// story, the reason and the cure.
  static func lines(_ findings: [Finding], of month: CalendarMonth) -> [String] {
    let width = findings.map(\.rule.rawValue.count).max() ?? 0
    return findings.flatMap { finding in
      let head =
        [
          finding.isGrave ? "grave" : "note ", finding.rule.rawValue.padded(to: width),
          finding.messages.isEmpty ? "edition" : finding.messages.joined(separator: ", "),
        ].joined(separator: "  ") + (place(of: finding, in: month).map { "  \($0)" } ?? "")
      let story = finding.story.map { ["“\($0.title)” (\($0.language))"] } ?? []
      return [head]
        + (story + [finding.reason, finding.cure])
        .map { "       " + PlainText(line: $0).description }
    }
  }

  /// `editions/2026-03.yml:41`; `nil` where a finding is mended elsewhere.
  private static func place(of finding: Finding, in month: CalendarMonth) -> String? {
    finding.line.map { "editions/\(month).yml:\($0)" }
  }

  /// One JSON object.
  static func json(_ findings: [Finding], of month: CalendarMonth) -> String {
    JSONText.object([
      ("month", .text(month.description)),
      ("findings", .list(findings.map { .record(fields($0, month)) })),
    ])
  }

  private static func fields(
    _ finding: Finding,
    _ month: CalendarMonth
  ) -> [(String, JSONText)] {
    let story: [(String, JSONText)]? = finding.story.map { version in
      [
        ("title", .text(version.title)), ("language", .text(version.language.description)),
        ("url", .text(ifPresent: version.link?.description)),
        ("id", .text(ifPresent: version.entry?.description)),
      ]
    }
    return [
      ("rule", .text(finding.rule.rawValue)), ("grave", .flag(finding.isGrave)),
      ("messages", .list(finding.messages.map { .text($0) })),
      ("place", .text(ifPresent: place(of: finding, in: month))),
      ("story", story.map { .record($0) } ?? .null),
      ("reason", .text(finding.reason)), ("cure", .text(finding.cure)),
    ]
  }
}
