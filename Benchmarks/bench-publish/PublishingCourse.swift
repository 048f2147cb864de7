import Foundation
import Measuring

/// What is published, one step after the other, and what each cost.
struct PublishingCourse {
  private let publication: MadePublication
  private let runs: Int
  /// Seconds since 1970, behind the dates of 400,000 pieces.
  private var moment: TimeInterval = 2_000_000_000

  init(publication: MadePublication, runs: Int) {
    self.publication = publication
    self.runs = runs
  }

  /// The costs as one JSON object.
  ///
  /// - Throws: what a step throws, or making the publication.
  mutating func line() throws -> String {
    try publication.writeConfiguration()
    for source in 0..<MadePublication.sourceCount {
      try publication.write(source, showing: 0..<publication.pieces(of: source))
    }
    _ = try measured("gather")
    let state = publication.root.appending(path: ".depeche")
    let gathered = publication.root.appending(path: "gathered")
    try FileManager.default.copyItem(at: state, to: gathered)
    var costs: [(name: String, costs: [Step.Cost])] = [
      ("first", []), ("all", []), ("one_new", []),
    ]
    for _ in 0..<runs {
      try FileManager.default.removeItem(at: state)
      try FileManager.default.copyItem(at: gathered, to: state)
      let out = publication.root.appending(path: "out")
      try? FileManager.default.removeItem(at: out)
      costs[0].costs.append(try measured("publish"))
      try FileManager.default.removeItem(at: out)
      costs[1].costs.append(try measured("publish"))
    }
    var count = publication.pieces(of: 1)
    for _ in 0..<runs {
      count += 1
      try publication.write(1, showing: 0..<count)
      _ = try measured("gather")
      costs[2].costs.append(try measured("publish"))
    }
    costs.append(("unchanged", try (0..<runs).map { _ in try measured("publish") }))
    let steps = costs.map { "\"\($0.name)\": \(Self.object($0.costs))" }
    return """
      {"bench": "publish", "entries": \(publication.pieces), "runs": \(runs), \
      \(steps.joined(separator: ", "))}
      """
  }

  /// Runs a step in a process of its own, an hour after the last.
  private mutating func measured(_ step: String) throws -> Step.Cost {
    moment += 3_600
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["step", step, publication.root.path(), "\(moment)"]
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Step.Cost.self, from: answer)
  }

  private static func object(_ costs: [Step.Cost]) -> String {
    func median(_ values: [Double]) -> String {
      let sorted = values.sorted()
      return sorted.isEmpty ? "0" : "\((sorted[sorted.count / 2] * 10).rounded() / 10)"
    }
    return """
      {"ms": \(median(costs.map(\.milliseconds))), \
      "cpu_ms": \(median(costs.map(\.processorMilliseconds))), \
      "peak_mb": \(median(costs.map { Double($0.peakKilobytes) / 1_024 })), \
      "files": \(costs.map(\.files).max() ?? 0)}
      """
  }
}
