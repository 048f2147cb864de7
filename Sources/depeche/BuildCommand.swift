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

  @Flag(inversion: .prefixedNo, help: "Tell the hub of feeds that changed, where there is one.")
  var ping = true

  @Flag(help: "Begin a lost timeline anew though its feeds stand: readers may see all of it again.")
  var anew = false

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let bar = ProgressBar(isWanted: !common.quiet)
      defer { bar.clear() }
      let build = Build(
        workspace: workspace,
        now: common.moment,
        isAnew: anew,
        telling: bar.tell
      )
      let report = try build.run(only: only, offline: common.offline, isHubTold: ping)
      bar.clear()
      try BuildSummary(report, workspace: workspace).print(common)
    }
  }
}
