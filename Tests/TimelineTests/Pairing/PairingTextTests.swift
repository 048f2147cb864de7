import Entries
import Foundation
import Testing

@testable import Timeline

@Suite("What a store keeps of pairing")
struct PairingTextTests {
  @Test("is read back as it was written")
  func traitsText() throws {
    for entry in try MadeNews(seed: 1).entries.prefix(60) {
      let one = PairingTraits(of: entry, by: try testRules())
      #expect(PairingTraits(of: one.id, text: one.text) == one)
    }
  }

  @Test(
    "is refused where it is damaged, or older",
    .tags(.hostile),
    arguments: [
      "", "pairing 0\nen\n\n0\n\n", "pairing 1\nen\n\nx\n\n", "pairing 1\nen\n\n5\n\n\nnonsense",
      "pairing 1\nen\n\n5\n\n\n1 1 1 zz a\n1 1 1 a b", "pairing 1\n\n\n5\n\n",
      "pairing 1\nen\n\n5\n\n\n99 1 1 a b",
      "pairing 1\nen\n9223372036854775807\n5\n\n", "pairing 1\nen\n\n-5\n\n",
    ]
  )
  func damaged(_ text: String) throws {
    #expect(PairingTraits(of: try entryID("a"), text: text) == nil)
  }

  @Test(
    "keeps each kind of evidence",
    arguments: [
      PairEvidence.sameDay, .daysApart(12), .undated, .relatedDelegations, .document("a b.pdf"),
      .picture, .link("example.org"), .names(["Aziz Akhannouch", "Ypres"]),
      .terms([.init(first: "UN", second: "ONU")]), .numbers(["1,240"]), .dates(["14.4."]),
      .words([.init(first: "peace", second: "paix"), .init(first: "day", second: "jour")]),
      .third, .otherEvent, .otherPlace, .otherTime, .otherPeople, .otherNumbers, .occasion,
      .dayBetween("14.10."), .otherMatter,
    ]
  )
  func evidence(_ evidence: PairEvidence) {
    #expect(PairEvidence(text: evidence.text) == evidence)
  }

  @Test("takes no other words for evidence", .tags(.hostile), arguments: ["", "names", "x\ty"])
  func foreignEvidence(_ text: String) {
    #expect(PairEvidence(text: text) == nil)
  }

  @Test("counts the common signs alone, and weighs all others as well without them")
  func rarity() throws {
    let all = try traits(MadeNews(seed: 8).entries)
    var counts: [UInt64: Int] = [:]
    for key in all.flatMap(\.keys) { counts[key, default: 0] += 1 }
    let rarity = SignRarity(of: all)
    #expect(SignRarity(counts: counts, total: all.count) == rarity)
    #expect(SignRarity(counts: rarity.counts, total: rarity.total) == rarity)
    // Of a large timeline few signs are left: each other tells as much as a sign can.
    #expect(SignRarity(counts: counts, total: 100_000).counts.isEmpty)
    let lookups = all[0].lookups(by: rarity)
    #expect(Set(lookups).isSubset(of: all[0].keys))
    // None is found by what thousands have.
    let everywhere = try #require(lookups.first)
    let later = SignRarity(counts: [everywhere: 2_001], total: 3_000)
    #expect(all[0].lookups(by: later) == lookups.filter { $0 != everywhere })
    #expect(PairingIndex(all, rarity: rarity).edges == PairingIndex(all).edges)
  }

  @Test("is bounded, and made quickly, whatever the entry says", .tags(.hostile))
  func bounded() throws {
    let words = (0..<50_000).map { "Wort\($0) É\u{301}\u{301}\u{301}té \($0 * 7) " }.joined()
    let digits = String(repeating: "123 456.", count: 20_000)
    let marks = String(repeating: "e" + String(repeating: "\u{301}", count: 500), count: 200)
    for text in [words, digits, marks, String(repeating: "<a href=\"", count: 9_000)] {
      let entry = try piece("a", "en", text, text, html: text)
      let one = PairingTraits(of: entry, by: try testRules())
      #expect(one.signs.count <= PairingTraits.mostSigns)
      #expect(one.text.utf8.count < 20_000)
    }
  }

  @Test("is decided for a flood of pieces that all say the same", .tags(.hostile))
  func flood() throws {
    let text = "Aziz Akhannouch spoke to 140 pupils in Ypres."
    let one = try traits([piece("a", "en", "Peace in Ypres", text)])[0]
    let other = try traits([piece("b", "fr", "Paix à Ypres", text)])[0]
    let all = try (0..<400).map { number in
      let kind = number % 2 == 0 ? one : other
      return try known(PairingTraits(of: try entryID("\(number)"), text: kind.text))
    }
    let found = Pairing.proposals(among: all)
    #expect(found.allSatisfy { $0.score <= 1 && $0.score >= 0 })
    let members = found.flatMap { [$0.pair.first, $0.pair.second] }
    #expect(Set(members).count == members.count)
  }
}
