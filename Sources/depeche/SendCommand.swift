import ArgumentParser
import Configuration
import Entries
import Foundation
import Mail
import Markup
import Pipeline

/// `depeche newsletter send`.
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Sends a month's message to test addresses, or to a small list once it is approved.",
    discussion: """
      Without --to and --list it goes to newsletter.sending.tests of feeds.yml. Nobody gets the same \
      message twice, however often this is run or killed; --resend says otherwise for an address. \
      Exit codes: 0 everybody has it; 1 it is not approved for those people; 2 some do not have it; \
      3 nobody has it.
      """
  )

  @OptionGroup var common: CommonOptions
  @OptionGroup var edition: EditionArgument
  @OptionGroup var form: FormOption

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Who gets it, for a look.", valueName: "address")
  )
  var to: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with up to 500 addresses, one a line; each gets a message of their own.",
      valueName: "file"
    )
  )
  var list: String?

  @Option(help: ArgumentHelp("Send it again to this address.", valueName: "address"))
  var resend: [String] = []

  @Flag(help: "Say who would get it, and send nothing.")
  var dryRun = false

  func validate() throws {
    guard to.isEmpty || list == nil else { throw ValidationError("--to or --list, not both") }
    _ = try addresses(to, "--to")
    _ = try addresses(resend, "--resend")
  }

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let bar = ProgressBar(isWanted: !common.quiet && !common.json)
      let sending = Sending(
        workspace: workspace,
        now: common.moment,
        pause: { Thread.sleep(forTimeInterval: $0 / .seconds(1)) },
        tell: bar.tell
      )
      let tests = try addresses(to, "--to")
      let order = Sending.Order(
        month: edition.calendarMonth,
        form: form.messageForm,
        audience: list.map { .list($0) } ?? .tests(tests),
        again: try addresses(resend, "--resend")
      )
      do {
        defer { bar.clear() }
        let report = try dryRun ? sending.rehearse(order) : sending.send(order)
        bar.clear()
        try tell(report)
      } catch let refusal as SendingRefusal {
        Console.note(refusal.description)
        throw ExitCode(1)
      }
    }
  }

  private func addresses(_ texts: [String], _ option: String) throws -> [Mailbox] {
    try texts.map { text in
      do throws(MailError) {
        return try Mailbox(text)
      } catch {
        throw ValidationError("\(option): \(error.text.debugDescription) is no mail address")
      }
    }
  }

  /// Prints what came of it, and ends the program with its code.
  private func tell(_ report: SendingReport) throws {
    if common.json {
      try Console.result(json(report) + "\n")
    } else {
      for (recipient, outcome) in report.outcomes {
        if let trouble = trouble(outcome, recipient.address) { Console.note(trouble) }
      }
      if !common.quiet { try Console.result(summary(report)) }
    }
    guard report.isWhole else { throw ExitCode(report.isNothing ? 3 : 2) }
  }

  private func summary(_ report: SendingReport) -> String {
    let counts: [(SendingReport.Outcome, String)] = [
      (.due, "would get it"), (.sent, "sent"), (.sentBefore, "had it already"),
      (.notTried, "not tried: run it again when the trouble is over"),
    ]
    let lines = counts.compactMap { outcome, words -> String? in
      let count = report.outcomes.count { $0.outcome == outcome }
      return count == 0 ? nil : "  \(count)  \(words)\n"
    }
    return "\(report.month) \(report.form): \(report.subject) (\(report.bytes) bytes)\n"
      + lines.joined()
  }

  /// What a person must know of a recipient who may not have it; `nil` for nothing.
  private func trouble(_ outcome: SendingReport.Outcome, _ address: String) -> String? {
    switch outcome {
    case .sent, .due, .sentBefore, .notTried: nil
    case .refused(let reply): "\(address): refused: \(reply)"
    case .failed(let words): "\(address): not sent: \(PlainText(line: words))"
    case .unknown(let words):
      "\(address): may have got it: \(PlainText(line: words)); --resend \(address) sends it again"
    case .interrupted:
      "\(address): may have got it: an earlier run ended in the middle; --resend \(address) sends it again"
    }
  }

  private func json(_ report: SendingReport) -> String {
    let recipients = report.outcomes.map { recipient, outcome in
      let (word, reason) = Self.words(outcome)
      return JSONText.record([
        ("address", .text(recipient.address)), ("outcome", .text(word)),
        ("reason", .text(ifPresent: reason)),
      ])
    }
    return JSONText.object([
      ("month", .text(report.month.description)), ("form", .text(report.form)),
      ("message_id", .text(report.message.description)), ("subject", .text(report.subject)),
      ("bytes", .number(report.bytes)), ("recipients", .list(recipients)),
    ])
  }

  private static func words(_ outcome: SendingReport.Outcome) -> (String, String?) {
    switch outcome {
    case .sent: ("sent", nil)
    case .due: ("due", nil)
    case .sentBefore: ("sent_before", nil)
    case .interrupted: ("unknown", "an earlier run ended in the middle")
    case .refused(let reply): ("refused", reply.description)
    case .failed(let words): ("failed", PlainText(line: words).description)
    case .unknown(let words): ("unknown", PlainText(line: words).description)
    case .notTried: ("not_tried", nil)
    }
  }
}

/// The form of a message, on the command line.
struct FormOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which message: bilingual, multilingual, or a language (default: all languages in one).",
      valueName: "form"
    )
  )
  var form: String?

  func validate() throws {
    if let form, MessageForm(named: form) == nil {
      throw ValidationError(
        "--form: bilingual, multilingual, or a language such as fr, not \(form)"
      )
    }
  }

  var messageForm: MessageForm? { form.flatMap { MessageForm(named: $0) } }
}
