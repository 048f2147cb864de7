import Entries
import Foundation
import Markup
import SeededRandom
import Testing

@testable import Timeline

@Suite("Matching keys")
struct MatchingKeysTests {
  @Test(
    "see through typography",
    arguments: [
      ("L’école : «\u{A0}enfin\u{A0}»…", "l école enfin"), ("L'ÉCOLE - \"enfin\"", "l école enfin"),
      ("Care – a right", "care a right"), ("care-a-right!", "care a right"),
      ("e\u{301}cole", "école"), ("25\u{202F}000 mères", "25 000 mères"), ("–", ""),
    ]
  )
  func seeThrough(_ text: String, _ expected: String) {
    #expect(MatchingKeys.words(text) == expected)
  }

  @Test("are the same by the table of Latin letters as by those of Unicode")
  func latinLetters() {
    for number in Array(0..<0x370) + Array(0x1E00..<0x2140) {
      guard let scalar = Unicode.Scalar(UInt32(number)) else { continue }
      for text in ["\(scalar)", "A\(scalar)b", "É \(scalar)Ž – x", "1 \(scalar)\(scalar)"] {
        #expect(MatchingKeys.words(text) == MatchingKeys.anyWords(text), "U+\(number) in \(text)")
      }
    }
  }

  @Test(
    "make the same of an address with a campaign behind it",
    arguments: 1...60 as ClosedRange<UInt64>
  )
  func campaigns(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["http://", "HTTPS://", "www.", "Ab", "c.d", "/", "//", "E/f", "%20", "~", "é"]
    let address = (0..<7).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    // What has parameters is read by characters, and most of the rest by bytes.
    let counted = MatchingKeys.link(address + "?utm_source=x")
    #expect(MatchingKeys.link(address) == counted, "seed \(seed): \(address)")
  }

  @Test(
    "find a text by its first 32 characters",
    arguments: [
      (String(repeating: "a", count: 31), false), (String(repeating: "a", count: 32), true),
      (String(repeating: "é", count: 31), false), (String(repeating: "é", count: 32), true),
      (String(repeating: "ab é ", count: 20), true),
    ]
  )
  func heads(_ text: String, _ isFound: Bool) throws {
    let words = PlainText(line: text)
    let keys = MatchingKeys(
      Sighting(place: "", text: .init(plain: words, isExcerpt: false)),
      from: try known(SourceID("news")),
      in: .gmt
    )
    #expect(keys.head == (isFound ? String(keys.text.prefix(32)) : nil))
  }

  @Test(
    "take addresses for one that differ in what changes with a site",
    arguments: [
      "https://example.org/a/b", "http://example.org/a/b", "https://www.example.org/a/b/",
      "HTTPS://WWW.Example.org/a/b", "https://example.org/a/b?utm_source=x&fbclid=y",
      "https://example.org/a/b/?mc_cid=1", "https://example.org/a/b#", "https://example.org/a/b?",
      "https://example.org/a/b?gclid=1&utm_medium=mail#",
    ]
  )
  func takeForOne(_ address: String) {
    #expect(MatchingKeys.link(address) == "example.org/a/b")
  }

  @Test("tell addresses apart that may lead elsewhere")
  func tellApart() {
    let addresses = [
      "https://example.org", "https://example.org/a", "https://example.org/A",
      "https://example.org/?p=1", "https://example.org/?p=2", "https://example.org/a?lang=fr",
      "https://example.org/a#1", "https://example.org/a#2", "https://example.org/a?ref=1",
      "https://fr.example.org/a", "https://example.org:8080/a",
    ]
    #expect(Set(addresses.map(MatchingKeys.link)).count == addresses.count)
  }

  @Test("take a guid that is an address for one whatever its scheme")
  func guidAddresses() throws {
    let guids = ["http://example.org/?p=12", "https://example.org/?p=12"]
    let sources = ["news", "blog"]
    let found = try zip(guids, sources).map { try keys(sighting(guid: $0), from: $1).guid }
    #expect(found[0] != nil && found[0] == found[1])
  }

  @Test("count a guid that means nothing elsewhere in its source alone")
  func guidsOfSource() throws {
    let here = try keys(sighting(guid: "12"), from: "news").guid
    #expect(try keys(sighting(guid: "12"), from: "news").guid == here)
    #expect(try keys(sighting(guid: "12"), from: "blog").guid != here)
  }

  @Test(
    "take an identifier with an address inside for one whatever the scheme there",
    arguments: ["12 at http://example.org", "12 at https://www.example.org"]
  )
  func guidsAroundAddresses(_ guid: String) throws {
    #expect(
      try keys(sighting(guid: guid)).guid == keys(sighting(guid: "12 at https://example.org")).guid
    )
  }

  @Test(
    "take no host without a path for the address of a piece",
    arguments: ["https://example.org", "http://www.example.org/"]
  )
  func bareHosts(_ link: String) throws {
    #expect(try keys(sighting(link: link)).link == nil)
  }

  @Test("take parameters in any order, and however often their mark was escaped")
  func parameters() {
    let written = ["?a=1&b=2", "?b=2&a=1", "?a=1&#038;b=2", "?b=2&amp;utm_source=x&amp;a=1"]
    #expect(Set(written.map { MatchingKeys.link("https://example.org/\($0)") }).count == 1)
  }

  @Test("take no empty guid for one", .tags(.hostile), arguments: ["", " ", "\n"])
  func emptyGuid(_ guid: String) throws {
    #expect(try keys(sighting(guid: guid)).guid == nil)
  }

  @Test("tell tag URIs apart by case")
  func tagGuids() throws {
    let lower = try keys(sighting(guid: "tag:example.org,2026:a")).guid
    #expect(try keys(sighting(guid: "tag:example.org,2026:A")).guid != lower)
  }

  @Test("share the head of two texts of which one begins the other")
  func shareHead() throws {
    let text = "Mothers spoke of care and of work before the committee."
    let short = try keys(sighting(text: String(text.prefix(45))))
    let long = try keys(sighting(text: text + " They were heard.", isExcerpt: false))
    #expect(short.head != nil && short.head == long.head)
    #expect(try keys(sighting(text: "Mothers spoke.")).head == nil)
  }

  @Test("know the day in the publication's zone")
  func day() throws {
    #expect(try keys(sighting(instant: "2026-03-10T23:30:00Z")).day?.description == "2026-03-11")
    #expect(try keys(sighting(day: "2026-03-10")).day?.description == "2026-03-10")
    #expect(try keys(sighting()).day == nil)
  }
}

@Suite("Order of a listing")
struct ListingOrderTests {
  @Test(
    "is not doubted when dates fall or a section begins anew",
    arguments: [
      [], ["2026-03-10"], ["2026-01-01", "2026-02-01", "2026-03-01"],
      ["2026-03-10", "2026-03-10", "2026-02-01", "2025-11-12"],
      ["2026-03-10", "2026-02-01", "2025-11-12", "2026-03-01", "2026-02-01"],
    ]
  )
  func isNotDoubted(_ days: [String]) throws {
    let dates = try days.map { PublicationDate.day(try known(CalendarDay(iso8601: $0))) }
    #expect(ListingOrder.findings(in: [dates]) == [])
  }

  @Test("is doubted when most dates rise")
  func isDoubted() throws {
    let days = ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20"]
    let dates = try days.map { PublicationDate.day(try known(CalendarDay(iso8601: $0))) }
    let finding = try #require(ListingOrder.findings(in: [dates]).first)
    #expect(!finding.contains("changed over"))
  }

  @Test("names the date format when day and month are changed over")
  func namesFormat() throws {
    // 12.05, 10.06, 8.07 and 6.08 of a page, read month first.
    let days = ["2026-05-12", "2026-06-10", "2026-07-08", "2026-08-06"]
    let dates = try days.map { PublicationDate.day(try known(CalendarDay(iso8601: $0))) }
    let finding = try #require(ListingOrder.findings(in: [dates]).first)
    #expect(finding.contains("changed over"))
  }

  @Test("names the date format when day and year are changed over")
  func namesYear() throws {
    // 26.03.25, 26.03.10, 26.02.12 and 25.12.01 of a page that writes the year first.
    let days = ["2025-03-26", "2010-03-26", "2012-02-26", "2001-12-25"]
    let dates = try days.map { PublicationDate.day(try known(CalendarDay(iso8601: $0))) }
    let finding = try #require(ListingOrder.findings(in: [dates]).first)
    #expect(finding.contains("day and year changed over"))
  }
}
