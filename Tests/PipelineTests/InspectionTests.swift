import Adapters
import Entries
import Foundation
import Markup
import Testing

@testable import Pipeline

@Suite("Looking into a file")
struct InspectionTests {
  private func inspected(
    _ text: String,
    in name: String,
    _ request: Inspection.Request = .init()
  ) throws -> String {
    try pieces(of: text, in: name, request).joined()
  }

  private func pieces(
    of text: String,
    in name: String,
    _ request: Inspection.Request = .init()
  ) throws -> [String] {
    let publication = try Publication([name: text])
    var pieces: [String] = []
    try Inspection(of: publication.root.appending(path: name).filePath, request)
      .writeJSON { pieces.append($0) }
    return pieces
  }

  @Test("reads a file of many megabytes in pieces, and tells the same of it")
  func large() throws {
    let words = String(repeating: "Des forêts où l’on n’entend “rien” ; ", count: 40)
    let items = (1...3_000).map { number in
      "<item>\n<title>N° \(number)</title><description>\(words)</description></item>\n"
    }
    let text = "<rss version='2.0'><channel><title>T</title>\n\(items.joined())<b></channel></rss>"
    #expect(text.utf8.count > 4_000_000)
    let feed = try printed(text)
    #expect(feed.items.count == 3_000)
    #expect(feed.items.last?.title == "N° 3000")
    #expect(feed.warnings == ["line 6002: </channel> comes while <b> is open"])
  }

  @Test("tells that a large file changed while it was read")
  func changing() throws {
    let publication = try Publication(["a.xml": String(repeating: "<a>é</a>\n", count: 500_000)])
    let file = publication.root.appending(path: "a.xml")
    let content = try FileReading.content(of: file, limit: .max).content
    guard case .pieces(let held) = content, let pieces = held as? FilePieces
    else {
      Issue.record("a file of 5 MB is not read in pieces")
      return
    }
    #expect(pieces.bytes.count == 5_000_000)
    #expect(pieces.isIntact)
    var walk = pieces.walk()
    #expect(walk.next()?.count == 262_144)
    try Data("<a/>".utf8).write(to: file)
    while walk.next() != nil { continue }
    #expect(!pieces.isIntact)
    #expect(pieces.bytes.isEmpty)
  }

  /// What `inspect --json` prints, read again.
  private struct Printed: Decodable {
    struct Item: Decodable {
      let title: String?
      let url: String?
      let datePublished: String?
      let contentHtml: String?
    }
    let format: String
    let encoding: String?
    let title: String?
    let items: [Item]
    let warnings: [String]
  }

  private func printed(
    _ text: String,
    _ request: Inspection.Request = .init()
  ) throws -> Printed {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Printed.self, from: Data(inspected(text, in: "a.xml", request).utf8))
  }

  @Test(
    "tells by its name or its first character what reads it",
    arguments: [
      ("a.en.md", "# Trees\n\nA hundred of them.", #""format": "notes""#),
      ("a.xml", "<rss version='2.0'><channel><title>T</title></channel></rss>", "rss2.0"),
      ("a.txt", #" {"version": "https://jsonfeed.org/version/1.1", "items": []}"#, "jsonfeed1.1"),
      ("a.php", Self.spaces + "<rss><channel><title>T</title></channel></rss>", "rss2.0"),
      ("a.txt", "// a\n/* { */ {\"version\": \"https://jsonfeed.org/version/1\"}", "jsonfeed1.0"),
      ("a.txt", "Trees\n\n02.03.26\n\nA hundred of them.\n\nRead more\n", "page-text"),
    ]
  )
  func detects(name: String, text: String, format: String) throws {
    #expect(try inspected(text, in: name).contains(format))
  }

  /// What a program writes that has much to skip.
  private static let spaces = String(repeating: " \n", count: 1_000)

  @Test(
    "gives a text to the adapter of feeds where a feed begins in it",
    arguments: [
      ("PHP Notice:  no such index\n<?xml version='1.0'?><rss/>", "feed"),
      ("Warning\n<RSS version='2.0'>", "feed"), ("Warning\n<feed>", "feed"),
      ("Warning\n<rdf:RDF xmlns='a'>", "feed"), ("We ask for <feedback>\n", "page-text"),
      ("1 <rss", "page-text"), ("/* never closed {", "page-text"), ("// {", "page-text"),
      (String(repeating: "x", count: 4_096) + "<rss>", "page-text"),
      (String(repeating: " ", count: 70_000) + "<rss>", "feed"),
    ]
  )
  func feedInside(text: String, adapter: String) throws {
    let publication = try Publication(["a.txt": text])
    let kind = try Inspection.detected(
      publication.root.appending(path: "a.txt").filePath,
      called: "it"
    )
    #expect(kind.description == adapter)
  }

  @Test(
    "answers that a page or an empty file is no feed",
    arguments: ["", "<html><body>Hi</body></html>"]
  )
  func refuses(text: String) throws {
    let error = #expect(throws: PipelineError.self) { try inspected(text, in: "a.xml") }
    #expect(error?.code == .unreadable)
  }

  @Test("takes any delegation that a note names, because no feeds.yml is at hand")
  func openNames() throws {
    let note = "---\ndelegation: anybody\n---\n# Trees\n\nA hundred of them."
    #expect(try inspected(note, in: "a.en.md").contains(#""tags": ["anybody"]"#))
  }

  @Test("hands out a feed's items one by one, in one object", arguments: [0, 1, 3])
  func itemByItem(_ count: Int) throws {
    let items = (0..<count).map { "<item><title>\($0)</title></item>" }.joined()
    let feed = "<rss version='2.0'><channel>\(items)<title>T</title></channel></rss>"
    #expect(try pieces(of: feed, in: "a.xml").count == count + 1)
    let printed = try printed(feed)
    #expect(printed.items.map(\.title) == (0..<count).map { "\($0)" })
    #expect(printed.title == "T")
    #expect(printed.format == "rss2.0")
    #expect(printed.encoding == "utf-8")
    #expect(printed.warnings == [])
  }

  @Test("shows markup as it came, and inert when asked", .tags(.hostile))
  func sanitising() throws {
    let feed = """
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
      <content:encoded>&lt;p onclick="a()"&gt;Hi&lt;/p&gt;</content:encoded></item></channel></rss>
      """
    #expect(try printed(feed).items.first?.contentHtml == "<p onclick=\"a()\">Hi</p>")
    var request = Inspection.Request()
    request.isSanitized = true
    #expect(try printed(feed, request).items.first?.contentHtml == "<p>Hi</p>")
  }

  @Test("believes the media type that is given")
  func contentType() throws {
    var request = Inspection.Request()
    request.contentType = "text/plain; charset=iso-8859-5"
    let printed = try printed(
      "<rss version='2.0'><channel><title>T</title></channel></rss>",
      request
    )
    #expect(printed.encoding == "iso-8859-5")
    #expect(printed.warnings == ["its media type is text/plain, and it is XML"])
  }

  @Test("reads on where entities would grow, and says that it read none", .tags(.hostile))
  func growing() throws {
    let entity = "<!DOCTYPE rss [<!ENTITY e '\(String(repeating: "x", count: 2_000))'>]>"
    let printed = try printed(
      "\(entity)<rss version='2.0'><channel><item><title>&e;</title></item><item><title>2"
    )
    #expect(printed.items.map(\.title) == ["&e;", "2"])
    #expect(printed.warnings.first?.contains("an entity that holds") == true)
  }

  @Test("says once that addresses stand beside nothing, and shows them as they are")
  func relativeAddresses() throws {
    let feed = """
      <rss version="2.0"><channel><item><link>/1</link></item><item><link>/2</link></item>
      <item><link>https://example.org/3</link></item></channel></rss>
      """
    let alone = try printed(feed)
    #expect(alone.items.map(\.url) == ["/1", "/2", "https://example.org/3"])
    #expect(alone.warnings.count == 1 && alone.warnings.first?.contains("--base") == true)
    let head = try printed("<rss><channel><title>T</title><link>/news</link></channel></rss>")
    #expect(head.warnings == alone.warnings)
    var request = Inspection.Request()
    request.base = WebAddress("https://example.com/feed")
    let beside = try printed(feed, request)
    #expect(beside.items.first?.url == "https://example.com/1")
    #expect(beside.warnings == [])
  }

  @Test(
    "shows a day without a time as its first moment, whatever read it",
    arguments: [
      ("a.xml", "<rss><channel><item><title>A</title><pubDate>2026-03-02</pubDate></item>"),
      ("2026-03-02-a.en.md", "# Trees\n\nA hundred of them."),
    ]
  )
  func days(name: String, text: String) throws {
    #expect(try inspected(text, in: name).contains(#""date_published": "2026-03-02T00:00:00Z""#))
  }

  @Test("says what the writer says, and writes nothing behind it")
  func failingWriter() throws {
    struct Full: Error {}
    let publication = try Publication([
      "a.xml": "<rss version='2.0'><channel><item/><item><title>2</title></item></channel></rss>"
    ])
    var count = 0
    #expect(throws: Full.self) {
      try Inspection(of: publication.root.appending(path: "a.xml").filePath, .init())
        .writeJSON { _ in
          count += 1
          throw Full()
        }
    }
    #expect(count == 1)
  }

  @Test("makes a table of the same items")
  func table() throws {
    let publication = try Publication([
      "a.xml": "<rss version='2.0'><channel><title>N</title><item><title>Trees & air</title></item>"
    ])
    let path = publication.root.appending(path: "a.xml").filePath
    var pieces: [String] = []
    try Inspection(of: path, .init()).writeTable { pieces.append($0) }
    #expect(pieces.first?.hasPrefix("–  []  Trees & air") == true)
    #expect(
      pieces.joined() == """
        –  []  Trees & air
            item 1 (line 1)
        ! line 1: “&” opens no reference (it is written &amp;)
        ! line 1: the document breaks off inside <channel>
        1 read as feed: rss2.0, utf-8, “N”

        """
    )
  }
}
