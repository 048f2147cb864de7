import Configuration
import Foundation
import Measuring
import Pipeline

/// One measured step, run in a process of its own so that its memory is its own.
enum Phase: String {
  /// Reads the sources and folds what is new.
  case gather
  /// Reads each source by its name, which says that it is as it should be, however little it shows.
  case gatherNamed
  /// Publishes the timeline as it stands.
  case publish
  /// Both, as `depeche build` does.
  case build
  /// The table of every entry.
  case table
  /// `timeline --json`.
  case json

  /// What a step cost.
  struct Cost: Codable {
    /// From reading `feeds.yml` to the end.
    var milliseconds: Double
    /// Of the processor.
    var processorMilliseconds: Double
    /// Up to the first line, where the step writes any.
    var firstLine: Double?
    /// The most memory that the process held, in units of 1,024 bytes.
    var peakKilobytes: Int
    /// Entries that are new, and entries that show something else than before.
    var new: Int?
    var changed: Int?
  }

  /// Does the step on a publication.
  ///
  /// - Parameters:
  ///   - root: its folder.
  ///   - moment: seconds since 1970.
  /// - Returns: what it cost.
  /// - Throws: what the step throws.
  func run(in root: URL, at moment: TimeInterval) throws -> Cost {
    let clock = ContinuousClock()
    let (start, before) = (clock.now, ProcessUsage.current)
    var firstLine: Double?
    var gathered: GatherReport?
    let now = Date(timeIntervalSince1970: moment)
    let workspace = try Workspace(
      configuration: root.appending(path: "feeds.yml").path(),
      out: nil
    )
    func listing(_ list: (TimelineListing, (String) throws -> Void) throws -> Void) throws {
      let sink = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
      try list(try TimelineListing(workspace: workspace, now: now)) { text in
        firstLine = firstLine ?? (clock.now - start).milliseconds
        try sink.write(contentsOf: Data(text.utf8))
      }
    }
    let build = Build(workspace: workspace, now: now)
    switch self {
    case .gather: gathered = try build.gather(only: nil, offline: true)
    case .gatherNamed:
      for source in workspace.feeds.sources {
        _ = try build.gather(only: source.id, offline: true)
      }
    case .publish: _ = try build.publish()
    case .build: gathered = try build.run(only: nil, offline: true).gathered
    case .table: try listing { try $0.writeTable(to: $1) }
    case .json: try listing { try $0.writeJSON(to: $1) }
    }
    let after = ProcessUsage.current
    return Cost(
      milliseconds: (clock.now - start).milliseconds,
      processorMilliseconds: (after.seconds - before.seconds) * 1_000,
      firstLine: firstLine,
      peakKilobytes: after.peakKilobytes,
      new: gathered?.newEntries,
      changed: gathered?.changedEntries
    )
  }
}

extension Duration {
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1_000
      + Double(components.attoseconds) / 1_000_000_000_000_000
  }
}
