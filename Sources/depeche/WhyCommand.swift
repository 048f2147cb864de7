import ArgumentParser
import Pipeline

/// `depeche why`.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tells which source, rule or pattern gave each field of an entry."
  )

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "An entry: its id, the key at the id's end, its address, or a page of ours.",
      valueName: "entry"
    )
  )
  var entry: String

  func run() throws {
    try Console.run {
      let inquiry = try EntryInquiry(entry, in: common.workspace(), now: common.moment)
      if common.json {
        try inquiry.writeJSON(to: Console.result)
      } else {
        try inquiry.writeTable(to: Console.result)
      }
    }
  }
}
