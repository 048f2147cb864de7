import ArgumentParser
import Entries
import Pipeline

/// `depeche build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Gathers, publishes and composes: the main job."
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let report = try Build(workspace: workspace, now: common.moment)
        .run(only: only, offline: common.offline)
      let summary = BuildSummary(report, workspace: workspace)
      // What is wrong is said and counted also when nobody can be shown the rest.
      let printed = Result {
        if common.json {
          try Console.result(summary.json)
        } else if !common.quiet {
          try Console.result(summary.text(verbose: common.verbose))
        }
      }
      for problem in summary.problems { Console.note(problem) }
      if report.isAbandoned { throw ExitCode(3) }
      if report.gathered.sources.contains(where: \.isFailure) { throw ExitCode(2) }
      try printed.get()
    }
  }
}
