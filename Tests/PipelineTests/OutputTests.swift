import Entries
import Foundation
import FoundationXML
import Testing

@testable import Pipeline

@Suite("What a build puts out")
struct OutputTests {
  private static let hostile =
    "\u{1B}[2J<script>alert(1)</script> \"'\u{301}>&amp; \u{202E}x\u{7}\u{FFFE} ]]> {{title}}"

  private func publication() throws -> Publication {
    let text = "The gardeners of the town met on Monday and planted a hundred trees along it."
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"], newsletter: true),
      "page.txt": "News from the Union\n\n"
        + Publication.card("Trees \(Self.hostile)", "02.03.26", text + Self.hostile)
        + Publication.card("Without a date", "", "UN Geneva - Nobody knows when this was."),
    ])
    try publication.build()
    return publication
  }

  @Test("is well-formed and inert, whatever a page says", .tags(.hostile))
  func hostile() throws {
    let publication = try publication()
    for (path, output) in try publication.outputs() {
      let text = String(decoding: output.content, as: UTF8.self)
      // In a message's text part and in a JSON Feed's titles such words stand as they are: they are
      // text there, and mean nothing.
      let isText = path.hasSuffix(".eml") || path.hasSuffix(".json")
      #expect(isText || !text.contains("<script"), "\(path)")
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(path)")
      if path.hasSuffix(".xml") {
        #expect(XMLParser(data: output.content).parse(), "\(path)")
      }
      if path.hasSuffix("/feed.json") {
        let feed = try JSONDecoder().decode(FeedContent.self, from: output.content)
        #expect(!feed.items.isEmpty, "\(path)")
        for item in feed.items {
          #expect(item.html?.contains("<script") != true, "\(path)")
        }
      }
    }
  }

  /// What a JSON Feed shows as HTML.
  private struct FeedContent: Decodable {
    struct Item: Decodable {
      let html: String?

      enum CodingKeys: String, CodingKey {
        case html = "content_html"
      }
    }

    let items: [Item]
  }

  @Test("links to nothing of ours that is not there")
  func links() throws {
    let publication = try publication()
    let outputs = try publication.outputs()
    let base = "https://feeds.example.org/"
    for (path, output) in outputs where path.hasSuffix(".xml") {
      let text = String(decoding: output.content, as: UTF8.self)
      let targets = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
      for target in targets where target.hasPrefix(base) {
        // What staff reads stands beside the web root, and is served behind a password.
        let place = target.dropFirst(base.count)
        let file = place.hasPrefix("reports/") ? String(place) : "public/\(place)"
        #expect(outputs[file] != nil, "\(path): \(target)")
      }
    }
    for (path, output) in outputs where path.hasSuffix(".html") {
      let text = String(decoding: output.content, as: UTF8.self)
      let targets = text.matches(of: /href="([^"#]*)"/).map { String($0.output.1) }
      for target in targets where !target.contains(":") {
        let file = publication.root.appending(path: "out/\(path)").deletingLastPathComponent()
          .appending(path: target).standardizedFileURL.filePath
        #expect(FileManager.default.fileExists(atPath: file), "\(path): \(target)")
      }
    }
  }

  @Test("writes loose addresses as URIs, on the pages of readers and of staff, and in letters")
  func looseAddresses() throws {
    let loose = "https://example.org/a?b=[2]&amp;c=%zz"
    let publication = try Publication([
      "feeds.yml": Publication.feeds([], newsletter: true).replacing(
        "sources:",
        with: "sources:\n  - { id: union, adapter: feed, path: union.xml, delegation: eu }"
      ),
      "union.xml": """
      <rss version="2.0"><channel><title>Union</title><item><link>\(loose)</link>
      <title>Trees</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
      <description>\(Publication.trees)</description>
      <enclosure url="\(loose)" length="5" type="audio/mpeg"/>
      </item><item><guid isPermaLink="false">1</guid><link>\(loose)2</link>
      <title>Without a date</title><description>\(Publication.trees)</description>
      </item></channel></rss>
      """,
    ])
    try publication.build()
    var links = 0
    for (path, output) in try publication.outputs() where !path.hasSuffix(".json") {
      let text = String(decoding: output.content, as: UTF8.self)
      links += text.matches(of: /b=(3D)?%5B2%5D/).count
      #expect(!text.contains(/(href|src)=(3D)?"[^"]*(\[|%zz)/), "\(path)")
    }
    #expect(links > 8)
  }

  @Test("has a feed for a delegation, its whole and all, and none without an entry")
  func feeds() throws {
    let publication = try publication()
    let feeds = try publication.outputs().keys.filter { $0.hasSuffix("atom.xml") }
    #expect(
      Set(feeds) == Set(["all", "eu", "un", "un-geneva"].map { "public/en/\($0)/atom.xml" })
    )
  }

  @Test("is checked against what an editor cannot have meant")
  func editorsMistakes() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": Publication.card("The trees", "02.03.26", "The town planted a hundred of them.")
        + Publication.card("The bridge", "01.03.26", "It was opened by its oldest user."),
    ])
    try publication.build()
    let pair = try publication.timeline().map { "\"\($0.id)\"" }.joined(separator: ", ")
    try publication.write(
      """
      translations:
        - [\(pair)]
        - ["tag:example.org,2026:nobody", "https://example.org/nothing"]
      not_translations:
        - [\(pair)]
      """,
      to: "stories.yml"
    )
    try publication.build()
    let findings = try Check(workspace: publication.workspace, now: .distantFuture).findings().all
    let expected = [
      "no entry is called tag:", "no entry is called https:", "keep one", "one language",
    ]
    for words in expected {
      #expect(findings.contains { $0.contains(words) }, "\(words) in \(findings)")
    }
    #expect(findings.count == 4)
  }

  @Test("is written so that nothing links to what is not there yet")
  func order() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": Publication.card("Trees", "02.03.26", "The town planted a hundred of them."),
    ])
    let written = try publication.build().written
    let page = try #require(written.firstIndex { $0.hasPrefix("public/entries/") })
    let feed = try #require(written.firstIndex { $0.hasSuffix("atom.xml") })
    let front = try #require(written.firstIndex(of: "public/index.html"))
    #expect(page < feed && feed < front)
  }

  @Test("moves a story in the newsletter when only its delegation changed")
  func rerouted() throws {
    let card = Publication.card(
      "Trees",
      "02.03.26",
      "The town planted a hundred of them by the river."
    )
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page", "other"], newsletter: true),
      "page.txt": card, "other.txt": Publication.card("A bridge", "01.03.26", "It was opened."),
    ])
    try publication.build()
    #expect(try publication.text("out/mail/2026-03/bilingual.eml").contains("Union") == false)
    try publication.write("News from the Union\n\n" + card, to: "other.txt")
    try publication.build()
    #expect(try publication.text("out/mail/2026-03/bilingual.eml").contains("Union"))
  }

  @Test("says a story once in each language, and marks the one that is missing")
  func translations() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"], newsletter: true),
      "page.txt": "News from the Union\n\n"
        + Publication.card(
          "The trees along the river",
          "02.03.26",
          "The town planted a hundred of them on Monday."
        )
        + Publication.card(
          "Les arbres au bord de la rivière",
          "02.03.26",
          "La ville en a planté une centaine lundi, avec les enfants des écoles."
        )
        + Publication.card(
          "The library lends tools",
          "01.03.26",
          "And the people of the town bring them back."
        ),
    ])
    try publication.build()
    let ids = try publication.timeline().filter { $0.title.contains("r") }.prefix(2).map(\.id)
    try publication.write(
      "translations:\n  - [\"\(ids[0])\", \"\(ids[1])\"]\n",
      to: "stories.yml"
    )
    try publication.build()
    let items = try publication.timeline()
    #expect(items.filter { !$0.translations.isEmpty }.count == 2)
    let message = try publication.text("out/mail/2026-03/bilingual.eml")
    #expect(message.components(separatedBy: "[in English only]").count == 1)
    #expect(message.contains("[en anglais seulement]"))
  }
}

extension Tag {
  /// Input that means harm.
  @Tag static var hostile: Self
  /// Whole outputs, compared to the byte.
  @Tag static var golden: Self
}
