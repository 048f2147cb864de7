import Entries
import Foundation
import Templates
import Testing

@testable import Pipeline

@Suite("Reports for staff")
struct ReportsTests {
  private static let now = "2026-03-31T02:00:00Z"

  /// What a report says to programs.
  struct Report: Decodable {
    struct Item: Decodable {
      let id: String?
      let title: String?
      let language: String?
      let since: String?
      let missing: [String]?
      let due: String?
      let survivor: Survivor?
    }

    struct Survivor: Decodable {
      let title: String
    }

    let report: String
    let count: Int
    let items: [Item]
  }

  private func report(_ name: ReportName, _ publication: Publication) throws -> Report {
    let report = try JSONDecoder().decode(
      Report.self,
      from: Data(try publication.text("out/\(name.dataPath)").utf8)
    )
    #expect(report.report == name.rawValue)
    #expect(report.count == report.items.count)
    return report
  }

  /// Notes in English and French, of a delegation in two languages and one in one.
  private func publication() throws -> Publication {
    let publication = try Publication.ofNotes([
      "eu/2026-03-02-trees.en.md": "# Trees\n\n\(Publication.trees)",
      "eu/2026-03-02-trees.fr.md": "# Arbres\n\n\(Publication.arbres)",
      "eu/2026-03-09-alone.en.md": "# Alone\n\nThe gardeners met again on Monday and spoke.",
      "un/2026-02-09-seul.fr.md": "# Seul\n\nLes jardiniers se sont revus lundi et ont parlé.",
      "local/2026-03-10-own.en.md": "# Their own\n\nThe gardeners of this place met on Tuesday.",
      "2026-03-11-nobody.en.md": "# Nobody’s\n\nThe gardeners of no place met on Tuesday evening.",
      "eu/undated.en.md": "# Undated\n\nThe gardeners met some day in the spring of this year.",
      "eu/2026-03-12-untitled.en.md": "The gardeners met and gave their piece no title at all.",
      "eu/2026-04-12-later.en.md":
        "# Later\n\nThe gardeners will meet again in April, all of them.",
    ])
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing(
        "  - { id: eu, name: Union }",
        with: "  - { id: eu, name: Union }\n  - { id: local, name: Local, languages: [en] }"
      ),
      to: "feeds.yml"
    )
    try publication.build(Self.now)
    return publication
  }

  @Test("list what a language of its delegation lacks, since when, and nothing else")
  func missingTranslations() throws {
    let report = try report(.missingTranslations, publication())
    let rows = report.items.map { "\($0.title ?? "") \($0.missing ?? []) \($0.since ?? "")" }
    #expect(
      rows.sorted() == [
        "Alone [\"fr\"] 2026-03-09", "Nobody’s [\"fr\"] 2026-03-11", "Seul [\"en\"] 2026-02-09",
        "The gardeners met and gave their piece no title at all. [\"fr\"] 2026-03-12",
        "Undated [\"fr\"] 2026-03-31",
      ]
    )
  }

  @Test("tell how old a piece without a translation is, up to the newest one")
  func ages() throws {
    let publication = try publication()
    let data = try publication.text("out/\(ReportName.missingTranslations.dataPath)")
    for age in [0, 19, 20, 22, 50] { #expect(data.contains("\"age_days\": \(age),"), "\(age)") }
    let page = try publication.text("out/\(ReportName.missingTranslations.path)")
    #expect(page.contains("<div>22 days</div>") && page.contains(">Age</th>"))
  }

  @Test(
    "list what lacks something else",
    arguments: [
      (ReportName.unrouted, ["Nobody’s"]), (.undated, ["Undated"]),
      (.untitled, ["The gardeners met and gave their piece no title at all."]),
      (.held, ["Later"]), (.languages, []), (.withdrawn, []), (.proposedPairs, []),
    ]
  )
  func lists(_ name: ReportName, _ titles: [String]) throws {
    let publication = try publication()
    #expect(try report(name, publication).items.map(\.title) == titles)
    let page = try publication.text("out/\(name.path)")
    #expect(page.contains(titles.first.map { "\($0)</a>" } ?? "Nothing here. All is well."))
  }

  @Test("set commands as code, keep short words whole, and lead to the feed of the sources")
  func sourcesPage() throws {
    func page(_ count: Int) -> String {
      let items = (0..<count).map { "<li><a href=/\($0)>A piece of some length \($0)</a>" }.joined()
      return "<title>News</title><ul>\(items)</ul>"
    }
    let publication = try ProgramSourcesTests.publication(
      "adapter: web-page\npath: page.html\npage_url: https://t.example/news\nitems: li"
    )
    try publication.write(page(12), to: "page.html")
    try publication.build("2026-03-30T02:00:00Z")
    try publication.write(page(2), to: "page.html")
    try publication.build(Self.now)
    let report = try publication.text("out/\(ReportName.sources.path)")
    #expect(report.contains("run <code>depeche build --only minutes</code>"))
    #expect(!report.contains("`"))
    #expect(
      report.contains("<td class=\"short\"><span class=\"label\">State</span><div>shrunk</div>")
    )
    #expect(report.contains("<a href=\"sources.xml\" type=\"application/atom+xml\">"))
    let other = try publication.text("out/\(ReportName.held.path)")
    #expect(!other.contains("application/atom+xml"))
  }

  @Test("take a piece off the list when its translation arrives")
  func arrival() throws {
    let publication = try publication()
    try publication.write(
      "# Seule\n\nLes jardiniers se sont revus lundi et ont parlé longuement.",
      to: "notes/eu/2026-03-09-alone.fr.md"
    )
    try publication.build(Self.now)
    #expect(
      try !report(.missingTranslations, publication).items.contains {
        $0.title == "Alone" || $0.title == "Seule"
      }
    )
  }

  @Test("say what a withdrawn id was, and take the held piece off when its day has come")
  func withdrawal() throws {
    let publication = try publication()
    let id = try #require(try publication.timeline().first { $0.title == "Alone" }?.id)
    try FileManager.default.removeItem(
      at: publication.root.appending(path: "notes/eu/2026-03-09-alone.en.md")
    )
    try publication.build("2026-04-12T12:00:00Z")
    let gone = try report(.withdrawn, publication)
    #expect(gone.items.map(\.id) == [id] && gone.items[0].since == "2026-04-12")
    // Whoever takes a note away takes its words back.
    #expect(gone.items[0].survivor == nil && gone.items[0].title == nil)
    #expect(try report(.held, publication).items.isEmpty)
  }

  @Test("lead from one page to all, with their counts")
  func index() throws {
    let page = try publication().text("out/reports/index.html")
    for name in ReportName.allCases { #expect(page.contains("href=\"\(name.rawValue).html\"")) }
    #expect(page.contains("<span class=\"count\">5</span> <b>Missing translations</b>"))
  }

  @Test("are the same bytes, untouched, in a build in which nothing changed")
  func unchanged() throws {
    let publication = try publication()
    let before = try publication.outputs()
    let report = try publication.build("2026-04-01T02:00:00Z")
    let after = try publication.outputs()
    #expect(report.written.isEmpty && report.replaced.isEmpty)
    #expect(before == after)
  }

  @Test("are none of the web root’s files, and lead into it")
  func places() throws {
    let publication = try publication()
    let paths = try publication.outputs().keys.filter { $0.contains("report") }
    #expect(paths.filter { $0.hasPrefix("public/") }.isEmpty)
    let page = try publication.text("out/reports/missing-translations.html")
    let id = try #require(try publication.timeline().first { $0.title == "Alone" }?.id)
    let key = try #require(EntryID(id)?.key)
    #expect(page.contains("href=\"../public/entries/\(key).html\""))
    #expect(page.contains("<time datetime=\"2026-03-09\">9 March 2026</time>"))
  }

  @Test("let no markup of a title through", .tags(.hostile))
  func hostile() throws {
    let publication = try Publication.ofNotes([
      "2026-03-02-a.en.md": "---\ntitle: '<script>alert(1)</script> \" onload=x'\n---\nWords."
    ])
    try publication.build(Self.now)
    for name in ReportName.allCases {
      #expect(try !publication.text("out/\(name.path)").contains("<script"))
    }
  }

  @Test("count what lacks a translation beyond what they list, and nothing that has one")
  func manyMissingTranslations() throws {
    var notes: [String: String] = [:]
    for number in 0..<640 {
      notes["eu/2025-03-02-alone-\(number).en.md"] =
        "# Alone \(number)\n\nThe gardeners planted \(number)."
    }
    for number in 0..<20 {
      notes["eu/2026-03-02-trees-\(number).en.md"] =
        "# Trees \(number)\n\nThe gardeners met on Monday."
      notes["eu/2026-03-02-trees-\(number).fr.md"] =
        "# Arbres \(number)\n\nLes jardiniers ont parlé."
    }
    let publication = try Publication.ofNotes(notes)
    try publication.build(Self.now)
    let report = try JSONDecoder().decode(
      Report.self,
      from: Data(try publication.text("out/\(ReportName.missingTranslations.dataPath)").utf8)
    )
    #expect(report.count == 640)
    #expect(report.items.count == 300)
    #expect(report.items.allSatisfy { $0.missing == ["fr"] })
  }

  @Test("are counted by `status`, which says what is silent")
  func status() throws {
    let publication = try publication()
    let feeds = try publication.text("feeds.yml")
    try publication.write(
      feeds.replacing("    path: notes", with: "    path: notes\n    expect_every: 14d"),
      to: "feeds.yml"
    )
    try publication.build(Self.now)
    func status(_ now: String) throws -> Status {
      try Status(of: publication.workspace, now: try #require(RFC3339.instant(now)))
    }
    let soon = try status("2026-04-10T02:00:00Z")
    #expect(soon.sources.map(\.state) == [.ok])
    #expect(soon.reports.first { $0.name == .missingTranslations }?.count == 5)
    #expect(soon.reports.first { $0.name == .held }?.count == 1)
    let late = try status("2026-04-20T02:00:00Z")
    #expect(late.sources.map(\.state) == [.stale])
    #expect(late.sources.first?.lastNew == RFC3339.instant(Self.now))
    #expect(late.reports.first { $0.name == .held }?.count == 0)
  }

  @Test("have a status before the first build")
  func statusBefore() throws {
    let publication = try Publication(["feeds.yml": Publication.feeds(["page"])])
    let status = try Status(of: publication.workspace, now: Date(timeIntervalSince1970: 0))
    #expect(status.sources.map(\.state) == [.unread])
    #expect(status.reports.allSatisfy { $0.count == 0 })
  }
}
