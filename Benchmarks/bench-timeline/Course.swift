import Foundation
import Measuring

/// The steps of a publication's life, one after the other, and what each cost.
struct Course {
  private let publication: MadePublication
  private let runs: Int
  private var costs: [(name: String, costs: [Phase.Cost])] = []
  /// How many pieces each source has now.
  private var counts: [Int]
  /// Seconds since 1970: behind the dates of 400,000 pieces, and an hour later with each step.
  private var moment: TimeInterval = 2_000_000_000

  /// How many pieces come or are corrected in a step.
  private static let few = 20

  init(publication: MadePublication, runs: Int) {
    self.publication = publication
    self.runs = runs
    counts = (0..<MadePublication.sourceCount).map(publication.pieces)
  }

  /// Goes through all of it.
  mutating func run() throws {
    try publication.writeConfiguration()
    for source in counts.indices {
      try publication.write(source, showing: 0..<counts[source])
    }
    try step(.gather, called: "gather_all_new", times: 1)
    try step(.publish, called: "publish_all_new", times: 1)
    try step(.publish, called: "publish_unchanged")
    // From here on all but the archive show a window. That is as a broken page looks, so it is said.
    for source in counts.indices.dropFirst() { try showWindow(of: source) }
    try step(.gatherNamed, called: "gather_windows_close", times: 1)
    try step(.gather, called: "gather_unchanged")
    try step(.gather, called: "gather_20_new") { try $0.add(to: 1 + $1 % 8) }
    try step(.gather, called: "gather_20_corrected") { course, run in
      try course.showWindow(of: 1 + run % 8, corrected: Self.few, by: "Corrected in run \(run).")
    }
    try step(.gather, called: "gather_archive_20_new") { course, _ in try course.add(to: 0) }
    try step(.gather, called: "gather_archive_20_corrected") { course, run in
      try course.publication.write(
        0,
        showing: 0..<course.counts[0],
        corrected: Self.few,
        by: "Corrected in run \(run)."
      )
    }
    try step(.build, called: "build_20_new") { try $0.add(to: 1 + $1 % 8) }
    try step(.build, called: "build_unchanged")
    try step(.table, called: "table")
    try step(.json, called: "json")
  }

  /// The costs as one JSON object.
  var line: String {
    let steps = costs.map { name, costs in
      var values = [
        "ms": Self.median(costs.map(\.milliseconds)),
        "cpu_ms": Self.median(costs.map(\.processorMilliseconds)),
        "peak_mb": Double(costs.map(\.peakKilobytes).max() ?? 0) / 1_024,
      ]
      let first = costs.compactMap(\.firstLine)
      if !first.isEmpty { values["first_ms"] = Self.median(first) }
      values["new"] = costs.last?.new.map(Double.init)
      values["changed"] = costs.last?.changed.map(Double.init)
      let fields = values.sorted { $0.key < $1.key }.map { key, value in
        "\"\(key)\": \(Self.rounded(value))"
      }
      return "\"\(name)\": {\(fields.joined(separator: ", "))}"
    }
    return """
      {"bench": "timeline", "entries": \(publication.pieces), "runs": \(runs), \
      \(steps.joined(separator: ", "))}
      """
  }

  /// Does a step several times, each after a change.
  private mutating func step(
    _ phase: Phase,
    called name: String,
    times: Int? = nil,
    after change: (inout Course, Int) throws -> Void = { _, _ in }
  ) throws {
    var costs: [Phase.Cost] = []
    for run in 0..<(times ?? runs) {
      try change(&self, run)
      moment += 3_600
      costs.append(try measured(phase))
    }
    self.costs.append((name, costs))
    FileHandle.standardError.write(Data("\(name): \(costs.map(\.milliseconds))\n".utf8))
  }

  private mutating func add(to source: Int) throws {
    counts[source] += Self.few
    if source == 0 {
      try publication.write(0, showing: 0..<counts[0])
    } else {
      try showWindow(of: source)
    }
  }

  private func showWindow(
    of source: Int,
    corrected: Int = 0,
    by correction: String = ""
  ) throws {
    let count = counts[source]
    try publication.write(
      source,
      showing: max(0, count - MadePublication.window)..<count,
      corrected: corrected,
      by: correction
    )
  }

  /// Runs a step in a process of its own.
  private func measured(_ phase: Phase) throws -> Phase.Cost {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["step", phase.rawValue, publication.root.path(), "\(moment)"]
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Phase.Cost.self, from: answer)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }
}
