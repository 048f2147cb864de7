import Adapters
import Foundation
import Measuring
import Pipeline

/// Times the reading of feeds: from bytes to items, or from bytes to sightings.
///
/// `bench-read [--sanitise] K FILES…` reads the files into memory and then all of them K times, one
/// after the other on one thread; files of more than 4 MB stay on the disk, and are read in pieces in
/// each pass, as the program does it. It prints one JSON line: the bytes, items and refused files of one
/// pass, the seconds of all passes together on the wall's clock and of the processor, and the
/// process's peak of resident memory in units of 1,024 bytes. The start of the process and the
/// reading of files into memory are not in the times.
@main
struct BenchRead {
  static func main() {
    do {
      try measure()
    } catch {
      FileHandle.standardError.write(Data("bench-read: \(error)\n".utf8))
      // EX_USAGE of sysexits.h.
      exit(64)
    }
  }

  private static func measure() throws {
    var words = CommandLine.arguments.dropFirst()
    let goal: ReadingGoal = words.first == "--sanitise" ? .sightings : .items
    if goal == .sightings { words.removeFirst() }
    guard let repeats = words.popFirst().flatMap({ Int($0) }), repeats > 0, !words.isEmpty else {
      throw Misuse()
    }
    let feeds = try words.map { file in
      try FileReading.content(of: URL(filePath: file), limit: .max).content
    }
    let pass = try ReadingPass(goal: goal)

    let clock = ContinuousClock()
    let (start, before) = (clock.now, ProcessUsage.current)
    var counts = ReadingPass.Counts()
    for _ in 0..<repeats {
      counts = ReadingPass.Counts()
      for feed in feeds { pass.read(feed, counting: &counts) }
    }
    let after = ProcessUsage.current
    let wall = start.duration(to: clock.now) / .seconds(1)
    print(
      """
      {"tool":"\(goal.rawValue)","files":\(feeds.count),"bytes":\(feeds.reduce(0) { $0 + $1.count }),\
      "items":\(counts.items),"repeat":\(repeats),"wall":\(rounded(wall)),\
      "cpu":\(rounded(after.seconds - before.seconds)),"errors":\(counts.refusals),\
      "rss_kb":\(after.peakKilobytes)}
      """
    )
  }

  /// Microseconds are what the system counts in.
  private static func rounded(_ seconds: Double) -> Double {
    (seconds * 1_000_000).rounded() / 1_000_000
  }
}

/// How the program has to be called.
private struct Misuse: Error, CustomStringConvertible {
  let description = "usage: bench-read [--sanitise] K FILES…"
}
