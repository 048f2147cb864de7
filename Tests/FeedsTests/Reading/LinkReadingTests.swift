import Entries
import Markup
import Testing

@testable import Feeds

@Suite("The address of an item")
struct LinkReadingTests {
  private func item(
    atom entry: String,
    feed: String = "",
    attributes: String = "",
    document: String? = nil
  ) throws -> FeedItem? {
    let text = """
      <feed xmlns='http://www.w3.org/2005/Atom' \(attributes)>\(feed)<entry>\(entry)</entry></feed>
      """
    return try FeedReader(base: document).document(Array(text.utf8)).items.first
  }

  private func item(
    rss item: String,
    channel: String = "",
    document: String? = nil
  ) throws -> FeedItem? {
    let text = """
      <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>\(channel)
      <item>\(item)</item></channel></rss>
      """
    return try FeedReader(base: document).document(Array(text.utf8)).items.first
  }

  @Test(
    "is the alternate for people, whatever stands before it",
    arguments: [
      "<link rel='self' href='http://a.example/no'/><link href='http://a.example/yes'/>",
      "<link rel='ALTERNATE' href='http://a.example/no'/><link rel='alternate' href='http://a.example/yes'/>",
      "<link type='application/json' href='http://a.example/no'/><link href='http://a.example/yes'/>",
      """
      <link rel='http://www.iana.org/assignments/relation/alternate' href='http://a.example/yes'/>
      <link rel='alternate' type='text/html' href='http://a.example/no'/>
      """,
      "<link rel='enclosure'>http://a.example/no</link><link rel='alternate'>http://a.example/yes</link>",
      "<link rel='related' href='http://a.example/no'/><id>http://a.example/yes</id>",
      "<id>http://a.example/no</id><link type='application/pdf' href='http://a.example/yes'/>",
    ]
  )
  func atom(_ entry: String) throws {
    #expect(try item(atom: entry)?.address?.description == "http://a.example/yes")
  }

  @Test(
    "is RSS's own link before a borrowed one, and one with a relation before plain text",
    arguments: [
      "<atom:link href='http://a.example/no'/><link>http://a.example/yes</link>",
      "<link>http://a.example/yes</link><link>http://a.example/no</link>",
      "<link>http://a.example/no</link><link href='http://a.example/yes'/>",
      "<link rel='self' href='http://a.example/no'/><link>http://a.example/yes</link>",
      "<link></link><guid>http://a.example/yes</guid><comments>http://a.example/no</comments>",
      "<link>\n http://a.exa\nmple/yes </link>",
      "<atom:link href='http://a.example/yes'/>",
    ]
  )
  func rss(_ written: String) throws {
    #expect(try item(rss: written)?.address?.description == "http://a.example/yes")
  }

  @Test(
    "stands beside the nearest base that is known",
    arguments: [
      ("", "", "https://d.example/f/feed", "https://d.example/f/x"),
      (
        "", "<link href='https://h.example/home/'/>", "https://d.example/feed",
        "https://d.example/x"
      ),
      ("", "<link href='https://h.example/home/'/>", nil, "https://h.example/home/x"),
      ("", "<link rel='self' href='https://s.example/s/feed'/>", nil, "https://s.example/s/x"),
      (
        "xml:base='https://b.example/b/'", "<link href='https://h.example/'/>",
        "https://d.example/", "https://b.example/b/x"
      ),
      ("xml:base='sub/'", "", "https://d.example/feed", "https://d.example/sub/x"),
      ("xml:base='javascript:alert(1)'", "", "https://d.example/feed", nil),
    ] as [(String, String, String?, String?)]
  )
  func bases(_ attributes: String, _ feed: String, _ document: String?, _ expected: String?) throws
  {
    let entry = "<link href='x'/>"
    let item = try item(atom: entry, feed: feed, attributes: attributes, document: document)
    #expect(item?.address?.description == expected)
  }

  @Test("without any base is none, and is kept as written")
  func relative() throws {
    let item = try item(rss: "<link>/news/1</link>", channel: "<link>/</link>")
    #expect(item?.address == nil)
    #expect(item?.writtenAddress?.description == "/news/1")
  }

  @Test("is not the base itself, which other items share", arguments: ["", " href=''"])
  func base(_ attribute: String) throws {
    let item = try item(atom: "<link\(attribute)/>", attributes: "xml:base='https://b.example/'")
    #expect(item?.address == nil)
    #expect(item?.writtenAddress?.description == (attribute.isEmpty ? nil : "https://b.example/"))
  }

  @Test(
    "of another scheme is never one, nor shown",
    .tags(.hostile),
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example",
    ]
  )
  func schemes(_ address: String) throws {
    let item = try item(rss: "<link>\(address)</link><guid>\(address)</guid>")
    #expect(item?.address == nil)
    #expect(item?.writtenAddress == nil)
  }

  @Test(
    "is a guid only where that is an address",
    arguments: [
      ("<guid>12345</guid>", nil), ("<guid isPermaLink='false'>https://a.example/1</guid>", nil),
      (
        "<guid isPermaLink='true' xml:base='https://b.example/'>one</guid>", "https://b.example/one"
      ),
      ("<guid xml:base='https://b.example/'>one</guid>", nil),
      ("<guid ispermalink='FALSE'>https://a.example/1</guid>", nil),
    ] as [(String, String?)]
  )
  func guid(_ written: String, _ expected: String?) throws {
    #expect(
      try item(rss: written, document: "https://d.example/")?.address?.description == expected
    )
  }

  @Test(
    "an identifier of Atom that is a path is read beside its base; a name stays",
    arguments: [
      ("a/b", "https://b.example/a/b"), ("12", "12"), ("urn:x:a/b", "urn:x:a/b"),
      ("/a", "https://b.example/a"),
    ]
  )
  func identifiers(_ written: String, _ expected: String) throws {
    let item = try item(atom: "<id>\(written)</id>", attributes: "xml:base='https://b.example/'")
    #expect(item?.id == written)
    #expect((item?.absoluteID ?? item?.id) == expected)
  }

  @Test("beside a base of megabytes is none, and takes no longer", .tags(.hostile))
  func longBase() throws {
    let base = "https://b.example/" + String(repeating: "a/", count: 1_000_000)
    let entries = String(repeating: "<entry><link href='x'/></entry>", count: 10_000)
    let text = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='\(base)'>\(entries)</feed>"
    let items = try FeedReader().document(Array(text.utf8)).items
    #expect(items.count == 10_000)
    #expect(items.first?.address == nil)
  }

  @Test("of a feed with a title of megabytes between items takes no longer", .tags(.hostile))
  func longTitle() throws {
    let title = "<title>\(String(repeating: "é ", count: 1_000_000))</title>"
    let items = String(
      repeating: "<item><link>x</link></item><ttl>5</ttl><link>/</link>",
      count: 10_000
    )
    let text = "<rss><channel>\(title)\(items)</channel></rss>"
    #expect(try FeedReader().document(Array(text.utf8)).items.count == 10_000)
  }

  @Test("of a file is read beside the same base, and a length that is no number is none")
  func enclosures() throws {
    let file = "<enclosure url='a.mp3' length='12 MB' type='audio/mpeg'/>"
    let item = try item(rss: file, channel: "<link>https://h.example/p/</link>")
    #expect(item?.enclosures.map(\.address.description) == ["https://h.example/p/a.mp3"])
    #expect(item?.enclosures.first?.length == nil)
  }
}
