import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Many pieces at once")
struct ManyPiecesTests {
  /// A page with so many cards of one day, every tenth without it.
  private static func page(_ count: Int, under heading: String) -> String {
    "\(heading)\n\n"
      + (0..<count).map { card in
        Publication.card(
          "Story number \(card) of the town",
          card.isMultiple(of: 10) ? "" : "02.03.26",
          "Piece \(card): the gardeners of the town met and planted \(card) trees by the river."
        )
      }.joined(separator: "\n")
  }

  @Test("are the same pieces in two sources, though they are looked at in portions")
  func twoSources() throws {
    let count = Placing.portion / 2 + 50
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["left", "right"]),
      "left.txt": Self.page(count, under: "News from the Union"),
      "right.txt": Self.page(count, under: "News from the UN"),
    ])
    let build = Build(
      workspace: try publication.workspace,
      now: try #require(RFC3339.instant("2026-03-03T02:00:00Z"))
    )
    #expect(try build.gather(only: nil, offline: true).newEntries == count)
    let again = try build.gather(only: nil, offline: true)
    #expect(again.sources.count == 2)
    #expect(again.newEntries + again.changedEntries == 0)
    let items = try publication.timeline("2026-03-03T02:00:00Z")
    #expect(items.count == count)
    #expect(items.allSatisfy { $0.delegations == ["eu", "un"] })
    // No two stand at one moment, and the first of the page is the newest of its day.
    #expect(Set(items.map(\.datePublished)).count == count)
    #expect(items.first?.title == "Story number 1 of the town")
  }

  @Test("that have nothing but a short text get the same ids, whichever source is named first")
  func wordless() throws {
    let feed = """
      <rss version="2.0"><channel><title>Site</title>
      <item><description>Six trees</description></item>
      <item><description>Two birds</description></item></channel></rss>
      """
    let timelines = try [["left", "right"], ["right", "left"]].map { names in
      let sources = names.map { name in
        let owner = name == "left" ? "eu" : "un"
        return "  - { id: \(name), adapter: feed, path: \(name).xml, delegation: \(owner) }"
      }.joined(separator: "\n")
      let publication = try Publication([
        "feeds.yml": Publication.feeds([]).replacing("sources:", with: "sources:\n\(sources)"),
        "left.xml": feed,
        "right.xml": feed,
      ])
      try publication.gather("2026-03-03T02:00:00Z", inPortionsOf: 1)
      return try publication.timeline("2026-03-03T02:00:00Z")
    }
    #expect(timelines[0].count == 4)
    #expect(timelines[0] == timelines[1])
  }
}
