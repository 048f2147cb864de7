import SeededRandom
import Testing

@testable import Timeline

@Suite("The assignment")
struct AssignmentTests {
  /// The most that any pairs are worth, by trying all of them.
  private func best(_ weights: [[Double]], row: Int = 0, without taken: Set<Int> = []) -> Double {
    guard row < weights.count else { return 0 }
    let alone = best(weights, row: row + 1, without: taken)
    return weights[row].indices.filter { !taken.contains($0) }.reduce(alone) { most, column in
      let rest = best(weights, row: row + 1, without: taken.union([column]))
      return max(most, weights[row][column] + rest)
    }
  }

  @Test("is worth what trying every choice finds", arguments: 1...60 as ClosedRange<UInt64>)
  func optimal(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = Int.random(in: 1...5, using: &generator)
    let columns = Int.random(in: rows...6, using: &generator)
    let weights = (0..<rows).map { _ in
      (0..<columns).map { _ in
        Bool.random(using: &generator) ? Double.random(in: 0...5, using: &generator) : 0
      }
    }
    let assignment = Assignment(weights)
    #expect(abs(assignment.total - best(weights)) < 1e-9, "seed \(seed)")
    let taken = assignment.columns.compactMap(\.self)
    #expect(Set(taken).count == taken.count, "seed \(seed)")
  }

  @Test("does not spoil two good pairs for one that is slightly better")
  func notGreedy() {
    let assignment = Assignment([[5, 4], [4, 0]])
    #expect(assignment.columns == [1, 0])
    #expect(assignment.total == 8)
  }

  @Test("of nothing is nothing")
  func empty() {
    #expect(Assignment([]).columns.isEmpty)
    #expect(Assignment([[0, 0]]).columns == [nil])
  }
}
