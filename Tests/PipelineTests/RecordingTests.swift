import Entries
import Foundation
import LoopbackWeb
import SeededRandom
import Synchronization
import Testing

@testable import Pipeline

@Suite("What is recorded of a source", .serialized)
struct RecordingTests {
  private static let minutes = SourceID("minutes")

  private static func feed(_ count: Int) -> String {
    let items = (1...count).map { number in
      """
      <item><title>Piece \(number)</title><guid>p\(number)</guid>
        <link>https://town.example.org/\(number)</link>
        <description>&lt;p&gt;Words about the piece of number \(number).&lt;/p&gt;</description>
        <pubDate>Mon, 02 Mar 2026 10:\(10 + number % 50):00 GMT</pubDate></item>
      """
    }
    return """
      <?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>Town</title>
      <link>https://town.example.org/</link>\(items.joined(separator: "\n"))
      </channel></rss>
      """
  }

  private static func publication(feed: String) throws -> Publication {
    try Publication([
      "feeds.yml": ProgramSourcesTests.feeds("adapter: feed\npath: town.xml"), "town.xml": feed,
    ])
  }

  private static func record(
    _ publication: Publication,
    replaces: Bool = false
  ) throws
    -> SourceRecord.Report
  {
    try SourceRecord(in: publication.workspace).record(#require(minutes), replaces: replaces)
  }

  private static func verdict(_ publication: Publication) throws -> SourceTest.Outcome.Verdict {
    let test = SourceTest(of: try publication.workspace, only: [])
    return try #require(test.outcomes.first).verdict
  }

  @Test("is as short as can be, and read as before")
  func minimised() throws {
    let publication = try Self.publication(feed: Self.feed(40))
    #expect(try Self.verdict(publication) == .notRecorded)
    let report = try Self.record(publication)
    #expect(report.isWritten && report.items == 12)
    #expect(report.size.after < report.size.before / 2)
    #expect(!(try publication.text("fixtures/minutes/01.xml").contains("made by hand")))
    #expect(try Self.verdict(publication) == .same(12))
    #expect(
      try publication.text("fixtures/minutes/expected.json").contains("\"title\": \"Piece 1\"")
    )
  }

  @Test("is not replaced unasked, and what would change is shown")
  func replacing() throws {
    let publication = try Self.publication(feed: Self.feed(3))
    _ = try Self.record(publication)
    let first = try publication.text("fixtures/minutes/expected.json")
    try publication.write(
      Self.feed(4).replacing("Piece 2<", with: "Piece two<"),
      to: "town.xml"
    )
    let second = try Self.record(publication)
    #expect(!second.isWritten)
    #expect(
      second.differences == [
        "~ \"Piece 2\"", "    title: expected \"Piece 2\"", "    title: but read \"Piece two\"",
        "+ \"Piece 4\": was not expected",
      ]
    )
    #expect(try publication.text("fixtures/minutes/expected.json") == first)
    #expect(try Self.record(publication, replaces: true).isWritten)
    #expect(try Self.verdict(publication) == .same(4))
  }

  @Test("tells what other settings read in it")
  func otherSettings() throws {
    let publication = try Self.publication(feed: Self.feed(2))
    _ = try Self.record(publication)
    let feeds = try publication.text("feeds.yml")
    try publication.write(feeds.replacing("    delegation: eu\n", with: ""), to: "feeds.yml")
    guard case .different(let lines) = try Self.verdict(publication) else {
      Issue.record("nothing is different")
      return
    }
    #expect(lines.contains("    _delegations: expected [\"eu\"]"))
    #expect(lines.contains("    _delegations: but read nothing"))
  }

  @Test(
    "is answered for where somebody broke it",
    arguments: [
      ("responses.json", "{", "responses.json"),
      ("responses.json", "{\"responses\": [{}]}", "file"),
      (
        "responses.json", "{\"responses\": [{\"file\": \"../../feeds.yml\", \"name\": \"a\"}]}",
        "beside"
      ),
      (
        "responses.json", "{\"responses\": [{\"file\": \"gone.xml\", \"name\": \"a\"}]}", "gone.xml"
      ),
      ("expected.json", "[]", "cannot be read as a list"), ("01.xml", "no feed", "no feed"),
    ]
  )
  func broken(_ file: String, _ text: String, words: String) throws {
    let publication = try Self.publication(feed: Self.feed(2))
    _ = try Self.record(publication)
    try publication.write(text, to: "fixtures/minutes/\(file)")
    guard case .failed(let reason) = try Self.verdict(publication) else {
      Issue.record("it was read")
      return
    }
    #expect(reason.contains(words), "\(reason)")
    #expect(SourceTest(of: try publication.workspace, only: []).hasFindings(isNamed: false))
  }

  @Test("is of the web or of a program as well, without either at hand")
  func answers() throws {
    let web = try LoopbackWeb { _ in .ok(Self.feed(20)) }
    let publication = try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        "adapter: feed\nurl: \(web.base)/feed\nallow_private: ['127.0.0.1:\(web.port)']",
        more: "  - { id: lines, adapter: program, path: bin/lines }\n"
      )
    ])
    let lines = (1...30).map { "{\"id\": \"\($0)\", \"title\": \"Line, [\($0)\"}" }
    try publication.write(lines.joined(separator: "\n"), to: "lines")
    try ProgramSourcesTests.install("#!/bin/sh\ncat lines\n", at: "bin/lines", in: publication)
    try publication.build(offline: false)
    let record = SourceRecord(in: try publication.workspace)
    for name in ["minutes", "lines"] {
      #expect(try record.record(#require(SourceID(name)), replaces: false).items == 12)
    }
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
    try FileManager.default.removeItem(at: publication.root.appending(path: "bin"))
    let test = SourceTest(of: try publication.workspace, only: [])
    #expect(test.outcomes.map(\.verdict) == [.same(12), .same(12)])
    withExtendedLifetime(web) {}
  }

  @Test("has the first articles of a listing, however often it was visited")
  func articles() throws {
    let cards = (1...8).map { number in
      "<li class=card><a href=\"/\(number)\">The news of number \(number)</a></li>"
    }
    let web = try LoopbackWeb { question in
      let body =
        question.path == "/"
        ? "<ul>\(cards.joined())</ul>"
        : "<article><h1>The news</h1><p>\(Publication.trees) \(question.path)</p></article>"
      return .ok("<html><body>\(body)</body></html>", "text/html; charset=utf-8")
    }
    let publication = try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        """
        adapter: web-page
        url: \(web.base)/
        allow_private: ['127.0.0.1:\(web.port)']
        items: li.card
        articles: 3
        """
      )
    ])
    try publication.build("2026-03-31T02:00:00Z", offline: false)
    let first = try Self.record(publication)
    #expect(first.answers == 4 && first.isWritten)
    let expected = try publication.text("fixtures/minutes/expected.json")
    #expect(expected.contains("planted a hundred trees. /3"))
    try publication.build("2026-04-02T02:00:00Z", only: "minutes", offline: false)
    let second = try Self.record(publication, replaces: true)
    #expect(second.answers == 4 && second.differences == [])
    #expect(try publication.text("fixtures/minutes/expected.json") == expected)
    withExtendedLifetime(web) {}
  }

  @Test("is no word that the source is as it should be")
  func doubted() throws {
    let count = Mutex(8)
    let web = try LoopbackWeb { _ in
      let cards = (0..<count.withLock { $0 }).map { number in
        "<li class=card><a href=\"/\(number)\">The news of number \(number)</a></li>"
      }
      return .ok("<html><body><ul>\(cards.joined())</ul></body></html>", "text/html")
    }
    let publication = try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        """
        adapter: web-page
        url: \(web.base)/
        allow_private: ['127.0.0.1:\(web.port)']
        items: li.card
        """
      )
    ])
    try publication.build("2026-03-31T02:00:00Z", offline: false)
    count.withLock { $0 = 2 }
    let now = try #require(RFC3339.instant("2026-03-31T08:00:00Z"))
    let record = SourceRecord(in: try publication.workspace)
    let report = try record.fetch(try #require(SourceID("minutes")), now: now)
    #expect(report?.sources.first?.outcome == .shrunk(2, of: 8))
    withExtendedLifetime(web) {}
  }

  @Test("keeps a page's cards and drops what browsers alone need")
  func page() {
    let page = """
      <!DOCTYPE html><html><head><style>li > a { color: red }</style>
      <script>if (a</b/.test("</li>")) document.write("<ul>")</script></head>
      <body><!-- a <b> comment --><ul class="news"><li><a href=x>One</a><li><a title="a>b">Two</a></ul>
      <img src="data:image/png;base64,AAAA"><svg><path d="M0"/></svg></body></html>
      """
    let text = String(decoding: UnreadMarkup.removed(from: Array(page.utf8)), as: UTF8.self)
    for gone in ["color", "script", "comment", "AAAA", "path"] { #expect(!text.contains(gone)) }
    for kept in ["<li><a href=x>One</a>", "title=\"a>b\"", "</ul>", "data:image/png;base64,\""] {
      #expect(text.contains(kept))
    }
  }

  @Test("stands any markup", arguments: 0..<40)
  func anyMarkup(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "<", ">", "</", "<li>", "</li>", "<!--", "-->", "<script>", "</script>", "\"", "'", "=", "a",
      "<![CDATA[", "]]>", "{", "}", "[", "]", ",", "\\", "\n", "data:", ",'", "(", "/>", "é",
    ]
    let text = (0..<400).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
      .joined()
    let bytes = Array(text.utf8)
    let stripped = UnreadMarkup.removed(from: bytes)
    #expect(stripped.count <= bytes.count, "seed \(seed)")
    for group in RepeatedPieces.groups(in: bytes) {
      #expect(
        group.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count },
        "seed \(seed)"
      )
      #expect(RepeatedPieces.without(group, in: bytes).count < bytes.count, "seed \(seed)")
    }
  }
}
