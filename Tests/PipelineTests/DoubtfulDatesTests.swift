import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("A source whose dates move at once")
struct DoubtfulDatesTests {
  private static let pieces = [
    ("Bread", "15.05.26"), ("Water", "11.05.26"), ("Wool", "05.05.26"), ("Milk", "28.04.26"),
    ("Honey", "12.04.26"),
  ]

  private static func page(_ date: (String) -> String = { $0 }) -> String {
    "News from the Union\n\n"
      + pieces.map { title, day in
        Publication.card(
          title,
          date(day),
          "What was said about \(title) by those who know it well."
        )
      }.joined(separator: "\n")
  }

  private static func publication() throws -> Publication {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page", "other"]), "page.txt": page(),
      "other.txt": "News from the UN\n\n"
        + Publication.card("Salt", "01.05.26", "The salt of the sea was weighed by the harbour."),
    ])
    try publication.build("2026-05-20T02:00:00Z")
    return publication
  }

  private static func feeds(_ format: String) -> String {
    // The first of the two pages alone.
    let feeds = Publication.feeds(["page", "other"])
    return feeds.firstRange(of: "dd.MM.yy").map { feeds.replacingCharacters(in: $0, with: format) }
      ?? feeds
  }

  private static func dates(_ publication: Publication) throws -> [String: String] {
    let items = try publication.timeline("2026-05-20T02:00:00Z")
    return Dictionary(items.map { ($0.title, $0.datePublished) }) { first, _ in first }
  }

  @Test(
    "keeps its last good reading under a wrong date_format, and is named with the cure",
    arguments: ["MM.dd.yy", "yy.MM.dd", "dd.MM.yyyy"]
  )
  func wrongFormat(_ format: String) throws {
    let publication = try Self.publication()
    let before = try Self.dates(publication)
    let feed = try publication.text("out/public/en/eu/atom.xml")
    try publication.write(Self.feeds(format), to: "feeds.yml")
    try publication.write(
      "News from the UN\n\n"
        + Publication.card("Sugar", "12.05.26", "The sugar of the beets was boiled in the town."),
      to: "other.txt"
    )
    for _ in 0..<2 {
      let report = try publication.build("2026-05-20T08:00:00Z")
      let source = try #require(report.gathered.sources.first)
      #expect(source.isMisconfigured && source.isFailure && !source.isLost)
      #expect(source.failure?.contains("date_format") == true)
      #expect(source.failure?.contains("depeche build --only page") == true)
      #expect(!report.isAbandoned)
      let after = try Self.dates(publication)
      #expect(before.allSatisfy { after[$0.key] == $0.value })
      #expect(after["Sugar"] != nil)
      #expect(try publication.text("out/public/en/eu/atom.xml") == feed)
    }
    let workspace = try publication.workspace
    let status = try Status(of: workspace, now: .now)
    #expect(status.sources.map(\.state) == [.changed, .ok])
    #expect(status.sources.first?.reasons.first?.contains("date_format") == true)
    let found = try Check(workspace: workspace, now: .now).findings()
    #expect(found.isMisconfigured && found.all.contains { $0.hasPrefix("page: ") })
    // Mended, all is as it was.
    try publication.write(Self.feeds("dd.MM.yy"), to: "feeds.yml")
    let mended = try publication.build("2026-05-21T08:00:00Z")
    #expect(mended.gathered.sources.allSatisfy { !$0.isFailure })
    #expect(try Status(of: publication.workspace, now: .now).sources.map(\.state) == [.ok, .ok])
    let last = try Self.dates(publication)
    #expect(before.allSatisfy { last[$0.key] == $0.value })
  }

  @Test("is read anew where the settings were wrong before and are right now")
  func rightFormat() throws {
    let publication = try Publication([
      "feeds.yml": Self.feeds("MM.dd.yy"), "page.txt": Self.page(),
      "other.txt": "News from the UN\n\n",
    ])
    try publication.build("2026-05-20T02:00:00Z")
    try publication.write(Self.feeds("dd.MM.yy"), to: "feeds.yml")
    let report = try publication.build("2026-05-20T08:00:00Z")
    #expect(report.gathered.sources.first?.outcome == .read(5))
    #expect(try Self.dates(publication)["Milk"]?.hasPrefix("2026-04-28") == true)
  }

  @Test("is no fault of the settings where the page writes its dates in another way")
  func changedPage() throws {
    let publication = try Self.publication()
    let before = try Self.dates(publication)
    try publication.write(Self.page { $0.replacing(".", with: "/") }, to: "page.txt")
    let report = try publication.build("2026-05-20T08:00:00Z")
    let source = try #require(report.gathered.sources.first)
    #expect(source.outcome == .redated(5, of: 5, isBySettings: false))
    #expect(!source.isMisconfigured && source.failure?.contains("the source changed") == true)
    #expect(try Self.dates(publication) == before)
    let meant = try Build(workspace: publication.workspace, now: .now)
      .run(only: source.source, offline: true)
    #expect(meant.gathered.sources.map(\.outcome) == [.read(5)])
  }

  @Test("takes an editor's correction of one date")
  func corrected() throws {
    let publication = try Self.publication()
    try publication.write(Self.page { $0 == "05.05.26" ? "08.05.26" : $0 }, to: "page.txt")
    let report = try publication.build("2026-05-20T08:00:00Z")
    #expect(report.gathered.sources.first?.outcome == .read(5))
    #expect(try Self.dates(publication)["Wool"]?.hasPrefix("2026-05-08") == true)
  }

  @Test("does nothing else in a run: the timeline counts no change, and only reports are written")
  func nothingElse() throws {
    let publication = try Self.publication()
    try publication.write(Self.page { $0.replacing(".", with: "/") }, to: "page.txt")
    let revision = try publication.store.revision()
    let report = try publication.build("2026-05-20T08:00:00Z")
    #expect(try publication.store.revision() == revision)
    #expect(report.written.isEmpty)
    #expect(report.replaced.allSatisfy { $0.hasPrefix("reports/") })
  }
}
