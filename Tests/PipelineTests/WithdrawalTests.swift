import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A piece that its source shows no more")
struct WithdrawalTests {
  /// Four cards of a page, the newest first, without those that a test leaves out.
  private static func page(without missing: Set<String> = []) -> String {
    let cards = [
      ("Trees", "12.03.26"), ("Bridges", "11.03.26"), ("Roads", "10.03.26"), ("Wells", "09.03.26"),
    ]
    return "News from the Union\n\n"
      + cards.filter { !missing.contains($0.0) }.map { title, date in
        Publication.card(title, date, "\(title) are what the town spoke of for the whole day.")
      }.joined(separator: "\n")
  }

  private func publication() throws -> Publication {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": Self.page(),
    ])
    try publication.build("2026-03-13T02:00:00Z")
    #expect(try publication.timeline().count == 4)
    return publication
  }

  @Test(
    "is held for a fortnight where older ones still stand, and then withdrawn, until it comes back",
    arguments: ["Bridges are what", "Bridges is what"]
  )
  func takenOut(returning words: String) throws {
    let publication = try publication()
    let bridges = try #require(try publication.timeline().first { $0.title == "Bridges" })
    try publication.write(Self.page(without: ["Bridges"]), to: "page.txt")
    #expect(try publication.build("2026-03-14T02:00:00Z").gathered.takenOutEntries == 1)
    let early = try publication.build("2026-03-28T01:59:00Z")
    #expect(early.gathered.takenOutEntries == 0 && early.gathered.removedEntries == 0)
    let kept = try #require(try publication.timeline().first { $0.id == bridges.id })
    #expect(kept.title == "Bridges" && kept.datePublished == bridges.datePublished)
    let warning = try #require(kept.warnings.first { $0.code == "taken-out" })
    #expect(warning.message.contains("2026-03-14") && warning.message.contains("2026-03-28"))
    #expect(try publication.whyTable(bridges.id).contains(warning.message))
    let report = try publication.text("out/reports/taken-out.json")
    #expect(report.contains(bridges.id) && report.contains("2026-03-28T03:00:00+01:00"))
    // Nothing has changed but the day.
    let due = try publication.build("2026-03-28T02:00:00Z")
    #expect(due.gathered.removedEntries == 1)
    #expect(due.removed.count == 1 && due.removed[0].hasPrefix("public/entries/"))
    #expect(try publication.timeline().count == 3)
    #expect(try publication.text("out/reports/withdrawn.html").contains("<div>Bridges</div>"))
    let feed = try publication.text("out/public/en/eu/atom.xml")
    #expect(feed.contains("<at:deleted-entry ref=\"\(bridges.id)\""))
    // Months later it comes back, as it was or with a word put right.
    let back = Self.page().replacing("Bridges are what", with: words)
    try publication.write(back, to: "page.txt")
    try publication.build("2026-06-14T02:00:00Z")
    let items = try publication.timeline("2026-06-14T02:00:00Z")
    #expect(items.count == 4 && items.contains { $0.id == bridges.id })
    #expect(try !publication.text("out/public/en/eu/atom.xml").contains("at:deleted-entry"))
  }

  @Test("stays for good where all that is older came just now, even twice, or came back")
  func scrolledOffAbove() throws {
    let publication = try publication()
    let card = Publication.card("Gates", "01.03.26", "Gates are what the town wanted to have.")
    try publication.write("News from the Union\n\n\(card)\n\(card)", to: "page.txt")
    #expect(try publication.build("2026-03-14T02:00:00Z").gathered.takenOutEntries == 0)
    try publication.write(Self.page(), to: "page.txt")
    try publication.build("2026-03-15T02:00:00Z")
    try publication.write("News from the Union\n\n\(card)", to: "page.txt")
    #expect(try publication.build("2026-03-16T02:00:00Z").gathered.takenOutEntries == 0)
  }

  @Test("stays for good where it scrolled off the end")
  func scrolledOff() throws {
    let publication = try publication()
    try publication.write(Self.page(without: ["Roads", "Wells"]), to: "page.txt")
    #expect(try publication.build("2026-03-14T02:00:00Z").gathered.takenOutEntries == 0)
    #expect(try publication.build("2026-05-14T02:00:00Z").gathered.removedEntries == 0)
    #expect(try publication.timeline("2026-05-14T02:00:00Z").count == 4)
  }

  @Test("stays where it comes back in time, and where another source shows it")
  func comesBack() throws {
    let publication = try publication()
    try publication.write(Self.page(without: ["Bridges"]), to: "page.txt")
    try publication.build("2026-03-14T02:00:00Z")
    try publication.write(Self.page(without: ["Trees"]), to: "page.txt")
    #expect(try publication.build("2026-03-15T02:00:00Z").gathered.takenOutEntries == 1)
    try publication.write(Self.page(without: ["Wells", "Roads"]), to: "other.txt")
    try publication.write(Publication.feeds(["page", "other"]), to: "feeds.yml")
    try publication.build("2026-03-16T02:00:00Z")
    #expect(try publication.build("2026-05-14T02:00:00Z").gathered.removedEntries == 0)
    #expect(try publication.timeline("2026-05-14T02:00:00Z").count == 4)
  }

  @Test("stays where the settings read less of the page than before")
  func otherSettings() throws {
    let publication = try publication()
    try publication.write(
      Publication.feeds(["page"]).replacing("title: Example News", with: "title: News"),
      to: "feeds.yml"
    )
    try publication.write(Self.page(without: ["Bridges"]), to: "page.txt")
    #expect(try publication.build("2026-03-14T02:00:00Z").gathered.takenOutEntries == 0)
    try publication.build("2026-05-14T02:00:00Z")
    #expect(try publication.timeline("2026-05-14T02:00:00Z").count == 4)
  }

  @Test("is a note that may have a new name, while a broken one says nothing of itself")
  func renamedAndBroken() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# Bridges\n\nThe old bridge.\n",
    ])
    try publication.build()
    let before = try publication.timeline()
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    try publication.write("---\ntitel: x\n---\n", to: "notes/un/c.en.md")
    #expect(try publication.build("2026-04-01T02:00:00Z").gathered.removedEntries == 0)
    #expect(try publication.timeline() == before)
    try publication.write("# Trees\n\n\(Publication.trees)\n", to: "notes/un/c.en.md")
    try publication.build("2026-04-02T02:00:00Z")
    let after = try publication.timeline("2026-04-02T02:00:00Z")
    #expect(Set(after.map(\.id)) == Set(before.map(\.id)) && after.count == 2)
    #expect(after.first { $0.title == "Trees" }?.delegations == ["un"])
  }

  @Test("is a note that goes with the broken one that was held for it")
  func brokenGoes() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)\n",
      "eu/b.en.md": "# Bridges\n\nThe old bridge.\n",
    ])
    try publication.build()
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    try publication.write("---\ntitel: x\n---\n", to: "notes/un/c.en.md")
    try publication.build("2026-04-01T02:00:00Z")
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/un/c.en.md"))
    #expect(try publication.build("2026-04-02T02:00:00Z").gathered.removedEntries == 1)
    #expect(try publication.timeline().map(\.title) == ["Bridges"])
  }

  @Test("is no note that was edited or deleted beside a broken one")
  func besideBroken() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees) They did so in the rain.\n",
      "eu/b.en.md": "# Bridges\n\nThe old bridge.\n",
    ])
    try publication.build()
    try publication.write("---\ntitel: x\n---\n", to: "notes/un/c.en.md")
    try publication.write("# Trees\n\n\(Publication.trees)\n", to: "notes/eu/a.en.md")
    try publication.build("2026-04-01T02:00:00Z")
    let trees = try #require(try publication.timeline().first { $0.title == "Trees" })
    #expect(trees.summary == Publication.trees)
    // It was broken before the other one went: it is not that one.
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/b.en.md"))
    #expect(try publication.build("2026-04-02T02:00:00Z").gathered.removedEntries == 1)
    #expect(try publication.timeline().map(\.title) == ["Trees"])
  }
}
