import Configuration
import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

@Suite("A page that a WordPress theme made")
struct WordPressPagesTests {
  private static let address = WebAddress("https://site.example/blog/one/")

  /// A source whose pages write their dates in figures.
  private func source() throws -> Source {
    let text = """
      publication:
        authority: example.org
        title: Fixtures
        languages: [en]
        timezone: Europe/Paris
        base_url: https://feeds.example.org
      delegations: [{ id: eu, name: EU }]
      sources:
        - { id: site, adapter: wordpress, url: 'https://site.example/', date_format: dd.MM.yy }
      """
    let registry = AdapterRegistry.standard.options
    let feeds = try FeedsFile.read([UInt8](text.utf8), named: "f.yml", adapters: registry)
    return try #require(feeds.sources.first)
  }

  private func article(_ body: String, head: String = "") throws -> WordPressArticlePage {
    WordPressArticlePage(
      of: "<html><head>\(head)</head><body class='single postid-7'>\(body)</body></html>",
      at: try #require(Self.address),
      source: try source()
    )
  }

  private func cards(_ body: String) throws -> [WordPressListingPage.Card] {
    WordPressListingPage(
      of: "<html><body><main>\(body)</main></body></html>",
      at: try #require(Self.address),
      source: try source()
    ).cards
  }

  @Test(
    "says when a card was published in any language, and never in its excerpt",
    arguments: [
      "<p class=posted>Posted on March 2, 2026 by <a href=/by/ana>Ana</a></p>",
      "<p>2. März 2026</p>", "<span class=when>2 de marzo de 2026 · Ana</span>",
      "<p>Publié le 2 mars 2026</p>", "<time>2nd March 2026</time>", "<p>02.03.26</p>",
    ]
  )
  func cardDates(date: String) throws {
    let card = try #require(
      try cards(
        "<div class='post-7 hentry'><h2><a href='/one/'>One</a></h2>\(date)<p>Its words.</p></div>"
      ).first
    )
    #expect(card.date == .day(try #require(CalendarDay(iso8601: "2026-03-02"))))
    #expect(PlainText(html: card.excerpt).description == "Its words.")
    let words = "<p>On 20–22 March 2026 we meet. <em>Come.</em></p>"
    let event = try #require(
      try cards("<div class='post-7 hentry'><h2>One</h2>\(words)</div>").first
    )
    #expect(event.date == nil && !event.excerpt.isEmpty)
  }

  @Test(
    "names the terms of a piece by their slugs, as a theme's classes do",
    arguments: [
      ("Field work & care", "field-work-care"), ("Santé maternelle", "sante-maternelle"),
      ("J. O’Brien & Co", "j-obrien-co"), ("Straße", "strasse"), ("COP 30", "cop-30"), ("", ""),
    ]
  )
  func slugs(name: String, slug: String) throws {
    #expect(Slug.of(name) == slug)
    let classes = "post-7 type-post status-publish has-thumbnail hentry themen-\(slug) tag-a-b"
    let card = try #require(try cards("<li class='\(classes)'><h3>One</h3></li>").first)
    #expect(card.terms.contains(slug[...]) && !card.terms.contains("publish"))
    let page = try article("<article class='\(classes)'><h1>One</h1></article>")
    #expect(page.terms == card.terms)
  }

  @Test("leaves out what needs a password: by its classes, and only without them by its title")
  func withheld() throws {
    let cards = try cards(
      ["post-1 status-publish", "post-2 status-publish post-password-required", "post-3"]
        .map { "<article class='\($0)'><h2>Protected: the right to rest</h2></article>" }.joined()
    )
    #expect(cards.map(\.isWithheld) == [false, true, true])
  }

  private static let changed = "<time class='updated' datetime='2026-03-09T10:00:00+01:00'>x</time>"
  private static let told = "<time datetime='2026-03-02T10:00:00+01:00'>x</time>"
  private static let card =
    "<article class='post-9 post'><h3>Other</h3><time datetime='2026-01-01T00:00:00Z'>x</time>"
    + "<div class='entry-content'><p>Other words.</p></div></article>"

  @Test(
    "gives the date of its publication, not of a change or of another piece",
    arguments: [
      ("<article class='post-7'>\(changed)\(told)</article>", ""),
      ("<article class='post-7'><footer>\(told)</footer></article>\(card)", ""),
      ("\(card)<article class='post-7'>\(told)</article>", ""),
      ("<article>\(card)\(told)</article>", ""),
      ("<main><h1 class='wp-block-post-title'>One</h1><div>\(told)</div></main>\(card)", ""),
      ("<article>\(changed)<span>02.03.26</span></article>", ""),
      ("<article><p class='last-updated'>09.03.26</p><p>02.03.26</p></article>", ""),
      (
        "<article class='post-7'>\(changed)</article>",
        "<meta property='article:published_time' content='2026-03-02T09:00:00+00:00'>"
      ),
      (
        "\(card)\(changed)",
        """
        <script type='application/ld+json'>{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},
        {"@type":["Article"],"dateModified":"2026-03-09T10:00:00Z",
        "datePublished":"2026-03-02T09:00:00+00:00"}]}</script>
        """
      ),
    ]
  )
  func dates(body: String, head: String) throws {
    let page = try article(body, head: head)
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    #expect(page.published?.day(in: zone) == CalendarDay(year: 2026, month: 3, day: 2))
  }

  @Test(
    "gives its own words, wherever a theme puts them",
    arguments: [
      "<article class='post-7'><h1>One</h1><div class='entry-content'><p>Words.</p></div></article>",
      "\(card)<article class='post-7'><h1>One</h1><div class='prose'><p>Words.</p></div>\(card)</article>",
      "<article><header><h1>One</h1><p>A lead-in.</p></header><p class='post-meta'>Ann</p>"
        + "<div><p>Words.</p></div><footer><p>Share</p></footer></article>",
      "<main><h1 class='wp-block-post-title'>One</h1><div class='wp-block-post-content'>"
        + "<p>Words.</p></div></main><ul><li class='wp-block-post post-8'><p>Other</p></li></ul>",
    ]
  )
  func words(body: String) throws {
    let page = try article(body)
    #expect(page.title?.description == "One")
    #expect(PlainText(html: page.text.html).description == "Words.")
  }

  @Test(
    "shows its cards, whatever they are made of",
    arguments: [
      "<article><h2><a href='/one/'>One</a></h2>02.03.26<p>Words.</p></article>",
      "<li class='wp-block-post post-1 post'><h2><a href='/one/'>One</a></h2>"
        + "<div class='wp-block-post-date'><time datetime='2026-03-02T08:00:00+01:00'>x</time></div>"
        + "<div><p>Words.</p></div></li>",
      "<div class='post-1 type-post hentry'><a href='/one.jpg'></a><div class='entry-title'>"
        + "<a href='/one/'>One</a></div><p class='entry-meta'>By Ann</p>"
        + "<time class='updated' datetime='2026-03-09T08:00:00Z'>x</time>"
        + "<time class='entry-date published' datetime='2026-03-02T08:00:00Z'>x</time>"
        + "<p>Words.</p></div><article><h2>No post</h2></article>",
      "<a href='/one/'><article class='post-1'><h3>One</h3><p>02.03.26</p><p>Words.</p></article></a>",
    ]
  )
  func cards(html: String) throws {
    let page = WordPressListingPage(
      of: "<body class='blog hfeed'>\(html)<aside>\(Self.card)</aside></body>",
      at: try #require(WebAddress("https://site.example/")),
      source: try source()
    )
    let card = try #require(page.cards.first)
    #expect(page.cards.count == 1)
    #expect(card.link?.description == "https://site.example/one/")
    #expect(card.titleLine?.description == "One")
    #expect(card.date.map { "\($0.day(in: .gmt))" } == "2026-03-02")
    #expect(PlainText(html: card.excerpt).description.contains("Words."))
    #expect(!card.excerpt.contains("Ann"))
  }

  @Test(
    "leads to older pieces, by each theme’s own sign",
    arguments: [
      "<a class='next page-numbers' href='/page/2/'>", "<link rel='next' href='/page/2/'>",
      "<a class='wp-block-query-pagination-next' href='/page/2/'>",
      "<div class='nav-previous'><a href='/page/2/'>Older</a></div>"
        + "<div class='nav-next'><a href='/'>Newer</a></div>",
    ]
  )
  func older(html: String) throws {
    let links = WordPressPageLinks(of: html, at: try #require(WebAddress("https://site.example/")))
    #expect(links.next?.description == "https://site.example/page/2/")
  }
}
