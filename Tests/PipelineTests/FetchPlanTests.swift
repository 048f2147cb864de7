import Entries
import Foundation
import LoopbackWeb
import Testing

@testable import Pipeline

@Suite("The plan of a fetch", .serialized)
struct FetchPlanTests {
  @Test("names the program that would run, and calls it not nothing")
  func programs() throws {
    let publication = try ProgramSourcesTests.publication("adapter: program\ncommand: 'true'")
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    let item = try #require(try FetchPlan(of: publication.workspace, now: now).items.first)
    #expect(item.command == "true" && item.reason == nil && item.requests.isEmpty)
  }

  @Test("says how far apart articles are asked, and a run keeps to that")
  func rest() throws {
    let web = try LoopbackWeb { question in
      switch question.path {
      case "/robots.txt": .ok("User-agent: *\nCrawl-delay: 0.6\n", "text/plain")
      case "/news":
        .ok("<ul><li><a href=/a>Row of trees</a><li><a href=/b>Row of wells</a></ul>", "text/html")
      default: .ok("<main><h1>Row</h1><p>All of \(question.path).</p></main>", "text/html")
      }
    }
    let publication = try Publication([
      "feeds.yml": """
      publication:
        authority: example.org
        title: Example News
        languages: [en]
        timezone: UTC
        base_url: https://feeds.example.org
      delegations: [{ id: eu, name: Union }]
      fetching: { spacing: 0s, deadline: 20s }
      sources:
        - id: page
          adapter: web-page
          url: \(web.base)/news
          delegation: eu
          items: li
          articles: 2
          allow_private: ['127.0.0.1:\(web.port)']
      """
    ])
    let now = try #require(RFC3339.instant("2026-04-01T02:00:00Z"))
    #expect(try FetchPlan(of: publication.workspace, now: now).items.first?.rest == nil)
    let begun = ContinuousClock.now
    let report = try publication.build("2026-04-01T02:00:00Z", offline: false)
    #expect(ContinuousClock.now - begun >= .seconds(1.2))
    #expect(web.questions.map(\.path) == ["/robots.txt", "/news", "/a", "/b"])
    #expect(report.gathered.sources.map(\.outcome) == [.read(2)])
    let later = try #require(RFC3339.instant("2026-04-01T03:00:00Z"))
    let plan = try FetchPlan(of: publication.workspace, now: later)
    #expect(plan.items.first?.rest == .seconds(0.6))
    withExtendedLifetime(web) {}
  }
}
