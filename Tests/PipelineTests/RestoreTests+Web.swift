import Entries
import Foundation
import LoopbackWeb
import Testing

@testable import Pipeline

/// What a web server still has, and what feeds say beside their moments.
extension RestoreTests {
  @Test("keeps closed pages byte for byte where only a web server still has them")
  func liveArchives() throws {
    let notes = Dictionary(uniqueKeysWithValues: (1...11).map { Publication.note($0, day: $0) })
    let publication = try Publication.archived(notes)
    try publication.build("2026-03-20T02:00:00Z")
    let (path, text) = Publication.note(2, day: 2, saying: "This was put right.")
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-21T02:00:00Z")
    let pages = try publication.closedPages()
    #expect(pages.count >= 4)
    let served = try publication.outputs().mapValues(\.content)
    #expect(try takeBackFromTheWeb(publication).problems == [])
    try publication.build(Self.later)
    #expect(try publication.closedPages() == pages)
    let before = served.filter { $0.key.hasSuffix("/atom.xml") }
    #expect(try publication.outputs().filter { before.keys.contains($0.key) }.count == before.count)
  }

  @Test("keeps the addresses that only a list on the web names, and how exactly dates are known")
  func liveAddresses() throws {
    var notes = Dictionary(
      uniqueKeysWithValues: (1...3).map { Publication.note($0, day: $0) }
    )
    notes["eu/maisons.en.md"] = "# Houses without a day\n\nNobody says when they were built.\n"
    let french = "eu/2026-03-12-repos.fr.md"
    notes[french] = "# La note sur le repos\n\nElle parle du repos des mères et de la ville.\n"
    let publication = try Publication.ofNotes(notes)
    try publication.build("2026-03-20T02:00:00Z")
    // The feeds of its language are empty from now on, and stay.
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/\(french)"))
    try publication.build("2026-03-21T02:00:00Z")
    let before = try read(publication)
    #expect(before["public/fr/eu/atom.xml"] != nil)
    #expect(try takeBackFromTheWeb(publication).problems == [])
    try publication.build("2026-03-21T03:00:00Z")
    #expect(others(try read(publication), than: before) == [])
  }

  @Test("knows a date as exactly as the better of two closed pages")
  func exactDates() throws {
    let feed = { (published: String, place: String) in
      RestoredFeed(
        Array(
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:en/all</id><entry>
          <id>tag:example.org,2026:0123456789abcdef0123</id><title>Gates</title>
          <published>\(published)</published><updated>2026-03-02T11:00:00Z</updated>
          </entry></feed>
          """.utf8
        ),
        at: place
      )
    }
    let feeds = [
      feed("2026-03-01T12:00:00Z", "out/public/en/eu/archive/4.xml"),
      feed("2026-03-01T06:30:00Z", "out/public/en/un/archive/1.xml"),
    ]
    for order in [feeds, feeds.reversed()] {
      var pieces = RestoredPieces(in: .gmt)
      for feed in order { pieces.add(feed) }
      let piece = try #require(pieces.pieces.values.first)
      #expect(RFC3339.instant("2026-03-01T06:30:00Z") == piece.published)
    }
  }

  @Test("tells no correction of a piece whose text is its title")
  func textIsTitle() throws {
    let notes = Dictionary(
      uniqueKeysWithValues: (1...5).map { number in
        ("eu/2026-03-0\(number)-short.en.md", "# Short news \(number)\n\nShort news \(number)\n")
      }
    )
    let publication = try Publication.archived(notes)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try read(publication)
    try lose(publication)
    try restore(publication)
    try publication.build("2026-03-21T02:00:00Z")
    #expect(others(try read(publication), than: before) == [])
  }

  @Test(
    "lets go again of what was taken back, though a closed page still has it",
    arguments: [[2], [11], [1, 3, 10]]
  )
  func withdrawn(_ numbers: [Int]) throws {
    var notes = Dictionary(uniqueKeysWithValues: (1...11).map { Publication.note($0, day: $0) })
    let french = "eu/2026-03-12-maisons.fr.md"
    notes[french] = "# Maisons\n\nLes membres de la maison se sont revus.\n"
    let publication = try Publication.archived(notes)
    try publication.build("2026-03-20T02:00:00Z")
    for path in numbers.map({ Publication.note($0, day: $0).0 }) + [french] {
      try FileManager.default.removeItem(at: publication.root.appending(path: "notes/\(path)"))
    }
    try publication.build("2026-03-21T02:00:00Z")
    func feeds() throws -> [String: Data] {
      try publication.outputs().filter { $0.key.contains("atom.xml") }.mapValues(\.content)
    }
    let (before, pages) = (try feeds(), try publication.closedPages())
    let words = before.values.map { String(decoding: $0, as: UTF8.self) }
    #expect(words.contains { $0.contains("deleted-entry") })
    try lose(publication)
    try restore(publication)
    try publication.build("2026-03-21T03:00:00Z")
    #expect(try feeds() == before)
    #expect(try publication.closedPages() == pages)
  }

  @Test("keeps one file of those that a source and our feeds write differently")
  func looseFiles() throws {
    let feed = """
      <rss version="2.0"><channel><title>Union</title><item><guid isPermaLink="false">1</guid>
      <title>Trees</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
      <description>\(Publication.trees)</description>
      <enclosure url="https://example.org/a.mp3?b=[2]&amp;c=%zz" length="5" type="audio/mpeg"/>
      </item></channel></rss>
      """
    let publication = try Publication([
      "feeds.yml": Publication.feeds([]).replacing(
        "sources:",
        with: "sources:\n  - { id: union, adapter: feed, path: union.xml, delegation: eu }"
      ),
      "union.xml": feed,
    ])
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.text("out/public/en/eu/atom.xml")
    #expect(before.contains("a.mp3?b=%5B2%5D&amp;c=%25zz"))
    try lose(publication)
    try restore(publication)
    try publication.build("2026-03-20T02:00:00Z")
    #expect(try publication.text("out/public/en/eu/atom.xml") == before)
  }

  @Test(
    "believes a feed that is still written before a closed page, whichever says that it is newer",
    arguments: ["2026-03-09T11:00:00Z", "2026-03-25T11:00:00Z"]
  )
  func liveFirst(closed: String) throws {
    let feed = { (published: String, place: String) in
      let updated = place.contains("/archive/") ? closed : "2026-03-09T11:00:00Z"
      return RestoredFeed(
        Array(
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:en/all</id><entry>
          <id>tag:example.org,2026:0123456789abcdef0123</id><title>Gates</title>
          <published>\(published)</published><updated>\(updated)</updated></entry></feed>
          """.utf8
        ),
        at: place
      )
    }
    let feeds = [
      feed("2026-03-01T11:00:00Z", "out/public/en/all/archive/4.xml"),
      feed("2026-03-01T08:30:00Z", "out/public/en/all/atom.xml"),
    ]
    for order in [feeds, feeds.reversed()] {
      var pieces = RestoredPieces(in: .gmt)
      for feed in order { pieces.add(feed) }
      let piece = try #require(pieces.pieces.values.first)
      #expect(RFC3339.instant("2026-03-01T08:30:00Z") == piece.published)
    }
  }

  @Test("knows a date as exactly as a JSON Feed says")
  func precisions() {
    let item = { (key: String, more: String) in
      "{\"id\": \"tag:example.org,2026:\(key)\", \"_depeche\": {\"delegations\": [\"eu\"]\(more)}}"
    }
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "_depeche": {"id": "x"}, "items": [
        \(item("0123456789abcdef0123", ", \"date_precision\": \"day\"")),
        \(item("1123456789abcdef0123", ", \"date_precision\": \"first-seen\", \"image\": {}")),
        \(item("2123456789abcdef0123", ", \"date_precision\": \"perhaps\"")),
        \(item("3123456789abcdef0123", ""))]}
      """
    let precisions = RestoredPrecisions(Array(feed.utf8)).precisions
    #expect(
      Dictionary(uniqueKeysWithValues: precisions.map { ($0.key.key, $0.value) }) == [
        "0123456789abcdef0123": .day, "1123456789abcdef0123": .firstSeen,
      ]
    )
    for foreign in ["", "[]", "{\"items\": {}}", "{\"items\": [1, null, {\"id\": 7}]}", "<feed/>"] {
      #expect(RestoredPrecisions(Array(foreign.utf8)).precisions.isEmpty)
    }
  }
}
