import ArgumentParser
import Entries
import Foundation
import Markup
import Newsletters
import Pipeline

/// `depeche newsletter approve`.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Records in editions/MONTH.yml that it is ready to be sent; any change voids it."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument

  @Option(help: "Who approves (default: the name of the account).")
  var by: String?

  func run() throws {
    try Console.run {
      let name = PlainText(line: by ?? ProcessInfo.processInfo.environment["USER"] ?? "")
        .description
      guard !name.isEmpty else { throw ValidationError("--by: say who approves, by name") }
      let approving = Approving(workspace: try common.workspace(), now: common.moment)
      let (month, approval) = try approving.approve(edition.calendarMonth, by: name)
      if common.json {
        try Console.result(
          JSONText.object([
            ("month", .text(month.description)), ("approved_by", .text(approval.name)),
            ("content", .text(approval.content.description)),
          ]) + "\n"
        )
      } else if !common.quiet {
        try Console.result("\(month): approved by \(approval.name)\n")
      }
    }
  }
}
