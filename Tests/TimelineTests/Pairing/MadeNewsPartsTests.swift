import Entries
import Testing

@testable import Timeline

/// The made site as a store chooses for it: a part after the other.
@Suite("Pairing a made site in parts")
struct MadeNewsPartsTests {
  @Test(
    "is as right as choosing among everything at once",
    arguments: 2...7 as ClosedRange<UInt64>
  )
  func quality(_ seed: UInt64) throws {
    let site = try MadeNews(seed: seed)
    let edges = PairingIndex(try traits(site.entries)).edges
    let whole = Pairing.proposals(from: edges)
    let found = proposals(from: edges)
    let top = PairingQuality(
      of: found.filter { $0.score >= Proposal.topLine },
      among: site.pairs
    )
    #expect(top.precision >= 0.97, "seed \(seed): \(top)")
    #expect(top.recall >= 0.9, "seed \(seed): \(top)")
    let different = Set(found).symmetricDifference(whole)
    #expect(different.count * 50 <= whole.count, "seed \(seed): \(different.count) are different")
  }

  private func proposals(from edges: [PairingEdge]) -> [Proposal] {
    let ids = Set(edges.flatMap { [$0.pair.first, $0.pair.second] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var neighbours: [[ConnectedPart.Neighbour]] = Array(repeating: [], count: ids.count)
    var own: [[PairingEdge]] = Array(repeating: [], count: ids.count)
    for edge in edges {
      guard let one = numbers[edge.pair.first], let other = numbers[edge.pair.second] else {
        continue
      }
      neighbours[one].append(ConnectedPart.Neighbour(other, strength: edge.logOdds))
      neighbours[other].append(ConnectedPart.Neighbour(one, strength: edge.logOdds))
      own[one].append(edge)
    }
    var done: Set<Int> = []
    var proposals: [Proposal] = []
    for number in ids.indices where !done.contains(number) {
      let part = ConnectedPart(of: number, besides: done.contains) { neighbours[$0] }
      done.formUnion(part.members)
      let members = Set(part.members.map { ids[$0] })
      let inner = part.members.flatMap { own[$0] }.filter { members.contains($0.pair.second) }
      proposals += Pairing.proposals(from: inner)
    }
    return proposals
  }
}
