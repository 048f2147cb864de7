import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A note that changes")
struct NoteChangesTests {
  @Test(
    "is withdrawn when somebody takes it away, with its page, and comes back with its id",
    arguments: [nil, "", "---\ndraft: true\n---\n# Trees\n\n\(Publication.trees)\n"]
  )
  func takenAway(instead: String?) throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# Bridges\n\nThe old bridge.\n",
    ])
    try publication.build()
    let trees = try #require(try publication.timeline().first { $0.title == "Trees" })
    let page = "public/entries/\(trees.id.split(separator: ":").last ?? "").html"
    #expect(try publication.outputs().keys.contains(page))
    if let instead {
      try publication.write(instead, to: "notes/eu/a.en.md")
    } else {
      try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    }
    let report = try publication.build("2026-04-01T02:00:00Z")
    #expect(report.gathered.removedEntries == 1 && report.removed == [page])
    #expect(try publication.timeline().map(\.title) == ["Bridges"])
    #expect(try publication.text("out/public/en/eu/atom.xml").contains("at:deleted-entry"))
    try publication.write("# Trees\n\n\(Publication.trees)\n", to: "notes/eu/a.en.md")
    try publication.build("2026-04-02T02:00:00Z")
    #expect(try publication.timeline("2026-04-02T02:00:00Z").contains { $0.id == trees.id })
  }

  @Test("is kept when its folder lost most of its notes at once, until somebody names the folder")
  func shrunk() throws {
    let names = ["Trees", "Bridges", "Roads", "Wells", "Lamps"]
    let publication = try Publication.ofNotes(
      Dictionary(
        uniqueKeysWithValues: names.map { ("eu/\($0).en.md", "# \($0)\n\n\($0) are built.\n") }
      )
    )
    try publication.build()
    for name in names.dropFirst(2) {
      try FileManager.default.removeItem(
        at: publication.root.appending(path: "notes/eu/\(name).en.md")
      )
    }
    for _ in 1...2 {
      let report = try publication.build("2026-04-01T02:00:00Z")
      #expect(report.gathered.sources.map(\.isFailure) == [true])
      #expect(try publication.timeline().count == 5)
    }
    let now = try #require(RFC3339.instant("2026-04-02T02:00:00Z"))
    let report = try Build(workspace: publication.workspace, now: now)
      .run(only: SourceID("notes"), offline: true)
    #expect(report.gathered.removedEntries == 3)
    #expect(try publication.timeline().count == 2)
  }

  @Test("that is broken stays published as it was, whatever else changes")
  func brokenStays() throws {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# B\n\nThe old bridge.\n",
    ])
    try publication.build()
    let trees = try #require(try publication.timeline().first { $0.title == "Trees" })
    try publication.write("---\ntitel: x\n---\n", to: "notes/eu/2026-03-02-a.en.md")
    // Another note of that day that begins alike must not be taken for the broken one.
    try publication.write(
      "# C\n\n\(Publication.trees) And more.\n",
      to: "notes/eu/2026-03-02-c.en.md"
    )
    try publication.build()
    try publication.write(Publication.feedsOfNotes() + "\n# a comment\n", to: "feeds.yml")
    try publication.write("---\ntitel: y\n---\n", to: "notes/eu/b.en.md")
    try publication.build("2026-04-01T02:00:00Z")
    let items = try publication.timeline("2026-04-01T02:00:00Z")
    #expect(items.contains(trees) && items.count == 3)
  }

  @Test("tells apart notes that agree in day, title and opening")
  func alike() throws {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-cop.en.md": "# COP30\n\n\(Publication.trees)\n",
      "un/2026-03-02-cop, Paris.en.md": "# COP30\n\n\(Publication.trees)\n",
      "un/2026-03-02-cop, Rome.en.md": "# COP30\n\n\(Publication.trees)\n",
    ])
    try publication.build()
    #expect(try publication.timeline().count == 3)
    try publication.write(
      Publication.feedsOfNotes().replacing(
        "path: notes",
        with: "path: notes\n    page_url: https://example.org/"
      ),
      to: "feeds.yml"
    )
    try publication.build()
    #expect(try publication.timeline().count == 3)
  }

  @Test("replaces what it said before: delegation, event, address, picture")
  func replaced() throws {
    let start = "---\ndate: 2026-03-02\n"
    let publication = try Publication.ofNotes([
      "a.en.md":
        start
        + "delegation: eu\nlink: https://example.org/old\nevent: { start: 2026-05-01 }\n---\n# A\n\n\(Publication.trees)\n"
    ])
    try publication.build("2026-03-03T02:00:00Z")
    try publication.write(
      start + "delegation: un\nevent: { start: 2026-05-02 }\n---\n# A\n\n\(Publication.trees)\n",
      to: "notes/a.en.md"
    )
    try publication.build("2026-03-04T02:00:00Z")
    let item = try #require(try publication.timeline().first)
    #expect(item.delegations == ["un"] && !item.url.contains("old"))
    #expect(item.dateModified == "2026-03-04T03:00:00+01:00")
    #expect(try publication.text("out/public/en/un/rss.xml").contains("2 May 2026"))
    #expect(try !publication.text("out/public/en/un/rss.xml").contains("1 May 2026"))
  }

  @Test("is in the language that its writer says, with a warning where the words look like another")
  func statedLanguage() throws {
    let publication = try Publication.ofNotes([
      "eu/a.fr.md": "# Save the Date\n\n\(Publication.trees)\n",
      "eu/b.de.md": "# Other\n\nThe old bridge.\n",
    ])
    let report = try publication.build()
    let items = try publication.timeline()
    #expect(items.first { $0.title == "Save the Date" }?.language == "fr")
    #expect(report.gathered.sources.first?.notes.contains { $0.contains("eu/b.de.md") } == true)
  }

  @Test(
    "is answered where its keys are not fenced, and nothing of them is published",
    arguments: [
      "---\ndraft: true\n# Secret\n\n\(Publication.trees)\n",
      "---\n# x\nauthor: me\nDraft : true\n\n\(Publication.trees)\n",
      "Title: Secret\n\n\(Publication.trees)\n", "# Heading\ndraft: true\n\n\(Publication.trees)\n",
      "title: Secret\ndraft: true\n\n\(Publication.trees)\n",
    ]
  )
  func unfenced(text: String) throws {
    let publication = try Publication.ofNotes(["eu/a.en.md": text])
    let report = try publication.build()
    #expect(report.gathered.sources.first?.broken.first?.contains("eu/a.en.md:1: ") == true)
    #expect(try publication.timeline().isEmpty)
  }

  @Test(
    "keeps a draft whatever its fences and line ends look like",
    arguments: [
      "\n\n---\ndraft: true\n---\n", "---\ndraft: true\n----\n", "---\rdraft: true\r---\r",
    ]
  )
  func fences(front: String) throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": front + "# Secret\n\n\(Publication.trees)\n"
    ])
    try publication.build()
    #expect(try publication.timeline().isEmpty)
  }

  @Test("may be a picture alone, and names a picture that is not there")
  func posters() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "![A poster](a.png)\n",
      "eu/b.en.md": "# B\n\n\(Publication.trees)\n\n![](none.png)\n",
    ])
    try publication.write(Publication.picture(), to: "notes/eu/a.png")
    let report = try publication.build()
    #expect(try publication.outputs().keys.contains { $0.hasPrefix("public/media/") })
    #expect(
      report.gathered.sources.first?.notes.contains { $0.contains("eu/b.en.md: “none.png”") }
        == true
    )
  }

  @Test(
    "without a note to read is no failure while it waits, and one unreadable note spoils no other"
  )
  func waiting() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "---\ndraft: true\n---\n# A\n\n\(Publication.trees)\n"
    ]
    )
    try publication.build()
    try publication.write(Publication.picture(), to: "notes/eu/a.png")
    #expect(try publication.build().gathered.sources.map(\.isFailure) == [false])
  }

  @Test("that was the last of its feed leaves an empty feed that says so")
  func lastOfFeed() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/a.fr.md": "# Secret\n\n\(Publication.arbres)\n",
    ])
    try publication.build()
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.fr.md"))
    try publication.build("2026-04-01T02:00:00Z")
    for (path, output) in try publication.outputs() where !path.hasPrefix("mail/") {
      #expect(!String(decoding: output.content, as: UTF8.self).contains("Secret"), "\(path)")
    }
    #expect(try publication.text("out/public/fr/eu/atom.xml").contains("at:deleted-entry"))
  }

  @Test("says nothing of what its old name said, once it was moved and changed")
  func moved() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md":
        "---\nlink: https://example.org/wrong\ntags: [old]\n---\n# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# B\n\nThe old bridge.\n",
    ])
    try publication.build()
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    try publication.write("# Trees\n\n\(Publication.trees)\n", to: "notes/un/c.en.md")
    try publication.build()
    let item = try #require(try publication.timeline().first { $0.title == "Trees" })
    #expect(item.delegations == ["un"] && !item.url.contains("wrong"))
  }

  @Test("in two folders goes when the last of them lost it, and follows its source's new id")
  func carriers() throws {
    let feeds = Publication.feedsOfNotes()
      .replacing(
        "path: notes",
        with: "path: notes\n  - id: other\n    adapter: notes\n    path: other"
      )
    let note = "# Trees\n\n\(Publication.trees)\n"
    let publication = try Publication.ofNotes([
      "eu/a.en.md": note, "eu/b.en.md": "# B\n\nThe old bridge.\n",
    ])
    try publication.write(feeds, to: "feeds.yml")
    try publication.write(note, to: "other/eu/a.en.md")
    try publication.write("# C\n\nA lamp was lit.\n", to: "other/eu/c.en.md")
    try publication.build()
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    try publication.build()
    #expect(try publication.timeline().count == 3)
    try publication.write(feeds.replacing("id: other", with: "id: papers"), to: "feeds.yml")
    try publication.build()
    #expect(try publication.timeline().count == 3)
    try FileManager.default.removeItem(at: publication.root.appending(path: "other/eu/a.en.md"))
    #expect(try publication.build().gathered.removedEntries == 1)
    #expect(try publication.timeline().map(\.title).sorted() == ["B", "C"])
  }

  @Test("that got an address elsewhere leaves a redirection, which goes with the piece")
  func redirection() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n", "eu/b.en.md": "# B\n\nThe old bridge.\n",
    ])
    try publication.build()
    let id = try #require(try publication.timeline().first { $0.title == "Trees" }).id
    let page = "public/entries/\(id.split(separator: ":").last ?? "").html"
    try publication.write(
      "---\nlink: https://example.org/trees\n---\n# Trees\n\n\(Publication.trees)\n",
      to: "notes/eu/a.en.md"
    )
    try publication.build()
    #expect(try publication.text("out/\(page)").contains("https://example.org/trees"))
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    #expect(try publication.build().removed == [page])
  }

  @Test("takes its picture with it, unless another shows it too")
  func pictures() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# A\n\n\(Publication.trees)\n\n![](a.png)\n\n![](b.png)\n",
      "eu/b.en.md": "# B\n\nThe old bridge.\n\n![](b.png)\n",
    ])
    try publication.write(Publication.picture(width: 5), to: "notes/eu/a.png")
    try publication.write(Publication.picture(width: 6), to: "notes/eu/b.png")
    try publication.build()
    #expect(try publication.outputs().keys.filter { $0.hasPrefix("public/media/") }.count == 2)
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    #expect(try publication.build().removed.count == 2)
    #expect(try publication.outputs().keys.filter { $0.hasPrefix("public/media/") }.count == 1)
  }
}
