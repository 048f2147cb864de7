import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Pieces that turn out to be one")
struct MergingTests {
  private static let long =
    "The council of the town has decided to plant a hundred trees along the river, and to ask "
    + "the schools of the quarter to look after them for the next ten years."

  /// Two cards of one day with different titles and texts, until a third shows that they are one.
  private func merged() throws -> Publication {
    let opening = "The council of the town has decided to plant a hundred trees along the river"
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["left", "right"]),
      "left.txt": "News from the Union\n\n"
        + Publication.card("Trees", "02.03.26", opening + ", says the town."),
      "right.txt": "News from the UN\n\n"
        + Publication.card("A green river", "02.03.26", Self.long),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    #expect(try publication.timeline().count == 2)
    try publication.write(
      "News from the Union\n\n" + Publication.card("Trees", "02.03.26", Self.long),
      to: "left.txt"
    )
    try publication.build("2026-03-05T02:00:00Z")
    return publication
  }

  @Test("keep one id, the delegations of both and a page that leads on")
  func pages() throws {
    let publication = try merged()
    let items = try publication.timeline()
    let item = try #require(items.first)
    #expect(items.count == 1)
    #expect(item.delegations == ["eu", "un"])
    let pages = try publication.outputs().keys.filter { $0.hasPrefix("public/entries/") }
    #expect(pages.count == 2)
    let key = try #require(EntryID(item.id)?.key)
    let moved = try #require(pages.first { !$0.contains(key) })
    let page = try publication.text("out/\(moved)")
    #expect(page.contains("http-equiv=\"refresh\""))
    #expect(page.contains("\(key).html"))
  }

  @Test("tell the readers of their feeds that the other id is gone")
  func deletions() throws {
    let publication = try merged()
    let feed = try publication.text("out/public/en/all/atom.xml")
    #expect(feed.contains("<at:deleted-entry ref=\"tag:example.org,2026:"))
    #expect(feed.contains("when=\"2026-03-05T03:00:00+01:00\""))
  }

  @Test("have the same ids whichever source comes first")
  func order() throws {
    let files = [
      "left.txt": "News from the Union\n\n" + Publication.card("Trees", "02.03.26", Self.long),
      "right.txt": "News from the UN\n\n"
        + Publication.card("A green river", "02.03.26", String(Self.long.prefix(90))),
    ]
    let ids = try [["left", "right"], ["right", "left"]].map { order in
      let feeds = ["feeds.yml": Publication.feeds(order)]
      let publication = try Publication(files.merging(feeds) { $1 })
      try publication.build()
      return try publication.timeline()
    }
    #expect(ids[0].count == 1)
    #expect(ids[0].map(\.id) == ids[1].map(\.id))
    #expect(ids[0].map(\.summary) == ids[1].map(\.summary))
  }
}
