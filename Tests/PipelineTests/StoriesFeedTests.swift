import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("The feed of the whole timeline")
struct StoriesFeedTests {
  private static func publication() throws -> Publication {
    try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/a.fr.md": "# Arbres\n\nCent arbres ont été plantés par les jardiniers de la ville.\n",
      "eu/b.fr.md": "# Puits\n\nDeux puits ont été creusés par les jardiniers de la ville.\n",
      "eu/c.en.md": "# Lamps\n\nThe lamps along the river were lit again by the gardeners.\n",
    ])
  }

  private static func titles(_ publication: Publication, _ language: String) throws -> [String] {
    let text = try publication.text("out/public/\(language)/stories/feed.json")
    let feed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let items = feed?["items"] as? [[String: Any]] ?? []
    return items.compactMap { item in
      (item["title"] as? String).map { title in
        (item["language"] as? String).map { "\(title) (\($0))" } ?? title
      }
    }.sorted()
  }

  @Test("tells each story once, in the reader's language or else marked with its own")
  func once() throws {
    let publication = try Self.publication()
    try publication.build()
    #expect(try Self.titles(publication, "en") == ["Lamps", "Puits (fr)", "Trees"])
    #expect(try Self.titles(publication, "fr") == ["Arbres", "Lamps (en)", "Puits"])
    let atom = try publication.text("out/public/en/stories/atom.xml")
    #expect(atom.contains("<entry xml:lang=\"fr\">"))
    #expect(atom.contains("hreflang=\"fr\" href=\"https://feeds.example.org/fr/stories/atom.xml\""))
    let page = try publication.text("out/public/en/stories/index.html")
    #expect(page.contains("[in French only]"))
    #expect(try publication.text("out/public/opml.xml").contains("/en/stories/atom.xml"))
  }

  @Test("is there only where it is more than all in one language, and then stays")
  func more() throws {
    let publication = try Self.publication()
    for name in ["b.fr", "c.en"] {
      try FileManager.default.removeItem(
        at: publication.root.appending(path: "notes/eu/\(name).md")
      )
    }
    try publication.build()
    #expect(try !publication.outputs().keys.contains("public/en/stories/atom.xml"))
    try publication.write(
      "# Puits\n\nDeux puits ont été creusés par les jardiniers.\n",
      to: "notes/eu/b.fr.md"
    )
    try publication.build()
    #expect(try Self.titles(publication, "en") == ["Puits (fr)", "Trees"])
    #expect(try !publication.outputs().keys.contains("public/fr/stories/atom.xml"))
    try publication.write(
      "# Wells\n\nTwo wells were dug by the gardeners of the town.\n",
      to: "notes/eu/b.en.md"
    )
    try publication.build()
    #expect(try Self.titles(publication, "en") == ["Trees", "Wells"])
  }
}
