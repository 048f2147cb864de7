import ArgumentParser
import Entries
import Markup
import Pipeline

/// `depeche sources`.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "Shows where content arrives.",
    subcommands: [
      SourcesListCommand.self, SourcesTryCommand.self, SourcesTestCommand.self,
      SourcesRecordCommand.self,
    ]
  )
}

/// `depeche sources list`.
struct SourcesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the sources of feeds.yml, and how many entries each one carries."
  )

  @OptionGroup var common: CommonOptions

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let only = try common.source(in: workspace)
      let sources = try SourceListing(workspace: workspace, only: only).sources
      try Console.result(common.json ? json(sources) : table(sources))
    }
  }

  private func json(_ sources: [SourceListing.Item]) -> String {
    let items = sources.map { source in
      JSONText.record([
        ("id", .text(source.id.description)), ("adapter", .text(source.adapter.description)),
        ("location", .text(source.location)), ("enabled", .flag(source.isEnabled)),
        ("entries", source.entries.map { .number($0) } ?? .null),
      ])
    }
    return JSONText.object([("sources", .list(items))]) + "\n"
  }

  private func table(_ sources: [SourceListing.Item]) -> String {
    let widths = (
      sources.map { "\($0.id)".count }.max() ?? 0, sources.map { "\($0.adapter)".count }.max() ?? 0
    )
    return sources.map { source in
      let state =
        if !source.isEnabled { "off" } else if let entries = source.entries {
          entries == 1 ? "1 entry" : "\(entries) entries"
        } else { "not read yet" }
      return "\("\(source.id)".padded(to: widths.0))  \("\(source.adapter)".padded(to: widths.1))  "
        + "\(state.padded(to: 12))  \(source.location)\n"
    }.joined()
  }
}
