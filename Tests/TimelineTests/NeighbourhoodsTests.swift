import Entries
import SeededRandom
import Testing

@testable import Timeline

@Suite("Neighbourhoods of new sightings")
struct NeighbourhoodsTests {
  private static func key(_ word: Int) -> LookupKey { LookupKey("title \(word)") }

  @Test("join what shares a word, also by way of others and of an entry")
  func joins() throws {
    var neighbourhoods = Neighbourhoods()
    neighbourhoods.add(10, [Self.key(1)])
    neighbourhoods.add(11, [Self.key(2)])
    neighbourhoods.add(12, [Self.key(2), Self.key(3)])
    neighbourhoods.add(13, [Self.key(4)])
    neighbourhoods.add(14, [LookupKey]())
    let entry = LookupKey(of: EntryID(stored: "tag:example.org,2026:a"))
    neighbourhoods.connect(Self.key(1), entry)
    neighbourhoods.connect(Self.key(3), entry)
    #expect(neighbourhoods.groups.map(\.rows) == [[10, 11, 12], [13], [14]])
    #expect(neighbourhoods.groups.map(\.isKnown) == [true, false, false])
    #expect(neighbourhoods.groups.map(\.isAlone) == [false, true, true])
  }

  @Test("are those of a walk from word to word", arguments: 1...40 as ClosedRange<UInt64>)
  func agreesWithWalking(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &generator)
    let words = (0..<count).map { _ in
      Set(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          Int.random(in: 0..<count, using: &generator)
        }
      )
    }
    var neighbourhoods = Neighbourhoods()
    for (row, words) in words.enumerated() { neighbourhoods.add(row, words.map(Self.key)) }

    var left = Array(words.indices)
    var walked: [[Int]] = []
    while let first = left.first {
      var group: Set = [first]
      var known = words[first]
      while let next = left.first(where: {
        !group.contains($0) && !words[$0].isDisjoint(with: known)
      }) {
        group.insert(next)
        known.formUnion(words[next])
      }
      walked.append(group.sorted())
      left.removeAll { group.contains($0) }
    }
    #expect(neighbourhoods.groups.map(\.rows) == walked, "seed \(seed)")
  }

  @Test(
    "know a name of one piece from a word that others may have",
    arguments: [
      ("guid tag:example.org,2026:a", false), ("link example.org/a", false),
      ("place page line 3", false),
      ("title trees", true), ("head the gardeners of the town met on", true),
    ]
  )
  func kinds(lookup: String, isShared: Bool) {
    let key = LookupKey(lookup)
    #expect(key.isShared == isShared)
    #expect(LookupKey(number: key.number) == key)
  }
}
