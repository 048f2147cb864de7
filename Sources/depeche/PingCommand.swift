import ArgumentParser
import Markup
import Pipeline

/// `depeche ping`.
struct PingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ping",
    abstract: "Tells the hub of the feeds that changed and that it was not told of yet.",
    discussion: """
      build and publish do it themselves. Where out/public is copied to a server afterwards, run them \
      with --no-ping, and this after the copy: a hub that is told too early finds the old feed.
      """
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      guard !common.offline else {
        throw ValidationError("--offline asks nothing of the network, and a hub is there")
      }
      guard let (told, problem) = try Build(workspace: workspace, now: common.moment).ping() else {
        throw ValidationError("feeds.yml names no hub: give publication: hub: an address")
      }
      if common.json {
        try Console.result(JSONText.object([("told", .number(told))]) + "\n")
      } else if !common.quiet {
        try Console.result("\(GatherSummary.counted(told, "feed")) told\n")
      }
      if let problem {
        Console.note(problem)
        throw ExitCode(2)
      }
    }
  }
}
