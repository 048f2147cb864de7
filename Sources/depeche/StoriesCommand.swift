import ArgumentParser
import Entries
import Markup
import Pipeline

/// `depeche stories`.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Says which entries are translations of each other.",
    discussion: """
      An entry is named by its id, the key at the id's end, its address, or a page of ours. The words \
      go into stories.yml, whose comments stay as they are; the next build publishes what they say.
      """,
    subcommands: [List.self, Confirm.self, Reject.self, Pair.self],
    defaultSubcommand: List.self
  )

  /// `depeche stories list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the pairs that look like translations, the likeliest first (the default)."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "Only pairs of this entry.")
    var entry: String?

    func run() throws {
      try Console.run {
        let workspace = try common.workspace()
        let only = try common.source(in: workspace)
        let pairs = try StoriesDesk(of: workspace, now: common.moment).pairs(of: entry, only: only)
        try Console.result(common.json ? json(pairs) : text(pairs))
      }
    }

    private func json(_ pairs: [StoriesDesk.Pair]) -> String {
      let items = pairs.map { pair in
        JSONText.record([
          ("ids", .list(pair.ids.map { .text($0) })),
          ("titles", .list(pair.titles.map { .text($0) })),
          ("score", .thousandths(pair.likelihood.thousandths)),
          ("is_ambiguous", .flag(pair.isAmbiguous)),
          ("is_likely", .flag(pair.isLikely)),
          ("evidence", .list(pair.evidence.map { .text($0) })),
        ])
      }
      return JSONText.object([("pairs", .list(items))]) + "\n"
    }

    private func text(_ pairs: [StoriesDesk.Pair]) -> String {
      guard !pairs.isEmpty else { return "nothing that is not confirmed looks like translations\n" }
      let likely = pairs.filter(\.isLikely)
      let others = pairs.filter { !$0.isLikely }
      return (likely.isEmpty ? "" : "Likely\n" + likely.map(text).joined())
        + (others.isEmpty ? "" : "Perhaps\n" + others.map(text).joined())
        + "`depeche stories confirm KEY KEY` or `reject KEY KEY` writes your word into stories.yml\n"
    }

    private func text(_ pair: StoriesDesk.Pair) -> String {
      let percent = "\(pair.likelihood.percent)%".padded(to: 5)
      let doubt = pair.isAmbiguous ? "; another pair is nearly as likely" : ""
      return "  \(percent) \(pair.titles.joined(separator: "\n        "))\n"
        + "        \(pair.evidence.joined(separator: "; "))\(doubt)\n"
        + "        \(pair.keys.joined(separator: " "))\n"
    }
  }

  /// `depeche stories confirm`.
  struct Confirm: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirms a proposed pair: these are translations."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The two entries; one is enough where one pair alone is proposed for it.")
    var entries: [String]

    func run() throws {
      try tell(common) { try $0.confirm(entries) }
    }
  }

  /// `depeche stories reject`.
  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Rejects a pair: these are no translations, and are never proposed again."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "The two entries; one is enough where one pair alone is proposed for it.")
    var entries: [String]

    func run() throws {
      try tell(common) { try $0.reject(entries) }
    }
  }

  /// `depeche stories pair`.
  struct Pair: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes entries one story, whether that was proposed or not."
    )

    @OptionGroup var common: CommonOptions

    @Argument(help: "Two entries or more, each in another language.")
    var entries: [String]

    func run() throws {
      try tell(common) { try $0.pair(entries) }
    }
  }
}

/// Writes somebody's word and tells what was done.
private func tell(
  _ common: CommonOptions,
  _ work: (StoriesDesk) throws -> [String]
) throws {
  try Console.run {
    let workspace = try common.workspace()
    // Entries are named one by one; a name of a source that does not exist is a mistake all the same.
    _ = try common.source(in: workspace)
    let done = try work(StoriesDesk(of: workspace, now: common.moment))
    if common.json {
      try Console.result(JSONText.object([("done", .list(done.map { .text($0) }))]) + "\n")
    } else if !common.quiet {
      try Console.result(done.map { $0 + "\n" }.joined())
    }
  }
}
