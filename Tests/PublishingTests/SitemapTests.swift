import Configuration
import Entries
import Foundation
import Templates
import Testing

@testable import Publishing

@Suite("The pages that search engines are told of")
struct SitemapTests {
  private static func publisher(pages: Int) throws -> Publisher {
    let site = try TestPublication([]).site
    let language = site.publication.languages[0]
    return Publisher(
      site: site,
      channels: [],
      pages: (0..<pages).map { number in
        EntryPage(
          id: EntryID(stored: "tag:example.org,2026:\(number)"),
          language: language,
          fingerprint: "\(number)",
          changed: Date(timeIntervalSince1970: Double(number))
        ) { throw CancellationError() }
      },
      moved: []
    ) { _ in [] }
  }

  @Test("stand in one file up to 50,000, and beyond in parts that it names")
  func parts() throws {
    let few = try Self.publisher(pages: 3).sitemap
    #expect(few.map(\.path) == ["public/sitemap.xml"])
    let text = String(decoding: try few[0].render(), as: UTF8.self)
    #expect(text.contains("<loc>https://feeds.example.org/entries/2.html</loc>"))
    let many = try Self.publisher(pages: 50_000).sitemap
    #expect(
      many.map(\.path) == ["public/sitemap-1.xml", "public/sitemap-2.xml", "public/sitemap.xml"]
    )
    let index = String(decoding: try many[2].render(), as: UTF8.self)
    #expect(index.contains("<loc>https://feeds.example.org/sitemap-2.xml</loc>"))
    let last = String(decoding: try many[1].render(), as: UTF8.self)
    #expect(last.contains("<loc>https://feeds.example.org/entries/49999.html</loc>"))
  }
}
