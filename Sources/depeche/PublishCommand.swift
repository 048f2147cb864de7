import ArgumentParser
import Foundation
import Markup
import Pipeline

/// `depeche publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Makes feeds, pages and the newsletter of the timeline as it stands.",
    discussion: """
      No source is looked at; that is what `depeche build` does first. With --check nothing is \
      written: what would be is listed, and the exit code is 1 when that is anything.
      """
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Write nothing; list what would change, and exit with 1 if anything would.")
  var check = false

  @Flag(inversion: .prefixedNo, help: "Tell the hub of feeds that changed, where there is one.")
  var ping = true

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      if check {
        try list(Build(workspace: workspace, now: common.moment).changes())
        return
      }
      let bar = ProgressBar(isWanted: !common.quiet)
      defer { bar.clear() }
      let report = try Build(workspace: workspace, now: common.moment, telling: bar.tell)
        .publish(isHubTold: ping && !common.offline)
      bar.clear()
      try BuildSummary(report, workspace: workspace).print(common)
    }
  }

  private func list(_ changes: (new: [String], changed: [String], removed: [String])) throws {
    let printed = Result {
      if common.json {
        try Console.result(
          JSONText.object([
            ("new", .list(changes.new.map { .text($0) })),
            ("changed", .list(changes.changed.map { .text($0) })),
            ("removed", .list(changes.removed.map { .text($0) })),
          ]) + "\n"
        )
      } else {
        let lines =
          changes.new.map { "+ \($0)\n" } + changes.changed.map { "~ \($0)\n" }
          + changes.removed.map { "- \($0)\n" }
        try Console.result(lines.joined())
      }
    }
    let isSame = changes.new.isEmpty && changes.changed.isEmpty && changes.removed.isEmpty
    if !isSame { throw ExitCode(1) }
    if !common.quiet, !common.json { Console.note("nothing would change") }
    try printed.get()
  }
}
