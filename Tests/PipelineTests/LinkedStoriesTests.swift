import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Links to translations")
struct LinkedStoriesTests {
  private static let english = Publication.trees
  private static let french = "Les jardiniers de la ville ont planté cent arbres ce lundi matin."

  private static func feed(_ entries: String) -> String {
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>\(entries)</feed>"
  }

  private static func entry(_ name: String, _ text: String, links: String = "") -> String {
    """
    <entry><id>urn:\(name)</id><title>\(name)</title><updated>2026-03-02T10:00:00Z</updated>
    <link href="https://example.org/\(name)"/>\(links)<content>\(text)</content></entry>
    """
  }

  private static func link(_ language: String, _ name: String) -> String {
    "<link rel='alternate' hreflang='\(language)' href='http://www.example.org/\(name)/'/>"
  }

  private func publication(_ english: String, _ french: String) throws -> Publication {
    let sources = ["english", "french"].map { name in
      "  - { id: \(name), adapter: feed, path: \(name).xml }\n"
    }
    let feeds = Publication.feeds(["page"])
      .replacing(#/ {2}- id: page\n( {4}.*\n)*/#, with: sources.joined())
    let publication = try Publication([
      "feeds.yml": feeds, "english.xml": Self.feed(english), "french.xml": Self.feed(french),
    ])
    try publication.build()
    return publication
  }

  private func states(_ publication: Publication) throws -> [String: [String]] {
    Dictionary(
      try publication.timeline().map { ($0.title, $0.translations.map(\.state)) }
    ) { first, _ in first }
  }

  @Test("confirm a pair, whichever of the two has them and however they are written")
  func confirmed() throws {
    for (one, other) in [(Self.link("fr", "arbres"), ""), ("", Self.link("en", "trees"))] {
      let publication = try publication(
        Self.entry("trees", Self.english, links: one),
        Self.entry("arbres", Self.french, links: other)
      )
      #expect(try states(publication) == ["trees": ["confirmed"], "arbres": ["confirmed"]])
      let id = try #require(try publication.timeline().first?.id)
      #expect(try publication.whyTable(id).contains("by a link of their sources"))
    }
  }

  @Test("count for nothing where they lead to the same language, or an editor says otherwise")
  func refused() throws {
    let same = try publication(
      Self.entry("trees", Self.english, links: Self.link("fr", "arbres")),
      Self.entry("arbres", Self.english + " It rained.")
    )
    #expect(try states(same).values.allSatisfy { $0.isEmpty })

    let publication = try publication(
      Self.entry("trees", Self.english, links: Self.link("fr", "arbres")),
      Self.entry("arbres", Self.french)
    )
    let ids = try publication.timeline().map { "\"\($0.id)\"" }.joined(separator: ", ")
    try publication.write("not_translations: [[\(ids)]]\n", to: "stories.yml")
    #expect(try states(publication).values.allSatisfy { $0.isEmpty })
  }

  @Test("leave a language of a story to the first of two")
  func twice() throws {
    let publication = try publication(
      Self.entry("trees", Self.english, links: Self.link("fr", "arbres") + Self.link("fr", "bois")),
      Self.entry("arbres", Self.french) + Self.entry("bois", "La forêt a perdu beaucoup de bois.")
    )
    let states = try states(publication)
    #expect(states["trees"] == ["confirmed"])
    #expect([states["arbres"], states["bois"]].count { $0 == ["confirmed"] } == 1)
    #expect(try publication.build().findings.isEmpty)
  }

  @Test("say nothing where a listing's address stands for many pieces")
  func listings() throws {
    let list = Self.link("fr", "liste")
    let publication = try publication(
      Self.entry("trees", Self.english, links: list)
        + Self.entry("birds", "Where have all the birds of the harbour gone?", links: list),
      Self.entry("liste", Self.french)
    )
    #expect(try states(publication)["liste"]?.contains("confirmed") == false)
  }

  @Test("are not needed to tell a piece from its translation under one identifier or address")
  func oneIdentifier() throws {
    let trees = "<entry><id>https://example.org/node/1</id><title>A hundred trees</title>"
    let arbres = "<entry><id>https://example.org/node/1</id><title>Cent arbres</title>"
    let rest = "<updated>2026-03-02T10:00:00Z</updated>"
    for link in ["", "<link href='https://example.org/piece'/>"] {
      let publication = try publication(
        "\(trees)\(rest)\(link)<content>\(Self.english)</content></entry>",
        "\(arbres)\(rest)\(link)<content>\(Self.french)</content></entry>"
      )
      let ids = try publication.timeline().map(\.id)
      #expect(Set(ids).count == 2)
      try publication.write(
        Self.feed("\(arbres)\(rest)<content>\(Self.french) Il pleuvait.</content></entry>"),
        to: "french.xml"
      )
      try publication.build("2026-04-01T02:00:00Z")
      #expect(try publication.timeline().map(\.id).sorted() == ids.sorted())
    }
  }
}
