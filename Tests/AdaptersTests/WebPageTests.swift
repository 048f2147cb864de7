import Configuration
import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

@Suite("A listing on a web page")
struct WebPageTests {
  private static let address = "https://news.example.org/list"

  /// What an adapter with some keys reads in an answer, and what it asks for.
  private func read(
    _ html: String,
    keys: String,
    purpose: String = "page 1",
    at url: String = address,
    status: Int = 200
  ) throws -> (sightings: [Sighting], reading: SourceReading) {
    let adapter = try adapter(keys)
    let asked = try #require(WebAddress(url))
    let answer = StoredResponse.Answer(
      to: Request(address: asked, kind: .page, purpose: purpose),
      at: asked,
      status: status
    )
    var sightings: [Sighting] = []
    let response = StoredResponse(
      .bytes(Array(html.utf8)),
      contentType: "text/html",
      answer: answer
    )
    let reading = try adapter.read(response) { sightings.append($0) }
    return (sightings, reading)
  }

  private func adapter(_ keys: String) throws -> any SourceAdapter {
    let text = """
      publication: { authority: example.org, title: T, languages: [en, fr], timezone: UTC, base_url: "https://f.example.org" }
      delegations: [{ id: eu, name: EU }]
      sources:
        - id: page
          adapter: web-page
          url: \(Self.address)

      """ + keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    let registry = AdapterRegistry.standard
    let feeds = try FeedsFile.read(Array(text.utf8), named: "f.yml", adapters: registry.options)
    let source = try #require(feeds.sources.first)
    return try #require(registry.adapter(for: source, in: feeds.context))
  }

  private func cards(_ names: [String], more: String = "") -> String {
    "<main><ul class=news>"
      + names.map {
        "<li class=card><h3><a href=/\($0)>Title \($0)</a></h3><p>Words of \($0).</p></li>"
      }
      .joined() + "</ul>\(more)</main>"
  }

  private let list = "items: ul.news > li.card"

  // MARK: Paging

  @Test("asks for its page, and for nothing more unless told to")
  func opening() throws {
    let adapter = try adapter(list)
    let address = try #require(WebAddress(Self.address))
    let asked = adapter.opening(of: address, after: [], at: .distantPast)
    #expect(asked.map(\.kind) == [.page])
    #expect(asked.map(\.address) == [address])
    let more = "<a rel=next href='?p=2'>Next</a>"
    #expect(try read(cards(["a"], more: more), keys: list).reading.requests.isEmpty)
  }

  @Test(
    "follows the next page by a link, a selector or a template, up to its limit",
    arguments: [
      ("pages: 2", "<a rel='next nofollow' href='?p=2'>N</a>", "https://news.example.org/list?p=2"),
      (
        "pages: 2\nnext: .more", "<b class=more><a href=/two>N</a></b>",
        "https://news.example.org/two"
      ),
      ("pages: 2\nnext: //a[.='N']/@href", "<a href=/two>N</a>", "https://news.example.org/two"),
      (
        "pages: 2\npage_template: https://news.example.org/list/{page}", "",
        "https://news.example.org/list/2"
      ),
      ("pages: 2", "<a rel=next href=/list>N</a>", nil), ("pages: 2", "<a href=/two>N</a>", nil),
    ] as [(String, String, String?)]
  )
  func next(keys: String, more: String, address: String?) throws {
    let first = try read(cards(["a", "b"], more: more), keys: list + "\n" + keys).reading
    #expect(first.requests.first?.address.description == address)
    guard let request = first.requests.first else { return }
    #expect(request.readsRefusals)
    let second = try read(
      cards(["c"], more: more),
      keys: list + "\n" + keys,
      purpose: request.purpose,
      at: request.address.description
    )
    #expect(second.sightings.map { $0.title?.description } == ["Title c"])
    #expect(second.reading.requests.isEmpty, "two pages are the limit")
  }

  @Test(
    "finds the link to the next page wherever it stands",
    arguments: [
      ("<nav class=pager><a href='?page=2'>Next »</a></nav>", true),
      ("<p><a href='?page=2'>Page suivante</a></p>", true),
      ("<ul><li class=pager-next><a href='?page=2'>›</a></li></ul>", true),
      ("<a class='btn next-page' href='?page=2'>2</a>", true),
      ("<a href='?page=2' aria-label='Go to next page'>→</a>", true),
      (
        "<p class=page-links><a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?p=3'>3</a></p>",
        true
      ),
      ("<a href='?page=2'>2</a>", false), ("<a href='?page=2'>Next steps we take</a>", false),
      ("<a class=next href='#'>Next</a>", false), ("<a class=next>Next</a>", false),
    ]
  )
  func nextLinks(link: String, isFound: Bool) throws {
    let reading = try read(cards(["a"], more: link), keys: list + "\npages: 2").reading
    let address = isFound ? "https://news.example.org/list?page=2" : nil
    #expect(reading.requests.first?.address.description == address)
    #expect(reading.notes.count == (isFound ? 0 : 1))
  }

  @Test("takes no row of headings for a piece")
  func headings() throws {
    let rows = ["<tr><th>Day<th>Subject", "<tr><td>3 May 2026<td><a href=/a>The minutes</a>"]
    let page = "<table class=t>\(rows.joined())</table>"
    let read = try read(page, keys: "items: table.t tr")
    #expect(read.sightings.map { $0.title?.description } == ["The minutes"])
    #expect(
      try self.read("<table class=t>\(rows[0])</table>", keys: "items: table.t tr").reading
        .container?.isFound == true
    )
  }

  @Test("takes no notice for the list's where pieces of another shape stand beside it")
  func noticeBesideCards() throws {
    let cards = (1...4).map { "<article><h3><a href=/\($0)>A headline \($0)</a></h3></article>" }
    let notice = "<div><p>There are currently no events.</p></div>"
    let page = "<main>\(cards.joined())</main>\(notice)"
    #expect(try read(page, keys: "items: ul.news > li").reading.container?.isFound == false)
  }

  @Test(
    "knows a list that is empty by what the page says, where its holder goes with the last piece",
    arguments: [
      ("<div class=view-empty></div>", true),
      ("<p>There are no articles in this category.</p>", true),
      ("<p><em>Aucune actualité</em> pour le moment</p>", true),
      ("<div class=no-results hidden></div>", false),
      ("<div style='display: none'><p>No results found</p></div>", false),
      ("<p>There are no limits to what they do.</p>", false), ("", false),
    ]
  )
  func emptied(notice: String, isEmpty: Bool) throws {
    let page = "<main><h1>News</h1>\(notice)</main>"
    let read = try read(page, keys: "items: div.rows > div.row")
    #expect(read.sightings.isEmpty)
    #expect(read.reading.container?.isFound == isEmpty)
  }

  @Test("stops behind the end: at a refusal, a page without pieces, one that repeats another")
  func end() throws {
    let keys = list + "\npages: 9\npage_template: https://news.example.org/{page}"
    let first = try read(cards(["a", "b"]), keys: keys)
    let purpose = try #require(first.reading.requests.first?.purpose)
    for (html, status) in [
      (cards(["x"]), 404), (cards(["x"]), 400), (cards([]), 200), (cards(["a", "b"]), 200),
    ] {
      let next = try read(html, keys: keys, purpose: purpose, status: status)
      #expect(next.sightings.isEmpty)
      #expect(next.reading.requests.isEmpty)
    }
    #expect(throws: SourceFailure.self) { try read("", keys: keys, purpose: purpose, status: 500) }
    let second = try read(cards(["c"]), keys: keys, purpose: purpose)
    let last = try #require(second.reading.requests.first?.purpose)
    #expect(try read(cards(["c"]), keys: keys, purpose: last).sightings.isEmpty)
    #expect(try read(cards(["a", "b"]), keys: keys, purpose: last).sightings.isEmpty)
  }

  // MARK: The list

  @Test(
    "tells an empty list from one that has gone",
    arguments: [
      ("items: ul.news > li.card", "<ul class=news></ul>", true),
      ("items: ul.news > li.card", "<ul class=actualites></ul>", false),
      ("items: li.card\nlist: .news", "<ul class=news><p>Nothing today.</p></ul>", true),
      ("items: li.card\nlist: .news", "<p>Nothing today.</p>", false),
      ("items: main li.card", "<main><p>Nothing today.</p></main>", true),
      ("items: li.card", "<main></main>", false),
    ]
  )
  func container(keys: String, html: String, isFound: Bool) throws {
    let reading = try read(html, keys: keys).reading
    #expect(reading.container?.isFound == isFound)
  }

  @Test("takes cards of another design for a list that was changed, not for an empty one")
  func redesign() throws {
    let tiles = (1...6).map {
      "<div class=tile><h3><a href=/\($0)>A title with some words \($0)</a></h3><p>More words.</p></div>"
    }
    let reading = try read("<main>" + tiles.joined() + "</main>", keys: "items: main article")
      .reading
    #expect(reading.container?.isFound == false)
  }

  @Test("has a shape that is the same for pages of one design, and remembers where the list was")
  func shape() throws {
    let one = try read(cards(["a", "b"]), keys: "items: li.card").reading
    let other = try read(cards(["c"], more: "<p>x"), keys: "items: li.card").reading
    #expect(one.container?.shape == "main>ul.news>li.card")
    #expect(one.container == other.container)
    let adapter = try adapter("items: li.card")
    let address = try #require(WebAddress(Self.address))
    let first = try #require(adapter.opening(of: address, after: [], at: .distantPast).first)
    let kept = KeptResponse(request: first, mark: one.mark, fetched: .distantPast)
    let again = try #require(adapter.opening(of: address, after: [kept], at: .distantPast).first)
    let emptied = try read(cards([]), keys: "items: li.card", purpose: again.purpose).reading
    #expect(emptied.container?.isFound == true)
    #expect(emptied.mark == one.mark)
  }

  @Test("reads one piece without what the others have, and no side list")
  func scoped() throws {
    let html = cards(
      ["a", "b"],
      more: "<aside><ul><li class=card><a href=/old>Old</a></li></ul></aside>"
    )
    let read = try read(html.replacing("<p>Words of b.</p>", with: ""), keys: list)
    #expect(read.sightings.count == 2)
    #expect(read.sightings.map { $0.text?.plain.description } == ["Words of a.", nil])
  }

  // MARK: Articles

  @Test("asks for the pages of the pieces of its own site, within a quota")
  func articleRequests() throws {
    let more =
      "<ul class=news><li class=card><a href=https://other.example.net/x>Other</a></li></ul>"
    let keys = list + "\narticles: 3"
    let requests = try read(cards(["a", "b"], more: more), keys: keys).reading.requests
    #expect(
      requests.map(\.address.description) == [
        "https://news.example.org/a", "https://news.example.org/b",
      ]
    )
    #expect(requests.allSatisfy { $0.keeping == .article && $0.kind == .page })
    #expect(try adapter(keys).articleQuota == 3)
    #expect(try adapter(list).articleQuota == 0)
  }

  private static let article = """
    <html lang=fr-BE><head><title>x</title><meta property=og:title content="Le pont &amp; la rive">
    <meta property=og:image content=/pont.jpg>
    <link rel=alternate hreflang=fr-BE href=/a><link rel=alternate hreflang=en href=/en/bridge>
    <link rel=alternate hreflang=x-default href=/en/bridge>
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-10T08:05:00+01:00"}</script>
    </head><body><header><h1>Maison</h1></header><article><h1>Le pont et la rive</h1>
    <div class=entry-content><p>Un <a href="plan">plan</a><script>alert(1)</script> entier.</p></div></article>
    <section><article><h2>Autre</h2><p>x</p></article></section></body></html>
    """

  @Test("reads an article's whole text, exact date, language and translations")
  func article() throws {
    let read = try read(
      Self.article,
      keys: list,
      purpose: "article",
      at: "https://news.example.org/a"
    )
    let article = try #require(read.sightings.first)
    #expect(read.sightings.count == 1)
    #expect(article.link?.description == "https://news.example.org/a")
    #expect(article.title?.description == "Le pont & la rive")
    #expect(article.text?.isExcerpt == false)
    #expect(
      article.text?.markup?.html
        == "<p>Un <a href=\"https://news.example.org/plan\">plan</a> entier.</p>"
    )
    #expect(article.published == RFC3339.instant("2026-03-10T07:05:00Z").map { .instant($0) })
    #expect(article.claimedLanguage == LanguageTag("fr-BE"))
    #expect(
      article.particulars.translations.map(\.address.description) == [
        "https://news.example.org/en/bridge"
      ]
    )
    let picture = try #require(WebAddress("https://news.example.org/pont.jpg"))
    #expect(article.particulars.picture?.location == .web(picture))
  }

  @Test("takes no related piece, no site's name and no date of the page for the article's own")
  func neighbours() throws {
    let listed = ListedWords(title: "The bridge is open", summary: "")
    let related = "<article>\(String(repeating: "Words of another piece. ", count: 40))</article>"
    let html = """
      <meta property="og:title" content="The bridge is open - Town's House - News">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2025-01-01"},
        {"@type":["Thing","NewsArticle"],"datePublished":"2026-03-10"}]}</script>
      <main><article><p>It is.</p><div id=related-2><a href=/x>Another piece</a></div></article>
      <section class="more related">\(related)</section></main>
      """
    func article(_ purpose: PagePurpose) throws -> Sighting {
      let address = "https://news.example.org/a"
      return try #require(
        try read(html, keys: list, purpose: purpose.word, at: address).sightings.first
      )
    }
    let found = try article(.article(listed))
    #expect(found.title?.description == "The bridge is open")
    #expect(found.text?.plain.description == "It is.")
    #expect(found.published == CalendarDay(year: 2026, month: 3, day: 10).map { .day($0) })
    let other = ListedWords(title: "The bridge is open - Town's House", summary: "")
    #expect(try article(.article(other)).title?.description == "The bridge is open - Town's House")
    let unknown = try article(.article(nil)).title?.description
    #expect(unknown == "The bridge is open - Town's House - News")
  }

  @Test(
    "reads an article whatever the page around it is called",
    arguments: ["body class=related-on", "div class='page has-related'", "div class=related"]
  )
  func relatedAround(element: String) throws {
    let html = "<\(element)><main><article><h1>Bridge</h1><p>It is open.</p></article></main>"
    let address = "https://news.example.org/a"
    let article = try #require(
      try read(html, keys: list, purpose: "article", at: address).sightings.first
    )
    #expect(article.text?.plain.description == "It is open.")
  }

  @Test("reads an article by its own selectors where they are given")
  func articleRules() throws {
    let keys = list + "\ndate_format: dd.MM.yy\narticle: { text: .t, title: .n, date: .d }"
    let html = "<p class=n>Name</p><p class=d>le 12.11.25</p><div class=t><p>Text</p></div>"
    let article = try #require(
      try read(html, keys: keys, purpose: "article", at: "https://news.example.org/a").sightings
        .first
    )
    #expect(article.title?.description == "Name")
    #expect(article.text?.plain.description == "Text")
    #expect(article.published == CalendarDay(year: 2025, month: 11, day: 12).map { .day($0) })
  }

  // MARK: Mistakes

  @Test(
    "answers a mistake in its keys with the place and what was expected",
    arguments: [
      ("items: 'li:frist-child'", ":frist-child", "one of :"),
      ("pages: 2", "missing", "a CSS"),
      ("items: li\ntitle: //h2", "//h2", ".//h2"), ("items: li\ntitel: h2", "unknown key", "title"),
      (
        "items: li\ndate: { selector: time, extractor: attribute }", "missing",
        "the attribute's name"
      ),
      ("items: li\nlink: { selector: a, pattern: '(' }", "(", "regular expression"),
      ("items: li\narticle: { link: a }", "unknown key", "text"),
      ("items: li\npages: 0", "0", "from 1"),
      ("items: li\npage_template: https://example.org/2", "example.org", "{page}"),
      ("items: li\ntitle: { extractor: markdown }", "markdown", "text, html"),
    ]
  )
  func mistakes(keys: String, found: String, expected: String) {
    let error = #expect(throws: ConfigurationError.self) { try adapter(keys) }
    let mistake = error?.mistakes.first
    #expect(mistake?.found.contains(found) == true, "\(mistake?.found ?? "none")")
    #expect(mistake?.expected.contains(expected) == true, "\(mistake?.expected ?? "none")")
    #expect(mistake?.place.line ?? 0 >= 4)
  }

  @Test(
    "says what the bytes are where they are no page",
    arguments: [
      ("%PDF-1.7 x", "PDF"), ("<?xml version='1.0'?><rss><channel/></rss>", "feed"), ("", "empty"),
      ("a\0\0\0b", "another kind"),
    ]
  )
  func noPage(text: String, word: String) {
    let failure = #expect(throws: SourceFailure.self) { try read(text, keys: list) }
    #expect(failure?.description.contains(word) == true)
  }

  @Test("stands pages that are made to take for ever", .tags(.hostile))
  func hostile() throws {
    let wide = String(repeating: "<li class=card><a href=/x>y</a>", count: 3_000)
    let read = try read("<ul class=news>" + wide, keys: list + "\ntitle: ':has(:has(:has(b)))'")
    #expect(read.sightings.count <= 1_000)
    #expect(!read.reading.notes.lines.isEmpty)
    let deep = String(repeating: "<div class=news><ul class=news><li class=card>", count: 1_000)
    _ = try self.read(deep, keys: list)
    // Each card holds all that follow.
    let nested = String(repeating: "<div class=card><h2><a href=/n>x</a></h2>", count: 20_000)
    let inner = try self.read(nested, keys: "items: .card")
    #expect((1...60).contains(inner.sightings.count))
    #expect(inner.reading.notes.lines.contains { $0.contains("ask too much") })
  }
}
