import ArgumentParser
import Entries
import Markup
import Pipeline

/// `depeche sources test`.
struct SourcesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Reads what was recorded of sources, and shows where it is not as expected.",
    discussion: """
      Recordings stand in fixtures/SOURCE beside feeds.yml; `sources record` makes them. Exit code 1 \
      where anything is different, or where a source that was named has no recording.
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: "The sources; all of them unless some are named.")
  var sources: [String] = []

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.sources(sources, in: workspace)
      let test = SourceTest(of: workspace, only: only)
      let hasFindings = test.hasFindings(isNamed: !only.isEmpty)
      if common.json {
        try Console.result(json(test))
      } else if !common.quiet || hasFindings {
        try Console.result(test.outcomes.map(text).joined())
      }
      if hasFindings { throw ExitCode(1) }
    }
  }

  private func text(_ outcome: SourceTest.Outcome) -> String {
    switch outcome.verdict {
    case .same(let count):
      common.quiet
        ? "" : "\(outcome.source): \(GatherSummary.counted(count, "item")) as expected\n"
    case .different(let lines):
      "\(outcome.source): is not as expected\n" + lines.map { "  \($0)\n" }.joined()
        + "  if that is right, run `depeche sources record \(outcome.source) --force`\n"
    case .failed(let reason): "\(outcome.source): \(reason)\n"
    case .notRecorded:
      common.quiet
        ? ""
        : "\(outcome.source): nothing is recorded; run `depeche sources record \(outcome.source)`\n"
    }
  }

  private func json(_ test: SourceTest) -> String {
    let items = test.outcomes.map { outcome in
      let (state, lines): (String, [String]) =
        switch outcome.verdict {
        case .same: ("same", [])
        case .different(let lines): ("different", lines)
        case .failed(let reason): ("failed", [reason])
        case .notRecorded: ("not-recorded", [])
        }
      return JSONText.record([
        ("source", .text(outcome.source.description)), ("state", .text(state)),
        ("differences", .list(lines.map { .text($0) })),
      ])
    }
    return JSONText.object([("sources", .list(items))]) + "\n"
  }
}
