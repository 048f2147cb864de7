import ArgumentParser
import Entries
import Markup
import Pipeline

/// `depeche fetch`.
struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Gathers, and publishes nothing."
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Only say which requests would go out, and why others would not.")
  var plan = false

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      if plan {
        let plan = try FetchPlan(
          of: workspace,
          now: common.moment,
          only: only,
          isOffline: common.offline
        )
        return try Console.result(common.json ? json(plan) : text(plan))
      }
      let bar = ProgressBar(isWanted: !common.quiet)
      defer { bar.clear() }
      let report = try Build(workspace: workspace, now: common.moment, telling: bar.tell)
        .gather(only: only, offline: common.offline)
      bar.clear()
      try GatherSummary(report, workspace: workspace).print(common)
    }
  }

  private func json(_ plan: FetchPlan) -> String {
    let items = plan.items.map { item in
      JSONText.record([
        ("source", .text(item.source.description)),
        (
          "requests",
          .list(
            item.requests.map { request in
              .record([
                ("url", .text(request.address.description)),
                ("conditional", .flag(request.isConditional)),
                ("robots", .flag(request.heedsRobots)),
              ])
            }
          )
        ),
        ("rest", item.rest.map { .number(Self.wholeSeconds($0)) } ?? .text(ifPresent: nil)),
        ("runs", .text(ifPresent: item.command)), ("reason", .text(ifPresent: item.reason)),
      ])
    }
    return JSONText.object([("sources", .list(items))]) + "\n"
  }

  /// Rounded up.
  private static func wholeSeconds(_ duration: Duration) -> Int {
    let (seconds, fraction) = duration.components
    return Int(clamping: seconds) + (fraction > 0 ? 1 : 0)
  }

  private func text(_ plan: FetchPlan) -> String {
    plan.items.map { item in
      let words = item.requests.map { request in
        let traits =
          (request.isConditional ? ["if it has changed"] : [])
          + (request.heedsRobots ? ["if robots.txt lets it"] : [])
        return "  GET \(request.address)"
          + (traits.isEmpty ? "" : " (\(traits.joined(separator: ", ")))")
      }
      let rest = item.rest.map {
        "  its articles \(Self.wholeSeconds($0)) s apart, as robots.txt asks (Crawl-delay)"
      }
      let others = [
        rest, item.command.map { "  runs \($0)" }, item.reason.map { "  nothing: \($0)" },
      ]
      return ([item.source.description] + words + others.compactMap(\.self))
        .joined(separator: "\n") + "\n"
    }.joined()
  }
}
