import Entries
import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("A hub", .serialized)
struct HubTests {
  private static func publication(_ hub: LoopbackWeb) throws -> Publication {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n"
    ])
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("  base_url:", with: "  hub: \(hub.base)/hub\n  base_url:"),
      to: "feeds.yml"
    )
    return publication
  }

  private static func build(
    _ publication: Publication,
    isHubTold: Bool = true
  ) throws -> Build.Report {
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    return try Build(workspace: publication.workspace, now: now)
      .run(only: nil, offline: false, isHubTold: isHubTold)
  }

  private static func topics(_ hub: LoopbackWeb) -> [String] {
    hub.questions.map { question in
      String(decoding: question.body, as: UTF8.self)
        .replacing("hub.mode=publish&hub.url=https%3A%2F%2Ffeeds.example.org%2F", with: "")
    }.sorted()
  }

  private static let all = ["en%2Fall%2F", "en%2Feu%2F"].flatMap { folder in
    ["atom.xml", "feed.json", "rss.xml"].map { folder + $0 }
  }

  @Test("is told of each feed that changed, once the files stand, and of no other")
  func told() throws {
    let hub = try LoopbackWeb { _ in .status(204) }
    let publication = try Self.publication(hub)
    #expect(try Self.build(publication).hubProblem == nil)
    #expect(Self.topics(hub) == Self.all)
    #expect(hub.questions.allSatisfy { $0.path == "/hub" })
    #expect(
      hub.questions.allSatisfy { $0.fields["content-type"] == "application/x-www-form-urlencoded" }
    )
    _ = try Self.build(publication)
    #expect(hub.questions.count == Self.all.count)
  }

  @Test("that does not answer as it should stops nothing, and is told the next time")
  func later() throws {
    let isUp = Mutex(false)
    let hub = try LoopbackWeb { _ in .status(isUp.withLock { $0 } ? 202 : 500) }
    let publication = try Self.publication(hub)
    let problem = try #require(try Self.build(publication).hubProblem)
    #expect(problem.contains("was not told of 6 of 6 changed feeds, for it answers 500"))
    isUp.withLock { $0 = true }
    let before = hub.questions.count
    #expect(try Self.build(publication).hubProblem == nil)
    #expect(hub.questions.count == before + Self.all.count)
  }

  @Test("waits where it is not to be told, until somebody says so")
  func waits() throws {
    let hub = try LoopbackWeb { _ in .status(204) }
    let publication = try Self.publication(hub)
    _ = try Self.build(publication, isHubTold: false)
    #expect(hub.questions.isEmpty)
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    let build = Build(workspace: try publication.workspace, now: now)
    #expect(try build.ping()?.told == Self.all.count)
    #expect(Self.topics(hub) == Self.all)
    #expect(try build.ping()?.told == 0)
  }
}
