import Entries
import Feeds
import Foundation
import Testing

@Suite("A list of pages for search engines")
struct SitemapDocumentTests {
  @Test("names each page, and since when it is as it is", arguments: [false, true])
  func pages(isIndex: Bool) throws {
    let locations = [
      SitemapDocument.Location(
        try FeedParts.address("a/b.html?c=1&d=2"),
        changed: try FeedParts.instant("2026-03-10T12:00:00Z")
      ),
      SitemapDocument.Location(try FeedParts.address("e.html"), changed: nil),
    ]
    let zone = try FeedParts.zone("Europe/Brussels")
    let xml = try ParsedXML(SitemapDocument(locations, isIndex: isIndex, zone: zone).bytes)
    let element = isIndex ? "sitemap" : "url"
    #expect(
      xml.texts(of: "\(element)/loc")
        == ["https://feeds.example.org/a/b.html?c=1&d=2", "https://feeds.example.org/e.html"]
    )
    #expect(xml.texts(of: "\(element)/lastmod") == ["2026-03-10T13:00:00+01:00"])
  }
}
