import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("A build")
struct BuildTests {
  private static let garden = "The gardeners of the town met on Monday and planted a hundred trees."
  private static let bridge = "UN Geneva – The bridge over the river was opened by its oldest user."

  private func publication(_ cards: String, newsletter: Bool = false) throws -> Publication {
    try Publication([
      "feeds.yml": Publication.feeds(["page"], newsletter: newsletter),
      "page.txt": "News from the Union\n\n\(cards)",
    ])
  }

  @Test("run again on another day changes no byte and touches no file")
  func twice() throws {
    let publication = try publication(
      Publication.card("A hundred trees", "02.03.26", Self.garden)
        + Publication.card("An old bridge", "", Self.bridge),
      newsletter: true
    )
    try publication.build("2026-03-31T02:00:00Z")
    let first = try publication.outputs()
    let report = try publication.build("2026-04-01T02:00:00Z")
    #expect(try publication.outputs() == first)
    #expect(report.written.isEmpty && report.replaced.isEmpty)
    #expect(first.keys.contains("mail/2026-03/bilingual.eml"))
  }

  @Test("after the loss of the state makes the same files again, where it is told to begin anew")
  func lostState() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    try publication.build()
    let first = try publication.outputs()
    try FileManager.default.removeItem(at: publication.root.appending(path: ".depeche"))
    try publication.build("2026-05-01T02:00:00Z", isAnew: true)
    #expect(try publication.outputs() == first)
  }

  @Test("mends a file that somebody changed or removed")
  func mends() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    try publication.build()
    let feed = try publication.text("out/public/en/eu/atom.xml")
    try publication.write("spoilt", to: "out/public/en/eu/atom.xml")
    try FileManager.default.removeItem(
      at: publication.root.appending(path: "out/public/en/eu/index.html")
    )
    let report = try publication.build()
    #expect(report.replaced == ["public/en/eu/atom.xml"])
    #expect(report.written == ["public/en/eu/index.html"])
    #expect(try publication.text("out/public/en/eu/atom.xml") == feed)
  }

  @Test("keeps the id of a card whose text was corrected, and says when")
  func correction() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    try publication.build("2026-03-03T02:00:00Z")
    let before = try #require(try publication.timeline().first)
    let mended = Self.garden.replacingOccurrences(of: "a hundred", with: "ninety")
    try publication.write(
      "News from the Union\n\n" + Publication.card("Trees", "02.03.26", mended),
      to: "page.txt"
    )
    try publication.build("2026-03-05T02:00:00Z")
    let after = try publication.timeline()
    #expect(after.map(\.id) == [before.id])
    #expect(after.first?.summary == mended)
    #expect(after.first?.datePublished == before.datePublished)
    #expect(after.first?.dateModified == "2026-03-05T03:00:00+01:00")
  }

  @Test("shows a feed's two pieces of one day and title as two, and takes a base of ours for none")
  func feedItems() throws {
    func entry(_ name: String, _ base: String) -> String {
      """
      <entry xml:base="\(base)"><id>tag:example.org,2026:\(name)</id><title>Press release</title>
      <updated>2026-03-02T10:00:00Z</updated>
      <content type="html">&lt;p&gt;The town.&lt;/p&gt;&lt;img src=".."&gt;&lt;img src="a.png"&gt;</content>
      </entry>
      """
    }
    let feeds = Publication.feeds(["page"]).replacing("page-text", with: "feed")
      .replacing("page.txt", with: "feed.xml").replacing(
        #/ +(date_format|sections):.*\n?/#,
        with: ""
      )
    let publication = try Publication([
      "feeds.yml": feeds,
      "feed.xml": "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>"
        + entry("1", "media:x") + entry("2", "https://example.org/") + "</feed>",
    ])
    try publication.build()
    let items = try publication.timeline()
    #expect(items.count == 2 && Set(items.map(\.dateModified)).count == 2)
    #expect(try !publication.text("out/public/en/all/atom.xml").contains("media:"))
  }

  @Test("tells apart two cards that were corrected in one run, also when it is built again")
  func correctedTogether() throws {
    func cards(_ count: String) -> String {
      "News from the Union\n\n"
        + ["Trees", "Bridges"].map { title in
          Publication.card(title, "02.03.26", "\(title): \(Self.garden)").replacing(
            "a hundred",
            with: count
          )
        }.joined()
    }
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": cards("a hundred"),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    try publication.write(cards("ninety"), to: "page.txt")
    try publication.build("2026-03-05T02:00:00Z")
    let changed = try publication.timeline().map(\.dateModified)
    #expect(Set(changed) == ["2026-03-05T03:00:00+01:00", "2026-03-05T03:00:01+01:00"])
    try FileManager.default.removeItem(at: publication.root.appending(path: "out"))
    try publication.build("2026-03-06T02:00:00Z")
    #expect(try publication.timeline().map(\.dateModified) == changed)
  }

  @Test(
    "keeps the id of a card of which one thing was edited",
    arguments: [
      ("Trees", "02.03.26", Self.garden, "Trees", "03.03.26", Self.garden),
      ("Trees in town", "", Self.garden, "Trees in the town", "", Self.garden),
      ("Trees", "02.03.26", Self.garden, "A hundred trees", "02.03.26", Self.garden),
      ("", "02.03.26", Self.garden, "", "02.03.26", "Our " + Self.garden),
      ("Trees", "", Self.garden, "Trees", "02.03.26", Self.garden),
    ]
  )
  func edits(
    title: String,
    date: String,
    text: String,
    newTitle: String,
    newDate: String,
    newText: String
  ) throws {
    let other = Publication.card("The bridge", "01.03.26", Self.bridge)
    let publication = try publication(Publication.card(title, date, text) + other)
    try publication.build("2026-03-10T02:00:00Z")
    let before = Set(try publication.timeline().map(\.id))
    #expect(before.count == 2)
    try publication.write(
      "News from the Union\n\n" + Publication.card(newTitle, newDate, newText) + other,
      to: "page.txt"
    )
    try publication.build("2026-03-12T02:00:00Z")
    #expect(Set(try publication.timeline().map(\.id)) == before)
  }

  @Test(
    "leaves no trace of a mistake in the settings once it is mended",
    arguments: [
      ("date_format: dd.MM.yy", "date_format: MM.dd.yy"), ("Union\": eu", "Union\": un"),
      ("date_format: dd.MM.yy", "language: fr"), ("sections:", "more: Lisez\n    sections:"),
    ]
  )
  func mendedSettings(right: String, wrong: String) throws {
    let page =
      "News from the Union\n\n" + Publication.card("Trees", "02.03.26", Self.garden)
      + Publication.card("The bridge", "01.02.26", Self.bridge)
      + "Latest\n\n" + Publication.card("Trees", "02.03.26", Self.garden)
    let feeds = Publication.feeds(["page"])
    let clean = try Publication(["feeds.yml": feeds, "page.txt": page])
    try clean.build("2026-03-10T02:00:00Z")
    let publication = try Publication([
      "feeds.yml": feeds.replacing(right, with: wrong), "page.txt": page,
    ])
    try publication.build("2026-03-10T02:00:00Z")
    try publication.write(feeds, to: "feeds.yml")
    try publication.build("2026-03-11T02:00:00Z")
    let mended = try publication.timeline().map { [$0.title, $0.summary, $0.datePublished] }
    #expect(mended == (try clean.timeline().map { [$0.title, $0.summary, $0.datePublished] }))
    let delegations = try publication.timeline().map(\.delegations)
    #expect(delegations == (try clean.timeline().map(\.delegations)))
  }

  @Test("keeps the id and the delegation of a card that moves from its section to the latest news")
  func moves() throws {
    let cut = "The gardeners of the town met on Monday and planted"
    let publication = try publication(Publication.card("Trees", "02.03.26", cut))
    try publication.build()
    let before = try #require(try publication.timeline().first)
    try publication.write(
      "Latest\n\n" + Publication.card("Trees", "02.03.26", Self.garden),
      to: "page.txt"
    )
    try publication.build()
    let after = try #require(try publication.timeline().first)
    #expect(after.id == before.id)
    #expect(after.delegations == ["eu"])
    #expect(after.summary == Self.garden)
  }

  @Test("holds a piece until its day, and then shows it from the day's first hour")
  func held() throws {
    let publication = try publication(
      Publication.card("Trees", "02.03.26", Self.garden)
        + Publication.card("Tomorrow", "05.03.26", Self.bridge)
    )
    let report = try publication.build("2026-03-04T12:00:00Z")
    #expect(report.timeline.held == 1)
    #expect(try publication.timeline("2026-03-04T12:00:00Z").map(\.title) == ["Trees"])
    try publication.build("2026-03-04T23:30:00Z")
    #expect(try publication.timeline("2026-03-04T23:30:00Z").count == 2)
  }

  @Test("places the undated cards of a first run below the dated ones, later ones on their day")
  func undated() throws {
    let publication = try publication(
      Publication.card("Old without a date", "", Self.bridge)
        + Publication.card("Trees", "02.03.26", Self.garden)
    )
    try publication.build("2026-03-10T02:00:00Z")
    #expect(try publication.timeline().map(\.title) == ["Trees", "Old without a date"])
    let fresh = "The library of the town now lends tools, and people bring them back repaired."
    try publication.write(
      "News from the Union\n\n" + Publication.card("New without a date", "", fresh)
        + Publication.card("Old without a date", "", Self.bridge)
        + Publication.card("Trees", "02.03.26", Self.garden),
      to: "page.txt"
    )
    try publication.build("2026-03-20T02:00:00Z")
    let items = try publication.timeline()
    #expect(items.map(\.title) == ["New without a date", "Trees", "Old without a date"])
    #expect(items.first?.datePublished.hasPrefix("2026-03-20") == true)
    #expect(items.first?.datePrecision == "first-seen")
  }

  @Test("goes on without a source that fails, and says so")
  func failingSource() throws {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page", "gone"]),
      "page.txt": Publication.card("Trees", "02.03.26", Self.garden),
    ])
    let report = try publication.build()
    #expect(report.gathered.sources.map(\.isFailure) == [false, true])
    #expect(!report.isAbandoned)
    #expect(try publication.timeline().count == 1)
  }

  @Test("leaves what is published as it is when every source fails or is empty, and reports it")
  func abandoned() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    try publication.build()
    let first = try publication.outputs()
    try publication.write("", to: "page.txt")
    let report = try publication.build()
    #expect(report.isAbandoned)
    let last = try publication.outputs()
    #expect(Set(last.keys) == Set(first.keys))
    let changed = last.filter { $0.value != first[$0.key] }.keys
    #expect(!changed.isEmpty && changed.allSatisfy { $0.hasPrefix("reports/") })
    #expect(try publication.timeline().count == 1)
  }

  @Test("refuses to run beside another one")
  func locked() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    let lock = try RunLock(in: publication.workspace.state)
    let error = withExtendedLifetime(lock) {
      #expect(throws: PipelineError.self) { try publication.build() }
    }
    #expect(error?.code == .locked)
  }

  @Test("says what cannot be written, and leaves nothing behind it")
  func cannotWrite() throws {
    let publication = try publication(Publication.card("Trees", "02.03.26", Self.garden))
    try publication.write("a file where the folder should be", to: "out")
    let error = #expect(throws: PipelineError.self) { try publication.build() }
    #expect(error?.code == .cannotWrite)
    #expect(try publication.text("out") == "a file where the folder should be")
  }
}
