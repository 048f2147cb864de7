import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("The archive of a feed")
struct ArchivesTests {
  private static let base = "https://feeds.example.org"

  private func publication(_ days: ClosedRange<Int>) throws -> Publication {
    let notes = Dictionary(uniqueKeysWithValues: days.map { Publication.note($0, day: $0) })
    return try Publication.archived(notes)
  }

  private func all(_ publication: Publication) throws -> ArchivedChannel {
    try ArchivedChannel("en/all", of: publication, at: Self.base)
  }

  @Test("is not there as long as the feed shows everything")
  func small() throws {
    let publication = try publication(1...4)
    try publication.build()
    #expect(try publication.closedPages().isEmpty)
    let feed = try publication.text("out/public/en/all/atom.xml")
    #expect(!feed.contains("archive"))
    #expect(try !publication.text("out/public/en/all/index.html").contains("archive/"))
  }

  @Test("closes a page when it is full, in the order of arrival", arguments: [5, 8, 9, 12, 13])
  func closes(count: Int) throws {
    let publication = try publication(1...count)
    try publication.build()
    let channel = try all(publication)
    // The first two are closed together.
    let count = max(2, count / 4)
    #expect(channel.pages.count == count)
    #expect(channel.live.count == 4)
    #expect(channel.ids == Set(try publication.timeline().map(\.id)))
    let ids = channel.pages.reversed().flatMap { ArchivedChannel.order($0.text) }
    let oldest = try publication.timeline().reversed().map(\.id)
    #expect(ids == Array(oldest.prefix(ids.count)))
    for page in channel.pages {
      #expect(page.text.contains("<id>tag:example.org,2026:en/all</id>"))
      #expect(page.text.contains("<link rel=\"alternate\" type=\"text/html\" hreflang=\"en\""))
    }
    let newest = "href=\"../../en/all/archive/\(count).xml\""
    #expect(try publication.text("out/public/en/all/index.html").contains(newest))
  }

  @Test("takes a late piece behind what came before it, and the feed shows it")
  func late() throws {
    let publication = try publication(10...18)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.closedPages()
    #expect(before.count == 4)
    let (path, text) = Publication.note(1, day: 1)
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-21T02:00:00Z")
    #expect(try publication.closedPages() == before)
    let channel = try all(publication)
    let late = try #require(try publication.timeline().last?.id)
    #expect(channel.live[late] != nil && channel.live.count == 5)
    let feed = try publication.text("out/public/en/all/atom.xml")
    #expect(ArchivedChannel.order(feed).last == late)
    #expect(try publication.text("out/public/en/all/rss.xml").contains(late))
    #expect(try publication.text("out/public/en/all/feed.json").contains(late))
    #expect(try !publication.text("out/public/en/all/index.html").contains("Piece 1 of"))
  }

  @Test("keeps what a corrected entry was, and the feed shows what it is")
  func correction() throws {
    let publication = try publication(1...9)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.closedPages()
    let (path, text) = Publication.note(1, day: 1, saying: "This was put right.")
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-21T02:00:00Z")
    #expect(try publication.closedPages() == before)
    let feed = try publication.text("out/public/en/all/atom.xml")
    #expect(feed.contains("This was put right.") && ArchivedChannel.entries(feed).count == 5)
    // The next build has nothing to add to that.
    let outputs = try publication.outputs()
    try publication.build("2026-03-22T02:00:00Z")
    #expect(try publication.outputs() == outputs)
    // It leaves the feed when all that the feed shows is newer.
    for day in 23...27 {
      let (path, text) = Publication.note(day, day: day)
      try publication.write(text, to: "notes/\(path)")
    }
    try publication.build("2026-03-28T02:00:00Z")
    #expect(try !publication.text("out/public/en/all/atom.xml").contains("This was put right."))
  }

  @Test("stands through a redesign, another name and the loss of the outputs")
  func redesign() throws {
    let publication = try publication(1...9)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.closedPages()
    let feeds = try publication.text("feeds.yml").replacing("name: Union", with: "name: The Union")
      .replacing("entries: 4", with: "entries: 2")
    try publication.write(feeds, to: "feeds.yml")
    try publication.build("2026-03-21T02:00:00Z")
    let after = try publication.closedPages()
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build("2026-03-21T02:00:00Z")
    #expect(try publication.closedPages() == after)
    let channel = try all(publication)
    #expect(channel.live.count == 2)
    #expect(channel.ids == Set(try publication.timeline().map(\.id)))
  }

  @Test("does not flood the feed when every entry changes but its words")
  func everything() throws {
    let publication = try publication(1...13)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.closedPages()
    let whole = "- { id: europe, name: Europe }\n  - { id: eu, part_of: europe,"
    let feeds = try publication.text("feeds.yml").replacing("- { id: eu,", with: whole)
    try publication.write(feeds, to: "feeds.yml")
    try publication.build("2026-03-21T02:00:00Z")
    let after = try publication.closedPages()
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(try all(publication).live.count == 4)
    // To the whole all of them are new.
    let europe = try ArchivedChannel("en/europe", of: publication, at: Self.base)
    #expect(europe.pages.count == 3 && europe.ids.count == 13 && europe.live.count == 4)
  }

  @Test("begins anew at another address, and goes on where it was when that is taken back")
  func moved() throws {
    let publication = try publication(1...9)
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.closedPages()
    let feeds = try publication.text("feeds.yml")
    let base = "https://news.example.net/feeds"
    func moved(from old: String, to new: String) -> String {
      feeds.replacing(Self.base, with: new + "/").replacing(
        "  base_url:",
        with: "  moved: { '\(old)': '\(new)' }\n  base_url:"
      )
    }
    try publication.write(moved(from: Self.base, to: base), to: "feeds.yml")
    try publication.build("2026-03-21T02:00:00Z")
    let channel = try ArchivedChannel("en/all", of: publication, at: base)
    #expect(channel.pages.count == 2 && channel.ids.count == 9)
    let (path, text) = Publication.note(22, day: 22)
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-23T02:00:00Z")
    try publication.write(moved(from: base, to: Self.base), to: "feeds.yml")
    try publication.build("2026-03-24T02:00:00Z")
    #expect(try publication.closedPages() == before)
    #expect(try all(publication).ids.count == 10)
  }

  @Test("goes on behind what a killed run closed and never wrote")
  func killed() throws {
    let publication = try publication(1...9)
    try publication.gather("2026-03-20T02:00:00Z")
    let moment = try #require(RFC3339.instant("2026-03-20T02:00:00Z"))
    let plan = try PublicationPlan(
      workspace: publication.workspace,
      store: publication.store,
      now: moment
    )
    try plan.archives.close(by: plan.publisher)
    let (path, text) = Publication.note(1, day: 1, saying: "This was put right.")
    try publication.write(text, to: "notes/\(path)")
    try publication.build("2026-03-21T02:00:00Z")
    let channel = try all(publication)
    #expect(channel.pages.count == 2 && channel.ids.count == 9)
    #expect(!channel.pages.contains { $0.text.contains("This was put right.") })
    #expect(try publication.text("out/public/en/all/atom.xml").contains("This was put right."))
  }

  @Test("costs nothing when nothing came, and a look at what would change closes nothing")
  func unchanged() throws {
    let publication = try publication(1...9)
    try publication.gather("2026-03-20T02:00:00Z")
    let build = Build(
      workspace: try publication.workspace,
      now: try #require(RFC3339.instant("2026-03-20T02:00:00Z"))
    )
    let pages = try build.changes().new.filter { $0.contains("/archive/") }
    #expect(pages.count == 4)
    #expect(try publication.store.archives().histories.isEmpty)
    try publication.build("2026-03-20T02:00:00Z")
    #expect(try publication.closedPages().keys.sorted() == pages.sorted())
    let outputs = try publication.outputs()
    let report = try publication.build("2026-03-21T02:00:00Z")
    #expect(report.written.isEmpty && report.replaced.isEmpty)
    #expect(try publication.outputs() == outputs)
    let changes = try build.changes()
    #expect(changes.new.isEmpty && changes.changed.isEmpty)
  }
}
