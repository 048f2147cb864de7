import ArgumentParser
import Entries
import Pipeline

/// `depeche sources record`.
struct SourcesRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Keeps what a source shows in fixtures/, shortened, and what is read in it.",
    discussion: """
      The source is asked as by `fetch --only`, unless --offline says to take what is kept. Look at \
      the files before you commit them. What stands there is not replaced without --force; what would \
      change is shown, with exit code 1.
      """
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Replace what was recorded before.")
  var force = false

  @Argument(help: "The source.")
  var source: String

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      guard let id = try common.sources([source], in: workspace).first else { return }
      let record = SourceRecord(in: workspace)
      if !common.offline, let report = try record.fetch(id, now: common.moment) {
        let summary = GatherSummary(report, workspace: workspace)
        for problem in summary.problems(isQuiet: common.quiet) { Console.note(problem) }
        try summary.end()
      }
      let report = try record.record(id, replaces: force)
      if !common.quiet { try Console.result(text(report)) }
      if !report.isWritten, report.differences?.isEmpty != true { throw ExitCode(1) }
    }
  }

  private func text(_ report: SourceRecord.Report) -> String {
    let changes = (report.differences ?? []).map { "  \($0)\n" }.joined()
    guard report.isWritten else {
      return report.differences?.isEmpty == true
        ? "\(report.folder): is as it was recorded\n"
        : "\(report.folder): what is read now is other than what was recorded\n\(changes)"
          + "nothing was replaced; --force does it\n"
    }
    let answers = GatherSummary.counted(report.answers, "response")
    let items = GatherSummary.counted(report.items, "item")
    return changes + "\(report.folder): \(answers) with \(items), \(report.size.after) of "
      + "\(report.size.before) bytes; look at them before you commit them\n"
  }
}
