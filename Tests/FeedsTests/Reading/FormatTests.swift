import Foundation
import Testing

@testable import Feeds

@Suite("A format of feeds", .tags(.fixtures, .golden))
struct FormatTests {
  @Test(
    "is read whole",
    arguments: [
      "rss090.rdf", "rss091.rss", "rss092.rss", "rss10.rdf", "rss11.rdf", "rss20.rss",
      "atom03.atom",
      "atom10.atom", "channel.cdf", "capitals.rss", "borrowed.rss", "planet.atom",
    ]
  )
  func format(_ name: String) throws {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/reading/\(name)", withExtension: nil)
    )
    let bytes = [UInt8](try Data(contentsOf: file))
    let feed = try FeedReader(base: "https://example.org/feeds/this").document(bytes)
    try GoldenFile.compare(
      DescribedFeed(feed: feed).document,
      to: "\(name).expected.json",
      in: "reading"
    )
  }
}
