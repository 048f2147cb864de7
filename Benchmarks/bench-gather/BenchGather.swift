import Foundation
import LoopbackWeb
import Measuring
import Pipeline

/// Times the gathering of feeds from the web, each step in a process of its own.
///
/// `bench-gather FEEDS PIECES LANGUAGES` serves made feeds on this machine and prints one JSON line:
/// what a feed costs of the processor, in milliseconds, the first time (`cold_cpu_ms`) and when nothing
/// has changed (`warm_cpu_ms`, the median of five), without the start of the process; how many pieces
/// became entries; and the most memory that a process held (`peak_mb`).
@main
struct BenchGather {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.count == 3, words[0] == "step", let moment = TimeInterval(words[2]) {
      let cost = try Cost(ofGatheringIn: URL(filePath: words[1]), at: moment)
      print(String(decoding: try JSONEncoder().encode(cost), as: UTF8.self))
      return
    }
    let numbers = words.compactMap { Int($0) }.map { max(1, $0) }
    let feeds = numbers.first ?? 200
    let made = MadeFeeds(
      count: feeds,
      pieces: numbers.dropFirst().first ?? 20,
      languages: numbers.dropFirst(2).first ?? 1
    )
    let web = try LoopbackWeb(made.reply)
    let root = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(made.configuration(at: web.port).utf8).write(to: root.appending(path: "feeds.yml"))
    // Behind the dates of all pieces, and a day later with each step.
    let costs = try (0..<6).map { day in
      try Cost.measured(in: root, at: MadeFeeds.end + Double(day) * 86_400)
    }
    let warm = costs.dropFirst().map(\.processorMilliseconds).sorted()
    let cold = costs[0]
    let figures = [
      "\"bench\": \"gather\"", "\"feeds\": \(feeds)", "\"pieces\": \(made.pieces)",
      "\"languages\": \(made.languages)", "\"new\": \(cold.new)",
      "\"cold_cpu_ms\": \(rounded(cold.processorMilliseconds / Double(feeds)))",
      "\"warm_cpu_ms\": \(rounded(warm[warm.count / 2] / Double(feeds)))",
      "\"peak_mb\": \((costs.map(\.peakKilobytes).max() ?? 0) / 1_024)",
    ]
    print("{\(figures.joined(separator: ", "))}")
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

/// What one gathering cost.
private struct Cost: Codable {
  /// Of the processor, from reading `feeds.yml` to the end.
  let processorMilliseconds: Double
  /// The most memory that the process held, in units of 1,024 bytes.
  let peakKilobytes: Int
  let new: Int

  /// Gathers all sources of a folder.
  init(ofGatheringIn root: URL, at moment: TimeInterval) throws {
    let before = ProcessUsage.current
    let workspace = try Workspace(
      configuration: root.appending(path: "feeds.yml").path(),
      out: nil
    )
    let report = try Build(workspace: workspace, now: Date(timeIntervalSince1970: moment))
      .gather(only: nil, offline: false)
    let after = ProcessUsage.current
    processorMilliseconds = (after.seconds - before.seconds) * 1_000
    peakKilobytes = after.peakKilobytes
    new = report.newEntries
  }

  /// The same in a process of its own, which serves nothing.
  static func measured(in root: URL, at moment: TimeInterval) throws -> Cost {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["step", root.path(), "\(moment)"]
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Cost.self, from: answer)
  }
}
