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

  @Flag(help: "Prints how the sources stand as metrics for Prometheus.")
  var prometheus = false

  func validate() throws {
    if prometheus, common.json { throw ValidationError("--prometheus and --json are two formats") }
  }

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let status = try Status(of: workspace, now: common.moment, only: only)
      if prometheus { return try Console.result(status.metrics) }
      let zone = workspace.feeds.publication.timezone
      try Console.result(
        common.json
          ? json(status, zone)
          : text(status, zone, reports: "\(workspace.out.filePath)/reports/index.html")
      )
    }
  }

  private func json(_ status: Status, _ zone: TimeZone) -> String {
    func moment(_ date: Date?) -> JSONText {
      .text(ifPresent: date.map { RFC3339.text($0, in: zone) })
    }
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
        ("entries", .number(source.entries)), ("failures", .number(source.visits?.failures ?? 0)),
        ("last_asked", moment(source.visits?.asked)),
        ("last_answered", moment(source.visits?.answered)),
        ("last_success", moment(source.lastSuccess)), ("next_due", moment(source.visits?.due)),
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
      let words = ([since, last, expectation].compactMap(\.self) + visits(to: source, zone))
        .joined(separator: ", ")
      return [
        "  \("\(source.id)".padded(to: width))  \(state(of: source).padded(to: 7)) \(words)"
      ] + source.reasons.map { "    ! \($0)" }
    }
    return (["Waiting"] + reports + ["  (\(path) has them all)", "Sources"] + sources)
      .map { $0.replacing(#/ +$/#, with: "") + "\n" }.joined()
  }

  /// What there is to say of the visits to a source on the web.
  private func visits(to source: Status.SourceItem, _ zone: TimeZone) -> [String] {
    guard let visits = source.visits else { return [] }
    let count = GatherSummary.counted(source.entries, "piece")
    let failed = GatherSummary.counted(visits.failures, "visit") + " failed in a row"
    let failures = visits.failures > 0 ? [failed] : []
    let answered =
      visits.answered == visits.asked
      ? [] : [visits.answered.map { "answered \(RFC3339.text($0, in: zone))" } ?? "never answered"]
    let due =
      visits.isGone
      ? ["asked no more: it is gone for good"]
      : visits.due.map { ["asked again from \(RFC3339.text($0, in: zone)) on"] } ?? []
    return [count, "asked \(RFC3339.text(visits.asked, in: zone))"] + answered + failures + due
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
    case .sources: "sources in trouble"
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
