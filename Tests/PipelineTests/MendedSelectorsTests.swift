import Entries
import Foundation
import LoopbackWeb
import Synchronization
import Testing

@testable import Pipeline

@Suite("A page whose selectors were mended after it was redesigned", .serialized)
struct MendedSelectorsTests {
  /// A page of news: the class of its cards, the element of their dates, and the newest one's number.
  private static func page(card: String, time: String, newest: Int) -> String {
    let cards = (1...newest).reversed().map { number in
      """
      <article class="\(card)"><a href="/news/\(number)">The gardeners planted row \(number)</a>
      <\(time) class="day">\(number).03.2026</\(time)><p>What was planted in row \(number).</p></article>
      """
    }
    return "<title>News</title><main>\(cards.joined())</main>"
  }

  private static let old = page(card: "card", time: "span", newest: 6)
  private static let new = page(card: "tile", time: "div", newest: 7)

  private static func publication(_ web: LoopbackWeb) throws -> Publication {
    try Publication([
      "feeds.yml": """
      publication:
        authority: example.org
        title: Example News
        languages: [en]
        timezone: Europe/Brussels
        base_url: https://feeds.example.org
      delegations:
        - { id: eu, name: Union }
      fetching: { spacing: 0s, deadline: 20s }
      sources:
        - id: page
          adapter: web-page
          url: \(web.base)/news
          delegation: eu
          items: article.card
          title: a
          link: a
          date: .day
          date_format: d.MM.yyyy
          summary: p
          allow_private: ['127.0.0.1:\(web.port)']
      """
    ])
  }

  private static func replay(
    _ publication: Publication,
    isKept: Bool = true
  ) throws -> Replay.Report {
    let now = try #require(RFC3339.instant("2026-03-11T09:00:00Z"))
    return try Replay(of: publication.workspace, now: now).run(only: [], isKept: isKept)
  }

  /// A publication that read the page, and then the redesigned one, of which it could make nothing.
  private static func redesigned() throws -> (publication: Publication, web: LoopbackWeb) {
    let page = Mutex(old)
    let web = try LoopbackWeb { question in
      question.path == "/news" ? .ok(page.withLock { $0 }, "text/html") : .status(404)
    }
    let publication = try publication(web)
    let first = try publication.build("2026-03-10T02:00:00Z", offline: false)
    #expect(first.gathered.sources.map(\.outcome) == [.read(6)])
    page.withLock { $0 = new }
    let second = try publication.build("2026-03-11T02:00:00Z", offline: false)
    #expect(second.gathered.sources.first?.failure != nil)
    return (publication, web)
  }

  private static func mend(_ publication: Publication, _ selector: String) throws {
    try publication.write(
      try publication.text("feeds.yml").replacing("article.card", with: selector),
      to: "feeds.yml"
    )
  }

  @Test("is read from what it answered, without the network")
  func mended() throws {
    let (publication, web) = try Self.redesigned()
    let before = try publication.timeline()
    try Self.mend(publication, "article.tile")
    let asked = web.questions.count

    let trial = try Self.replay(publication, isKept: false)
    #expect(trial.changes?.map(\.title) == ["The gardeners planted row 7"])
    #expect(try publication.timeline() == before)

    let report = try Self.replay(publication)
    #expect(report.gathered.sources.map(\.outcome) == [.read(7)])
    #expect(report.gathered.newEntries == 1 && report.gathered.changedEntries == 0)
    let after = try publication.timeline()
    #expect(Set(before.map(\.id)).isSubset(of: after.map(\.id)) && after.count == 7)
    // It is what the source is read from now.
    let again = try Self.replay(publication)
    #expect(again.gathered.sources.map(\.outcome) == [.read(7)])
    #expect(again.gathered.newEntries == 0)
    #expect(web.questions.count == asked)
  }

  @Test("is read so by a run that asks nothing, too")
  func offline() throws {
    let (publication, _) = try Self.redesigned()
    try Self.mend(publication, "article.tile")
    let report = try publication.build("2026-03-11T03:00:00Z", offline: true)
    #expect(report.gathered.sources.map(\.outcome) == [.read(7)])
    #expect(report.gathered.newEntries == 1)
  }

  @Test("keeps its titles where their selector is mistyped, until somebody says that it is meant")
  func mistypedTitle() throws {
    let (publication, web) = try Self.redesigned()
    try Self.mend(publication, "article.tile")
    try publication.build("2026-03-11T03:00:00Z", offline: false)
    let before = try publication.timeline()
    try publication.write(
      try publication.text("feeds.yml").replacing("title: a\n", with: "title: h7\n"),
      to: "feeds.yml"
    )
    for hour in 4...5 {
      let report = try publication.build("2026-03-11T0\(hour):00:00Z", offline: false)
      let failure = try #require(report.gathered.sources.first?.failure)
      #expect(failure.contains("0 % of its pieces have a title, where 100 % had one"))
      #expect(failure.contains("mend its settings") && failure.contains("--only page"))
      #expect(try publication.timeline() == before)
    }
    try publication.build("2026-03-11T06:00:00Z", only: "page", offline: false)
    #expect(try publication.timeline().map(\.title) != before.map(\.title))
    withExtendedLifetime(web) {}
  }

  @Test("stays as it was where they were mended wrongly, and says so of the new page")
  func wrong() throws {
    let (publication, _) = try Self.redesigned()
    let before = try publication.timeline()
    for selector in ["article.tiles", "article.card > div"] {
      try Self.mend(publication, selector)
      let report = try Self.replay(publication)
      #expect(report.refused.map(\.source.description) == ["page"], "\(selector)")
      #expect(try publication.timeline().map(\.id) == before.map(\.id), "\(selector)")
      try publication.write(
        try publication.text("feeds.yml").replacing(selector, with: "article.card"),
        to: "feeds.yml"
      )
    }
    try Self.mend(publication, "article.tile")
    #expect(try Self.replay(publication).gathered.newEntries == 1)
  }
}
