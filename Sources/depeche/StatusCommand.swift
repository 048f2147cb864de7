import ArgumentParser
import Configuration
import Entries
import Foundation
import Markup
import Pipeline
import Templates

/// `depeche status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows what waits for a person, and which sources are silent."
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let status = try Status(of: workspace, now: common.moment, only: only)
      let zone = workspace.feeds.publication.timezone
      try Console.result(
        common.json
          ? json(status, zone)
          : text(status, zone, reports: "\(workspace.out.filePath)/reports/index.html")
      )
    }
  }

  private func json(_ status: Status, _ zone: TimeZone) -> String {
    let reports = status.reports.map { name, count in
      JSONText.record([
        ("name", .text(name.rawValue)), ("count", .number(count)), ("path", .text(name.path)),
      ])
    }
    let sources = status.sources.map { source in
      JSONText.record([
        ("id", .text(source.id.description)), ("state", .text(source.state.rawValue)),
        ("reasons", .list(source.reasons.map { .text($0) })),
        ("since", .text(ifPresent: source.since.map { RFC3339.text($0, in: zone) })),
        ("last_new", .text(ifPresent: source.lastNew.map { RFC3339.text($0, in: zone) })),
        (
          "expect_every_seconds",
          source.expectEvery.map { .number(Int($0.components.seconds)) } ?? .null
        ),
      ])
    }
    return JSONText.object([("reports", .list(reports)), ("sources", .list(sources))]) + "\n"
  }

  private func text(_ status: Status, _ zone: TimeZone, reports path: String) -> String {
    let width = status.sources.map { "\($0.id)".count }.max() ?? 0
    let reports = status.reports.map { name, count in
      let number = "\(count)"
      return "  \(String(repeating: " ", count: max(0, 6 - number.count)))\(number)  \(words(name))"
    }
    let sources = status.sources.flatMap { source in
      let last = source.lastNew.map { "last new \(CalendarDay($0, in: zone))" }
      let since = source.since.map { "since \(CalendarDay($0, in: zone))" }
      let expectation = source.state == .stale ? expectation(of: source) : nil
      let words = [since, last, expectation].compactMap(\.self).joined(separator: ", ")
      return [
        "  \("\(source.id)".padded(to: width))  \(state(of: source).padded(to: 7)) \(words)"
      ] + source.reasons.map { "    ! \($0)" }
    }
    return (["Waiting"] + reports + ["  (\(path) has them all)", "Sources"] + sources)
      .map { $0.replacing(#/ +$/#, with: "") + "\n" }.joined()
  }

  private func state(of source: Status.SourceItem) -> String {
    switch source.state {
    case .ok, .stale, .empty, .shrunk, .changed, .broken, .off: source.state.rawValue
    case .unread: "not read yet"
    }
  }

  private func expectation(of source: Status.SourceItem) -> String {
    let seconds = source.expectEvery.map(\.components.seconds) ?? 0
    let (count, unit) =
      switch seconds {
      case let seconds where seconds % 86_400 == 0: (seconds / 86_400, "day")
      case let seconds where seconds % 3_600 == 0: (seconds / 3_600, "hour")
      case let seconds where seconds % 60 == 0: (seconds / 60, "minute")
      default: (seconds, "second")
      }
    return "something new is expected every \(count == 1 ? unit : "\(count) \(unit)s")"
  }

  private func words(_ name: ReportName) -> String {
    switch name {
    case .missingTranslations: "without a translation"
    case .proposedPairs: "pairs that may be translations, for an editor to confirm"
    case .unrouted: "without a delegation"
    case .languages: "in a doubtful language"
    case .undated: "without a date"
    case .untitled: "without a title of their own"
    case .held: "held until their day"
    case .takenOut: "taken out by their source, and kept for 14 days"
    case .withdrawn: "ids withdrawn, or joined with another"
    }
  }
}
