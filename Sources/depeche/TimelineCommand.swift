import ArgumentParser
import Pipeline

/// `depeche timeline`.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows every published entry, newest first."
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let listing = try TimelineListing(workspace: workspace, now: common.moment, only: only)
      if common.json {
        try listing.writeJSON(to: Console.result)
      } else {
        try listing.writeTable(verbose: common.verbose, to: Console.result)
      }
    }
  }
}
