import Foundation
import Testing

@testable import Pipeline

@Suite("The pieces of a WordPress")
struct WordPressRoadsTests {
  private static let address = "https://site.example/aid-arrives/"

  /// The same piece by each road: a listing page shows no guid.
  private static let roads = [
    "site.json": """
    [{"id": 7, "status": "publish", "guid": {"rendered": "https://old.example/?p=7"},
      "link": "\(address)", "title": {"rendered": "Aid arrives"},
      "date_gmt": "2026-03-02T09:00:00", "content": {"rendered": "<p>It came by ship.</p>"}}]
    """,
    "site.xml": """
    <rss version="2.0"><channel><title>Site</title><item><title>Aid arrives</title>
    <guid isPermaLink="false">https://old.example/?p=7</guid><link>\(address)</link>
    <pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate>
    <description>It came by ship.</description></item></channel></rss>
    """,
    "site.html": """
    <main><article class="post-7 hentry"><h2><a href="\(address)">Aid arrives</a></h2>
    <time datetime="2026-03-02T09:00:00+00:00">2 March</time><p>It came by ship.</p>
    </article></main>
    """,
  ]

  /// A publication of one road, and of other sources of the site.
  private func publication(_ road: String, beside others: [String] = []) throws -> Publication {
    let sources = [("site", "wordpress", road)] + others.map { ("feed", "feed", $0) }
    let list = sources.map { id, adapter, path in
      """
        - { id: \(id), adapter: \(adapter), path: \(path), delegation: eu, language: en,
            page_url: 'https://site.example/' }
      """
    }
    return try Publication(
      [
        "feeds.yml": """
        publication:
          authority: example.org
          title: { en: Site }
          languages: [en]
          timezone: Europe/Paris
          base_url: https://feeds.example.org
        delegations: [{ id: eu, name: EU }]
        sources:
        \(list.joined(separator: "\n"))
        """
      ].merging(Self.roads) { $1 }
    )
  }

  private func ids(_ publication: Publication) throws -> [String] {
    try publication.build()
    return try publication.timeline().map(\.id)
  }

  @Test("get the same ids whichever road was open at first", arguments: [[], ["site.xml"]])
  func sameIDs(others: [String]) throws {
    let all = try Self.roads.keys.sorted().map { road in
      try ids(publication(road, beside: others))
    }
    #expect(all.first?.count == 1)
    #expect(Set(all).count == 1, "\(all)")
  }

  @Test("get the ids that a feed gives them, where one is read beside")
  func asFeeds() throws {
    let both = try publication("site.html", beside: ["site.xml"])
    let alone = try publication("site.xml")
    let settings = try alone.text("feeds.yml")
      .replacing("adapter: wordpress", with: "adapter: feed")
    try alone.write(settings, to: "feeds.yml")
    #expect(try ids(both) == ids(alone))
  }

  @Test("are known by their guids all the same, so that a move keeps the id")
  func moves() throws {
    let publication = try publication("site.json")
    let before = try ids(publication)
    let moved = try publication.text("site.json")
      .replacing("aid-arrives", with: "aid-is-here").replacing("Aid arrives", with: "Aid is here")
      .replacing("by ship", with: "by train").replacing("03-02", with: "03-04")
    try publication.write(moved, to: "site.json")
    #expect(try ids(publication) == before)
    #expect(try publication.timeline().map(\.url) == ["https://site.example/aid-is-here/"])
  }

  @Test("belong to those whose terms a theme's classes name")
  func terms() throws {
    let publication = try publication("site.html")
    let page = try publication.text("site.html")
      .replacing("hentry", with: "hentry status-publish category-field-work-care")
    try publication.write(page, to: "site.html")
    let settings = try publication.text("feeds.yml")
      .replacing("[{ id: eu, name: EU }]", with: "[{ id: eu, name: EU }, { id: un, name: UN }]")
      .replacing("language: en,", with: "language: en, categories: { Field work & Care: un },")
    try publication.write(settings, to: "feeds.yml")
    try publication.build()
    #expect(try publication.timeline().map(\.delegations) == [["eu", "un"]])
  }

  @Test("say in `why` what their ids are made of")
  func why() throws {
    let publication = try publication("site.json")
    let id = try ids(publication)
    let answer = try publication.whyTable(#require(id.first))
    #expect(answer.contains("made once of its address site.example/aid-arrives"))
  }
}
