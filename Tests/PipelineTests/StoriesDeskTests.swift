import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Words on stories")
struct StoriesDeskTests {
  /// Two stories in two languages that nothing but their words says are two, and one piece alone.
  private static let notes = [
    "eu/2026-03-02-library.en.md": """
    # A library for Ypres

    The library of Ypres opens with 1,240 books, said Marie Declercq of the European Commission.
    """,
    "eu/2026-03-02-ypres.fr.md": """
    # Ypres a sa bibliothèque

    La bibliothèque d’Ypres ouvre avec 1 240 livres, a dit Marie Declercq de la Commission européenne.
    """,
    "un/2026-03-09-rabat.en.md": """
    # Night work in Rabat

    At the Human Rights Council, Amina Akhannouch spoke of 83 nurses and their night work in Rabat.
    """,
    "un/2026-03-20-infirmieres.fr.md": """
    # Les infirmières de Rabat

    Devant le Conseil des droits de l’homme, Amina Akhannouch a parlé de 83 infirmières de Rabat.
    """,
    "un/2026-03-09-paix.fr.md": """
    # Un jour pour la paix

    Des fleurs, des chants et beaucoup de silence : notre équipe a marqué la journée à Vienne.
    """,
  ]

  private func desk(_ publication: Publication) throws -> StoriesDesk {
    try StoriesDesk(
      of: publication.workspace,
      now: try #require(RFC3339.instant("2026-03-31T02:00:00Z"))
    )
  }

  private func built() throws -> Publication {
    let publication = try Publication.ofNotes(Self.notes)
    try publication.build()
    return publication
  }

  private func titles(_ pairs: [StoriesDesk.Pair]) -> Set<Set<String>> {
    Set(pairs.map { Set($0.titles) })
  }

  private static let ypres: Set = ["en: A library for Ypres", "fr: Ypres a sa bibliothèque"]
  private static let rabat: Set = ["en: Night work in Rabat", "fr: Les infirmières de Rabat"]

  @Test("say so where a pair is confirmed again, and change nothing")
  func again() throws {
    let publication = try built()
    let pair = try #require(try desk(publication).pairs().first { Set($0.titles) == Self.ypres })
    _ = try desk(publication).confirm(pair.ids)
    let text = try publication.text("stories.yml")
    #expect(try desk(publication).confirm(pair.ids) == ["they are one story already"])
    #expect(try publication.text("stories.yml") == text)
  }

  @Test("begin with pairs that look like translations, and with none that only share a day")
  func proposals() throws {
    let publication = try built()
    let pairs = try desk(publication).pairs()
    #expect(titles(pairs.filter(\.isLikely)) == [Self.ypres, Self.rabat])
    let items = try publication.timeline()
    #expect(items.first { $0.title == "Un jour pour la paix" }?.translations.isEmpty == true)
    let library = try #require(items.first { $0.title == "A library for Ypres" })
    #expect(library.translations.map(\.state) == ["proposed"])
    #expect(library.translations.allSatisfy { ($0.score ?? 0) > 0.6 && ($0.score ?? 1) < 1 })
    let page = try publication.text("out/reports/proposed-pairs.html")
    #expect(page.contains("Ypres") && page.contains("<h2>Likely"))
    #expect(page.contains("<time datetime=\"2026-03-20\">20 March 2026</time>"))
    // Two that may be each other's are one matter: the newer one names the other.
    let missing = try publication.text("out/reports/missing-translations.json")
    #expect(missing.contains("\"count\": 3,"))
  }

  @Test("are the same whether pieces come one by one or at once, and forget those that went")
  func oneByOne() throws {
    let publication = try Publication.ofNotes([:])
    for (index, note) in Self.notes.sorted(by: { $0.key > $1.key }).enumerated() {
      try publication.write(note.value, to: "notes/\(note.key)")
      try publication.build("2026-03-31T0\(index):00:00Z")
    }
    #expect(titles(try desk(publication).pairs().filter(\.isLikely)) == [Self.ypres, Self.rabat])
    let file = publication.root.appending(path: "notes/un/2026-03-20-infirmieres.fr.md")
    try FileManager.default.removeItem(at: file)
    try publication.build("2026-03-31T06:00:00Z")
    #expect(titles(try desk(publication).pairs().filter(\.isLikely)) == [Self.ypres])
  }

  @Test("confirm, reject and take back, by any name of an entry")
  func words() throws {
    let publication = try built()
    let items = try publication.timeline()
    let library = try #require(items.first { $0.title == "A library for Ypres" })
    let partner = try #require(library.translations.first).id
    #expect(try desk(publication).confirm([library.url]).count == 1)
    try publication.build()
    let confirmed = try publication.timeline().first { $0.id == library.id }
    #expect(confirmed?.translations.map(\.state) == ["confirmed"])
    #expect(titles(try desk(publication).pairs().filter(\.isLikely)) == [Self.rabat])

    let words = try desk(publication).reject([library.id, partner])
    #expect(words.count == 2)
    #expect(try publication.timeline().first { $0.id == library.id }?.translations.isEmpty == true)
    #expect { try desk(publication).confirm([library.id, partner]) } throws: { error in
      "\(error)".contains("rejects this pair")
    }
    #expect(try desk(publication).reject([partner, library.id]) == ["they were rejected already"])

    #expect(try desk(publication).pair([library.id, partner]).count == 2)
    #expect(try desk(publication).pair([partner, library.id]) == ["they are one story already"])
    let text = try publication.text("stories.yml")
    #expect(text.contains("not_translations: []") && text.hasPrefix(StoriesText.beginning))
    // Only what was said last is said.
    #expect(text.components(separatedBy: "# A library for Ypres").count == 2)
  }

  @Test("take one out of a story of three, and leave the others one story")
  func three() throws {
    var notes = Self.notes
    notes["eu/2026-03-02-ieper.nl.md"] =
      "# Een bibliotheek voor Ieper\n\nDe bibliotheek van Ieper opent met 1.240 boeken."
    let publication = try Publication.ofNotes(notes)
    try publication.write(
      Publication.feedsOfNotes().replacing("[en, fr]", with: "[en, fr, nl]"),
      to: "feeds.yml"
    )
    try publication.build()
    let ids = try ["A library for Ypres", "Ypres a sa bibliothèque", "Een bibliotheek voor Ieper"]
      .map { title in try #require(try publication.timeline().first { $0.title == title }?.id) }
    _ = try desk(publication).pair(ids)
    let done = try desk(publication).reject([ids[1], ids[0]])
    #expect(done.count == 2 && done[0].contains("taken out of the story A library for Ypres"))
    let file = try StoriesText(publication.text("stories.yml"), named: "stories.yml").file
    #expect(file.translations == [[ids[0], ids[2]]] && file.rejections == [[ids[1], ids[0]]])
    try publication.build()
    let library = try #require(try publication.timeline().first { $0.id == ids[0] })
    #expect(library.translations.filter { $0.state == "confirmed" }.map(\.id) == [ids[2]])
  }

  @Test("are listed of one source alone where one is named")
  func ofOneSource() throws {
    let publication = try built()
    let (notes, none) = (try #require(SourceID("notes")), try #require(SourceID("none")))
    #expect(try desk(publication).pairs(only: notes).count == desk(publication).pairs().count)
    #expect(try desk(publication).pairs(only: none).isEmpty)
  }

  @Test("make no story of two entries in one language, nor of one")
  func refused() throws {
    let publication = try built()
    let items = try publication.timeline()
    let english = items.filter { $0.language == "en" }.map(\.id)
    #expect { try desk(publication).pair(english) } throws: { "\($0)".contains("both are en") }
    #expect(throws: PipelineError.self) { try desk(publication).pair([english[0], english[0]]) }
    #expect(throws: PipelineError.self) { try desk(publication).confirm(["nobody"]) }
    let file = publication.root.appending(path: "stories.yml").filePath
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
