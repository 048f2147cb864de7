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
      let listing = try TimelineListing(workspace: common.workspace(), now: common.moment)
      if common.json {
        try listing.writeJSON(to: Console.result)
      } else {
        try listing.writeTable(to: Console.result)
      }
    }
  }
}
