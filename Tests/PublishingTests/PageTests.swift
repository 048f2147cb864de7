import Entries
import Foundation
import Markup
import Templates
import Testing

@testable import Publishing

@Suite("Pages")
struct PageTests {
  private static let kept = Picture(
    location: .kept(KeptFile(name: "ab12.png", length: 9, width: 1200, height: 800)),
    alternative: PlainText(line: "A long \"table\"")
  )

  private func particulars() throws -> Particulars {
    Particulars(
      authors: [
        Author(name: PlainText(line: "Anne"), email: PlainText(line: "anne@example.org")),
        Author(name: nil, email: PlainText(line: "desk@example.org")),
        Author(name: nil, page: WebAddress("https://bo.example.org/me")),
      ].compactMap(\.self),
      tags: [PlainText(line: "care"), PlainText(line: "rest")],
      picture: Self.kept,
      event: Event(
        start: try #require(PublicationDate.at("2026-05-12T12:00:00Z")),
        end: PublicationDate.at("2026-05-12T14:00:00Z"),
        place: PlainText(line: "Geneva")
      ),
      enclosures: [
        Enclosure(
          address: try #require(WebAddress("https://example.org/D%C3%A9cl.pdf?x=1")),
          mediaType: nil,
          length: 1_234_567
        )
      ]
    )
  }

  @Test("name their feed in three formats, Atom first")
  func feeds() throws {
    let page = try #require(try TestPublication([.made("a")]).page("en/eu/index.html"))
    let links = page.matches(
      of: /<link rel="alternate" type="([^"]*)" title="([^"]*)" href="(.*)">/
    )
    #expect(
      links.map { "\($0.output.1) \($0.output.2) \($0.output.3)" } == [
        "application/atom+xml European Union – Example News (Atom) ../../en/eu/atom.xml",
        "application/rss+xml European Union – Example News (RSS) ../../en/eu/rss.xml",
        "application/feed+json European Union – Example News (JSON Feed) ../../en/eu/feed.json",
      ]
    )
    #expect(page.contains("<p class=\"name\"><a href=\"../../en/index.html\">"))
    #expect(page.contains("<p class=\"lead\">What we say in Brussels.</p>"))
  }

  @Test(
    "show what an entry carries beside its words",
    arguments: [("en/eu/index.html", "../../media/"), ("entries/a.html", "../media/")]
  )
  func particulars(path: String, media: String) throws {
    let entry = Entry.made("a", particulars: try particulars())
    let page = try #require(try TestPublication([entry]).page(path))
    for markup in [
      "<img src=\"\(media)ab12.png\" alt=\"A long &quot;table&quot;\" width=\"1200\" "
        + "height=\"800\" loading=\"lazy\"",
      "<time datetime=\"2026-05-12T14:00:00+02:00\">12 May 2026, 14:00–16:00 (UTC+2)</time>",
      "</span> <bdi>Geneva</bdi></p>",
      "<p class=\"by\">By\nAnne,\n<a href=\"https://bo.example.org/me\">",
      "<a href=\"https://example.org/D%C3%A9cl.pdf?x=1\"><bdi>Décl.pdf</bdi></a> "
        + "<span>(PDF, 1.2\u{A0}MB)",
      "Topics:</span>\ncare,\nrest\n</p>",
    ] { #expect(page.contains(markup), "\(markup) in \(path)") }
    #expect(!page.contains("@example.org"), "nobody's mail address stands on a page")
  }

  @Test("show a picture from elsewhere without telling it who looks")
  func remotePicture() throws {
    let address = try #require(WebAddress("https://example.org/a.jpg"))
    let picture = Picture(location: .web(address), alternative: PlainText(line: ""))
    let entry = Entry.made("a", particulars: Particulars(picture: picture))
    let page = try #require(try TestPublication([entry]).page("entries/a.html"))
    #expect(
      page.contains(
        "<figure class=\"figure unmeasured\"><img src=\"https://example.org/a.jpg\" alt=\"\" "
          + "loading=\"lazy\" referrerpolicy=\"no-referrer\">"
      )
    )
  }

  @Test("show the pictures of a text from where they are kept")
  func pictureInText() throws {
    let content = SafeHTML(stored: "<p>Look:</p><img src=\"media:ab12.png\" alt=\"\">")
    let page = try TestPublication([.made("a", content: content)]).page("entries/a.html")
    #expect(page?.contains("<img src=\"../media/ab12.png\" alt=\"\">") == true)
  }

  @Test("show a picture once that the text shows by itself")
  func pictureOnce() throws {
    let address = try #require(WebAddress("https://example.org/a.jpg?x=1&y=2"))
    let picture = Picture(location: .web(address), alternative: PlainText(line: ""))
    let content = SafeHTML(
      stored: "<p><img src=\"https://example.org/a.jpg?x=1&amp;y=2\" alt=\"\"></p>"
    )
    let entry = Entry.made("a", content: content, particulars: Particulars(picture: picture))
    let page = try #require(try TestPublication([entry]).page("entries/a.html"))
    #expect(page.matches(of: /<img\s/).count == 1 && !page.contains("<figure"))
  }

  @Test("list the first words of a summary that is a whole article")
  func longSummary() throws {
    let words = Array(repeating: "river", count: 400).joined(separator: " ")
    let entry = Entry.made("a", summary: words, link: "https://example.org/a")
    let page = try #require(try TestPublication([entry]).page("en/eu/index.html"))
    let shown = try #require(page.firstMatch(of: /<p class="excerpt">([^<]*)</)).output.1
    #expect(shown.count < 645 && shown.hasSuffix("river…"))
  }

  @Test("say of an entry without a text that only its title is known")
  func withoutText() throws {
    let entry = Entry.made("a", summary: "", precision: .firstSeen, delegations: [])
    let page = try #require(try TestPublication([entry]).page("entries/a.html"))
    #expect(page.contains("Only the title of this piece has reached us so far."))
    #expect(page.contains("Undated"))
    for mark in ["\"event\"", "\"by\"", "\"files\"", "\"tags\"", "<figure"] {
      #expect(!page.contains(mark))
    }
  }

  @Test(
    "write dates and labels in their own language",
    arguments: [
      ("fr/eu/index.html", "12 mai 2026, de 14\u{A0}h à 16\u{A0}h (UTC+2)"),
      ("fr/eu/index.html", "Fichiers\u{202F}:"), ("fr/eu/index.html", "1,2\u{A0}Mo"),
    ]
  )
  func french(path: String, words: String) throws {
    let entry = Entry.made("a", language: .french, particulars: try particulars())
    #expect(try TestPublication([entry]).page(path)?.contains(words) == true)
  }

  @Test("run from right to left where their language does, and name every language its own way")
  func direction() throws {
    let arabic = try #require(LanguageTag("ar"))
    let publication = try TestPublication(
      [.made("a"), .made("b", title: "حقوق", language: arabic)],
      templates: ["phrases.ar.yml": Array("own_name: العربية\ndirection: rtl\n".utf8)]
    )
    let page = try #require(try publication.page("ar/all/index.html"))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\" hreflang=\"en\">English</a>"))
    let english = try #require(try publication.page("en/all/index.html"))
    #expect(english.contains("lang=\"ar\" dir=\"rtl\" hreflang=\"ar\">العربية</a>"))
  }

  @Test("wear the brand's logo, and its colour so that it can be read")
  func brand() throws {
    let publication = try TestPublication(
      [.made("a")],
      colour: "#ffe600",
      logo: Site.Logo(path: "logo.png", width: 144, height: 48)
    )
    let page = try #require(try publication.page("en/eu/index.html"))
    #expect(page.contains("<img src=\"../../logo.png\" alt=\"\" width=\"144\" height=\"48\">"))
    #expect(page.contains("--brand: #ffe600;\n  --on-brand: #161616;\n"))
    #expect(!page.contains("--accent: #ffe600;\n"), "yellow cannot be read on a light page")
  }
}
