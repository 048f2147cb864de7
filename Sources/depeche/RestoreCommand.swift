import ArgumentParser
import Entries
import Markup
import Pipeline

/// `depeche restore`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Takes ids, dates and history back from the published feeds, where .depeche is lost.",
    discussion: """
      The feeds are read below out/public, or with --from where they are served. A damaged database is \
      set aside and never deleted. Run `depeche build` afterwards.
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "Read the feeds where they are served: base_url, an opml.xml or a feed.",
      valueName: "url"
    )
  )
  var from: String?

  @Flag(help: "Only say what would be taken back.")
  var dryRun = false

  @Flag(help: "Set the database aside although nothing is wrong with it.")
  var force = false

  func validate() throws {
    if let from, WebAddress(from) == nil {
      throw ValidationError("--from is no address that begins with https:// or http://: \(from)")
    }
    if from != nil, common.offline {
      throw ValidationError("--from asks the network, and --offline forbids it: keep one of them")
    }
  }

  func run() throws {
    try Console.run {
      let workspace = try common.workspace()
      let bar = ProgressBar(isWanted: !common.quiet)
      defer { bar.clear() }
      let report = try Restore(of: workspace, now: common.moment, telling: bar.tell).run(
        from: from.flatMap(WebAddress.init).map(Restore.Origin.web) ?? .folder,
        isForced: force,
        isKept: !dryRun
      )
      bar.clear()
      if common.json {
        try Console.result(json(report))
      } else if !common.quiet {
        try Console.result(text(report))
      }
      for problem in report.problems { Console.note(problem) }
    }
  }

  private func text(_ report: Restore.Report) -> String {
    let entries = GatherSummary.counted(report.entries, "entry", "entries")
    let feeds = GatherSummary.counted(report.documents, "feed", "feeds")
    let damage = report.damage.map { "the database is damaged (\($0))\n" } ?? ""
    let gone = report.gone == 0 ? "" : ", \(report.gone) ids that are gone"
    guard !dryRun else { return damage + "would take back \(entries)\(gone) from \(feeds)\n" }
    let pictures =
      report.pictures == 0
      ? "" : ", " + GatherSummary.counted(report.pictures, "picture", "pictures")
    let aside = report.setAside.map { "the old database is now .depeche/\($0)\n" } ?? ""
    return damage + "took back \(entries)\(gone)\(pictures) from \(feeds)\n" + aside
      + "run `depeche build` now\n"
  }

  private func json(_ report: Restore.Report) -> String {
    JSONText.object([
      ("entries", .number(report.entries)), ("gone", .number(report.gone)),
      ("feeds", .number(report.documents)), ("pictures", .number(report.pictures)),
      ("set_aside", .text(ifPresent: report.setAside)),
      ("damage", .text(ifPresent: report.damage)),
      ("problems", .list(report.problems.map { .text($0) })),
    ]) + "\n"
  }
}
