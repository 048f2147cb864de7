import ArgumentParser
import Entries
import Foundation
import Markup
import Pipeline

/// `depeche newsletter`.
struct NewsletterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsletter",
    abstract: "Makes a month's newsletter: drafts the choice, shows it, and composes the messages.",
    subcommands: [
      DraftCommand.self, EditionStatusCommand.self, EditionCheckCommand.self, PreviewCommand.self,
      ApproveCommand.self, ComposeCommand.self, SendCommand.self,
    ]
  )
}

/// `depeche newsletter compose`.
struct ComposeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose",
    abstract: "Writes a month's messages below out/mail: all languages in one, and one each."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument
  @OptionGroup var form: FormOption

  @Flag(help: "Also the message of which each reader's program shows one language (RFC 8255).")
  var multilingual = false

  @Flag(help: "Also one file with all messages, for mail programs (mbox).")
  var mbox = false

  @Flag(help: "Print one message, for `sendmail -t`, and write nothing.")
  var stdout = false

  @Flag(
    help:
      "Instead, the HTML of each for a mailing service, with its mark for each reader's own link."
  )
  var forService = false

  func validate() throws {
    guard !forService || !(multilingual || mbox || stdout) else {
      throw ValidationError("--for-service writes the HTML alone")
    }
    guard stdout || form.form == nil else { throw ValidationError("--form goes with --stdout") }
    guard !stdout || !(multilingual || mbox || common.json) else {
      throw ValidationError("--stdout prints one message; --form says which")
    }
  }

  func run() throws {
    try Console.run {
      let composing = Composing(workspace: try common.workspace(), now: common.moment)
      let month = edition.calendarMonth
      if stdout { return try Console.result(bytes: composing.message(month, in: form.messageForm)) }
      let extras = (multilingual ? [Composing.Extra.multilingual] : []) + (mbox ? [.mbox] : [])
      let report =
        forService
        ? try composing.serviceHTML(month) : try composing.compose(month, with: extras)
      try edition.report(report, common)
    }
  }
}

/// `depeche newsletter preview`.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Writes one page that shows a month's messages as mail programs would.",
    discussion: "Open it in a browser. It lies outside the web root, so that nobody else sees it."
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument

  func run() throws {
    try Console.run {
      let composing = Composing(workspace: try common.workspace(), now: common.moment)
      try edition.report(composing.preview(edition.calendarMonth), common)
    }
  }
}

/// The month of an edition, on the command line.
struct EditionArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The month (default: the first edition that waits for approval, else the newest with news).",
      valueName: "2026-03"
    )
  )
  var month: String?

  func validate() throws { try Self.check(month) }

  /// Refuses what is no month.
  static func check(_ month: String?) throws {
    if let month, CalendarMonth(month) == nil {
      throw ValidationError("\(month) is no month such as 2026-03")
    }
  }

  var calendarMonth: CalendarMonth? { month.flatMap { CalendarMonth($0) } }

  /// Says what was written.
  func report(_ report: Composing.Report, _ common: CommonOptions) throws {
    if common.json {
      try Console.result(
        JSONText.object([
          ("month", .text(report.month.description)), ("stories", .number(report.stories)),
          ("files", .list(report.files.map { .text($0) })),
        ]) + "\n"
      )
    } else if !common.quiet {
      let out = try common.workspace().out.filePath
      let count = report.stories == 1 ? "1 story" : "\(report.stories) stories"
      try Console.result(
        "\(report.month): \(count)\n" + report.files.map { "  \(out)/\($0)\n" }.joined()
      )
    }
  }
}
