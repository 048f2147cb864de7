import Entries
import Markup
import Testing

@testable import Feeds

@Suite("Names in feeds that are longer than names are")
struct LongNameTests {
  private static let long = String(repeating: "é", count: 5_000)

  private func atom(_ feed: String) throws -> FeedDocument {
    let text = "<feed xmlns='http://www.w3.org/2005/Atom'>\(feed)</feed>"
    return try FeedReader().document(Array(text.utf8))
  }

  @Test("are cut after two hundred characters")
  func cuts() throws {
    let feed = try atom(
      "<generator>\(Self.long)</generator><rights>\(Self.long)</rights>"
        + "<entry><author><name>\(Self.long)</name></author><category term='\(Self.long)'/></entry>"
    )
    let cut = String(repeating: "é", count: 200)
    #expect(feed.head.generator?.description == cut)
    #expect(feed.head.copyright?.raw.unicodeScalars.count == 2_000)
    #expect(feed.items.first?.authors.map(\.name?.description) == [cut])
    #expect(feed.items.first?.tags.map(\.description) == [cut])
  }

  @Test("are not longer for a character that never ends", .tags(.hostile))
  func marks() throws {
    let name = "a" + String(repeating: "\u{301}", count: 50_000)
    let feed = try atom("<entry><author><name>\(name)</name></author></entry>")
    let kept = try #require(feed.items.first?.authors.first?.name)
    #expect(kept.description.utf8.count < 1_000)
  }

  @Test("end with a word, not with the space behind it")
  func spaces() throws {
    let name = "a" + String(repeating: " c", count: 500)
    let feed = try atom("<entry><author><name>\(name)x</name></author></entry>")
    let kept = try #require(feed.items.first?.authors.first?.name?.description)
    #expect(kept.count == 199)
    #expect(kept.hasSuffix("c"))
  }

  @Test("are no addresses of mail", arguments: [(300, true), (320, true), (321, false)])
  func mail(_ length: Int, _ isOne: Bool) throws {
    let mail = String(repeating: "a", count: length - 12) + "@example.org"
    let feed = try atom("<entry><author><name>A</name><email>\(mail)</email></author></entry>")
    let author = try #require(feed.items.first?.authors.first)
    #expect(author.name?.description == "A")
    #expect(author.email?.description == (isOne ? mail : nil))
  }

  @Test("are no languages")
  func languages() throws {
    let tag = "en" + String(repeating: "-aaaaaaaa", count: 20)
    let feed = try atom("<entry xml:lang='\(tag)'><title>t</title></entry>")
    #expect(feed.items.first?.language == nil)
  }

  @Test(
    "are handed down by a feed to its items while there are few",
    arguments: [(3, 30, 3), (12, 30, 10), (30, 30, 10), (10, 190, 10), (10, 210, 9), (5, 700, 2)]
  )
  func inherits(_ count: Int, _ length: Int, _ inherited: Int) throws {
    // A number of three digits, and an address for the rest of the length.
    let authors = (100..<100 + count).map { number in
      let page = "https://a.example/" + String(repeating: "b", count: length - 21)
      return "<author><name>\(number)</name><uri>\(page)</uri></author>"
    }
    let feed = try atom(authors.joined() + "<entry><title>t</title></entry>")
    #expect(feed.head.authors.count == count)
    #expect(feed.items.first?.authors == Array(feed.head.authors.prefix(inherited)))
    let json = (100..<100 + count).map { number in
      let page = "https://a.example/" + String(repeating: "b", count: length - 21)
      return "{\"name\": \"\(number)\", \"url\": \"\(page)\"}"
    }
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "authors": [\(json.joined(separator: ","))],
      "items": [{"id": "1"}]}
      """
    let other = try FeedReader().document(Array(text.utf8))
    #expect(other.items.first?.authors == feed.items.first?.authors)
  }

  @Test(
    "are told from tags and references by their beginning",
    arguments: [
      ("a < b > c", false), ("a <b> c", true), ("</b>", true), ("</>", false), ("<>", false),
      ("a &amp; b", true), ("a &lt b; c", false), ("&#8230;", true), ("R&D;", true),
      ("& b;", false),
      ("AT&T, in many more words;", false), ("<", false), ("&", false), ("<a", false),
      ("a > b <", false),
      ("<1> <a>", true), (String(repeating: "<", count: 5_000), false),
      ("<a" + String(repeating: " ", count: 999) + ">", false),
      ("<a" + String(repeating: " ", count: 998) + ">", true),
    ]
  )
  func markup(_ text: String, _ isHTML: Bool) {
    #expect((FeedText.undeclared(text, base: nil).form == .html) == isHTML)
  }
}
