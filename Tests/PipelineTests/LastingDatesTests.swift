import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Dates of published entries")
struct LastingDatesTests {
  private static func page(_ title: String = "Trees", _ date: String = "02.03.26") -> String {
    "News from the Union\n\n" + Publication.card(title, date, Publication.trees)
      + "\n"
      + Publication.card("Wells", "", "The wells of the town are deep, and the water is cold.")
  }

  @Test("stay when the publication moves to another zone, and each day stays that day")
  func movedZone() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": Self.page(),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    let before = try publication.timeline().map { RFC3339.instant($0.datePublished) }
    for zone in ["America/St_Johns", "Asia/Tokyo", "Etc/UTC"] {
      try publication.write(
        Publication.feeds(["page"]).replacing("Europe/Brussels", with: zone),
        to: "feeds.yml"
      )
      try publication.build("2026-03-04T02:00:00Z")
      #expect(try publication.timeline().map { RFC3339.instant($0.datePublished) } == before)
    }
    try publication.write(
      Publication.feeds(["page"]).replacing("Europe/Brussels", with: "Pacific/Apia"),
      to: "feeds.yml"
    )
    try publication.build("2026-03-05T02:00:00Z")
    let trees = try #require(try publication.timeline().first { $0.title == "Trees" })
    #expect(trees.datePublished.hasPrefix("2026-03-02T12:00:00"))
  }

  @Test("stay when words are corrected, and the date of the change moves each time, also back")
  func correctedBack() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": Self.page(),
    ])
    var states: [(published: String, modified: String)] = []
    for (day, title) in ["Trees", "Tres", "Trees", "Trees"].enumerated() {
      // A line of no card: the page changes, and its cards do not.
      try publication.write("Page \(day)\n\n" + Self.page(title), to: "page.txt")
      try publication.build("2026-03-1\(day)T02:00:00Z")
      let item = try #require(
        try publication.timeline().first { $0.datePrecision == "day" }
      )
      #expect(item.title == title)
      states.append((item.datePublished, item.dateModified))
    }
    #expect(Set(states.map(\.published)) == ["2026-03-02T12:00:00+01:00"])
    #expect(
      states.map(\.modified) == [
        "2026-03-02T12:00:00+01:00", "2026-03-11T03:00:00+01:00", "2026-03-12T03:00:00+01:00",
        "2026-03-12T03:00:00+01:00",
      ]
    )
  }

  @Test("of what has none are below the first page's, and later the day first seen, for good")
  func undated() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": Self.page(),
    ])
    try publication.build("2026-03-10T02:00:00Z")
    #expect(try publication.timeline().map(\.title) == ["Trees", "Wells"])
    let lamps = Publication.card("Lamps", "", "The lamps of the town were lit in every street.")
    try publication.write(
      Self.page().replacing("Union\n\n", with: "Union\n\n\(lamps)\n"),
      to: "page.txt"
    )
    try publication.build("2026-03-20T02:00:00Z")
    let items = try publication.timeline()
    #expect(items.map(\.title) == ["Lamps", "Trees", "Wells"])
    #expect(items.first?.datePublished.hasPrefix("2026-03-20T12:00") == true)
    #expect(items.first?.datePrecision == "first-seen")
    try publication.write(Publication.feeds(["page"]) + "\n# a comment\n", to: "feeds.yml")
    try publication.build("2026-04-20T02:00:00Z")
    #expect(try publication.timeline("2026-04-20T02:00:00Z") == items)
  }

  @Test("that lie ahead hold their entries up to a month, and beyond that are not believed")
  func future() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": "News from the Union\n\n"
        + Publication.card("Far", "02.06.26", "What happens in summer is written about in spring.")
        + "\n" + Publication.card("Near", "02.04.26", Publication.trees),
    ])
    let report = try publication.build("2026-03-10T02:00:00Z")
    #expect(report.timeline.held == 1)
    let items = try publication.timeline("2026-03-10T20:00:00Z")
    #expect(items.map(\.title) == ["Far"])
    #expect(items.first?.datePrecision == "first-seen")
    #expect(items.first?.warnings.contains { $0.code == "future-date" } == true)
    #expect(try publication.timeline("2026-04-02T02:00:00Z").map(\.title) == ["Near", "Far"])
  }

  @Test(
    "stay, and so do those of changes, when a source shows the same words in a feed",
    arguments: [("2026-03-02T09:00:00Z", "12:00:00"), ("2026-03-02T14:30:00Z", "15:30:00")]
  )
  func fromPageToFeed(_ moment: String, _ updated: String) throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": "News from the Union\n\n"
        + Publication.card("Trees", "02.03.26", Publication.trees)
        + "\n"
        + Publication.card("Wells", "01.03.26", "The wells of the town are deep and cold […]"),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    let before = try publication.timeline()
    try publication.write(
      """
      <rss version="2.0"><channel><title>Site</title>
      <item><title>Trees</title><guid>1</guid><link>https://a.example/1</link>
      <pubDate>\(moment)</pubDate><description>&lt;p&gt;\(Publication.trees.replacing("Monday", with: "&lt;b&gt;Monday&lt;/b&gt;"))&lt;/p&gt;</description></item>
      <item><title>Wells</title><guid>2</guid><link>https://a.example/2</link>
      <pubDate>2026-03-01T08:00:00Z</pubDate>
      <description>The wells of the town are deep and cold, and nobody has ever fallen in.</description></item>
      </channel></rss>
      """,
      to: "site.xml"
    )
    let source = "  - { id: page, adapter: feed, path: site.xml, delegation: eu }"
    try publication.write(
      Publication.feeds([]).replacing("sources:", with: "sources:\n\(source)"),
      to: "feeds.yml"
    )
    for day in ["10", "11"] {
      try publication.build("2026-03-\(day)T02:00:00Z")
      let after = try publication.timeline()
      #expect(after.map(\.id) == before.map(\.id))
      #expect(after.first?.dateModified == "2026-03-02T\(updated)+01:00")
      // What is longer than it was is news.
      #expect(after.last?.dateModified.hasPrefix("2026-03-10") == true)
    }
  }

  @Test("of a feed that tells changes alone are the first change, and no later one moves them")
  func changesAlone() throws {
    func feed(_ title: String, _ updated: String) -> String {
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>Site</title><entry><id>tag:a.example,1:1</id>"
        + "<title>\(title)</title><updated>\(updated)</updated></entry></feed>"
    }
    let source = "  - { id: site, adapter: feed, path: site.xml, delegation: eu }"
    let publication = try Publication([
      "feeds.yml": Publication.feeds([]).replacing("sources:", with: "sources:\n\(source)"),
      "site.xml": feed("The trees of the town", "2026-03-02T08:00:00Z"),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    try publication.write(feed("Trees of the town", "2026-03-09T08:00:00Z"), to: "site.xml")
    try publication.build("2026-03-10T02:00:00Z")
    let item = try #require(try publication.timeline().first)
    #expect(item.datePublished == "2026-03-02T09:00:00+01:00")
    #expect(item.dateModified == "2026-03-10T03:00:00+01:00")
  }
}
