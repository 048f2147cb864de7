import ArgumentParser
import Configuration
import Entries
import Markup
import Pipeline

/// `depeche replay`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Reads again what sources answered before, by today's settings, without the network.",
    discussion: """
      Nothing is published: run `depeche publish` or `build` afterwards. A source that is named is \
      believed whatever becomes of its dates, as with --only.
      """
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Only show what would change, entry by entry.")
  var dryRun = false

  @Argument(help: "The sources; all of them unless some are named.")
  var sources: [String] = []

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.sources(sources, in: workspace)
      let report = try Replay(of: workspace, now: common.moment).run(only: only, isKept: !dryRun)
      if let changes = report.changes, !common.quiet || common.json {
        try Console.result(
          common.json ? json(changes, report.refused) : text(changes, report.refused)
        )
      }
      let summary = GatherSummary(report.gathered, workspace: workspace)
      guard report.changes != nil else { return try summary.print(common) }
      let told = common.quiet || common.json ? [] : report.refused.map(\.description)
      for problem in summary.problems(isQuiet: common.quiet) where !told.contains(problem) {
        Console.note(problem)
      }
      try summary.end()
    }
  }

  private func text(_ changes: [EntryChange], _ refused: [Replay.Refusal]) -> String {
    let refusals = refused.map {
      "! \($0.source): its reading is not taken as it is: \($0.reason)\n"
    }.joined()
    guard !changes.isEmpty else {
      return refusals + (refused.isEmpty ? "nothing would change\n" : "nothing else would change\n")
    }
    let entries = changes.map { change in
      switch change.kind {
      case .new: "+ \(change.title)\n    \(change.id)\n"
      case .gone: "- \(change.title)\n    \(change.id)\n"
      case .changed(let fields):
        "~ \(change.title)\n    \(change.id)\n"
          + fields.map { "    \($0.name): “\($0.before)” would be “\($0.after)”\n" }.joined()
      }
    }
    let count = GatherSummary.counted(changes.count, "entry", "entries")
    return refusals + entries.joined()
      + "\(count) would be new, gone or different; nothing was kept\n"
  }

  private func json(_ changes: [EntryChange], _ refused: [Replay.Refusal]) -> String {
    let items = changes.map { change in
      let (kind, fields): (String, [EntryChange.Field]) =
        switch change.kind {
        case .new: ("new", [])
        case .gone: ("gone", [])
        case .changed(let fields): ("changed", fields)
        }
      return JSONText.record([
        ("id", .text(change.id.description)), ("title", .text(change.title)),
        ("change", .text(kind)),
        (
          "fields",
          .list(
            fields.map { field in
              .record([
                ("name", .text(field.name)), ("before", .text(field.before)),
                ("after", .text(field.after)),
              ])
            }
          )
        ),
      ])
    }
    let refusals = refused.map { refusal in
      JSONText.record([
        ("source", .text(refusal.source.description)), ("reason", .text(refusal.reason)),
      ])
    }
    return JSONText.object([("changes", .list(items)), ("refused", .list(refusals))]) + "\n"
  }
}

extension CommonOptions {
  /// Sources by the names that a command was given, with that of `--only`.
  ///
  /// - Throws: a usage error for a name that the configuration does not have.
  func sources(_ names: [String], in workspace: Workspace) throws -> [SourceID] {
    let all = workspace.feeds.sources.map(\.id)
    return try (names + (only.map { [$0] } ?? [])).map { name in
      guard let id = SourceID(name), all.contains(id) else {
        let known = all.map(\.description).joined(separator: ", ")
        throw ValidationError("no source is called \(name); there is \(known)")
      }
      return id
    }
  }
}
