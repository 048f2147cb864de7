import Entries
import Markup
import Testing

@testable import Feeds

@Suite("The authors of a feed")
struct AuthorReadingTests {
  private func rss(_ item: String, channel: String = "") throws -> FeedDocument {
    let text = """
      <rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'
        xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel>\(channel)
      <item>\(item)</item></channel></rss>
      """
    return try FeedReader(base: "https://example.org/feed").document(Array(text.utf8))
  }

  private func atom(_ entry: String, feed: String = "") throws -> FeedDocument {
    let text = """
      <feed xmlns='http://www.w3.org/2005/Atom'>\(feed)<entry>\(entry)</entry></feed>
      """
    return try FeedReader(base: "https://example.org/feed").document(Array(text.utf8))
  }

  private func names(_ authors: [Author]?) -> [String] {
    (authors ?? []).map { author in
      [author.name?.description, author.email?.description, author.page?.description]
        .map { $0 ?? "" }.joined(separator: "|")
    }
  }

  @Test(
    "stand in one text in many ways",
    arguments: [
      ("ada@example.org (Ada Weber)", ["Ada Weber|ada@example.org|"]),
      ("Ada Weber &lt;ada@example.org&gt;", ["Ada Weber|ada@example.org|"]),
      ("\"Weber, Ada\" &lt;ada@example.org&gt;", ["Weber Ada|ada@example.org|"]),
      ("Ada (MAILTO:ada@example.org)", ["Ada|ada@example.org|"]),
      ("mailto:ada@example.org", ["|ada@example.org|"]),
      ("Weber, Ada", ["Weber, Ada||"]),
      ("ada@example.org, jo@example.org (Jo)", ["|ada@example.org|", "Jo|jo@example.org|"]),
      ("Ada @ home", ["Ada @ home||"]), ("@ada", ["@ada||"]), ("ada@", ["ada@||"]),
      ("Ren&amp;eacute;", ["René||"]), ("&lt;i&gt;Ada&lt;/i&gt;", ["<i>Ada</i>||"]),
      ("<name>Ada</name><email>ada@example.org</email>", ["Ada|ada@example.org|"]),
      ("  \n ", []),
    ] as [(String, [String])]
  )
  func text(_ written: String, _ expected: [String]) throws {
    #expect(names(try rss("<author>\(written)</author>").items.first?.authors) == expected)
  }

  @Test("of one name are one, with what each of them adds")
  func merges() throws {
    let item = "<author>ada@example.org (Ada)</author><dc:creator>Ada</dc:creator>"
    #expect(names(try rss(item).items.first?.authors) == ["Ada|ada@example.org|"])
  }

  @Test("of an entry of Atom are its own, else those of its source, else those of the feed")
  func inheritance() throws {
    let feed = "<author><name>Feed</name><uri>about</uri></author>"
    let source = "<source><title>x</title><author><name>Source</name></author></source>"
    let own = "<author><name>Own</name></author>"
    #expect(
      names(try atom("", feed: feed).items.first?.authors) == ["Feed||https://example.org/about"]
    )
    #expect(names(try atom(source, feed: feed).items.first?.authors) == ["Source||"])
    #expect(names(try atom(source + own, feed: feed).items.first?.authors) == ["Own||"])
  }

  @Test("of a channel of RSS are those of items that name none; who keeps its server is not")
  func channel() throws {
    let channel = "<managingEditor>Ed</managingEditor><webMaster>Web</webMaster>"
    #expect(names(try rss("", channel: channel).items.first?.authors) == ["Ed||"])
    let own = "<author>Own</author>"
    #expect(names(try rss(own, channel: channel).items.first?.authors) == ["Own||"])
    #expect(names(try rss("", channel: "<webMaster>Web</webMaster>").head.authors) == [])
  }

  @Test("of a podcast count where nobody else is named, and its owner last")
  func podcast() throws {
    let owner = "<itunes:owner><itunes:name>Owner</itunes:name></itunes:owner>"
    let author = "<itunes:author>Voice</itunes:author>"
    #expect(names(try rss("", channel: owner).head.authors) == ["Owner||"])
    #expect(names(try rss("", channel: owner + author).head.authors) == ["Voice||"])
    let creator = "<dc:creator>Creator</dc:creator>"
    #expect(names(try rss(author + creator).items.first?.authors) == ["Creator||"])
  }

  @Test("are not those who only helped")
  func contributors() throws {
    let entry = "<contributor><name>Helper</name></contributor>"
    #expect(names(try atom(entry).items.first?.authors) == [])
  }

  @Test("with a flood of addresses end", .tags(.hostile))
  func flood() throws {
    let many = (0..<5_000).map { "a\($0)@example.org" }.joined(separator: ",")
    #expect(try rss("<author>\(many)</author>").items.first?.authors.count == 200)
  }
}
