import SeededRandom
import Testing

@testable import Timeline

@Suite("The parts of possible pairs")
struct ConnectedPartTests {
  /// Edges by their weights, at random, some of them of one weight.
  private struct Graph {
    let count: Int
    private(set) var neighbours: [[ConnectedPart.Neighbour]]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      count = Int.random(in: 1...40, using: &generator)
      neighbours = Array(repeating: [], count: count)
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let (one, other) = (
          Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator)
        )
        guard one != other else { continue }
        let strength = Double(Int.random(in: -3...12, using: &generator)) / 2
        neighbours[one].append(ConnectedPart.Neighbour(other, strength: strength))
        neighbours[other].append(ConnectedPart.Neighbour(one, strength: strength))
      }
    }

    /// What edges of some weight and more connect an entry with.
    func connected(with entry: Int, from least: Double) -> [Int] {
      var found: Set<Int> = [entry]
      var open = [entry]
      while let next = open.popLast() {
        for neighbour in neighbours[next]
        where neighbour.strength >= least && found.insert(neighbour.entry).inserted {
          open.append(neighbour.entry)
        }
      }
      return found.sorted()
    }

    /// The largest of those sets that is not too large, by trying every weight.
    func largestPart(of entry: Int, atMost largest: Int) -> [Int] {
      Set(neighbours.joined().map(\.strength)).map { connected(with: entry, from: $0) }
        .filter { $0.count <= largest }.max { $0.count < $1.count } ?? [entry]
    }
  }

  @Test(
    "are the largest that edges of some weight connect, from whichever entry one looks",
    arguments: 1...60 as ClosedRange<UInt64>
  )
  func largest(seed: UInt64) {
    let graph = Graph(seed: seed)
    for largest in [1, 2, 5, 9, 100] {
      var done: Set<Int> = []
      for entry in 0..<graph.count {
        let whole = ConnectedPart(of: entry, atMost: largest) { graph.neighbours[$0] }
        #expect(
          whole.members == graph.largestPart(of: entry, atMost: largest),
          "seed \(seed), entry \(entry), \(largest)"
        )
        // What is known of other parts ends the search sooner, and nothing else.
        guard !done.contains(entry) else { continue }
        let part = ConnectedPart(of: entry, atMost: largest, besides: done.contains) {
          graph.neighbours[$0]
        }
        #expect(part == whole, "seed \(seed), entry \(entry), \(largest)")
        done.formUnion(part.members)
      }
    }
  }

  @Test("looks at no more neighbours than a part may have members")
  func bounded() {
    var looks = 0
    let part = ConnectedPart(of: 500, atMost: 20) { entry in
      looks += 1
      return [entry - 1, entry + 1].map { ConnectedPart.Neighbour($0, strength: 1) }
    }
    // A chain of equal edges without an end.
    #expect(part.members == [500])
    #expect(looks <= 20)
  }
}
