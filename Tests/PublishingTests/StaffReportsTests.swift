import Entries
import Foundation
import Markup
import Templates
import Testing

@testable import Publishing

@Suite("Pages of the reports")
struct StaffReportsTests {
  private func outline(
    _ key: String,
    _ title: String,
    language: String = "en",
    delegations: [String] = ["eu"],
    day: String = "2026-03-09"
  ) throws -> EntryOutline {
    EntryOutline(
      id: try #require(EntryID("tag:example.org,2026:\(key)")),
      link: nil,
      sourcePage: WebAddress("https://example.org/page"),
      title: PlainText(line: title),
      isTitleDerived: false,
      published: try #require(RFC3339.instant("\(day)T11:00:00Z")),
      precision: .day,
      firstSeen: try #require(RFC3339.instant("2026-03-30T11:00:00Z")),
      language: try #require(LanguageTag(language)),
      delegations: try delegations.map { try #require(DelegationID($0)) },
      sources: [],
      warnings: []
    )
  }

  /// The files of some reports, by path.
  private func files(_ contents: ReportContents) throws -> [String: String] {
    let site = try TestPublication([]).site
    let reports = StaffReports(site: site, fingerprint: "") { contents }
    return try reports.renderings.reduce(into: [:]) { files, rendering in
      files[rendering.path] = String(decoding: try rendering.render(), as: UTF8.self)
    }
  }

  @Test(
    "say how likely a pair is, and why",
    arguments: [
      (0.874, false, "87%", "0.874"), (1, false, "100%", "1"), (0.995, false, "99%", "0.995"),
      (-1, true, "0%", "0"), (.nan, true, "0%", "0"), (.infinity, false, "100%", "1"),
    ]
  )
  func pairs(_ score: Double, _ isAmbiguous: Bool, _ written: String, _ number: String) throws {
    var contents = ReportContents()
    contents.proposedPairs = .init([
      ReportContents.ProposedPair(
        one: try outline("a", "Trees"),
        other: try outline("b", "Arbres", language: "fr"),
        likelihood: Likelihood(score),
        isLikely: score >= 0.6,
        evidence: ["the same day", "both name <UN>"],
        isAmbiguous: isAmbiguous
      )
    ])
    let files = try files(contents)
    let page = try #require(files["reports/proposed-pairs.html"])
    #expect(page.contains("<div>\(written)</div>") && page.contains("<b>1 pair</b>"))
    #expect(page.contains("both name &lt;UN&gt;"))
    #expect(page.contains("several are possible") == isAmbiguous)
    #expect(page.contains("lang=\"fr\" dir=\"ltr\">Arbres</a>"))
    let data = try #require(files["reports/proposed-pairs.json"])
    #expect(data.contains("\"score\": \(number),"))
  }

  @Test("show a piece under each of its delegations, month by month")
  func missing() throws {
    let french = try #require(LanguageTag("fr"))
    let rows = try [
      ("c", "2026-03-30", ["eu", "un"]), ("b", "2026-03-02", ["eu"]), ("a", "2026-02-01", []),
    ]
    .map { key, day, delegations in
      ReportContents.MissingTranslation(
        entry: try outline(key, "Piece \(key)", delegations: delegations, day: day),
        languages: [french],
        proposed: key == "b" ? [try outline("p", "Peut-être", language: "fr")] : [],
        age: key == "c" ? 1 : 29
      )
    }
    var contents = ReportContents()
    contents.missingTranslations = .init(rows, count: 900)
    let page = try #require(try files(contents)["reports/missing-translations.html"])
    let order = [
      "European Union", "March 2026", "Piece c", "Piece b", "Peut-être", "United Nations",
      "Piece c",
      "Without a delegation", "February 2026", "Piece a",
    ]
    var rest = page[...]
    for words in order {
      let found = try #require(rest.firstRange(of: words), "\(words)")
      rest = rest[found.upperBound...]
    }
    #expect(page.contains("The first 3 of 900 are shown here"))
    #expect(page.components(separatedBy: "Perhaps</th>").count == 2)
  }

  @Test("show as many pieces as a person reads, and the file for programs has more")
  func isBounded() throws {
    var contents = ReportContents()
    contents.unrouted = .init(try (0..<400).map { try outline("k\($0)", "Piece \($0).") })
    let files = try files(contents)
    let page = try #require(files["reports/unrouted.html"])
    #expect(page.components(separatedBy: "<div class=\"piece\">").count == 101)
    #expect(page.contains("The first 100 of 400 are shown here"))
    let data = try #require(files["reports/unrouted.json"])
    #expect(data.components(separatedBy: "\"url\"").count == 401)
  }

  @Test("lead nowhere from a piece that waits for its day")
  func held() throws {
    var contents = ReportContents()
    contents.held = .init([try outline("a", "Later")])
    let page = try #require(try files(contents)["reports/held.html"])
    #expect(page.contains("<a lang=\"en\" dir=\"ltr\">Later</a>"))
    #expect(page.contains("href=\"https://example.org/page\""))
  }
}
