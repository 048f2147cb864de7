import ArgumentParser
import Entries
import Foundation
import Markup
import Newsletters
import Pipeline

/// `depeche newsletter draft`.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Writes editions/MONTH.yml, where the choice is made; again, it adds what is new.",
    discussion: "Nothing that people wrote into the file is ever lost."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  func run() throws {
    try Console.run {
      let drafting = Drafting(workspace: try common.workspace(), now: common.moment)
      let report = try drafting.draft(edition.calendarMonth, isTrial: dryRun)
      if common.json {
        try Console.result(json(report) + "\n")
      } else if !common.quiet {
        try Console.result(lines(report).map { $0 + "\n" }.joined())
      }
      for sentence in report.changes.byHand { Console.note("\(report.file): \(sentence)") }
    }
  }

  private func lines(_ report: Drafting.Report) -> [String] {
    let trial = dryRun ? " (nothing was written)" : ""
    if let approval = report.approval {
      return [
        "\(report.file): was approved by \(approval.name), and nothing in it was changed; "
          + "what is new goes into the next month"
      ]
    }
    if let count = report.candidates {
      let stories = count == 1 ? "1 story" : "\(count) stories"
      return [
        "\(report.file): \(stories) to choose from\(trial)",
        "Edit it, then: depeche newsletter preview \(report.month)",
      ]
    }
    guard !report.changes.isNothing else { return ["\(report.file): nothing new"] }
    return ["\(report.file):\(trial)"]
      + changes(report.changes).flatMap { heading, titles in
        titles.isEmpty ? [] : ["  \(heading):"] + titles.map { "    \($0)" }
      }
  }

  private func changes(_ report: Redraft.Report) -> [(String, [String])] {
    [
      ("new, at the end", report.added), ("no longer missing", report.completed),
      ("changed at the source, and here", report.updated),
      ("changed at the source, and left as you wrote it", report.marked),
      ("gone at the source", report.gone),
    ]
  }

  private func json(_ report: Drafting.Report) -> String {
    let changes = report.changes
    let lists = [
      ("added", changes.added), ("completed", changes.completed), ("updated", changes.updated),
      ("marked", changes.marked), ("gone", changes.gone), ("by_hand", changes.byHand),
    ]
    return JSONText.object(
      [
        ("month", .text(report.month.description)), ("file", .text(report.file)),
        ("candidates", report.candidates.map { .number($0) } ?? .null),
        ("approved_by", report.approval.map { .text($0.name) } ?? .null),
      ] + lists.map { ($0.0, .list($0.1.map { .text($0) })) }
    )
  }
}
