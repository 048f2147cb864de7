import ArgumentParser
import Configuration
import Entries
import Foundation
import Markup
import Newsletters
import Pipeline

/// `depeche newsletter status`.
struct EditionStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows each edition: who it waits for, what it tells, and what is undecided."
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The month (default: all).", valueName: "2026-03"))
  var month: String?

  func validate() throws { try EditionArgument.check(month) }

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let months = try EditionStatus(workspace: workspace, now: common.moment)
        .months(month.flatMap { CalendarMonth($0) })
      let zone = workspace.feeds.publication.timezone
      guard !common.json else {
        let items = months.map { JSONText.record(fields($0, zone)) }
        return try Console.result(JSONText.object([("editions", .list(items))]) + "\n")
      }
      try Console.result(
        months.isEmpty
          ? "no edition yet: depeche newsletter draft makes one\n"
          : months.map { lines($0, zone).map { $0 + "\n" }.joined() }.joined(separator: "\n")
      )
    }
  }

  private func lines(_ status: EditionStatus.Month, _ zone: TimeZone) -> [String] {
    let standing =
      switch status.standing {
      case .draft: status.file == nil ? "not drafted" : "waits for approval"
      case .approved(let approval):
        "approved by \(approval.name), \(CalendarDay(approval.moment, in: zone))"
      case .voided(let approval):
        "changed after \(approval.name) approved it, \(CalendarDay(approval.moment, in: zone)): approve it again"
      }
    let undecided = status.undecided == 1 ? "translation" : "translations"
    let counts = [
      (status.stories, "told"), (status.dropped, "left out"),
      (status.untranslated, "without one of the languages"),
      (status.undecided, "proposed \(undecided): write `translation: yes` or `no`"),
      (
        status.new, "under `new`: move \(status.new == 1 ? "it, or drop it" : "them, or drop them")"
      ),
      (status.marked, "changed or gone at the source: look at `source:`"),
      (status.waiting.count, "not in the file yet: depeche newsletter draft \(status.month)"),
    ]
    let shown = counts.filter { $0.0 > 0 || $0.1 == "told" }.map { count, words in
      let number = "\(count)"
      return "  \(String(repeating: " ", count: max(0, 4 - number.count)))\(number)  \(words)"
    }
    let former =
      status.former.isEmpty
      ? []
      : [
        "        names \(status.former.joined(separator: ", ")), which feeds.yml has no more: its pages stay as "
          + "approved; messages are made in the languages of now"
      ]
    return ["\(status.month)  \(standing)"] + shown + former
  }

  private func fields(
    _ status: EditionStatus.Month,
    _ zone: TimeZone
  ) -> [(String, JSONText)] {
    var (word, approval): (String, Approval?) = ("draft", nil)
    switch status.standing {
    case .draft: break
    case .approved(let by): (word, approval) = ("approved", by)
    case .voided(let by): (word, approval) = ("voided", by)
    }
    return [
      ("month", .text(status.month.description)), ("file", .text(ifPresent: status.file)),
      ("standing", .text(word)), ("approved_by", .text(ifPresent: approval?.name)),
      ("approved_at", .text(ifPresent: approval.map { RFC3339.text($0.moment, in: zone) })),
      ("stories", .number(status.stories)), ("dropped", .number(status.dropped)),
      ("untranslated", .number(status.untranslated)), ("undecided", .number(status.undecided)),
      ("new", .number(status.new)), ("marked", .number(status.marked)),
      ("former", .list(status.former.map { .text($0) })),
      ("waiting", .list(status.waiting.map { .text($0) })),
    ]
  }
}
