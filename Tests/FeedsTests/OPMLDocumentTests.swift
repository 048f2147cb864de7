import Entries
import Feeds
import Foundation
import Testing

@Suite("A list of feeds")
struct OPMLDocumentTests {
  @Test("is the same OPML as before", .tags(.golden), arguments: ["grouped", "empty", "hostile"])
  func golden(_ name: String) throws {
    try GoldenFile.compare(document(name).bytes, to: "\(name).opml")
  }

  @Test("has every feed once, below its headings")
  func feeds() throws {
    let outlines = try ParsedXML(document("grouped").bytes).attributes(of: "outline/outline")
    #expect(outlines.compactMap { $0["xmlUrl"] }.count == 3)
    #expect(outlines.filter { $0["type"] == "rss" }.allSatisfy { $0["title"] == $0["text"] })
  }

  private func document(_ name: String) throws -> OPMLDocument {
    switch name {
    case "grouped": try grouped()
    case "hostile": try hostile()
    default:
      OPMLDocument(
        title: "Delegations",
        outlines: []
      )
    }
  }

  private func grouped() throws -> OPMLDocument {
    OPMLDocument(
      title: "Delegations",
      outlines: [
        .group(
          "English",
          [
            .feed(try subscription("Europe", in: "en", at: "en/eu", summary: "What it says")),
            .group("UN", [.feed(try subscription("UN Geneva", in: "en", at: "en/un-geneva"))]),
          ]
        ),
        .group("Français", [.feed(try subscription("L’Europe", in: "fr", at: "fr/eu"))]),
      ]
    )
  }

  private func hostile() throws -> OPMLDocument {
    let text = "\"Q&A\" <script>1</script> ]]> & 5 < 6 &amp; '👩‍👧' e\u{301} &"
    return OPMLDocument(
      title: text,
      outlines: [
        .group(
          text,
          [.feed(try subscription(text, in: "nl-BE", at: "x?a=1&b='2'", summary: text))]
        ),
        .group("Nothing below", []),
      ]
    )
  }

  private func subscription(
    _ title: String,
    in language: String,
    at folder: String,
    summary: String? = nil
  ) throws -> OPMLDocument.Subscription {
    OPMLDocument.Subscription(
      title: title,
      summary: summary,
      address: try FeedParts.address("\(folder)/atom.xml"),
      page: try FeedParts.address("\(folder)/index.html"),
      language: try FeedParts.language(language)
    )
  }
}
