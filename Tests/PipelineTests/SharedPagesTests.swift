import Foundation
import Testing

@testable import Pipeline

/// Three real pages, where the folder that has them stands beside the repository.
@Suite("Real pages")
struct SharedPagesTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/seeds")

  /// The pages by the first three digits of their names; `nil`, said aloud, where they are missing.
  private static func pages() -> [String: String]? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.filePath)) ?? []
    let pages = names.sorted().compactMap { name in
      (try? String(contentsOf: seeds.appending(path: name), encoding: .utf8))
        .map { (String(name.prefix(3)), $0) }
    }
    guard !pages.isEmpty else {
      print("skipped: no real pages at \(seeds.filePath)")
      return nil
    }
    return Dictionary(pages) { first, _ in first }
  }

  private func publication(of pages: [String: String]) throws -> Publication {
    let files = pages.map { ("\($0.key).txt", $0.value) } + [("feeds.yml", Self.feeds)]
    return try Publication(Dictionary(files) { first, _ in first })
  }

  @Test("are 26 entries, each once, in the language of their words")
  func entries() throws {
    guard let pages = Self.pages() else { return }
    let publication = try publication(of: pages)
    let report = try publication.build()
    #expect(report.gathered.newEntries == 26)
    let items = try publication.timeline()
    #expect(items.filter { $0.language == "en" }.count == 8)
    #expect(items.filter { $0.datePrecision == "first-seen" }.allSatisfy { $0.language == "en" })
    #expect(items.filter { $0.datePrecision == "first-seen" }.count == 8)
    let disagreements = items.filter { item in
      item.warnings.contains { $0.code == "language-disagreement" }
    }
    #expect(disagreements.map(\.language) == ["fr"])
    #expect(disagreements.first?.datePublished.hasPrefix("2026-03-12") == true)
  }

  @Test("are published byte for byte the same after the timeline was lost and taken back")
  func restored() throws {
    guard let pages = Self.pages() else { return }
    let publication = try publication(of: pages)
    try publication.build()
    let before = try publication.outputs().filter { $0.key.hasPrefix("public/") }
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
    _ = try Restore(of: publication.workspace, now: Date(timeIntervalSince1970: 1.8e9))
      .run(from: .folder, isForced: false, isKept: true)
    #expect(try publication.build("2026-05-01T02:00:00Z").gathered.newEntries == 0)
    let after = try publication.outputs().filter { $0.key.hasPrefix("public/") }
    #expect(after.mapValues(\.content) == before.mapValues(\.content))
  }

  @Test("say whose each piece is by section and dateline")
  func routing() throws {
    guard let pages = Self.pages() else { return }
    let publication = try publication(of: pages)
    try publication.build()
    let items = try publication.timeline()
    let education = try #require(items.first { $0.datePublished.hasPrefix("2024-06-19") })
    #expect(education.delegations == ["un-geneva", "unesco"])
    let days = ["2024-10-07": ["un-geneva"], "2024-09-21": ["un-newyork"], "2024-09-18": ["eu"]]
    for (day, delegations) in days {
      #expect(items.first { $0.datePublished.hasPrefix(day) }?.delegations == delegations)
    }
  }

  @Test("propose one pair that is likely, for reasons that can be checked, and confirm nothing")
  func pairs() throws {
    guard let pages = Self.pages() else { return }
    let publication = try publication(of: pages)
    try publication.build()
    let items = try publication.timeline()
    #expect(items.flatMap(\.translations).allSatisfy { $0.state == "proposed" })
    let desk = try StoriesDesk(of: publication.workspace, now: Date(timeIntervalSince1970: 1.8e9))
    let likely = try desk.pairs().filter(\.isLikely)
    #expect(likely.count == 1)
    let education = try #require(likely.first)
    let ids = items.filter { item in
      item.datePublished.hasPrefix("2024-06-19") || item.title.contains("right to education")
    }.map(\.id)
    #expect(Set(education.ids) == Set(ids))
    #expect(education.evidence.contains("one has no date"))
    #expect(education.evidence.contains { $0.contains("un-geneva") })
    #expect(education.evidence.contains { $0.contains("éducation – education") })
  }

  @Test("leave no damage, half word or mark in any text")
  func text() throws {
    guard let pages = Self.pages() else { return }
    let publication = try publication(of: pages)
    try publication.build()
    for item in try publication.timeline() {
      let words = item.title + " " + item.summary
      for mark in ["Ã", "Â", "\u{FFFD}", "[…", "[...", "Lire plus", "Read more"] {
        #expect(!words.contains(mark), "\(mark) in \(item.summary)")
      }
      let ending = item.summary.drop { $0.isLetter }.last
      #expect(ending.map { ".!?…»)".contains($0) } ?? true, "\(item.summary)")
    }
  }

  private static let feeds = """
    publication:
      authority: makemothersmatter.org
      title: Delegations
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations:
      - { id: eu, name: Europe }
      - { id: un, name: UN }
      - { id: un-newyork, part_of: un, name: New York, dateline: '(UN|ONU|NU) New York' }
      - { id: un-geneva, part_of: un, name: Geneva, dateline: '(UN|ONU|NU) Gen[eè]v[ae]' }
      - { id: unesco, name: UNESCO, dateline: UNESCO }
    sources:
      - id: page-000
        adapter: page-text
        path: "000.txt"
        language: fr
        date_format: dd.MM.yy
        sections:
          "MMM influe sur les débats": eu
          "MMM participe aux débats": un
          "MMM intervient plus": { delegation: unesco, cards: 2 }
      - id: page-001
        adapter: page-text
        path: "001.txt"
        language: en
        date_format: dd.MM.yy
        sections:
          "News from the European Delegation": eu
          "MMM at the United Nations": un
          "News from the UNESCO Team": unesco
          "Recent News from MMM Delegations": none
      - id: page-002
        adapter: page-text
        path: "002.txt"
        language: fr
        date_format: dd.MM.yy
        article: true
        sections:
          "Articles les plus lus": none
          "L'actualité de MMM et de son réseau": none
    """
}
