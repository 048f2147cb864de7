import Entries
import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("Articles that a site does not give", .serialized)
struct RefusedArticlesTests {
  private static let list = (1...12).reversed().map { number in
    "<li><a href=\"/news/\(number)\">The gardeners planted row \(number)</a> "
      + "<i>\(number).03.2026</i></li>"
  }.joined()

  private static func site(
    _ article: @escaping @Sendable (String) -> LoopbackWeb.Reply
  ) throws -> (web: LoopbackWeb, publication: Publication) {
    let web = try LoopbackWeb { question in
      switch question.path {
      case "/news": .ok("<title>News</title><ul>\(Self.list)</ul>", "text/html")
      case "/robots.txt": .status(404)
      default: article(question.path)
      }
    }
    let publication = try Publication([
      "feeds.yml": """
      publication:
        authority: example.org
        title: Example News
        languages: [en]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
        - { id: eu, name: Union }
      fetching: { spacing: 0s, per_host: 1, deadline: 20s }
      sources:
        - id: page
          adapter: web-page
          url: \(web.base)/news
          delegation: eu
          items: li
          date: i
          date_format: d.MM.yyyy
          articles: 20
          allow_private: ['127.0.0.1:\(web.port)']
      """
    ])
    return (web, publication)
  }

  private static func article(_ path: String) -> String {
    "<title>x</title><main><h1>Row \(path)</h1><p>All of \(path), at length.</p></main>"
  }

  private static func articles(_ web: LoopbackWeb) -> Int {
    web.questions.count { $0.path.hasPrefix("/news/") }
  }

  private static func build(_ publication: Publication, _ moment: String) throws -> SourceReport {
    let report = try publication.build("2026-03-\(moment):00Z", offline: false)
    return try #require(report.gathered.sources.first)
  }

  @Test("are not asked for while it wants to be left alone, nor is anything else of it")
  func rests() throws {
    let (web, publication) = try Self.site { _ in
      .status(429, fields: ["Retry-After": "7200"])
    }
    let report = try Self.build(publication, "20T02:00")
    #expect(report.outcome == .read(12) && report.notes.isEmpty)
    #expect(report.passing.contains { $0.contains("asks to be left alone") })
    #expect(Self.articles(web) == 1)
    let asked = web.questions.count
    for moment in ["20T02:30", "20T03:30"] {
      #expect(
        try Self.build(publication, moment).outcome
          == .notAsked("it asks to be left alone until 2026-03-20T05:00:00+01:00")
      )
    }
    #expect(web.questions.count == asked)
    _ = try Self.build(publication, "20T04:01")
    #expect(Self.articles(web) == 2)
  }

  @Test("are told of once, and asked for again after a week", arguments: [404, 403, 410])
  func gone(status: Int) throws {
    let isThere = Mutex(false)
    let (web, publication) = try Self.site { path in
      path == "/news/3" && !isThere.withLock { $0 }
        ? .status(status)
        : .ok(Self.article(path), "text/html")
    }
    let first = try Self.build(publication, "20T02:00")
    #expect(first.notes.count { $0.contains("not asked for again this week") } == 1)
    #expect(Self.articles(web) == 12)
    for moment in ["20T03:00", "21T02:00", "26T02:00"] {
      #expect(try Self.build(publication, moment).notes.isEmpty, "\(moment)")
    }
    #expect(Self.articles(web) == 12)
    isThere.withLock { $0 = true }
    #expect(try Self.build(publication, "27T03:00").notes.isEmpty)
    #expect(Self.articles(web) == 13)
    #expect(try publication.timeline().count == 12)
  }
}
