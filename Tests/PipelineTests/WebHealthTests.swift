import Entries
import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("The health of sources on the web", .serialized)
struct WebHealthTests {
  /// A site with one address, whose answer a test changes.
  private final class Site: Sendable {
    private let reply = Mutex<LoopbackWeb.Reply>(.status(404))

    func set(_ reply: LoopbackWeb.Reply) { self.reply.withLock { $0 = reply } }

    func web() throws -> LoopbackWeb {
      try LoopbackWeb { [self] _ in reply.withLock { $0 } }
    }
  }

  private static func publication(
    _ web: LoopbackWeb,
    adapter: String = "feed",
    more: String = ""
  ) throws -> Publication {
    try Publication([
      "feeds.yml": """
      publication:
        authority: example.org
        title: Example News
        languages: [en]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
        - { id: eu, name: Union }
      fetching: { spacing: 0s, deadline: 20s, patience: 2 }
      sources:
        - id: web
          adapter: \(adapter)
          url: \(web.base)/feed
          delegation: eu
          allow_private: ['127.0.0.1:\(web.port)']
          \(more)
      """
    ])
  }

  /// A site that shows a feed, and a publication that has read it on 3 March.
  private static func begun(
    _ feed: String
  ) throws -> (site: Site, web: LoopbackWeb, publication: Publication) {
    let site = Site()
    site.set(.ok(feed))
    let web = try site.web()
    let publication = try publication(web)
    _ = try build(publication, "03T02")
    return (site, web, publication)
  }

  private static func published(_ publication: Publication) throws -> [String: Data] {
    try publication.outputs().filter { $0.key.hasPrefix("public/") }.mapValues(\.content)
  }

  private static func build(_ publication: Publication, _ moment: String) throws -> SourceReport {
    let report = try publication.build("2026-03-\(moment):00:00Z", offline: false)
    return try #require(report.gathered.sources.first)
  }

  @Test(
    "is told apart, and what they said stays published as it was",
    arguments: [
      ("renamed", SourceCondition.broken), ("empty", .empty), ("half", .shrunk),
      ("dates", .changed), ("reverse", .changed), ("hosts", .changed), ("language", .changed),
    ]
  )
  func named(_ fault: String, _ state: SourceCondition) throws {
    let page = RedesignedPage(cards: 10)
    let faulty =
      switch fault {
      case "renamed": page.feed(.renameContainer)
      case "empty": page.feed(.empty)
      case "half": page.feed(.dropHalf)
      case "dates": page.feed(.dropDates)
      case "reverse": page.feed(.reverse)
      case "language": page.feed(isFrench: true)
      default: page.feed(host: "parked.example.net")
      }
    let (site, web, publication) = try Self.begun(page.feed())
    defer { withExtendedLifetime(web) {} }
    let before = try Self.published(publication)
    site.set(.ok(faulty))
    let reports = try ["04T02", "04T03", "04T04"].map { try Self.build(publication, $0) }
    #expect(reports.map(\.isWorthALetter) == [false, true, false])
    let now = Date(timeIntervalSince1970: 1_774_900_000)
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.state) == [state])
    #expect(try Self.published(publication) == before)
    site.set(.ok(page.feed()))
    let after = try ["05T02", "05T03"].map { try Self.build(publication, $0) }
    #expect(after.map { $0.recovery != nil } == [true, false])
    #expect(try Self.published(publication) == before)
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.state) == [.ok])
  }

  @Test("that flicker are told to nobody")
  func flickering() throws {
    let page = RedesignedPage(cards: 10)
    let site = Site()
    let web = try site.web()
    defer { withExtendedLifetime(web) {} }
    let publication = try Self.publication(web)
    for day in 10..<20 {
      site.set(.ok(day % 2 == 0 ? page.feed() : page.feed(.empty)))
      let report = try Self.build(publication, "\(day)T02")
      #expect(!report.isFailure || !report.isWorthALetter)
      #expect(report.recovery == nil)
    }
    let feed = try publication.text("out/reports/sources.xml")
    #expect(!feed.contains("<entry>"))
  }

  @Test("is told to staff also where it is the only source, while what is published stays")
  func alone() throws {
    let page = RedesignedPage(cards: 10)
    let (site, web, publication) = try Self.begun(page.feed())
    defer { withExtendedLifetime(web) {} }
    let before = try Self.published(publication)
    site.set(.status(500))
    for hour in ["02", "03"] { _ = try Self.build(publication, "04T\(hour)") }
    #expect(try publication.text("out/reports/sources.xml").contains("<entry>"))
    #expect(try publication.text("out/reports/sources.json").contains("\"broken\""))
    #expect(try Self.published(publication) == before)
  }

  @Test("is empty for good where somebody says so")
  func emptied() throws {
    let page = RedesignedPage(cards: 10)
    let (site, web, publication) = try Self.begun(page.feed())
    defer { withExtendedLifetime(web) {} }
    site.set(.ok(page.feed(.empty)))
    #expect(try Self.build(publication, "04T02").outcome == .empty)
    let meant = try publication.build("2026-03-04T03:00:00Z", only: "web", offline: false)
    #expect(meant.gathered.sources.first?.outcome == .read(0))
    #expect(try Self.build(publication, "05T02").isFailure == false)
    site.set(.ok(page.feed()))
    #expect(try Self.build(publication, "06T02").outcome == .read(10))
  }

  @Test("that never had anything are well, and not empty")
  func neverAny() throws {
    let site = Site()
    site.set(.ok(RedesignedPage(cards: 10).feed(.empty)))
    let web = try site.web()
    defer { withExtendedLifetime(web) {} }
    let publication = try Self.publication(web)
    #expect(try Self.build(publication, "03T02").outcome == .read(0))
    #expect(try Self.build(publication, "04T02").outcome == .unchanged)
    let now = Date(timeIntervalSince1970: 1_774_900_000)
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.state) == [.ok])
  }

  @Test(
    "are broken, and not emptied, where another page stands in for theirs",
    arguments: [
      "<form action=\"/in\"><input name=u><input TYPE=\"password\" name=p></form>",
      "<title>404 – Page introuvable</title><p>Nothing here.</p>",
      "<TITLE>\nJust a moment...</TITLE>", "<title>Erreur 404 - La Maison</title>",
      "<title>503</title>", "<title>Connexion · La Maison</title>", "<title>Database Error</title>",
      "<title>example.org – This domain is for sale</title>",
      "<title>News</title><b>Fatal error</b>: Uncaught Error in /srv/x.php",
    ]
  )
  func standIn(page: String) throws {
    let address = try #require(WebAddress("https://example.org/news"))
    let found = try #require(StandInPage(Array("<!DOCTYPE html>\(page)".utf8), at: address))
    #expect(found.words.hasPrefix("https://example.org/news "))
    #expect(StandInPage(Array("<html><title>News</title>".utf8), at: address) == nil)
    #expect(StandInPage(Array("login not found".utf8), at: address) == nil)
    // What PHP prints in place of a page.
    let fault = "<br />\n<b>Fatal error</b>: Uncaught Error in /srv/x.php on line 1"
    #expect(StandInPage(Array(fault.utf8), at: address) != nil)
    let news = "<html><title>Errors of 500 years, and 404 mothers</title>"
    #expect(StandInPage(Array(news.utf8), at: address) == nil)
    // A field for members, beside all that a site shows, is not why its list is empty or gone.
    let field = "<title>Hello</title><form><input type=password></form>"
    let site = field + String(repeating: "<p><a href=/x>Menu</a></p>", count: 100)
    #expect(StandInPage(Array(site.utf8), at: address) == nil)
    #expect(StandInPage(Array(field.utf8), at: address) != nil)
    #expect(StandInPage(Array(field.utf8), at: address, isListed: true) == nil)
    #expect(StandInPage([0x3C, 0xFF, 0x00, 0x74], at: address) == nil)
  }

  @Test("are told by the page that stands in the place of a feed")
  func loginForFeed() throws {
    let (site, web, publication) = try Self.begun(RedesignedPage(cards: 4).feed())
    let before = try Self.published(publication)
    let form = "<!DOCTYPE html><title>Members</title><form><input type=password></form>"
    site.set(.ok(form, "text/html"))
    let report = try Self.build(publication, "04T02")
    #expect(report.failure?.contains("/feed asks for a password") == true)
    #expect(try Self.published(publication) == before)
    withExtendedLifetime(web) {}
  }

  @Test("are not taken for translated where pieces of two languages share an address")
  func sharedAddress() throws {
    func list(_ count: Int) -> String {
      let cards = (1...count).map { number in
        let title =
          number.isMultiple(of: 2)
          ? "Les voisins de la rue \(number) se sont réunis hier soir"
          : "The neighbours of street \(number) met yesterday evening"
        return "<li><a href=/all>\(title)</a></li>"
      }
      return "<title>News</title><ul class=news>\(cards.reversed().joined())</ul>"
    }
    let site = Site()
    site.set(.ok(list(8)))
    let web = try site.web()
    let publication = try Self.publication(web, adapter: "web-page", more: "items: ul.news > li")
    _ = try Self.build(publication, "03T02")
    for (day, count) in [("04", 9), ("05", 10)] {
      site.set(.ok(list(count)))
      #expect(try Self.build(publication, "\(day)T02").outcome == .read(count))
    }
    withExtendedLifetime(web) {}
  }

  @Test(
    "are told by the page that stands where their list was, and by where its address leads",
    arguments: [
      ("/news", "“Carers & Co” stands at http", SourceCondition.changed),
      ("/old/", ", where http", .changed), ("/", "leads to the home page http", .broken),
    ]
  )
  func namedPage(path: String, words: String, state: SourceCondition) throws {
    let cards = (1...4).map { "<li><a href=/\($0)>A headline of day \($0)</a></li>" }
    let list = "<!DOCTYPE html><title>News</title><ul class=news>\(cards.joined())</ul>"
    let isMoved = Mutex(false)
    let web = try LoopbackWeb { question in
      guard isMoved.withLock({ $0 }) else { return .ok(list) }
      return question.path == path || path == "/news"
        ? .ok("<!DOCTYPE html><title>Carers &amp; Co</title><p>Welcome.")
        : .status(302, fields: ["Location": path])
    }
    let publication = try Self.publication(web, adapter: "web-page", more: "items: ul.news > li")
    #expect(try Self.build(publication, "03T02").outcome == .read(4))
    isMoved.withLock { $0 = true }
    let report = try Self.build(publication, "04T02")
    #expect(report.failure?.contains(words) == true, "\(report.failure ?? "")")
    let now = Date(timeIntervalSince1970: 1_774_900_000)
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.state) == [state])
    withExtendedLifetime(web) {}
  }

  @Test("is written for staff and for collectors, the same for the same")
  func reports() throws {
    let page = RedesignedPage(cards: 10)
    let (site, web, publication) = try Self.begun(page.feed())
    defer { withExtendedLifetime(web) {} }
    site.set(.ok(page.feed(.dropHalf)))
    for moment in ["04T02", "04T03"] { _ = try Self.build(publication, moment) }
    let paths = ["sources.html", "sources.json", "sources.xml"].map { "out/reports/\($0)" }
    let told = try paths.map(publication.text)
    #expect(told[0].contains("it shows 5 of 10 pieces"))
    #expect(told[1].contains("\"state\": \"shrunk\"") || told[1].contains("\"state\":\"shrunk\""))
    #expect(told[2].contains("<title>web: shrunk</title>"))
    #expect(told[2].contains("<link rel=\"alternate\" href=\"\(web.base)/feed\"/>"))
    #expect(told[0].contains("<a href=\"\(web.base)/feed\">web</a>"))
    #expect(told[2].contains("<updated>2026-03-04T03:00:00+01:00</updated>"))
    _ = try Self.build(publication, "04T05")
    #expect(try paths.map(publication.text) == told)
    let now = try #require(RFC3339.instant("2026-03-04T05:00:00Z"))
    let metrics = try Status(of: publication.workspace, now: now).metrics
    #expect(metrics.contains("depeche_source_state{source=\"web\",state=\"shrunk\"} 1\n"))
    #expect(metrics.contains("depeche_source_state{source=\"web\",state=\"ok\"} 0\n"))
    #expect(metrics.contains("depeche_source_entries{source=\"web\"} 10\n"))
    let form = #/# (HELP|TYPE) [a-z_]+ .+|[a-z_]+\{([a-z]+="[^"\\\n]*",?)+\} \d+/#
    for line in metrics.split(separator: "\n") {
      #expect(line.wholeMatch(of: form) != nil, "\(line)")
    }
    site.set(.ok(page.feed()))
    _ = try Self.build(publication, "05T02")
    let feed = try publication.text("out/reports/sources.xml")
    #expect(feed.contains("web: ok") && feed.contains("web: shrunk"))
  }

  @Test("is stale where nothing new came for longer than expected, since that moment")
  func stale() throws {
    let site = Site()
    site.set(.ok(RedesignedPage(cards: 4).feed()))
    let web = try site.web()
    defer { withExtendedLifetime(web) {} }
    let publication = try Self.publication(web, more: "expect_every: 2d")
    for moment in ["03T02", "04T02", "09T02", "10T02"] { _ = try Self.build(publication, moment) }
    let feed = try publication.text("out/reports/sources.xml")
    #expect(feed.split(separator: "<entry>").count == 2)
    #expect(feed.contains("web: stale") && feed.contains("2026-03-05T03:00:00+01:00"))
  }

  @Test("counts a piece once, however often its source shows it")
  func counted() throws {
    let short = Publication.card("Trees", "02.03.26", Publication.trees)
    let long = Publication.card("Trees", "02.03.26", Publication.trees + " All of them grew.")
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": "News from the Union\n\n\(short)\nLatest\n\n\(long)",
    ])
    try publication.build()
    let now = try #require(RFC3339.instant("2026-03-31T02:00:00Z"))
    #expect(try publication.timeline().count == 1)
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.entries) == [1])
  }
}
