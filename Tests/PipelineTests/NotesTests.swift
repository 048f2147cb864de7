import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("A folder of notes")
struct NotesTests {
  @Test("takes day, language and delegation from a note's name")
  func names() throws {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)\n"
    ])
    try publication.build()
    let item = try #require(try publication.timeline().first)
    #expect(item.title == "Trees")
    #expect(item.datePublished.hasPrefix("2026-03-02") && item.datePrecision == "day")
    #expect(item.language == "en" && item.delegations == ["eu"])
  }

  @Test(
    "pairs translations by name, and by a key that they share",
    arguments: [
      ("eu/trees.en.md", "eu/trees.fr.md", ""),
      ("eu/trees.en.md", "un/arbres.fr.md", "translationKey: planting\n"),
    ]
  )
  func pairs(english: String, french: String, key: String) throws {
    let publication = try Publication.ofNotes([
      english: "---\ndate: 2026-03-02\n\(key)---\n# Trees\n\n\(Publication.trees)\n",
      french: "---\ndate: 2026-03-02\n\(key)---\n# Des arbres\n\n\(Publication.arbres)\n",
    ])
    try publication.build()
    let items = try publication.timeline()
    #expect(items.count == 2)
    #expect(items.allSatisfy { $0.translations.map(\.state) == ["confirmed"] })
  }

  @Test("are not paired against an editor's word")
  func rejection() throws {
    let publication = try Publication.ofNotes([
      "eu/trees.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/trees.fr.md": "# Arbres\n\n\(Publication.arbres)\n",
    ])
    try publication.build()
    let ids = try publication.timeline().map { "\"\($0.id)\"" }.joined(separator: ", ")
    try publication.write("not_translations: [[\(ids)]]\n", to: "stories.yml")
    #expect(try publication.timeline().allSatisfy { $0.translations.isEmpty })
  }

  @Test("shows a picture of the folder, and keeps it when the folder cannot be read")
  func picture() throws {
    let publication = try Publication.ofNotes([
      "eu/trees.en.md":
        "---\nimage: trees.png\nimage_alt: A tree\n---\n# Trees\n\n\(Publication.trees)\n\n![](trees.png)\n"
    ])
    try publication.write(Publication.picture(), to: "notes/eu/trees.png")
    try publication.build()
    let media = try publication.outputs().keys.filter { $0.hasPrefix("public/media/") }
    let name = try #require(media.first?.split(separator: "/").last)
    #expect(media.count == 1)
    #expect(try publication.text("out/public/en/eu/atom.xml").contains("/media/\(name)"))
    try publication.write("# Hello\n\n\(Publication.trees)\n", to: "other/a.en.md")
    try publication.write(
      Publication.feedsOfNotes()
        .replacing(
          "path: notes",
          with: "path: gone\n  - id: other\n    adapter: notes\n    path: other"
        ),
      to: "feeds.yml"
    )
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes"))
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build()
    #expect(try publication.outputs().keys.contains("public/media/\(name)"))
  }

  @Test(
    "says what is wrong with a picture",
    arguments: [
      ("image: gone.png\nimage_alt: A tree\n", "missing-picture"),
      ("image: tree.png\n", "undescribed-picture"),
    ]
  )
  func pictureWarnings(keys: String, code: String) throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "---\n\(keys)---\n# Trees\n\n\(Publication.trees)\n"
    ])
    try publication.write(Publication.picture(), to: "notes/eu/tree.png")
    try publication.build()
    #expect(try publication.timeline().first?.warnings.map(\.code).contains(code) == true)
  }

  @Test("goes on without a note that has a mistake, and says so until it is mended")
  func mistake() throws {
    let publication = try Publication.ofNotes([
      "eu/good.en.md": "# Good\n\n\(Publication.trees)\n",
      "eu/bad.en.md": "---\ntitel: Bad\n---\n\(Publication.trees) Nobody knew why.\n",
    ])
    var revisions: Set<Int> = []
    for _ in 1...3 {
      let report = try publication.build()
      revisions.insert(try publication.store.revision())
      let broken = try #require(report.gathered.sources.first).broken
      #expect(broken.count == 1)
      #expect(broken.first?.contains("eu/bad.en.md:2:1: titel: unknown key") == true)
      #expect(broken.first?.contains("did you mean “title”?") == true)
      #expect(try publication.timeline().map(\.title) == ["Good"])
    }
    // Saying it again is no change of the timeline.
    #expect(revisions.count == 1)
    try publication.write(
      "---\ntitle: Bad\n---\n\(Publication.trees) Nobody knew.\n",
      to: "notes/eu/bad.en.md"
    )
    #expect(try publication.build().gathered.sources.first?.broken == [])
    #expect(try publication.timeline().count == 2)
  }

  @Test("does not publish a draft, nor an empty note")
  func drafts() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "---\ndraft: true\n---\n# Later\n\n\(Publication.trees)\n", "eu/b.en.md": "\n",
      "eu/c.en.md": "# Now\n\n\(Publication.trees)\n",
    ])
    try publication.build()
    #expect(try publication.timeline().map(\.title) == ["Now"])
  }

  @Test("keeps a note's id when its words and its day are changed together")
  func edited() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "---\ndate: 2026-03-02\n---\n# Trees\n\n\(Publication.trees)\n"
    ])
    try publication.build()
    let id = try publication.timeline().map(\.id)
    try publication.write(
      "---\ndate: 2026-03-05\n---\n# Bridges\n\nThe old bridge was opened by its oldest user.\n",
      to: "notes/eu/a.en.md"
    )
    try publication.build("2026-04-01T02:00:00Z")
    let items = try publication.timeline("2026-04-01T02:00:00Z")
    #expect(items.map(\.id) == id && items.map(\.title) == ["Bridges"])
  }

  @Test("passes over hidden files, other files and links that lead out of it", .tags(.hostile))
  func strangers() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Now\n\n\(Publication.trees)\n",
      ".git/b.en.md": "# Hidden\n\n\(Publication.trees)\n",
      "eu/.c.en.md": "# Hidden\n\n\(Publication.trees)\n",
      "eu/d.txt": "# No note\n\n\(Publication.trees)\n",
    ])
    try publication.write("# Secret\n\n\(Publication.arbres)\n", to: "secret.en.md")
    try FileManager.default.createSymbolicLink(
      at: publication.root.appending(path: "notes/eu/e.en.md"),
      withDestinationURL: publication.root.appending(path: "secret.en.md")
    )
    try publication.build()
    #expect(try publication.timeline().map(\.title) == ["Now"])
  }

  @Test("that is empty waits for its first note")
  func empty() throws {
    let publication = try Publication.ofNotes([:])
    try FileManager.default.createDirectory(
      at: publication.root.appending(path: "notes"),
      withIntermediateDirectories: true
    )
    #expect(try publication.build().gathered.sources.map(\.isFailure) == [false])
  }
}
