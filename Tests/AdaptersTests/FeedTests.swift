import Configuration
import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

@Suite("The adapter feed")
struct FeedTests {
  private func read(_ name: String) throws -> [Sighting] {
    let fixture = try #require(AdapterFixture.all(of: "feed").first { $0.name == name })
    return try fixture.sightings()
  }

  @Test("tells everything that an item of RSS carries", .tags(.fixtures))
  func rss() throws {
    let sightings = try read("rss-namespaces")
    let item = try #require(sightings.first)
    #expect(item.place == "item 1 (line 11)")
    #expect(item.guid == "g-1")
    #expect(item.link?.description == "https://example.org/geneva/carers")
    #expect(item.page?.description == "https://example.org/geneva/")
    #expect(item.title?.description == "Carers & courage")
    #expect(item.summary?.description == "Three women spoke in the council.")
    #expect(item.text?.plain.lines.count == 2)
    #expect(
      item.text?.markup?.html == """
        <p>Three women spoke in the council, and <a href="https://example.org/geneva/video">one film\
        </a> was shown.</p><p>It lasted an hour.</p>
        """
    )
    #expect(item.text?.isExcerpt == false)
    #expect(item.claimedLanguage == LanguageTag("en-GB"))
    #expect(item.particulars.authors.map { $0.name?.description } == ["Ada Weber"])
    #expect(item.particulars.tags.map(\.description) == ["Care", "Pensions"])
    let picture = try #require(WebAddress("https://example.org/carers.jpg"))
    #expect(item.particulars.picture?.location == .web(picture))
    let recording = try #require(WebAddress("https://example.org/a.mp3"))
    #expect(
      item.particulars.enclosures
        == [Enclosure(address: recording, mediaType: "audio/mpeg", length: 1_234_567)]
    )
    #expect(sightings.last?.text?.isExcerpt == true)
    #expect(sightings.last?.link?.description == "https://example.org/geneva/few")
  }

  @Test("reads Atom by what is in scope", .tags(.fixtures))
  func atom() throws {
    let sightings = try read("atom-xhtml")
    let first = try #require(sightings.first)
    #expect(first.title?.description == "Le soin & la paix")
    #expect(first.link?.description == "https://example.org/news/2026/soin.html")
    #expect(first.claimedLanguage == LanguageTag("fr"))
    #expect(first.modified == RFC3339.instant("2026-03-10T10:00:00Z"))
    #expect(
      first.text?.markup?.html.contains("href=\"https://example.org/news/2026/programme\"") == true
    )
    #expect(first.particulars.authors.map { $0.email?.description } == ["office@example.org"])
    let second = try #require(sightings.last)
    #expect(second.title?.description == "Text <b>as written</b>")
    #expect(second.text == nil)
    #expect(second.claimedLanguage == LanguageTag("en"))
    #expect(second.particulars.authors.first?.page?.description == "https://example.org/bea")
  }

  @Test("keeps what is hostile out of every field", .tags(.fixtures, .hostile))
  func hostile() throws {
    let item = try #require(try read("hostile").first)
    #expect(item.title?.description == "Peace Bcc: all@example.org")
    #expect(item.link == nil)
    #expect(item.particulars.enclosures.isEmpty)
    #expect(item.particulars.picture == nil)
    #expect(item.text?.markup?.html == "<p>Text <a>here</a></p>")
  }

  @Test(
    "says what the bytes are where they are no feed",
    arguments: [
      ("<!DOCTYPE html><html><body>Sorry</body></html>", "page"), ("", "empty"), ("{}", "JSON"),
      ("{\"version\": 1", "JSON"), ("<opml version='2.0'/>", "<opml>"), ("Not found", "neither"),
    ]
  )
  func refuses(_ text: String, because word: String) {
    let failure = #expect(throws: SourceFailure.self) {
      try sightings(in: Array(text.utf8), kind: "feed")
    }
    #expect(failure?.code == .unreadable)
    #expect(failure?.description.contains(word) == true)
  }

  @Test(
    "tells what the feed is, and what was mended",
    arguments: [
      ("<rss version='2.0'><channel><title>Été</title></channel></rss>", 0, "rss2.0, utf-8, “Été”"),
      ("<rss version='2.0'><channel><item><title>A & B", 2, "rss2.0, utf-8"),
      ("{\"version\": \"https://jsonfeed.org/version/1\",}", 1, "jsonfeed1.0, utf-8"),
    ]
  )
  func leavings(_ text: String, mended: Int, summary: String) throws {
    let reading = try reading(of: Array(text.utf8), kind: "feed")
    #expect(reading.notes.count == mended)
    #expect(reading.notes.lines.allSatisfy { $0.contains("line 1") })
    #expect(reading.summary == summary)
    #expect(reading.requests.isEmpty)
  }

  @Test("shows the beginning of an endless title", .tags(.hostile))
  func endlessTitle() throws {
    let title = String(repeating: "x", count: 10_000)
    let feed = "<rss><channel><title>\(title)</title></channel></rss>"
    let reading = try reading(of: Array(feed.utf8), kind: "feed")
    #expect(reading.summary == "rss2.0, utf-8, “\(title.prefix(70))”")
  }

  @Test(
    "says once what would make relative addresses whole",
    arguments: [("", 1), ("page_url: https://example.org/", 0)]
  )
  func adrift(keys: String, notes: Int) throws {
    let item = "<item><title>A</title><link>/a</link></item>"
    let feed = "<rss><channel>\(item)\(item)</channel></rss>"
    let reading = try reading(of: Array(feed.utf8), kind: "feed", keys: keys)
    #expect(reading.notes.count == notes)
    #expect(reading.notes.lines.allSatisfy { $0.contains("page_url") })
  }

  @Test(
    "takes the item's own language, then the source's",
    arguments: [("", "fr", "fr"), (" xml:lang='nl'", "fr", "nl"), (" xml:lang='nl'", nil, "nl")]
      as [(String, String?, String)]
  )
  func language(own: String, of source: String?, claimed: String) throws {
    let feed = """
      <rss version='2.0'><channel><item\(own)><title>A</title></item>
      <language>en-us</language></channel></rss>
      """
    let sightings = try sightings(
      in: Array(feed.utf8),
      kind: "feed",
      keys: source.map { "language: \($0)" } ?? ""
    )
    #expect(sightings.map(\.claimedLanguage) == [LanguageTag(claimed)])
  }

  @Test("takes no keys of its own")
  func keys() {
    #expect(throws: (any Error).self) {
      try sightings(in: [], kind: "feed", keys: "sections: { News: eu }")
    }
  }
}
