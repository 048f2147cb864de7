import Markup
import Testing

@testable import Feeds

@Suite("Feeds in any encoding")
struct FeedEncodingTests {
  private func feed(_ title: [UInt8], declaring label: String? = nil) -> [UInt8] {
    let declaration = label.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
    return Array("\(declaration)<rss version='2.0'><channel><title>".utf8) + title
      + Array("</title></channel></rss>".utf8)
  }

  @Test(
    "are read by the transport's word, then their own, then their bytes",
    arguments: [
      ("application/rss+xml; charset=windows-1251", "koi8-r", "windows-1251", "Мо"),
      ("application/rss+xml; charset=x-klingon", "koi8-r", "koi8-r", "лН"),
      ("application/rss+xml", "koi8-r", "koi8-r", "лН"), (nil, "koi8-r", "koi8-r", "лН"),
      (nil, "utf8mb4", "utf-8", "Ìî"), (nil, nil, "windows-1252", "Ìî"),
    ] as [(String?, String?, String, String)]
  )
  func order(_ type: String?, _ label: String?, _ encoding: String, _ title: String) throws {
    let right = label == "utf8mb4" ? Array(title.utf8) : [0xCC, 0xEE]
    let outcome = try FeedReader()
      .read(feed(right, declaring: label), contentType: type) { _, _ in }
    #expect(outcome.head.title?.description == title)
    #expect(outcome.encoding == encoding)
  }

  @Test("may be JSON in UTF-16")
  func json() throws {
    let text = #"{"version": "https://jsonfeed.org/version/1.1", "title": "Genève 東京"}"#
    let bytes = text.utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    let outcome = try FeedReader().read(bytes) { _, _ in }
    #expect(outcome.head.title?.description == "Genève 東京")
    #expect(outcome.encoding == "utf-16le")
  }

  @Test(
    "are read with a warning where the media type is another's",
    arguments: [
      ("application/rss+xml", false), ("text/xml; charset=utf-8", false), ("text/plain", true),
      ("text/html; charset=utf-8", true), ("application/json", true), ("nonsense", false),
    ]
  )
  func mediaType(_ type: String, _ isOdd: Bool) throws {
    let document = try FeedReader().document(feed(Array("T".utf8)), contentType: type)
    #expect(document.head.title?.description == "T")
    #expect(document.warnings.isEmpty == !isOdd)
  }

  @Test("have a warning for what was mended and for what XML does not allow", .tags(.hostile))
  func warnings() throws {
    let mended = try FeedReader().document(feed([0xE9, 0x74, 0xE9], declaring: "utf-8"))
    #expect(mended.head.title?.description == "été")
    #expect(mended.warnings == ["it is labelled utf-8 and was read as windows-1252"])
    let control = try FeedReader().document(feed([0x41, 0x0B, 0x42]))
    #expect(control.warnings.first?.contains("does not allow") == true)
  }

  @Test(
    "are told from what stands in their place",
    arguments: [
      ("", "it is empty"), ("  \n", "it is empty"), ("%PDF-1.7 ...", "it is a PDF"),
      ("Not found", "it is neither XML nor JSON"),
      ("[1, 2]", "it is a list in JSON, and a feed is an object"),
      ("<!DOCTYPE html><html></html>", "it is a page for people"),
      ("<opml version='2.0'></opml>", "it is a list of feeds (<opml>) and no feed itself"),
      ("<s:Envelope xmlns:s='urn:s'/>", "it is a web service's answer (SOAP)"),
      ("<urlset/>", "it is a list of pages for search engines"),
      ("<svg/>", "it is XML that begins with <svg>"), ("{}", "it is JSON without a feed's version"),
      ("{", "it begins like JSON and is none"), ("\u{1F}\u{8B}", "it is neither XML nor JSON"),
    ]
  )
  func strangers(_ text: String, _ words: String) {
    let error = #expect(throws: FeedReadingError.self) {
      try FeedReader().document(Array(text.utf8))
    }
    #expect(error?.description == words)
  }
}
