import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Why an entry is as it is")
struct WhyTests {
  /// A publication with a feed whose items have an address and a category, and a page beside it.
  private func publication() throws -> Publication {
    func item(_ title: String, _ address: String, _ category: String, _ text: String) -> String {
      """
      <item><title>\(title)</title><link>\(address)</link><category>\(category)</category>
      <description>\(text)</description><pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate></item>
      """
    }
    let feed = """
      <rss version="2.0"><channel><title>Branch</title>
      \(item("By address", "https://e.org/un/a?utm_source=x", "other", "The gardeners met on Monday."))
      \(item("By category", "https://e.org/b", "Brussels News", "The gardeners planted a hundred trees."))
      \(item("By the source", "https://e.org/c", "other", "The gardeners went home in the evening."))
      </channel></rss>
      """
    let branch = """
        - id: branch
          adapter: feed
          path: branch.xml
          delegation: un
          routes: { /un: un-geneva }
          categories: { brussels news: eu }
        - id: notes
          adapter: notes
          path: notes
      """
    return try Publication([
      "feeds.yml": Publication.feeds(["page"]) + "\n" + branch,
      "branch.xml": feed,
      "page.txt": "News from the Union\n\n"
        + Publication.card("By section", "02.03.26", Publication.trees)
        + "News from the UN\n\n"
        + Publication.card("By dateline", "03.03.26", "UN Geneva – \(Publication.trees)")
        + "Latest\n\n"
        + Publication.card("By nothing", "04.03.26", "A hundred trees were planted."),
      "notes/eu/2026-03-05-folder.en.md": "# By folder\n\nThe gardeners met once more.",
      "notes/2026-03-06-author.en.md":
        "---\ndelegation: [eu, un]\n---\n# By the author\n\nThe gardeners met for the last time.",
    ])
  }

  @Test(
    "names the rule that gave each delegation",
    arguments: [
      ("By section", ["eu"], "section “News from the Union”"),
      ("By dateline", ["un-geneva"], "dateline “UN Geneva”"),
      ("By nothing", ["none"], "no section, rule or dateline gave one"),
      ("By address", ["un-geneva"], "addresses that begin with /un"),
      ("By category", ["eu", "un"], "category “brussels news”"),
      ("By the source", ["un"], "all of the source is"),
      ("By folder", ["eu"], "a folder of that name"),
      ("By the author", ["eu", "un"], "its author’s word"),
    ]
  )
  func rules(_ title: String, _ delegations: [String], _ rule: String) throws {
    let publication = try publication()
    try publication.build()
    let item = try #require(try publication.timeline().first { $0.title == title })
    let answer = try publication.why(item.id)
    #expect(answer.title == title)
    #expect(answer.fields("delegation").map(\.value) == delegations)
    #expect(answer.fields("delegation").first?.reason == rule)
    #expect(item.delegations == delegations.filter { $0 != "none" })
    // A whole that was narrowed to its part is told with it.
    if delegations == ["un-geneva"] {
      let overruled = answer.fields("delegation").flatMap(\.overruled)
      #expect(overruled.map(\.reason) == ["narrowed to its part un-geneva"])
      #expect(overruled.first?.value.hasPrefix("un: ") == true)
    }
  }

  @Test("finds an entry by whatever it is called")
  func references() throws {
    let publication = try publication()
    try publication.build()
    let items = try publication.timeline()
    let feed = try #require(items.first { $0.title == "By address" })
    for address in [
      "https://e.org/un/a", "http://www.e.org/un/a/", "e.org/un/a?utm_campaign=y", feed.url,
    ] {
      #expect(try publication.why(address).id == feed.id, "\(address)")
    }
    let card = try #require(items.first { $0.title == "By section" })
    let key = try #require(EntryID(card.id)?.key)
    for name in [
      card.id, key, card.url, "out/public/entries/\(key).html", " \(key)\n", "\(card.url)#top",
    ] {
      #expect(try publication.why(name).id == card.id, "\(name)")
    }
  }

  @Test(
    "says what there is instead of an entry that there is not",
    arguments: [
      ("dateline", "no entry is called “dateline”; there is “By dateline” ("),
      ("nonsense", "no entry is called “nonsense”; `depeche timeline --json` has the ids"),
      ("", "no entry is called “”"), ("100%_\\'\"\u{1B}[2J", "no entry is called “100%"),
      ("https://nowhere.example.org/x", "no entry is called “https://nowhere"),
    ]
  )
  func unknown(_ reference: String, _ message: String) throws {
    let publication = try publication()
    try publication.build()
    let error = #expect(throws: PipelineError.self) { try publication.why(reference) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("\u{1B}") == false)
  }

  @Test("tells what was said before a correction, and since when")
  func correction() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]),
      "page.txt": "News from the Union\n\n"
        + Publication.card("Tres", "02.03.26", Publication.trees),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    // The page says the same for a day more, however often one looks.
    for hour in ["02", "03", "04"] { try publication.build("2026-03-04T\(hour):00:00Z") }
    try publication.write(
      "News from the Union\n\n" + Publication.card("Trees", "02.03.26", Publication.trees),
      to: "page.txt"
    )
    try publication.build("2026-03-05T02:00:00Z")
    let id = try #require(try publication.timeline().first?.id)
    let title = try #require(try publication.why(id).fields("title").first)
    #expect(title.value == "Trees")
    #expect(title.given.map(\.firstSeen) == ["2026-03-05T03:00:00+01:00"])
    #expect(title.overruled.map(\.value) == ["Tres"])
    #expect(title.overruled.map(\.reason) == ["no longer shown"])
    #expect(title.overruled.map(\.isCurrent) == [false])
    let text = try publication.whyTable(id)
    #expect(
      text.contains(
        "- “Tres”, page, line 3 (first seen 2026-03-03, last seen 2026-03-04): no longer"
      )
    )
    #expect(text.contains("+ page, line 3 (first seen 2026-03-05, still there)"))
    // Of a source in trouble nobody knows what it shows.
    try publication.write("Nothing here.", to: "page.txt")
    try publication.build("2026-03-06T02:00:00Z")
    #expect(
      try publication.whyTable(id)
        .contains("+ page, line 3 (first seen 2026-03-05, there when the source was well)")
    )
  }

  @Test("tells translations, and who says so")
  func translations() throws {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)",
      "eu/2026-03-02-trees.fr.md": "# Arbres\n\n\(Publication.arbres)",
    ])
    try publication.build()
    let id = try #require(try publication.timeline().first { $0.language == "en" }?.id)
    let answer = try publication.why(id)
    #expect(answer.translations.map(\.language) == ["fr"])
    #expect(answer.fields("translation_key").first?.value.hasSuffix("2026-03-02-trees") == true)
    #expect(answer.fields("language").first?.reason == "as whoever wrote it says")
    #expect(try publication.whyTable(id).contains("\n  fr: Arbres ("))
  }

  @Test("finds an entry by an id that became its alias, and says since when it is one")
  func alias() throws {
    let long = "\(Publication.trees) They asked the schools to look after them for ten years."
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["left", "right"]),
      "left.txt": "News from the Union\n\n"
        + Publication.card("Trees", "02.03.26", "\(Publication.trees) So says the town."),
      "right.txt": "News from the UN\n\n" + Publication.card("A green river", "02.03.26", long),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    let before = Set(try publication.timeline().map(\.id))
    #expect(before.count == 2)
    try publication.write(
      "News from the Union\n\n" + Publication.card("Trees", "02.03.26", long),
      to: "left.txt"
    )
    try publication.build("2026-03-05T02:00:00Z")
    let survivor = try #require(try publication.timeline().first?.id)
    let gone = try #require(before.subtracting([survivor]).first)
    let answer = try publication.why(gone)
    #expect(answer.id == survivor)
    #expect(answer.aliases.map(\.id) == [gone])
    #expect(answer.aliases.map(\.since) == ["2026-03-05T03:00:00+01:00"])
    #expect(answer.fields("delegation").map(\.value) == ["eu", "un"])
    let key = try #require(EntryID(gone)?.key)
    #expect(try publication.why(key).id == survivor)
    #expect(try publication.whyTable(gone).contains("\(gone), found to be this one on 2026-03-05"))
    let report = try publication.text("out/reports/withdrawn.json")
    #expect(report.contains("\"id\": \"\(gone)\"") && report.contains("\"survivor\": {"))
  }

  @Test("says that an entry was withdrawn, and when")
  func withdrawn() throws {
    let publication = try Publication.ofNotes([
      "eu/a.en.md": "# Trees\n\n\(Publication.trees)", "eu/b.en.md": "# More\n\nMore of it.",
    ])
    try publication.build()
    let id = try #require(try publication.timeline().first { $0.title == "Trees" }?.id)
    try FileManager.default.removeItem(at: publication.root.appending(path: "notes/eu/a.en.md"))
    try publication.build()
    let key = try #require(EntryID(id)?.key)
    for reference in [id, key] {
      let error = #expect(throws: PipelineError.self) { try publication.why(reference) }
      #expect(error?.description.contains("was withdrawn on 2026-03-31") == true)
    }
  }

  @Test("tells the rule by which a source was read last, when the same words are given by another")
  func otherRule() throws {
    let publication = try publication()
    try publication.build()
    let id = try #require(try publication.timeline().first { $0.title == "By address" }?.id)
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("{ /un: un-geneva }", with: "{ /un/a: un-geneva }"),
      to: "feeds.yml"
    )
    try publication.build()
    let answer = try publication.why(id)
    #expect(answer.fields("delegation").first?.reason == "addresses that begin with /un/a")
    #expect(answer.fields("delegation").first?.given.count == 1)
  }
}
