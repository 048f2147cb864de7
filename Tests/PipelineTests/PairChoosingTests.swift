import Entries
import SeededRandom
import Testing

@testable import Pipeline
@testable import Store
@testable import Timeline

/// A timeline's possible pairs change at random, and it is chosen among them after each change.
@Suite("Choosing among possible pairs")
struct PairChoosingTests {
  @Test(
    "as they change is the same as choosing among all of them at once",
    arguments: 1...14 as ClosedRange<UInt64>
  )
  func incremental(seed: UInt64) throws {
    let steps = PairingSteps.random(24, seed: seed)
    guard try fault(in: steps) != nil else { return }
    let least = shrunk(steps) { (try? fault(in: $0)) != nil }
    Issue.record("seed \(seed): \(try fault(in: least) ?? ""): \(least)")
  }

  @Test("costs nothing where nothing changed, and leaves the timeline alone")
  func unchanged() throws {
    try withStore { store in
      var model = PairingModel()
      for step in PairingSteps.random(12, seed: 7) { try model.take(step, in: store) }
      let choosing = PairChoosing(beside: model.words)
      try choosing.settle(in: store)
      try choosing.settle(in: store)
      try store.choices { storage in
        try choosing.eachOpenPart(in: storage) { _ in Issue.record("chosen again") }
      }
    }
  }

  /// What differs after some step; `nil` where nothing does.
  private func fault(in steps: [PairingSteps.Step]) throws -> String? {
    // Small parts, so that the floods that are cut apart are among the cases.
    for largest in [4, 200] {
      let fault = try withStore { store -> String? in
        var model = PairingModel()
        for (index, step) in steps.enumerated() {
          try model.take(step, in: store)
          let whole = try chosenAtOnce(model, atMost: largest)
          let choosing = PairChoosing(beside: model.words, atMost: largest)
          let read = try ProposedPairs(in: store, by: choosing)
          guard try read.likeliest() == whole, try read.count() == whole.count else {
            return "read after \(step), parts of \(largest)"
          }
          guard try model.ids.allSatisfy({ try isWhole(read, for: $0, in: whole) }) else {
            return "read for one after \(step), parts of \(largest)"
          }
          // Now and then several changes come before the next choice.
          guard index % 3 != 1 else { continue }
          try choosing.settle(in: store)
          guard try store.choices({ try $0.likeliest(nil, without: []) }) == whole else {
            return "kept after \(step), parts of \(largest)"
          }
        }
        return nil
      }
      if let fault { return fault }
    }
    return nil
  }

  private func isWhole(
    _ read: ProposedPairs,
    for id: EntryID,
    in whole: [Proposal]
  ) throws -> Bool {
    try read.proposals(for: id) == whole.filter { [$0.pair.first, $0.pair.second].contains(id) }
  }

  /// What is chosen in a timeline that is new, and gets its entries in another order.
  private func chosenAtOnce(_ model: PairingModel, atMost largest: Int) throws -> [Proposal] {
    try withStore { store in
      try model.write(to: store)
      try PairChoosing(beside: model.words, atMost: largest).settle(in: store)
      return try store.choices { try $0.likeliest(nil, without: []) }
    }
  }

  /// A timeline that is gone when the work is done.
  private func withStore<Result>(_ work: (TimelineStore) throws -> Result) throws -> Result {
    try work(TimelineStore.open(at: ":memory:"))
  }
}
