import Foundation
import Measuring
import Pipeline

/// A step in a process of its own.
enum Step {
  /// What a step cost.
  struct Cost: Codable {
    /// From reading `feeds.yml` to the end.
    var milliseconds: Double
    /// Of the processor.
    var processorMilliseconds: Double
    /// The most memory that the process held, in units of 1,024 bytes.
    var peakKilobytes: Int
    /// Files that are new or other than before.
    var files: Int
  }

  /// Gathers or publishes.
  ///
  /// - Parameters:
  ///   - name: `gather`, or else it is published.
  ///   - root: the publication's folder.
  ///   - moment: seconds since 1970.
  /// - Returns: what it cost.
  /// - Throws: what the step throws.
  static func run(_ name: String, in root: URL, at moment: TimeInterval) throws -> Cost {
    let clock = ContinuousClock()
    let (start, before) = (clock.now, ProcessUsage.current)
    let workspace = try Workspace(configuration: root.appending(path: "feeds.yml").path(), out: nil)
    let build = Build(workspace: workspace, now: Date(timeIntervalSince1970: moment))
    var files = 0
    if name == "gather" {
      _ = try build.gather(only: nil, offline: true)
    } else {
      let report = try build.publish()
      files = report.written.count + report.replaced.count
    }
    let (time, after) = ((clock.now - start).components, ProcessUsage.current)
    return Cost(
      milliseconds: Double(time.seconds) * 1_000 + Double(time.attoseconds) / 1e15,
      processorMilliseconds: (after.seconds - before.seconds) * 1_000,
      peakKilobytes: after.peakKilobytes,
      files: files
    )
  }
}
