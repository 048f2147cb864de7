import Entries
import Foundation
import Markup
import Testing

@testable import Feeds

@Suite("Reading a podcast", .tags(.fixtures))
struct PodcastReadingTests {
  private func podcast() throws -> FeedDocument {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/reading/podcast", withExtension: "rss")
    )
    return try FeedReader().document([UInt8](Data(contentsOf: file)))
  }

  @Test("the channel has its own picture and borrowed words")
  func channel() throws {
    let head = try podcast().head
    #expect(head.title?.description == "Voices of mothers")
    #expect(head.homePage?.description == "https://example.org/voices")
    #expect(head.description?.line.description == "Talks about care.")
    #expect(head.language == LanguageTag("en-GB"))
    #expect(head.authors.map { $0.name?.description } == ["The studio"])
    #expect(head.picture?.description == "https://example.org/cover.jpg")
  }

  @Test("an item has each file once, and its own picture first")
  func item() throws {
    let item = try #require(try podcast().items.first)
    #expect(item.summary?.line.description == "About pensions")
    #expect(item.picture?.description == "https://example.org/first.jpg")
    #expect(
      item.enclosures.map { "\($0.address) \($0.mediaType ?? "–") \($0.length ?? -1)" } == [
        "https://example.org/first.mp3 audio/mpeg -1", "https://example.org/first.mp4 video/mp4 77",
      ]
    )
  }

  @Test("nothing is odd about it")
  func warnings() throws {
    #expect(try podcast().warnings.isEmpty)
  }
}
