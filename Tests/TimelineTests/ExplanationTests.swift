import Entries
import Foundation
import Markup
import Testing

@testable import Timeline

@Suite("Explanation of an entry")
struct ExplanationTests {
  private static let english =
    "Mothers spoke of care, of work and of time before the members of the committee."

  private func explained(_ records: [SightingRecord]) throws -> Explanation {
    Fold(rules: try testRules()).explanation(of: records, minted: try minted())
  }

  private func field(
    _ name: ExplainedField.Name,
    _ records: [SightingRecord]
  ) throws -> ExplainedField {
    try known(try explained(records).fields.first { $0.name == name })
  }

  @Test("says which title was taken, since when, and what was overruled")
  func title() throws {
    let title = try field(
      .title,
      [
        record(sighting(title: "Care is work", text: Self.english), from: "un-en"),
        record(sighting(title: "Care", text: String(Self.english.prefix(40))), from: "recent"),
        record(sighting(title: "Caring", text: Self.english), from: "un-en", isCurrent: false),
      ]
    )
    #expect(title.value == "Care is work")
    #expect(title.given.map(\.source.description) == ["un-en"])
    #expect(
      title.given.first.map { RFC3339.text($0.firstSeen, in: .gmt) } == "2026-03-10T08:00:00Z"
    )
    #expect(title.overruled.map(\.testimony.value) == ["Care", "Caring"])
    #expect(title.overruled.map(\.reason) == ["its sighting says less", "no longer shown"])
  }

  @Test("tells the same words of one source once, from the first to the last time")
  func sameWords() throws {
    let title = try field(
      .title,
      [
        record(sighting(title: "Care", text: Self.english), run: 4),
        record(sighting(title: "Care", text: "Mothers spoke."), run: 1, isCurrent: false),
      ]
    )
    #expect(title.given.count == 1)
    #expect(title.given.first?.isCurrent == true)
    #expect(
      title.given.first.map { RFC3339.text($0.firstSeen, in: .gmt) } == "2026-03-10T08:00:00Z"
    )
    #expect(title.given.first.map { RFC3339.text($0.lastSeen, in: .gmt) } == "2026-03-14T08:00:00Z")
  }

  @Test("says that a title was made, and of what")
  func derivedTitle() throws {
    let title = try field(.title, [record(sighting(text: Self.english))])
    #expect(title.reason == "no source gave one: made of the first words" && title.given.isEmpty)
  }

  @Test("says why a text is the one, and which are shorter")
  func text() throws {
    let short = String(Self.english.prefix(50)) + " […]"
    let text = try field(
      .text,
      [record(sighting(text: Self.english), from: "a"), record(sighting(text: short), from: "b")]
    )
    #expect(text.reason == "an excerpt, the longest that is shown")
    #expect(text.overruled.map(\.reason) == ["shorter"])
    let older = try field(
      .text,
      [
        record(sighting(text: Self.english, isExcerpt: false), run: 1, isCurrent: false),
        record(sighting(text: short), run: 2),
      ]
    )
    #expect(older.reason == "a whole text, shown no more, and the one that what is shown begins")
  }

  @Test("says what a note said before it was changed")
  func replaced() throws {
    let title = try field(
      .title,
      [
        record(sighting(title: "Old", guid: "a.md"), run: 1, isCurrent: false),
        record(sighting(title: "New", guid: "b.md"), run: 2),
      ]
    )
    #expect(title.overruled.map(\.reason) == ["its source has said otherwise since"])
  }

  @Test(
    "says whose word the date is",
    arguments: [
      ("2026-03-10", "2027-03-10", "it lies more than 31 days ahead of when it was seen"),
      ("2026-03-10", "2026-03-09", "its sighting says less"),
    ]
  )
  func date(_ day: String, _ other: String, _ reason: String) throws {
    let date = try field(
      .date,
      [
        record(sighting(title: "Care", text: Self.english, day: day)),
        record(sighting(title: "Care", day: other), from: "blog"),
      ]
    )
    #expect(date.value == day && date.given.map(\.source.description) == ["news"])
    #expect(date.overruled.map(\.testimony.value) == [other])
    #expect(date.overruled.map(\.reason) == [reason])
  }

  @Test("says that an instant is more exact than its day")
  func instant() throws {
    let date = try field(
      .date,
      [
        record(sighting(text: Self.english, day: "2026-03-10")),
        record(sighting(title: "Care", instant: "2026-03-10T07:00:00Z"), from: "blog"),
      ]
    )
    #expect(date.value == "2026-03-10T08:00:00+01:00")
    #expect(date.overruled.map(\.reason) == ["less exact"])
  }

  @Test("says what told the language, and that the page claims another")
  func language() throws {
    let french = "Les mères ont parlé du soin, du travail et du temps devant les membres du comité."
    let told = try field(
      .language,
      [record(sighting(title: "Le soin est un travail", text: french, language: "en"))]
    )
    #expect(told.value == "fr" && told.given.isEmpty)
    #expect(told.overruled.map(\.testimony.value) == ["the page says English"])
    #expect(told.overruled.map(\.reason) == ["the entry’s own words decide"])
    let silent = try field(.language, [record(sighting(title: "MMM", language: "fr"))])
    #expect(silent.reason == "its words tell none: what the page claims")
  }

  @Test("says which rule gave a delegation, and what a dateline narrowed")
  func delegations() throws {
    let (un, eu) = (try known(DelegationID("un")), try known(DelegationID("eu")))
    var card = try sighting(text: "ONU Genève – Les mères ont parlé.")
    card.routings = [Routing(un, by: .section("MMM à l’ONU"))]
    var old = try sighting(title: "Care")
    old.routings = [Routing(eu, by: nil)]
    let fields = try explained([record(card, from: "delegations-fr"), record(old, from: "old")])
      .fields.filter { $0.name == .delegation }
    #expect(fields.map(\.value) == ["eu", "un-geneva"])
    #expect(fields.last?.reason == "dateline “ONU Genève”")
    let overruled = try known(fields.last?.overruled)
    #expect(
      overruled.map(\.testimony.value)
        == ["un: section “MMM à l’ONU”", "un: dateline “ONU Genève”"]
    )
    #expect(overruled.allSatisfy { $0.reason == "narrowed to its part un-geneva" })
    #expect(fields.first?.reason.hasPrefix("a section or route") == true)
  }

  @Test("says that nothing gave a delegation, or one that the configuration lost")
  func unrouted() throws {
    let none = try field(.delegation, [record(sighting(title: "Care"))])
    #expect(none.value == "none" && none.overruled.isEmpty)
    let lost = try field(.delegation, [record(sighting(title: "Care", delegations: ["asia"]))])
    #expect(lost.value == "none" && lost.overruled.count == 1)
  }

  @Test("says what an id was minted from")
  func id() throws {
    let rules = try testRules()
    let records = [try record(sighting(title: "Care", day: "2026-03-10", guid: "https://e.org/1"))]
    let keys = records.map { MatchingKeys($0.sighting, from: $0.source, in: rules.zone) }
    let minted = Minted(
      id: Identity.mint(keys, authority: rules.authority, attempt: 0),
      firstSeen: records[0].firstSeen,
      placed: records[0].firstSeen,
      day: nil,
      second: 0
    )
    let explanation = Fold(rules: rules).explanation(of: records, minted: minted)
    let reason = explanation.fields.last?.reason
    #expect(reason == "made once of the source’s identifier “e.org/1”, and kept")
    let other = try field(.id, records)
    #expect(other.reason == "given once and kept; what it was made from is not seen any more")
  }

  @Test(
    "takes time that grows with the number of sightings",
    .tags(.hostile),
    .timeLimit(.minutes(1))
  )
  func grows() throws {
    let records = try (0..<4_000).map { number in
      try record(
        sighting(title: "Care \(number)", text: "\(number) \(Self.english)", guid: "\(number)"),
        run: number % 7 + 1,
        isCurrent: number % 2 == 0
      )
    }
    #expect(try explained(records).fields.first?.overruled.count == 3_999)
  }
}
