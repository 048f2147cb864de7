import Entries
import Foundation
import SeededRandom
import Testing

@testable import Pipeline

/// A publication whose sources are edited at random, built after each step.
@Suite("Published ids while sources are edited at random")
struct LastingIdsTests {
  @Test("stay, and none is added but for new pieces", arguments: 1...10 as ClosedRange<UInt64>)
  func stay(seed: UInt64) throws {
    let steps = MadeSite.steps(8, seed: seed)
    guard try fault(in: steps) != nil else { return }
    let least = shrunk(steps) { (try? fault(in: $0)) != nil }
    Issue.record("seed \(seed): \(try fault(in: least) ?? ""): \(least)")
  }

  @Test(
    "are the same, and so is all else, whichever source is named first",
    arguments: 1...4 as ClosedRange<UInt64>
  )
  func areOrderFree(seed: UInt64) throws {
    let steps = MadeSite.steps(6, seed: seed)
    guard try !isOrderFree(steps) else { return }
    let least = shrunk(steps) { (try? isOrderFree($0)) == false }
    Issue.record("seed \(seed): another order, another timeline: \(least)")
  }

  @Test(
    "are the same, and so is all else, however few new pieces are looked at together",
    arguments: 1...6 as ClosedRange<UInt64>
  )
  func areThoseOfPortions(seed: UInt64) throws {
    let steps = MadeSite.steps(6, seed: seed)
    guard try !isPortionFree(steps) else { return }
    let least = shrunk(steps) { (try? isPortionFree($0)) == false }
    Issue.record("seed \(seed): other portions, another timeline: \(least)")
  }

  private static func moment(_ hour: Int) -> String {
    "2026-03-\(padded(8 + hour / 24, to: 2))T\(padded(hour % 24, to: 2)):00:00Z"
  }

  /// What is wrong after some step; `nil` when nothing is.
  private func fault(in steps: [MadeSite.Step]) throws -> String? {
    var site = MadeSite(count: 9)
    let publication = try Publication([:])
    var known: Set<String> = []
    for (hour, step) in ([nil] + steps.map(Optional.some)).enumerated() {
      if let step { site.take(step) }
      try site.write(to: publication)
      try publication.build(Self.moment(hour))
      let ids = try publication.timeline("2026-04-30T00:00:00Z").map(\.id)
      let name = step.map { "\($0)" } ?? "the first build"
      guard known.isSubset(of: ids) else { return "after \(name) an id is gone" }
      guard ids.count == site.count else {
        return "after \(name) \(site.count) pieces are \(ids.count) entries"
      }
      known = Set(ids)
    }
    return nil
  }

  private func isOrderFree(_ steps: [MadeSite.Step]) throws -> Bool {
    let timelines = try [false, true].map { isCopyFirst in
      var site = MadeSite(count: 9)
      let publication = try Publication([:])
      for (hour, step) in steps.enumerated() {
        site.take(step)
        try site.write(to: publication, isCopyFirst: isCopyFirst)
        try publication.build(Self.moment(hour))
      }
      return try publication.timeline("2026-04-30T00:00:00Z")
    }
    return timelines[0] == timelines[1]
  }

  private func isPortionFree(_ steps: [MadeSite.Step]) throws -> Bool {
    let timelines = try [1, Placing.portion].map { portion in
      var site = MadeSite(count: 9)
      let publication = try Publication([:])
      for (hour, step) in steps.enumerated() {
        site.take(step)
        try site.write(to: publication)
        try publication.gather(Self.moment(hour), inPortionsOf: portion)
      }
      return try publication.timeline("2026-04-30T00:00:00Z")
    }
    return timelines[0] == timelines[1]
  }
}
