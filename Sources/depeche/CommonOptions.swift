import ArgumentParser
import Configuration
import Entries
import Foundation
import Pipeline

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration.", valueName: "file"))
  var config = "feeds.yml"

  @Option(
    help: ArgumentHelp(
      "The folder of the outputs (default: out, beside the configuration).",
      valueName: "folder"
    )
  )
  var out: String?

  @Option(help: ArgumentHelp("Only this source.", valueName: "source"))
  var only: String?

  @Flag(help: "Ask nothing of the network.")
  var offline = false

  @Option(
    help: ArgumentHelp(
      "The moment of the run (default: SOURCE_DATE_EPOCH, else the clock).",
      valueName: "2026-03-31T00:00:00Z"
    )
  )
  var now: String?

  @Flag(name: [.short, .long], help: "Silent unless something is wrong.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Say more.")
  var verbose = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if let now, RFC3339.instant(now) == nil {
      throw ValidationError("--now is no date-time such as 2026-03-31T00:00:00Z: \(now)")
    }
    if let epoch = Self.epoch, Int(epoch) == nil {
      throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds: \(epoch)")
    }
    if let only, SourceID(only) == nil {
      throw ValidationError("--only is no name of a source: \(only)")
    }
  }

  /// Seconds since 1970, as reproducible builds set it; `nil` when it is not set.
  private static var epoch: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
  }

  /// The moment of the run.
  var moment: Date { now.flatMap(RFC3339.instant) ?? Self.clock }

  /// `SOURCE_DATE_EPOCH`, else the clock: the only place where the program looks at one.
  static var clock: Date {
    let seconds = epoch.flatMap { Int($0) }.map(Double.init) ?? Date().timeIntervalSince1970
    // Whole seconds: nothing that is published says more.
    return Date(timeIntervalSince1970: seconds.rounded(.down))
  }

  /// Opens the publication, or ends the program with the mistakes in it.
  func workspace() throws -> Workspace {
    try Workspace(configuration: config, out: out)
  }

  /// The source that `--only` names.
  ///
  /// - Throws: a usage error when the configuration has none of that name.
  func source(in workspace: Workspace) throws -> SourceID? {
    guard let only, let id = SourceID(only) else { return nil }
    guard workspace.feeds.sources.contains(where: { $0.id == id }) else {
      let known = workspace.feeds.sources.map(\.id.description).joined(separator: ", ")
      throw ValidationError("--only: no source is called \(only); there is \(known)")
    }
    return id
  }
}
