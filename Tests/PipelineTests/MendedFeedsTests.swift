import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A broken feed in a build")
struct MendedFeedsTests {
  /// A publication with one source, of the adapter `feed`.
  private func publication(path: String, _ files: [String: String]) throws -> Publication {
    let source = """
        - id: branch
          adapter: feed
          path: \(path)
          delegation: eu
      """
    let feeds = Publication.feeds(["page"])
      .replacing(#/ {2}- id: page\n( {4}.*\n)*/#, with: source + "\n")
    return try Publication(files.merging(["feeds.yml": feeds]) { $1 })
  }

  private static func feed(_ items: String) -> String {
    "<rss version='2.0'><channel><title>Branch</title>\(items)</channel></rss>"
  }

  private static let item = """
    <item><title>The bridge & the river</title><pubDate>2026-03-02</pubDate>
    <link>https://example.org/bridge</link></item>
    """

  @Test("is published, and what was mended is told apart from what a person should look at")
  func mended() throws {
    let publication = try publication(path: "f.xml", ["f.xml": Self.feed(Self.item)])
    let source = try #require(try publication.build().gathered.sources.first)
    #expect(source.mended == ["line 1: “&” opens no reference (it is written &amp;)"])
    #expect(source.mendedCount == 1)
    #expect(source.notes.isEmpty && !source.isFailure)
    #expect(try publication.timeline().map(\.title) == ["The bridge & the river"])
  }

  @Test("is mended once: a file that did not change is not read again")
  func unchanged() throws {
    let publication = try publication(path: "f.xml", ["f.xml": Self.feed(Self.item)])
    try publication.build()
    #expect(try publication.build().gathered.sources.first?.mendedCount == 0)
  }

  @Test("says what was mended where no piece is left")
  func empty() throws {
    let publication = try publication(path: "f.xml", ["f.xml": "<rss><channel><title>A & B"])
    let source = try #require(try publication.build().gathered.sources.first)
    #expect(source.isFailure)
    #expect(source.mendedCount == 2)
  }

  @Test("in a folder is named")
  func folder() throws {
    let publication = try publication(
      path: "in",
      ["in/a.xml": Self.feed(Self.item), "in/b.xml": Self.feed(""), "in/c.xml": "nothing"]
    )
    let source = try #require(try publication.build().gathered.sources.first)
    #expect(source.mended == ["a.xml: line 1: “&” opens no reference (it is written &amp;)"])
    #expect(source.broken.count == 1)
  }
}
