import Entries
import Foundation
import Markup
import Testing

@testable import Feeds

@Suite("Reading feeds")
struct FeedReadingTests {
  private func read(_ text: String, base: String? = nil) throws(FeedReadingError) -> FeedDocument {
    try FeedReader(base: base).document(Array(text.utf8))
  }

  private func rss(_ item: String, channel: String = "") throws(FeedReadingError) -> FeedItem? {
    try read("<rss version='2.0'><channel>\(channel)<item>\(item)</item></channel></rss>").items
      .first
  }

  @Test(
    "tells the format by the outermost element, whatever prefix it has",
    arguments: [
      ("<rss version='2.0'/>", "rss2.0"), ("<rss version='0.91'/>", "rss0.91"),
      ("<rss/>", "rss2.0"),
      ("\u{FEFF}  <rss version='2.0.1'/>", "rss2.0"),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom1.0"),
      ("<x:feed xmlns:x='http://www.w3.org/2005/Atom'/>", "atom1.0"),
      ("<entry xmlns='http://www.w3.org/2005/Atom'><title>a</title></entry>", "atom1.0"),
      ("<feed><title>a</title></feed>", "atom1.0"), ("<FEED><entry/></FEED>", "atom1.0"),
      ("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "atom0.3"),
      ("<feed version='0.3'><entry/></feed>", "atom0.3"),
      ("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "rss1.0"),
      ("<rdf:RDF><channel xmlns='http://purl.org/rss/1.0/'/></rdf:RDF>", "rss1.0"),
      ("<rdf:RDF><item xmlns='http://my.netscape.com/rdf/simple/0.9/'/></rdf:RDF>", "rss0.90"),
      ("<Channel xmlns='http://purl.org/net/rss1.1#'/>", "rss1.1"), ("<CHANNEL/>", "cdf"),
      ("<rss xmlns='https://backend.userland.com/RSS2/' version='2.0'/>", "rss2.0"),
      ("<rss xmlns='urn:own' version='0.92'><channel/></rss>", "rss0.92"),
      ("<channel><item/></channel>", "rss2.0"), ("<RSS version='0.94'/>", "rss0.94"),
      ("{\"version\": \"https://jsonfeed.org/version/1\"}", "jsonfeed1.0"),
      ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", "jsonfeed1.1"),
    ]
  )
  func formats(_ text: String, _ format: String) throws {
    #expect(try read(text).head.format.description == format)
  }

  @Test(
    "says what is no feed",
    arguments: [
      ("<html><body/></html>", FeedReadingError.Code.page), ("<HTML>", .page), ("", .empty),
      (" \n", .empty),
      ("<opml/>", .notAFeed), ("<feed/>", .notAFeed), ("<feed xmlns='urn:other'/>", .notAFeed),
      ("<channel/>", .notAFeed), ("<rss xmlns='urn:other'/>", .notAFeed), ("<RDF/>", .notAFeed),
      ("<rdf:RDF><person xmlns='urn:other'/></rdf:RDF>", .notAFeed),
      ("<feed><offer><title>a</title></offer></feed>", .notAFeed),
      ("words", .notAFeed), ("{\"items\": []}", .notAFeed), ("{", .brokenJSON), ("<", .notAFeed),
    ]
  )
  func refuses(_ text: String, _ code: FeedReadingError.Code) {
    let error = #expect(throws: FeedReadingError.self) { try read(text) }
    #expect(error?.code == code)
  }

  @Test(
    "reads a title as its publisher meant it",
    arguments: [
      ("Bread &amp;amp; peace", "Bread & peace"), ("Bread &amp; peace", "Bread & peace"),
      ("5 &lt; 6 &amp; 7 &gt; 2", "5 < 6 & 7 > 2"), ("&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"),
      ("<![CDATA[caf&eacute; <i>noir</i>]]>", "café noir"), ("I &lt;3 you", "I <3 you"),
      ("one\n  two", "one two"), ("a<b>b</b>c", "abc"),
    ]
  )
  func titles(_ written: String, _ expected: String) throws {
    #expect(try rss("<title>\(written)</title>")?.title?.description == expected)
  }

  @Test(
    "finds name and address of an author",
    arguments: [
      ("ada@example.org (Ada Weber)", "Ada Weber", "ada@example.org"),
      ("Ada Weber &lt;ada@example.org&gt;", "Ada Weber", "ada@example.org"),
      ("Ada Weber (mailto:ada@example.org)", "Ada Weber", "ada@example.org"),
      ("Ada Weber", "Ada Weber", nil), ("ada@example.org", nil, "ada@example.org"),
    ] as [(String, String?, String?)]
  )
  func authors(_ written: String, _ name: String?, _ email: String?) throws {
    let author = try #require(try rss("<author>\(written)</author>")?.authors.first)
    #expect(author.name?.description == name)
    #expect(author.email?.description == email)
  }

  @Test("gives each item as it ends, with what the feed had said before")
  func emits() throws {
    let text = """
      <rss><channel><title>Before</title><item><title>1</title></item><description>After</description>
      <item><title>2</title></item></channel></rss>
      """
    var seen: [String] = []
    _ = try FeedReader().read(Array(text.utf8)) { item, head in
      let description = head.description?.raw ?? "–"
      seen.append("\(item.position) \(item.title?.description ?? "") \(description)")
    }
    #expect(seen == ["1 1 –", "2 2 After"])
  }

  @Test("takes the first of equals, and the format's own word before a borrowed one")
  func precedence() throws {
    let dublinCore = "xmlns:dc='http://purl.org/dc/elements/1.1/'"
    let item = try #require(
      try rss(
        """
        <dc:title \(dublinCore)>Borrowed</dc:title><title>Own</title><title>Second</title>
        <dc:date \(dublinCore)>2020-01-01</dc:date><pubDate>31 Mar 2026 08:30 GMT</pubDate>
        """
      )
    )
    #expect(item.title?.description == "Own")
    let own = try #require(RFC3339.instant("2026-03-31T08:30:00Z"))
    #expect(item.published == .instant(own))
  }

  @Test("a guid is the address only where it may be", arguments: ["true", "false"])
  func permalink(_ isPermaLink: String) throws {
    let guid = "<guid isPermaLink='\(isPermaLink)'>https://example.org/1</guid>"
    let address = try rss(guid)?.address?.description
    #expect(address == (isPermaLink == "true" ? "https://example.org/1" : nil))
  }

  @Test("keeps the item in which a document was cut, and says where", .tags(.hostile))
  func cut() throws {
    let document = try read("<rss><channel>\n<item><title>One</title><description>Half a sen")
    #expect(document.items.map { $0.title?.description } == ["One"])
    #expect(document.items.first?.summary?.raw == "Half a sen")
    #expect(document.warnings.first?.hasPrefix("line 2") == true)
  }

  @Test(
    "takes no half of an address, an identifier or a date for the whole",
    .tags(.hostile),
    arguments: [
      "<link>https://example.org/news/", "<guid>https://example.org/ne", "<pubDate>Tue, 3 Mar 2026",
      "<author>ada@examp", "<category>Chil", "<language>en",
    ]
  )
  func cutValues(_ end: String) throws {
    let document = try read("<rss><channel><item><title>One</title>\(end)")
    let item = try #require(document.items.first)
    #expect(item.title?.description == "One")
    #expect(item.address == nil && item.id == nil && item.published == nil)
    #expect(item.authors.isEmpty && item.tags.isEmpty && item.language == nil)
  }

  @Test(
    "finds a feed behind what a program wrote before it, and says so",
    arguments: [
      "Notice: Undefined index in x.php\n<?xml version='1.0'?>",
      "<br />\n<b>Warning</b>: mail() in x.php<?xml version='1.0'?>", "Notice\n",
    ]
  )
  func behindJunk(_ junk: String) throws {
    let document = try read("\(junk)<rss><channel><item><title>1</title></item></channel></rss>")
    #expect(document.items.map { $0.title?.description } == ["1"])
    #expect(document.warnings.contains("something that is no feed stands before it"))
  }

  @Test("takes a page that shows a feed as an example for a page")
  func pageWithFeed() {
    let page = "<!DOCTYPE html><html><body><pre><rss><channel></pre></body></html>"
    let error = #expect(throws: FeedReadingError.self) { try read(page) }
    #expect(error?.code == .page)
  }

  @Test("an item ends where the next begins inside it, but not in another vocabulary's element")
  func nestedItems() throws {
    let broken = "<item><title>1</title><p><item><title>2</title></item>"
    let versions = "<item><x:old><item><title>0</title></item></x:old><title>3</title></item>"
    let document = try read(
      "<rss xmlns:x='urn:x'><channel>\(versions)\(broken)</channel></rss>"
    )
    #expect(document.items.map { $0.title?.description } == ["3", "1", "2"])
  }

  @Test("an element of another namespace is not the one of its name", .tags(.hostile))
  func namespaces() throws {
    let item = try rss("<x:title xmlns:x='urn:x'>no</x:title><y:link>http://no.example</y:link>")
    #expect(item?.title == nil)
    #expect(item?.address == nil)
  }

  @Test(
    "stands nesting without end",
    .tags(.hostile),
    arguments: ["{\"version\":", "{\"items\":[", "<rss><channel><item>", "<rss>"]
  )
  func nesting(_ opening: String) {
    // A refusal is an answer as well; only a trap is none.
    _ = try? FeedReader().document(Array(String(repeating: opening, count: 20_000).utf8))
  }

  @Test("stands any bytes", .tags(.hostile))
  func anyBytes() {
    let starts = [
      "<rss><channel><item>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "{\"version\":",
      "{",
    ]
    for start in starts {
      for byte in UInt8.min...UInt8.max {
        // A refusal is an answer as well; only a trap is none.
        _ = try? FeedReader().document(Array(start.utf8) + [byte, byte, 0x3C, byte])
      }
    }
  }

  @Test(
    "tells where a piece is to be read in other languages",
    arguments: [
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/en/a"/>
      <link rel="alternate" hreflang="fr" href="/fr/a"/><link rel="related" hreflang="nl-BE" href="/nl/a"/>
      <link rel="alternate" hreflang="en" href="/en/a"/><link rel="related" href="/other"/>
      <link rel="enclosure" hreflang="de" href="/de/a.pdf"/></entry></feed>
      """,
      """
      <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><item><link>/en/a</link>
      <a:link rel="alternate" hreflang="FR" href="/fr/a"/><a:link rel="related" hreflang="nl-be" href="/nl/a"/>
      <a:link rel="alternate" hreflang="?" href="/x"/></item></channel></rss>
      """,
    ]
  )
  func translations(_ feed: String) throws {
    let item = try FeedReader(base: "https://example.org/").document(Array(feed.utf8)).items.first
    #expect(item?.address?.description == "https://example.org/en/a")
    #expect(
      item?.translations.map { "\($0.language) \($0.address)" }
        == ["fr https://example.org/fr/a", "nl-BE https://example.org/nl/a"]
    )
  }

  @Test(
    "reads every collected feed, or says why not",
    .tags(.hostile),
    arguments: ["corpora/open", "kit/hostile/feeds"]
  )
  func corpus(_ folder: String) throws {
    let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/\(folder)")
    guard let files = FileManager.default.enumerator(at: shared, includingPropertiesForKeys: nil)
    else {
      print("skipped: no feeds in \(shared.path())")
      return
    }
    var read = 0
    for case let file as URL in files {
      guard let data = try? Data(contentsOf: file) else { continue }
      guard let document = try? FeedReader(base: "https://example.org/").document([UInt8](data))
      else {
        continue
      }
      read += 1
      for item in document.items {
        #expect(item.title?.description.contains("\n") != true)
        let markup = (item.content ?? item.summary)?.markup
        #expect(markup?.html.contains("<script") != true)
      }
    }
    if read == 0 { print("skipped: no feed in \(shared.path())") }
  }
}
