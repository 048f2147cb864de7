import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Reading again what was answered", .serialized)
struct ReplayTests {
  private static let items = """
    {"id": "1", "title": "Trees", "content_text": "A hundred trees were planted.", "tags": ["Care"]}
    {"id": "2", "title": "Wells", "content_text": "Two wells were dug by the gardeners."}
    """

  private static func publication() throws -> Publication {
    let publication = try ProgramSourcesTests.publication(
      "adapter: program\npath: bin/minutes",
      scripts: ["bin/minutes": "#!/bin/sh\ncat items\n"]
    )
    try publication.write(items, to: "items")
    try publication.build(offline: false)
    return publication
  }

  private static func replay(
    _ publication: Publication,
    _ only: [String] = [],
    isKept: Bool
  ) throws -> Replay.Report {
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    return try Replay(of: publication.workspace, now: now)
      .run(only: only.compactMap { SourceID($0) }, isKept: isKept)
  }

  private static func change(_ publication: Publication) throws {
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("delegations: [", with: "delegations: [{ id: un, name: UN }, ")
        .replacing("    path: bin", with: "    categories: { Care: un }\n    path: bin"),
      to: "feeds.yml"
    )
  }

  @Test("runs no program, and changes nothing where the settings are the same")
  func same() throws {
    let publication = try Self.publication()
    try FileManager.default.removeItem(at: publication.root.appending(path: "bin"))
    let before = try publication.timeline()
    let report = try Self.replay(publication, isKept: true)
    #expect(report.gathered.sources.map(\.outcome) == [.read(2)])
    #expect(report.gathered.newEntries == 0 && report.gathered.changedEntries == 0)
    #expect(try publication.timeline() == before)
    #expect(try Self.replay(publication, isKept: false).changes?.isEmpty == true)
  }

  @Test("shows what other settings would change, and keeps nothing of it")
  func dryRun() throws {
    let publication = try Self.publication()
    let before = try publication.timeline()
    try Self.change(publication)
    let report = try Self.replay(publication, ["minutes"], isKept: false)
    let changes = try #require(report.changes)
    #expect(changes.map(\.title) == ["Trees"])
    guard case .changed(let fields) = changes.first?.kind else {
      Issue.record("\(changes)")
      return
    }
    #expect(
      fields.contains { $0.name == "delegations" && $0.before == "eu" && $0.after.contains("un") }
    )
    #expect(try publication.timeline() == before)
    // And so nothing keeps the next run from doing it.
    #expect(try Self.replay(publication, isKept: true).gathered.changedEntries == 1)
    #expect(try publication.timeline().contains { $0.delegations.contains("un") })
    #expect(try Self.replay(publication, isKept: false).changes?.isEmpty == true)
  }

  @Test("names sources of which nothing is kept")
  func nothingKept() throws {
    let publication = try Self.publication()
    try publication.write(
      try publication.text("feeds.yml") + "  - { id: other, adapter: program, command: 'true' }\n",
      to: "feeds.yml"
    )
    let report = try Self.replay(publication, isKept: true)
    guard case .notAsked(let reason) = report.gathered.sources.last?.outcome else {
      Issue.record("\(report.gathered.sources)")
      return
    }
    #expect(reason.contains("nothing that it answered is kept"))
  }

  @Test("names each source whose reading is not taken, and why")
  func refused() throws {
    let publication = try ProgramSourcesTests.publication(
      "adapter: web-page\npath: page.html\npage_url: https://t.example/news\nitems: li"
    )
    let items = (1...6).map { "<li><a href=/\($0)>A piece of some length \($0)</a>" }.joined()
    try publication.write("<title>News</title><ul>\(items)</ul>", to: "page.html")
    try publication.build()
    #expect(try Self.replay(publication, isKept: false).refused.isEmpty)
    let feeds = try publication.text("feeds.yml")
    try publication.write(feeds.replacing("items: li", with: "items: p.no"), to: "feeds.yml")
    let report = try Self.replay(publication, isKept: false)
    #expect(report.changes?.isEmpty == true)
    #expect(report.refused.map(\.source.description) == ["minutes"])
    #expect(report.refused.allSatisfy { $0.reason.contains("stays published") })
  }
}
