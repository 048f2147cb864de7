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
    abstract: "Records in editions/MONTH.yml that it is ready to be sent; any change voids it.",
    discussion: """
      Refuses, with exit code 1, an edition with something grave in it: depeche newsletter check \
      says what, and how to mend it.
      """
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument

  @Option(help: "Who approves (default: the name of the account).")
  var by: String?

  @Flag(help: "Approve it although something grave is in it.")
  var despite = false

  /// Who approves, in one line; empty where nobody says.
  private var name: String {
    PlainText(line: by ?? ProcessInfo.processInfo.environment["USER"] ?? "").description
  }

  func validate() throws {
    guard name.isEmpty else { return }
    throw ValidationError(
      "nobody says who approves: add --by and a name, such as --by \"Ada Example\""
    )
  }

  func run() throws {
    try Console.run {
      let approving = Approving(workspace: try common.workspace(), now: common.moment)
      let outcome = try approving.approve(
        edition.calendarMonth,
        by: name,
        despiteFindings: despite
      )
      switch outcome {
      case .approved(let month, let approval): try show(approval, of: month)
      case .refused(let month, let findings): try refuse(findings, of: month)
      }
    }
  }

  private func show(_ approval: Approval, of month: CalendarMonth) throws {
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

  private func refuse(_ findings: [Finding], of month: CalendarMonth) throws {
    if common.json {
      try Console.result(FindingLines.json(findings, of: month) + "\n")
    } else {
      for line in FindingLines.lines(findings, of: month) { Console.note(line) }
      Console.note("\(month): not approved; mend what is grave, or say --despite")
    }
    throw ExitCode(1)
  }
}
