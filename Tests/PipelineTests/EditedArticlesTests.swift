import Adapters
import Entries
import Foundation
import LoopbackWeb
import Store
import Synchronization
import Testing

@testable import Pipeline

@Suite("Articles that are edited after they were fetched", .serialized)
struct EditedArticlesTests {
  /// A site of a few pieces, whose words a test changes.
  private final class Site: Sendable {
    struct Piece: Sendable {
      var title: String
      var day = 20
      var summary: String
      var text: String
    }

    let pieces = Mutex<[String: Piece]>(
      Dictionary(
        uniqueKeysWithValues: ["wells", "trees", "roads"].map { name in
          let text = "All that the town has to say of its \(name), from first to last."
          return ("/news/\(name)", Piece(title: "Of \(name)", summary: "The \(name).", text: text))
        }
      )
    )

    /// What answers in the place of all articles; `nil` for themselves.
    let standIn = Mutex<LoopbackWeb.Reply?>(nil)

    func change(_ path: String, _ change: (inout Piece) -> Void) {
      pieces.withLock { pieces in
        guard var piece = pieces[path] else { return }
        change(&piece)
        pieces[path] = piece
      }
    }

    func web() throws -> LoopbackWeb {
      try LoopbackWeb { [self] question in
        if question.path == "/news" { return .ok(list, "text/html") }
        if question.path == "/" {
          let words = "<main><h1>Welcome</h1><p>All the town.</p></main>"
          return .ok("<title>Town</title>\(words)", "text/html")
        }
        guard let piece = pieces.withLock({ $0[question.path] }) else { return .status(404) }
        if let reply = standIn.withLock({ $0 }) { return reply }
        let words = "<h1>\(piece.title)</h1><p>\(piece.summary) \(piece.text)</p>"
        let date =
          "<meta property=\"article:published_time\" content=\"2026-03-\(piece.day)T08:00:00Z\">"
        return .ok("<title>x</title>\(date)<main>\(words)</main>", "text/html")
      }
    }

    private var list: String {
      let cards = pieces.withLock { $0 }.sorted { $0.key < $1.key }.map { path, piece in
        "<li><a href=\"\(path)\">\(piece.title)</a> <i>\(piece.day).03.2026</i><p>\(piece.summary)</p></li>"
      }
      return "<title>News</title><ul>\(cards.joined())</ul>"
    }
  }

  private static func publication(_ web: LoopbackWeb) throws -> Publication {
    try Publication([
      "feeds.yml": ProgramSourcesTests.feeds(
        """
        adapter: web-page
        url: \(web.base)/news
        items: li
        date: i
        summary: p
        date_format: d.MM.yyyy
        articles: 20
        allow_private: ['127.0.0.1:\(web.port)']
        """
      )
    ])
  }

  private static func asked(_ web: LoopbackWeb) -> [String] {
    web.questions.map(\.path).filter { $0.hasPrefix("/news/") }
  }

  @Test("are fetched again at once where their listing has another title, and no others are")
  func title() throws {
    let site = Site()
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-03-21T02:00:00Z", offline: false)
    let ids = try publication.timeline().map(\.id)
    #expect(Self.asked(web).count == 3)
    site.change("/news/trees") { piece in
      piece.title = "Of the trees, and who waters them"
      piece.text = "It is the gardeners."
    }
    for hour in 3...4 {
      try publication.build("2026-03-21T0\(hour):00:00Z", offline: false)
      #expect(Self.asked(web).dropFirst(3) == ["/news/trees"])
    }
    let pieces = try publication.timeline()
    #expect(Set(pieces.map(\.id)) == Set(ids))
    #expect(pieces.contains { $0.title == "Of the trees, and who waters them" })
    #expect(!pieces.contains { $0.title == "Of trees" })
    let feed = try publication.text("out/public/en/all/feed.json")
    #expect(feed.contains("It is the gardeners.") && !feed.contains("say of its trees"))
  }

  @Test("do not keep a piece published that was taken out of its listing")
  func takenOut() throws {
    let site = Site()
    for (name, day) in [("roads", 20), ("trees", 19), ("wells", 18)] {
      site.change("/news/\(name)") { $0.day = day }
    }
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-03-21T02:00:00Z", offline: false)
    #expect(try publication.timeline().map(\.title) == ["Of roads", "Of trees", "Of wells"])
    site.pieces.withLock { $0["/news/trees"] = nil }
    let report = try publication.build("2026-03-22T02:00:00Z", offline: false)
    #expect(report.gathered.takenOutEntries == 1)
    #expect(try publication.timeline().count == 3)
    try publication.build("2026-04-06T02:00:00Z", offline: false)
    #expect(try publication.timeline().map(\.title) == ["Of roads", "Of wells"])
  }

  @Test("are fetched again a day later where only their summary is another, which may be a counter")
  func summary() throws {
    let site = Site()
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-03-21T02:00:00Z", offline: false)
    for hour in 3...9 {
      site.change("/news/wells") { $0.summary = "The wells, read \(hour) times." }
      try publication.build("2026-03-21T0\(hour):00:00Z", offline: false)
    }
    #expect(Self.asked(web).count == 3)
    try publication.build("2026-03-22T02:00:00Z", offline: false)
    #expect(Self.asked(web).dropFirst(3) == ["/news/wells"])
  }

  @Test(
    "are asked for again the next day where another page stood in their place as if all were well",
    arguments: [
      .ok("<title>Just a moment…</title><main><h1>Checking</h1><p>Wait.</p></main>", "text/html"),
      .ok("<title>Page not found</title><main><h1>Sorry!</h1><p>No page.</p></main>", "text/html"),
      .status(302, fields: ["Location": "/"]),
    ] as [LoopbackWeb.Reply]
  )
  func standIns(reply: LoopbackWeb.Reply) throws {
    let site = Site()
    site.standIn.withLock { $0 = reply }
    let web = try site.web()
    let publication = try Self.publication(web)
    let first = try publication.build("2026-03-21T02:00:00Z", offline: false)
    let notes = try #require(first.gathered.sources.first).notes
    #expect(notes.count { $0.contains("in place of the article") } == 3)
    let titles = ["Of roads", "Of trees", "Of wells"]
    #expect(try publication.timeline().map(\.title).sorted() == titles)
    try publication.build("2026-03-21T12:00:00Z", offline: false)
    #expect(Self.asked(web).count == 3)
    site.standIn.withLock { $0 = nil }
    try publication.build("2026-03-22T03:00:00Z", offline: false)
    #expect(Self.asked(web).count == 6)
    #expect(try publication.timeline().map(\.title).sorted() == titles)
    #expect(try publication.text("out/public/en/all/feed.json").contains("say of its trees"))
  }

  @Test("keep their words while another page stands in their place")
  func standInLater() throws {
    let site = Site()
    let web = try site.web()
    let publication = try Self.publication(web)
    try publication.build("2026-03-21T02:00:00Z", offline: false)
    site.change("/news/trees") { $0.title = "Of the trees, and who waters them" }
    site.standIn.withLock {
      $0 = .ok("<title>Maintenance</title><main><h1>Back soon</h1></main>", "text/html")
    }
    for hour in 3...4 {
      try publication.build("2026-03-21T0\(hour):00:00Z", offline: false)
      #expect(Self.asked(web).count == 4)
      let feed = try publication.text("out/public/en/all/feed.json")
      #expect(feed.contains("say of its trees") && !feed.contains("Back soon"))
    }
    site.standIn.withLock { $0 = nil }
    try publication.build("2026-03-22T04:00:00Z", offline: false)
    let titles = try publication.timeline().map(\.title)
    #expect(titles.contains("Of the trees, and who waters them") && titles.count == 3)
  }

  @Test("go with the piece that led to them, once the site no longer has it")
  func deleted() throws {
    func sighting(_ name: String) -> Sighting {
      Sighting(place: name, guid: name, link: WebAddress("https://site.example/\(name)/"))
    }
    func answer(_ name: String) throws -> KeptAnswer {
      let address = try #require(WebAddress("https://site.example/\(name)/"))
      return KeptAnswer(
        to: Request(address: address, kind: .page, keeping: .article).question,
        at: address,
        status: 200,
        fields: [:],
        digest: "",
        size: 0,
        isCut: false,
        mark: nil,
        fetched: Date(timeIntervalSince1970: 0)
      )
    }
    var pieces = SuccessivePieces()
    pieces.begin(.base)
    for name in ["wells", "trees"] { pieces.add(sighting(name)) }
    pieces.keep(only: ["trees"])
    #expect(try !pieces.leads(to: answer("wells")))
    #expect(try pieces.leads(to: answer("trees")))
    // Another one that stands at the same address still leads there.
    pieces.begin(.revision)
    pieces.add(sighting("trees"))
    #expect(try pieces.leads(to: answer("trees")))
  }
}
