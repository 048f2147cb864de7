import Configuration
import Entries
import Foundation
import Markup
import Testing

@testable import Adapters

@Suite("A source proposed for a page")
struct PageProposalTests {
  private func proposal(_ html: String) throws -> PageProposal {
    try PageProposal(
      of: Array(html.utf8),
      contentType: "text/html; charset=utf-8",
      at: WebAddress("https://www.example.org/news/")
    )
  }

  @Test("names the list, its parts, its date format, the feed and the WordPress", .tags(.fixtures))
  func cards() throws {
    let fixture = try #require(AdapterFixture.all(of: "web-page").first { $0.name == "cards" })
    let bytes = try [UInt8](Data(contentsOf: fixture.input))
    let proposal = try PageProposal(of: bytes, contentType: nil, at: nil)
    let listing = try #require(proposal.listings.first)
    #expect(listing.selector(of: "items") == "div.grille > article.carte")
    #expect(listing.selector(of: "title") == "h2")
    #expect(proposal.feeds.map(\.address.description) == ["https://aidants.example.org/fr/feed/"])
    #expect(proposal.wordpress?.description == "https://aidants.example.org/wp-json/")
    #expect(proposal.hasNext)
    let preview = proposal.preview(of: bytes, contentType: nil, count: 5)
    #expect(preview.map { $0.title?.description }.first == "Le pont de bois est rouvert")
    let file = try #require(LocalPath("saved/it's here.html"))
    let yaml = proposal.yaml(at: .file(file), for: ProposalSetting())
    #expect(yaml.contains("items: 'div.grille > article.carte'"))
    #expect(yaml.contains("- id: it-s-here\n") && yaml.contains("path: 'saved/it''s here.html'"))
  }

  @Test(
    "writes YAML that is read without a mistake, whoever publishes",
    arguments: [nil, ["eu"], ["eu", "un"]] as [[String]?]
  )
  func yaml(delegations: [String]?) throws {
    let cards = (13...18).map {
      "<div class=\"it's\"><h3><a href=/\($0)>A long title with words \($0)</a></h3><p>\($0).04.26</p></div>"
    }
    let proposal = try proposal("<title>: a # \"title\"</title><main>" + cards.joined() + "</main>")
    #expect(proposal.dates.format?.description == "dd.MM.yy")
    let address = try #require(WebAddress("http://www.example.org:8080/news/"))
    let place = try #require(HostPort("www.example.org:8080"))
    let setting = ProposalSetting(
      allowedPrivate: [try #require(HostPort("10.0.0.1:80")), place],
      delegations: delegations?.compactMap { DelegationID($0) },
      taken: Set(["example-news", "example-news-2"].compactMap { SourceID($0) })
    )
    let source = proposal.yaml(at: .address(address), for: setting)
      .split(separator: "\n").map { "  \($0)\n" }.joined()
    let text = """
      publication: { authority: example.org, title: T, languages: [en], timezone: UTC, base_url: "https://f.example.org" }
      delegations: [{ id: eu, name: EU }, { id: un, name: UN }]
      sources:

      """ + source
    let feeds = try FeedsFile.read(
      Array(text.utf8),
      named: "f.yml",
      adapters: AdapterRegistry.standard.options
    )
    let read = try #require(feeds.sources.first)
    #expect(read.id.description == "example-news-3")
    #expect(read.allowedPrivate == [place])
    #expect(read.delegations.map(\.description) == (delegations == nil ? [] : ["eu"]))
    #expect(source.contains("one of eu, un") == ((delegations?.count ?? 0) > 1))
  }

  @Test(
    "guesses a date format only where all dates together leave no doubt",
    arguments: [
      (["12/11/2025", "25/10/2025"], "dd/MM/yyyy"), (["12/11/2025", "10/25/2025"], "MM/dd/yyyy"),
      (["12/11/2025", "10/09/2025"], nil), (["12.11.25", "31.12.24"], "dd.MM.yy"),
      (["12.11.25"], nil),
      (["12.11.26", "25.10.69"], "dd.MM.yy"), (["3 mars 2026"], "d MMMM yyyy"),
      (["March 3, 2026", "Posted on May 4, 2025"], "MMMM d, yyyy"), ([], nil), (["soon"], nil),
      (["12/11/2025", "25/10/2025", "10/25/2025"], nil), (["01/01/26", "02/02/26"], nil),
    ] as [([String], String?)]
  )
  func dates(texts: [String], pattern: String?) {
    #expect(PageDateForms.common(to: texts)?.description == pattern)
  }

  @Test(
    "reads all pieces of a grid, which stand in rows of several",
    arguments: [
      ("div.row > div.col", "<div class=row>", "<div class=col>", "</div>", "</div>"),
      ("table > tbody > tr > td", "<tr>", "<td>", "</td>", "</tr>"),
      ("div.row > div", "<div class=row>", "<div><div class=in>", "</div></div>", "</div>"),
    ]
  )
  func grids(way: String, row: String, cell: String, cellEnd: String, rowEnd: String) throws {
    let cells = (1...8).map { number in
      "\(cell)<h3><a href=/\(number)>A long title with words \(number)</a></h3><p>1\(number).04.26</p>\(cellEnd)"
    }
    let rows = stride(from: 0, to: 8, by: 2).map { row + cells[$0] + cells[$0 + 1] + rowEnd }
    let isTable = row == "<tr>"
    let list = (isTable ? "<table>" : "") + rows.joined() + (isTable ? "</table>" : "")
    let listing = try #require(try proposal("<main id=list>\(list)</main>").listings.first)
    #expect(listing.count == 8)
    #expect(listing.selector(of: "items")?.hasSuffix(way) == true)
    // What stands beside a piece in its row is no other one.
    let beside = (1...8).map { number in
      "<div class=row><div><a href=/p/\(number)>A picture</a></div>\(cells[number - 1])</div>"
    }
    #expect(try proposal("<main>\(beside.joined())</main>").listings.first?.count == 8)
  }

  @Test(
    "asks for no form where dates have one meaning",
    arguments: [
      ("2026-04-1$", nil), ("1$ April 2026", nil), ("1$.04.2026", "dd.MM.yyyy"),
      ("<span>1$</span><span>Apr</span><span>2026</span>", nil),
      ("<meta itemprop=datePublished content=2026-04-1$>", nil),
    ] as [(String, String?)]
  )
  func plainDates(form: String, format: String?) throws {
    let cards = (1...4).map { number in
      let date = form.replacing("$", with: "\(number)")
      return
        "<article><h3><a href=/\(number)>A long title \(number)</a></h3><p>\(date)</p></article>"
    }
    let page = "<main>" + cards.joined() + "</main>"
    let proposal = try proposal(page)
    #expect(proposal.dates.format?.description == format)
    let address = try #require(WebAddress("https://www.example.org/news/"))
    let yaml = proposal.yaml(at: .address(address), for: ProposalSetting())
    #expect(yaml.contains("date_format") == (format != nil))
    let preview = proposal.preview(of: Array(page.utf8), contentType: nil, count: 4)
    #expect(
      preview.map(\.published)
        == (1...4).map { CalendarDay(year: 2026, month: 4, day: 10 + $0).map { .day($0) } }
    )
  }

  @Test(
    "knows a WordPress whose interface is closed by the files of its page",
    arguments: [
      ("https://www.example.org/wp-includes/a.js", "/wp-content/themes/t/style.css", true),
      ("https://cdn.example.net/wp-includes/a.js", "/wp-content/themes/t/style.css", false),
      ("/assets/a.js", "/assets/style.css", false),
    ]
  )
  func closedWordPress(script: String, style: String, isOne: Bool) throws {
    let cards = (13...16).map {
      "<article><h3><a href=/\($0)>A long title \($0)</a></h3><p>\($0).04.2026</p></article>"
    }
    let head = "<script src='\(script)'></script><link rel=stylesheet href='\(style)'>"
    let proposal = try proposal("\(head)<main>\(cards.joined())</main>")
    #expect(proposal.isWordPress == isOne && proposal.wordpress == nil)
    let address = try #require(WebAddress("https://www.example.org/news/"))
    let yaml = proposal.yaml(at: .address(address), for: ProposalSetting())
    #expect(yaml.contains("adapter: wordpress") == isOne)
    #expect(yaml.contains("\n  date_format: 'dd.MM.yyyy'"))
  }

  @Test("writes a language only where the publication has it", arguments: ["nl-be", "de"])
  func language(claimed: String) throws {
    let cards = (1...4).map {
      "<article><h3><a href=/\($0)>Een langere titel \($0)</a></h3></article>"
    }
    let proposal = try proposal("<html lang=\(claimed)><main>\(cards.joined())</main>")
    let address = try #require(WebAddress("https://www.example.org/news/"))
    func line(_ languages: [String]?) throws -> String {
      let setting = ProposalSetting(languages: languages?.compactMap { LanguageTag($0) })
      let lines = proposal.yaml(at: .address(address), for: setting).split(separator: "\n")
      let found = try #require(lines.first { $0.contains("language:") })
      return found.split(separator: "  ").first.map(String.init) ?? ""
    }
    let primary = String(claimed.prefix(2))
    #expect(try line(nil) == "language: \(primary)")
    #expect(try line(["en", "nl"]) == (primary == "nl" ? "language: nl" : "# language: de"))
  }

  @Test("finds cards whose link has its words in a label alone")
  func labels() throws {
    let cards = (1...4).map { number in
      "<article class=entry><h2>A piece of news \(number)</h2><span title=x>April \(number), 2026</span>"
        + "<a class=over aria-label='post link to A piece of news \(number)' href=/\(number)></a></article>"
    }
    let page = "<main>\(cards.joined())</main>"
    let preview = try proposal(page).preview(of: Array(page.utf8), contentType: nil, count: 4)
    #expect(preview.map { $0.title?.description } == (1...4).map { "A piece of news \($0)" })
    #expect(preview.map { $0.link?.description } == (1...4).map { "https://www.example.org/\($0)" })
  }

  @Test("names the forms among which somebody must choose, with the page's own separators")
  func doubt() throws {
    let cards = (1...4).map {
      "<article><h3><a href=/\($0)>A long title with words \($0)</a></h3><p>0\($0)/0\($0)/26</p></article>"
    }
    let proposal = try proposal("<main>" + cards.joined() + "</main>")
    let address = try #require(WebAddress("https://www.example.org/news/"))
    let yaml = proposal.yaml(at: .address(address), for: ProposalSetting())
    #expect(yaml.contains("# date_format: 'dd/MM/yy' or 'MM/dd/yy'? Nothing here tells"))
    #expect(!yaml.contains("dd.MM.yy"))
  }

  @Test(
    "proposes a title where a tile is a link itself",
    arguments: [
      (
        "<span class=tile-title>A headline $</span><span class=d>1$ May 2026</span>",
        "span.tile-title"
      ),
      ("<small>1$ May 2026</small><strong>A headline $</strong><p>Teaser words.</p>", "strong"),
      ("<span>1$ May 2026</span><span>A headline $</span>", nil),
      (
        "<div class=in><span class=d>1$ May 2026</span><span class=t>A headline $</span></div>",
        "span.t"
      ),
    ] as [(String, String?)]
  )
  func tiles(words: String, title: String?) throws {
    let tiles = (1...6).map {
      "<a class=tile href=/\($0)>\(words.replacing("$", with: "\($0)"))</a>"
    }
    let page = "<main><div class=list>\(tiles.joined())</div></main>"
    let proposal = try proposal(page)
    let listing = try #require(proposal.listings.first)
    #expect(listing.selector(of: "title") == title)
    #expect(listing.selector(of: "link") == nil)
    let preview = proposal.preview(of: Array(page.utf8), contentType: nil, count: 10)
    #expect(preview.first?.link?.description == "https://www.example.org/1")
    if title != nil { #expect(preview.first?.title?.description == "A headline 1") }
  }

  @Test("takes two cards for a list where each has a heading and a date, and nothing else is one")
  func pair() throws {
    func page(_ cards: [String]) -> String {
      let menu = (1...2).map { "<li><a href=/m\($0)>Menu entry number \($0)</a></li>" }
      return "<nav><ul>\(menu.joined())</ul></nav><main>\(cards.joined())</main>"
    }
    let cards = (1...2).map {
      "<div class=card><h3><a href=/\($0)>A headline of words \($0)</a></h3><p>1\($0) May 2026</p></div>"
    }
    let proposal = try proposal(page(cards))
    #expect(proposal.listings.first?.selector(of: "items") == "main > div.card")
    #expect(proposal.listings.first?.count == 2)
    #expect(
      try self.proposal(page(cards.map { $0.replacing("May 2026", with: "pages") })).listings
        .isEmpty
    )
  }

  @Test("says whether the page leads to a next one", arguments: [true, false])
  func next(isThere: Bool) throws {
    let cards = (1...4).map { "<article><h3><a href=/\($0)>A headline \($0)</a></h3></article>" }
    let link = isThere ? "<a href='?page=2'>Next »</a>" : ""
    let proposal = try proposal("<main>\(cards.joined())</main><footer>\(link)</footer>")
    #expect(proposal.hasNext == isThere)
  }

  @Test(
    "prefers pieces to menus, side lists and footers, whatever they are made of",
    arguments: [
      "<div class=x><a href=/$>A longer title number $</a><span>1$ May 2026</span></div>",
      "<section><h4><a href=/$>Title that says it $</a></h4><p>Some words about it.</p></section>",
      "<p><b>0$.03.2026</b> <a href=/$>Minutes of the meeting $</a></p>",
      "<a class=tile href=/$><h3>A headline of some length $</h3><p>Teaser words.</p></a>",
    ]
  )
  func makings(item: String) throws {
    let items = (1...6).map { item.replacing("$", with: "\($0)") }.joined()
    let links = (1...9).map { "<li><a href=/m\($0)>Menu entry number \($0)</a></li>" }.joined()
    let page = """
      <nav><ul>\(links)</ul></nav><div id=content><div class=list>\(items)</div></div>
      <div class="sidebar"><ul>\(links)</ul></div><footer><ul>\(links)</ul></footer>
      """
    let proposal = try proposal(page)
    let preview = proposal.preview(of: Array(page.utf8), contentType: nil, count: 10)
    #expect(preview.count == 6)
    #expect(preview.first?.link?.description == "https://www.example.org/1")
  }

  @Test(
    "proposes nothing for a page without a list, and tells a piece from another page",
    arguments: [
      ("<p>We are <a href=/x>here</a>.</p>", false),
      (
        "<h1>Trees</h1>"
          + String(repeating: "<p>Many words about all of the trees.</p>", count: 20), true
      ),
      ("<meta property=article:published_time content=2026-03-01><h1>Trees</h1>", true),
    ]
  )
  func nothing(body: String, isPiece: Bool) throws {
    let proposal = try proposal("<title>About us</title>\(body)")
    #expect(proposal.listings.isEmpty)
    #expect(proposal.isPiece == isPiece)
  }

  @Test("stands any page", .tags(.hostile))
  func hostile() throws {
    let deep = String(repeating: "<ul><li><a href=/x>words and words</a>", count: 500)
    let wide = String(repeating: "<div class=a1><a href=/x>some words here</a></div>", count: 1_000)
    for page in [deep, wide, String(repeating: "<i>1.1.1</i>", count: 1_000)] {
      let address = try #require(WebAddress("https://www.example.org/news/"))
      _ = try proposal(page).yaml(at: .address(address), for: ProposalSetting())
    }
  }
}
