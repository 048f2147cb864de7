import Entries
import Markup
import Testing

@testable import Feeds

@Suite("Reading JSON Feed")
struct JSONFeedReadingTests {
  private func feed(
    _ members: String,
    base: String? = nil
  ) throws(FeedReadingError) -> FeedDocument {
    try FeedReader(base: base).document(
      Array("{\"version\": \"https://jsonfeed.org/version/1.1\", \(members)}".utf8)
    )
  }

  private func item(_ members: String, base: String? = nil) throws -> FeedItem {
    try #require(try feed("\"items\": [{\(members)}]", base: base).items.first)
  }

  @Test(
    "tells the version by its address, or by a number beside items",
    arguments: [
      ("\"https://jsonfeed.org/version/1\"", "jsonfeed1.0"),
      ("\"http://jsonfeed.org/version/1.1\"", "jsonfeed1.1"),
      ("\"1.0\"", "jsonfeed1.0"), ("1.1", "jsonfeed1.1"), ("1", "jsonfeed1.0"),
      ("\"2.0\"", nil), ("null", nil), ("[]", nil), ("\"https://example.org/version/1\"", nil),
    ] as [(String, String?)]
  )
  func versions(_ version: String, _ expected: String?) {
    let text = "{\"items\": [], \"version\": \(version)}"
    let format = try? FeedReader().document(Array(text.utf8)).head.format
    #expect(format?.description == expected)
  }

  @Test("tells of lines that say nothing by a name that is known")
  func muteLines() {
    let lines = """
      {"titel": "Trees", "link": "https://example.org/1"}
      {"title": "Trees"}
      {"id": "3", "body": "A hundred trees were planted."}
      """
    let outcome = JSONLinesReader().read(Array(lines.utf8)) { _, _ in }
    #expect(outcome.items == 3)
    #expect(outcome.warnings.count == 1)
    #expect(outcome.warnings.first?.hasPrefix("line 1: says nothing") == true)
  }

  @Test("takes no number for a version where no items are")
  func numberAlone() {
    let error = #expect(throws: FeedReadingError.self) {
      try FeedReader().document(Array("{\"version\": \"1.0\", \"name\": \"a package\"}".utf8))
    }
    #expect(error?.code == .notAFeed)
  }

  @Test("gives each item all that the feed says of itself, wherever that stands")
  func order() throws {
    let text = """
      {"items": [{"id": "a"}], "title": "Behind", "version": "https://jsonfeed.org/version/1",
       "author": {"name": "Ada Weber"}}
      """
    var heads: [FeedHead] = []
    var items: [FeedItem] = []
    let outcome = try FeedReader().read(Array(text.utf8)) { item, head in
      items.append(item)
      heads.append(head)
    }
    #expect(heads.map(\.title?.description) == ["Behind"])
    #expect(heads.first == outcome.head)
    #expect(items.first?.authors.map(\.name?.description) == ["Ada Weber"])
  }

  @Test(
    "finds where an item is read",
    arguments: [
      (
        "\"url\": \"https://example.org/1\", \"external_url\": \"https://example.com\"",
        "https://example.org/1"
      ),
      ("\"external_url\": \"https://example.com/x\"", "https://example.com/x"),
      ("\"external_url\": \"x\"", "https://example.org/x"),
      ("\"url\": \"javascript:1\", \"external_url\": \"/x\"", "https://example.org/x"),
      ("\"id\": \"https://example.org/9\"", "https://example.org/9"),
      ("\"id\": \"nine\"", nil), ("\"url\": 5, \"id\": 5", "https://example.org/5"),
    ] as [(String, String?)]
  )
  func addresses(_ members: String, _ expected: String?) throws {
    let item = try item(members, base: "https://example.org/feed.json")
    #expect(item.address?.description == expected)
  }

  @Test(
    "keeps an identifier as it is written",
    arguments: [
      ("42", "42"), ("12345678901234567890123", "12345678901234567890123"), ("1e3", "1000"),
      ("\"a\\u0000b\"", "ab"), ("null", nil), ("\"\"", nil), ("[1]", nil), ("true", nil),
    ] as [(String, String?)]
  )
  func identifiers(_ written: String, _ expected: String?) throws {
    #expect(try item("\"id\": \(written)").id == expected)
  }

  @Test("joins the authors of both versions, each once")
  func authors() throws {
    let item = try item(
      """
      "author": {"name": "Ada"}, "authors": [{"name": "Bo", "url": "https://example.org/bo"},
      {"name": "Ada"}, "Cy (cy@example.org)", 5, null, [[{"name": "no"}]], {}]
      """
    )
    #expect(item.authors.map(\.name?.description) == ["Ada", "Bo", "Cy"])
    #expect(item.authors.last?.email?.description == "cy@example.org")
  }

  @Test("takes one value for a list of one, and an object with numbers for names for a list")
  func lists() throws {
    let document = try feed(
      """
      "items": {"0": {"id": "a", "tags": "one"}, "2": {"id": "b", "tags": {"1": "x", "4": "y"},
      "attachments": {"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg",
      "size_in_bytes": 12.0}}}
      """
    )
    #expect(document.items.map(\.id) == ["a", "b"])
    #expect(document.items.map { $0.tags.map(\.description) } == [["one"], ["x", "y"]])
    #expect(document.items.last?.enclosures.first?.length == 12)
    #expect(try feed("\"items\": {\"id\": \"alone\"}").items.map(\.id) == ["alone"])
    #expect(try feed("\"items\": {}").items.isEmpty)
  }

  @Test("lets the last of two members of one name count that can be read")
  func duplicates() throws {
    let item = try item("\"title\": \"a\", \"id\": 1, \"title\": \"b\", \"id\": 2, \"title\": [3]")
    #expect(item.title?.description == "b")
    #expect(item.id == "2")
  }

  @Test("keeps words in both forms where both are there")
  func forms() throws {
    let both = try item("\"content_html\": \"<p>a</p>\", \"content_text\": \"b\"")
    #expect(both.content?.plain.description == "a")
    #expect(both.contentText?.plain.description == "b")
    let plain = try item("\"content_text\": \"1 < 2\\n\\nb\"")
    #expect(plain.content?.markup.html == "<p>1 &lt; 2</p>\n<p>b</p>")
    #expect(plain.contentText == nil)
  }

  @Test("keeps what a cut document had, but no half of an address, an identifier or a date")
  func cut() throws {
    let whole = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
      {"id": "first", "title": "One"},
      {"title": "Two", "url": "https://example.org/two", "id": "second", "content_html": "<p>words
      """
    let document = try FeedReader().document(Array(whole.utf8))
    #expect(document.items.map(\.id) == ["first", "second"])
    #expect(document.items.last?.content?.plain.description == "words")
    #expect(document.warnings == ["line 3: the document ends before its value does"])
    let short = try FeedReader().document(Array(whole.utf8.prefix { $0 != 0x3C }.dropLast(22)))
    #expect(short.items.map(\.id) == ["first", nil])
    #expect(short.items.last?.address?.description == "https://example.org/two")
  }

  @Test("names the line of what it mended, in the head and in the items")
  func warnings() throws {
    let document = try FeedReader().document(
      Array(
        """
        {"version": "https://jsonfeed.org/version/1.1",
        "title": "a\tb", "items": [
        {"id": 1, "title": "x",},
        {"id": 2, "n": NaN}
        ], }
        """.utf8
      )
    )
    #expect(document.items.map(\.id) == ["1", "2"])
    #expect(
      document.warnings == [
        "line 2: a control character in a string", "line 3: a comma with nothing beside it",
        "line 4: a word that is no value of JSON",
      ]
    )
  }

  @Test("is linear in what it reads, however its values stand in each other", .tags(.hostile))
  func nesting() throws {
    let deep = String(repeating: "[", count: 200_000)
    let document = try feed("\"items\": [{\"id\": 1, \"x\": \(deep)")
    #expect(document.items.map(\.id) == ["1"])
    let many = String(repeating: "\"items\": [{\"id\": 1}], ", count: 20_000)
    #expect(try feed(many + "\"title\": \"t\"").items.count == 1)
  }
}
