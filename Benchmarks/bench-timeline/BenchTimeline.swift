import Foundation
import Measuring

/// Times what is done to a large timeline, each step in a process of its own.
///
/// `bench-timeline ENTRIES RUNS` makes a publication in a temporary folder and prints one JSON line:
/// for each step the median of its runs in milliseconds (`ms`, and `cpu_ms` of the processor), the
/// start of the process not counted, and the most memory that a process held (`peak_mb`).
@main
struct BenchTimeline {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "step", words.count == 4,
      let phase = Phase(rawValue: words[words.startIndex + 1]),
      let moment = TimeInterval(words[words.startIndex + 3])
    {
      let cost = try phase.run(in: URL(filePath: words[words.startIndex + 2]), at: moment)
      print(String(decoding: try JSONEncoder().encode(cost), as: UTF8.self))
      return
    }
    let numbers = words.compactMap { Int($0) }
    let root = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    var course = Course(
      publication: MadePublication(root: root, pieces: numbers.first ?? 100_000, hasOwnPages: true),
      runs: max(1, numbers.dropFirst().first ?? 5)
    )
    try course.run()
    print(course.line)
  }
}
