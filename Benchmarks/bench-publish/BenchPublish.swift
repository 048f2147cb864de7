import Foundation
import Measuring
import Pipeline

/// Times the publishing of a large timeline, each time in a process of its own.
///
/// `bench-publish ENTRIES RUNS` makes a publication of ten delegations in three languages in a temporary
/// folder and prints one JSON line: publishing for the first time, when the pages of archives are closed
/// and kept (`first`), everything into an empty folder (`all`), one new piece, and nothing that changed. Each has the median of its runs in milliseconds (`ms`, and `cpu_ms` of the processor),
/// the start of the process and the gathering not counted, and the most memory that a process held
/// (`peak_mb`). With `own` behind the numbers an eleventh of the pieces have no address and get pages of
/// ours.
@main
struct BenchPublish {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "step", words.count == 4, let moment = TimeInterval(words[3]) {
      let cost = try Step.run(words[1], in: URL(filePath: words[2]), at: moment)
      print(String(decoding: try JSONEncoder().encode(cost), as: UTF8.self))
      return
    }
    let numbers = words.compactMap { Int($0) }
    let root = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    var course = PublishingCourse(
      publication: MadePublication(
        root: root,
        pieces: numbers.first ?? 20_000,
        hasOwnPages: words.contains("own")
      ),
      runs: max(1, numbers.dropFirst().first ?? 5)
    )
    print(try course.line())
  }
}
