import Entries
import Feeds
import Foundation
import Markup
import Testing

@Suite("A feed that goes out")
struct WritingTests {
  @Test("is the same Atom as before", .tags(.golden), arguments: SampleFeed.allCases)
  func atom(_ sample: SampleFeed) throws {
    try GoldenFile.compare(sample.feed().atom, to: "\(sample.rawValue).atom.xml")
  }

  @Test("is the same RSS as before", .tags(.golden), arguments: SampleFeed.allCases)
  func rss(_ sample: SampleFeed) throws {
    try GoldenFile.compare(sample.feed().rss, to: "\(sample.rawValue).rss.xml")
  }

  @Test("is the same JSON Feed as before", .tags(.golden), arguments: SampleFeed.allCases)
  func json(_ sample: SampleFeed) throws {
    try GoldenFile.compare(sample.feed().json, to: "\(sample.rawValue).json")
  }

  @Test("says the same ids, titles and addresses in every format", arguments: SampleFeed.allCases)
  func agrees(_ sample: SampleFeed) throws {
    let feed = try sample.feed()
    let ids = feed.items.map(\.id.description)
    let addresses = feed.items.map(\.address.description)
    let atom = try ParsedXML(feed.atom)
    let rss = try ParsedXML(feed.rss)
    let json = try ParsedJSON(feed.json)
    #expect(atom.texts(of: "entry/id") == ids)
    #expect(rss.texts(of: "item/guid") == ids)
    #expect(json.items.map { $0["id"] as? String } == ids)
    #expect(rss.texts(of: "item/link") == addresses)
    #expect(json.items.map { $0["url"] as? String } == addresses)
    #expect(atom.texts(of: "entry/title") == rss.texts(of: "item/title"))
    #expect(json.items.map { $0["title"] as? String } == feed.items.map(\.title.description))
  }

  @Test("is written twice in the same bytes", arguments: SampleFeed.allCases)
  func repeats(_ sample: SampleFeed) throws {
    let (first, second) = (try sample.feed(), try sample.feed())
    #expect(first.atom == second.atom)
    #expect(first.rss == second.rss)
    #expect(first.json == second.json)
  }

  @Test("shows text that looks like markup as text", .tags(.hostile))
  func escapesDescription() throws {
    let item = try FeedParts.item("1", title: "Plain", summary: "a < b & <b>c</b>\nd")
    let rss = String(decoding: try FeedParts.feed(items: [item]).rss, as: UTF8.self)
    #expect(
      rss.contains(
        "<description>a &amp;lt; b &amp;amp; &amp;lt;b&amp;gt;c&amp;lt;/b&amp;gt;&lt;br&gt;\nd<"
      )
    )
  }

  @Test("names its page first and last, and itself once")
  func links() throws {
    let feed = try SampleFeed.whole.feed()
    let links = try ParsedXML(feed.atom).attributes(of: "feed/link")
    let alternates = links.filter { $0["rel"] == "alternate" }
    #expect(alternates.first?["href"] == feed.page.description)
    #expect(alternates.last?["href"] == feed.page.description)
    // No two of one type and language (RFC 4287 §4.1.1).
    let kinds = alternates.map { "\($0["type"] ?? "") \($0["hreflang"] ?? "")" }
    #expect(Set(kinds).count == kinds.count)
    #expect(links.filter { $0["rel"] == "self" }.count == 1)
  }

  @Test("links its page once where there is no other feed")
  func linksAlone() throws {
    let feed = try SampleFeed.bare.feed()
    let alone = Feed(
      id: feed.id,
      title: feed.title,
      subtitle: nil,
      language: feed.language,
      author: feed.author,
      addresses: Feed.Addresses(atom: feed.addresses.atom),
      page: feed.page,
      hub: nil,
      siblings: [],
      items: feed.items,
      deletions: [],
      zone: feed.zone
    )
    let links = try ParsedXML(alone.atom).attributes(of: "feed/link")
    #expect(links.map { $0["rel"] } == ["self", "alternate"])
    #expect(
      try ParsedXML(alone.rss).attributes(of: "channel/atom:link").map { $0["rel"] }
        == ["alternate"]
    )
    #expect(try ParsedJSON(alone.json).feed["feed_url"] == nil)
  }

  @Test("publishes no address for mail", .tags(.hostile))
  func hidesMail() throws {
    let feed = try SampleFeed.files.feed()
    for document in [feed.atom, feed.rss, feed.json] {
      #expect(!String(decoding: document, as: UTF8.self).contains("jo@"))
    }
  }

  @Test("says a tag once that is a delegation's name")
  func subjects() throws {
    let rss = try ParsedXML(SampleFeed.whole.feed().rss)
    #expect(rss.texts(of: "item/category") == ["ONU Genève", "ONU", "éducation", "paix"])
  }
}
