import Adapters
import Configuration
import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A source that is tried")
struct SourceTrialTests {
  private static let list =
    "<title>News: a town</title><main><div class=list>"
    + (13...18).map {
      "<div class=card><h3><a href=/n/\($0)>A long title with words \($0)</a></h3><p>\($0).03.26</p></div>"
    }.joined() + "</div></main>"
  private static let feed =
    "<rss version='2.0'><channel><title>Town</title>"
    + (1...7).map {
      "<item><title>Piece \($0)</title><link>https://t.example/\($0)</link>"
        + "<pubDate>Mon, 0\($0) Mar 2026 10:00:00 GMT</pubDate></item>"
    }.joined() + "</channel></rss>"

  /// A page as a browser saves its text.
  private static let saved =
    "News of the town\n\n"
    + (13...18).map {
      "A long title with words \($0)\n\n\($0).03.26\n\nThe town did something on that day.\n\nRead more\n\n"
    }.joined()

  private static func trial(
    _ text: String,
    _ contentType: String = "text/html"
  ) throws -> SourceTrial {
    try SourceTrial(
      of: Array(text.utf8),
      contentType: contentType,
      at: try #require(WebAddress("https://town.example/news")),
      for: ProposalSetting()
    )
  }

  /// Why something cannot be a source.
  private static func refusal(of text: String, _ contentType: String = "text/html") throws -> String
  {
    let error = #expect(throws: PipelineError.self) { try trial(text, contentType) }
    #expect(error?.code == .unreadable)
    return error?.description ?? ""
  }

  @Test(
    "is read by a build when its lines are put below those of a new publication",
    arguments: [("saved here.html", list, 6), ("feed.xml", feed, 7), ("as text.txt", saved, 6)]
  )
  func pasted(name: String, content: String, count: Int) throws {
    let publication = try Publication([:])
    let first = FirstPublication(
      title: "Town",
      authority: "example.org",
      languages: [try #require(LanguageTag("en"))],
      timezone: "Europe/Brussels",
      baseURL: nil,
      offices: [try #require(FirstPublication.Office("eu=Union"))],
      today: try #require(CalendarDay(year: 2026, month: 3, day: 20))
    )
    _ = try first.write(to: publication.root.appending(path: "pub"))
    try publication.write(content, to: "trial/\(name)")
    let folder = publication.root.appending(path: "pub")
    let configuration = folder.appending(path: "feeds.yml").filePath
    let feeds = try Workspace(configuration: configuration, out: nil).feeds
    let trial = try SourceTrial(
      ofFile: publication.root.appending(path: "trial/\(name)").filePath,
      at: nil,
      in: folder,
      for: ProposalSetting(
        delegations: feeds.delegations.list.map(\.id),
        taken: Set(feeds.sources.map(\.id))
      )
    )
    #expect(trial.text.contains("path: '../trial/\(name)'"))
    #expect(trial.text.contains("# It reads, first of all:"))
    let text = try publication.text("pub/feeds.yml")
    try publication.write(
      text.replacing("\nsources:\n", with: "\nsources:\n\(trial.text)"),
      to: "pub/feeds.yml"
    )
    let now = try #require(RFC3339.instant("2026-03-31T02:00:00Z"))
    let report = try Build(workspace: Workspace(configuration: configuration, out: nil), now: now)
      .run(only: nil, offline: true)
    #expect(report.gathered.sources.map(\.outcome).contains(.read(count)))
    let page = try publication.text("pub/out/reports/unrouted.json")
    #expect(page.contains("\"count\": 0"))
  }

  @Test(
    "is a feed where it is one, whatever the server calls it",
    arguments: ["text/html", "text/xml"]
  )
  func feeds(contentType: String) throws {
    let trial = try Self.trial(Self.feed, contentType)
    #expect(
      trial.text.contains(
        "  - id: town-news\n    adapter: feed\n    url: 'https://town.example/news'\n"
      )
    )
    #expect(trial.text.contains("#   2026-03-05  Piece 5") && !trial.text.contains("Piece 6"))
    #expect(trial.json.contains("\"adapter\": \"feed\"") && trial.json.contains("\"count\": 7"))
    let json =
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "One"}]}"#
    #expect(try Self.trial(json, "application/json").text.contains("adapter: feed"))
  }

  @Test("is a page's text, read where it was saved, with the page as its origin")
  func text() throws {
    let publication = try Publication(["list.txt": Self.saved, "page.txt": Self.list])
    func trial(_ name: String) throws -> SourceTrial {
      try SourceTrial(
        ofFile: publication.root.appending(path: name).filePath,
        at: WebAddress("https://town.example/news"),
        in: publication.root,
        for: ProposalSetting()
      )
    }
    let text = try trial("list.txt").text
    #expect(text.contains("adapter: page-text\n    path: 'list.txt'\n"))
    #expect(text.contains("    page_url: 'https://town.example/news'\n    date_format: 'dd.MM.yy'"))
    #expect(text.contains("#   2026-03-13  A long title with words 13\n"))
    #expect(try trial("list.txt").json.contains("\"count\": 6"))
    // What only bears the name of a text is a page.
    #expect(try trial("page.txt").text.contains("adapter: web-page"))
    let web = try Self.trial(Self.saved, "text/plain; charset=utf-8").text
    #expect(web.contains("adapter: page-text\n    url: 'https://town.example/news'\n"))
    let words = try Self.refusal(of: "Words of the town, and no more.", "text/plain")
    #expect(words.contains("no line in it is a date"))
  }

  @Test("is refused with what to give instead where there is no list")
  func noList() throws {
    let login = "<!DOCTYPE html><title>Hello</title><form><input type=password></form>"
    #expect(try Self.refusal(of: login).contains("asks for a password"))
    let piece = "<h1>Trees</h1>" + String(repeating: "<p>Words about the trees.</p>", count: 30)
    #expect(try Self.refusal(of: piece).contains("looks like one piece by itself: give the page"))
    let link = "<link rel=alternate type=application/rss+xml href=/feed.xml>"
    #expect(try Self.refusal(of: link + piece).hasSuffix("try https://town.example/feed.xml"))
    let front = try Self.refusal(of: "<h1>Welcome</h1><p>Here we are.</p>")
    #expect(front.hasPrefix("https://town.example/news: no list of pieces is found in it"))
    #expect(try Self.refusal(of: #"{"a": 1}"#, "application/json").contains("JSON"))
  }

  @Test("is a WordPress even where this page of it has no list")
  func wordPress() throws {
    let page = "<link rel='https://api.w.org/' href='https://town.example/wp-json/'><h1>Hello</h1>"
    let text = try Self.trial(page).text
    #expect(text.contains("adapter: wordpress") && !text.contains("by selectors"))
  }

  @Test(
    "is asked for again where an address is half written",
    arguments: [
      ("example.org/news", "write https://example.org/news"),
      ("example.org", "write https://example.org"),
      ("ftp://example.org/x", "write https://example.org/x"), ("file:///x", "write the path alone"),
      ("https://", "look how it is written"),
      ("www.example.org/a.html", "write https://www.example.org/a.html"),
      ("127.0.0.1:8080/x", "write http://127.0.0.1:8080/x"),
      ("localhost:8080", "write http://localhost:8080"),
      ("localhost/x", "write http://localhost/x"),
    ]
  )
  func mistakenAddresses(argument: String, cure: String) {
    #expect(MistakenAddress(argument)?.words.hasSuffix(cure) == true)
  }

  @Test(
    "is a path where it looks like one",
    arguments: [
      "page.html", "a/b", "../x.org/y", "https://example.org", "", ".", "a..b/c", "x.1/y",
      "256.0.0.1/x", "1.2.3/x",
    ]
  )
  func paths(argument: String) {
    #expect(MistakenAddress(argument) == nil)
  }
}
