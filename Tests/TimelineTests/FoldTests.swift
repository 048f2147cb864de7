import Entries
import Foundation
import Markup
import SeededRandom
import Testing

@testable import Timeline

@Suite("Fold of sightings into an entry")
struct FoldTests {
  private static let english =
    "Mothers spoke of care, of work and of time before the members of the committee."

  @Test("does not depend on the order of records", arguments: 1...40 as ClosedRange<UInt64>)
  func isOrderFree(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let titles = ["Care is work", "Why care is work", nil]
    let texts = [Self.english, String(Self.english.prefix(50)), "Three mothers spoke.", nil]
    let days = ["2026-03-10", "2026-03-11", "2027-03-10", nil]
    let records = try (0..<6).map { _ in
      try record(
        sighting(
          title: titles.randomElement(using: &generator) ?? nil,
          text: texts.randomElement(using: &generator) ?? nil,
          isExcerpt: Bool.random(using: &generator),
          day: days.randomElement(using: &generator) ?? nil,
          delegations: ["eu", "un", "unesco"].shuffled(using: &generator).dropLast(2)
        ),
        from: ["news", "blog"].randomElement(using: &generator) ?? "news",
        run: Int.random(in: 1...3, using: &generator),
        isCurrent: Bool.random(using: &generator)
      )
    }
    let fold = Fold(rules: try testRules())
    let expected = fold.entry(of: records, minted: try minted())
    for _ in 0..<8 {
      let entry = fold.entry(of: records.shuffled(using: &generator), minted: try minted())
      #expect(entry == expected, "seed \(seed)")
    }
  }

  @Test("is the same when everything was seen twice", arguments: 1...20 as ClosedRange<UInt64>)
  func isIdempotent(seed: UInt64) throws {
    let records = try Self.cuts(seed: seed)
    #expect(try fold(records + records) == fold(records), "seed \(seed)")
  }

  @Test(
    "never loses a word of the longest text, however it was cut and whoever showed it last",
    arguments: 1...60 as ClosedRange<UInt64>
  )
  func keepsLongest(seed: UInt64) throws {
    func isLost(_ records: [SightingRecord]) throws -> Bool {
      guard let longest = records.compactMap(\.sighting.text?.plain.description).max(by: isShorter)
      else { return false }
      let entry = try fold(records)
      let whole = Excerpt.trimmed(PlainText(lines: longest)).description.dropLast()
      return !entry.summary.description.hasPrefix(whole)
    }
    let records = try Self.cuts(seed: seed)
    guard try isLost(records) else { return }
    let least = shrunk(records) { (try? isLost($0)) == true }
    Issue.record(
      "seed \(seed): \(least.map { ($0.isCurrent, $0.sighting.text?.plain.description) })"
    )
  }

  private func isShorter(_ one: String, _ other: String) -> Bool {
    one.utf8.count < other.utf8.count
  }

  /// One text as listings cut it, some of them read today.
  private static func cuts(seed: UInt64) throws -> [SightingRecord] {
    var generator = SeededGenerator(seed: seed)
    return try (0..<6).map { _ in
      let length = Int.random(in: 42...english.count - 2, using: &generator)
      return try record(
        sighting(
          title: Bool.random(using: &generator) ? "Care is work" : nil,
          text: String(english.prefix(length)),
          day: Bool.random(using: &generator) ? "2026-03-10" : nil
        ),
        from: ["news", "blog"].randomElement(using: &generator) ?? "news",
        run: Int.random(in: 1...3, using: &generator),
        isCurrent: Bool.random(using: &generator)
      )
    }
  }

  @Test("takes the longest text that a source shows")
  func longestText() throws {
    let entry = try fold([
      record(sighting(title: "Care", text: String(Self.english.prefix(50)) + " […]")),
      record(sighting(title: "Care", text: Self.english, isExcerpt: false), from: "blog"),
    ])
    #expect(entry.summary.description == Self.english)
    #expect(entry.content?.html == "<p>\(Self.english)</p>")
  }

  @Test("takes a whole text over an excerpt that says the same")
  func wholeText() throws {
    let entry = try fold([
      record(sighting(text: Self.english), from: "a"),
      record(sighting(text: Self.english, isExcerpt: false), from: "b"),
    ])
    #expect(entry.content != nil)
  }

  @Test("takes a corrected text over a longer one of before")
  func correctedText() throws {
    let entry = try fold([
      record(sighting(title: "Care", text: Self.english), run: 1, isCurrent: false),
      record(sighting(title: "Care", text: "Fathers spoke of care."), run: 2),
    ])
    #expect(entry.summary.description == "Fathers spoke of care.")
  }

  @Test("keeps a longer text of before that begins alike")
  func rememberedText() throws {
    let entry = try fold([
      record(sighting(text: Self.english, isExcerpt: false), run: 1, isCurrent: false),
      record(sighting(text: String(Self.english.prefix(50)) + " […]"), run: 2),
    ])
    #expect(entry.summary.description == Self.english)
  }

  @Test(
    "keeps what a source said whole and cuts now, under its own name too",
    arguments: [String(english.prefix(50)) + " […]", nil]
  )
  func cutLater(text: String?) throws {
    func entry(_ title: String) throws -> Entry {
      try fold([
        record(
          sighting(title: "Care", text: Self.english, isExcerpt: false, guid: "7"),
          isCurrent: false
        ),
        record(sighting(title: title, text: text, guid: "7"), run: 2),
      ])
    }
    #expect(try entry("Care").content?.html == "<p>\(Self.english)</p>")
    // Where a title is all that there is, another one may be that of another text.
    #expect(try (entry("Fathers").content == nil) == (text == nil))
  }

  @Test("takes a shortened text, also of a source that had said more under the same name")
  func shortened() throws {
    let entry = try fold([
      record(
        sighting(title: "Care", text: Self.english, isExcerpt: false, guid: "7"),
        isCurrent: false
      ),
      record(
        sighting(title: "Care", text: "Mothers spoke of care", isExcerpt: false, guid: "7"),
        run: 2
      ),
    ])
    #expect(entry.content?.html == "<p>Mothers spoke of care</p>")
  }

  @Test("takes a real title over a derived one")
  func realTitle() throws {
    let entry = try fold([
      record(sighting(text: Self.english)), record(sighting(title: "Care"), from: "blog"),
    ])
    #expect(entry.title.description == "Care" && !entry.isTitleDerived)
  }

  @Test(
    "derives a title from the first words",
    arguments: [
      ("Mothers spoke in Geneva. They were heard.", "Mothers spoke in Geneva."),
      ("Yes. Mothers spoke in Geneva. They left.", "Yes. Mothers spoke in Geneva."),
      ("Mothers spoke", "Mothers spoke"),
      (Self.english + " And", Self.english),
      (
        "Mothers spoke of care and of work and of time and of all that families need every day, and so on.",
        "Mothers spoke of care and of work and of time and of all that families need every day…"
      ),
    ]
  )
  func derivedTitle(_ text: String, _ title: String) throws {
    let entry = try fold([record(sighting(text: text, isExcerpt: false))])
    #expect(entry.title.description == title && entry.isTitleDerived)
  }

  @Test("gathers every delegation and narrows a whole to its part")
  func delegations() throws {
    let entry = try fold([
      record(sighting(text: "UN Geneva – Mothers spoke.", delegations: ["un"])),
      record(sighting(text: "UN Geneva – Mothers", delegations: ["eu"]), from: "blog"),
      record(sighting(delegations: ["unesco", "unesco"]), run: 0, isCurrent: false),
    ])
    #expect(entry.delegations.map(\.description) == ["eu", "un-geneva", "unesco"])
    #expect(entry.dateline?.description == "UN Geneva")
    #expect(entry.sources.map(\.description) == ["blog", "news"])
  }

  @Test("lists an entry without a delegation as unrouted")
  func unrouted() throws {
    #expect(try fold([record(sighting(title: "Care"))]).warnings.map(\.code).contains(.unrouted))
    let entry = try fold([record(sighting(title: "Care", delegations: ["eu"]))])
    #expect(!entry.warnings.map(\.code).contains(.unrouted))
  }

  @Test("moves `updated` only when a title or a text came later")
  func updated() throws {
    let first = try sighting(title: "Care", text: Self.english, day: "2026-03-10")
    let again = try sighting(
      title: "Care",
      text: Self.english,
      day: "2026-03-10",
      delegations: ["eu"]
    )
    let corrected = try sighting(title: "Care", text: "Fathers spoke.", day: "2026-03-10")
    let unchanged = try fold([record(first), record(again, from: "blog", run: 5)])
    #expect(unchanged.updated == unchanged.published)
    let changed = try fold([record(first, isCurrent: false), record(corrected, run: 5)])
    #expect(RFC3339.text(changed.updated, in: .gmt) == "2026-03-15T08:00:00Z")
  }

  @Test("says that words were lost")
  func damaged() throws {
    let entry = try fold([record(sighting(title: "Care \u{FFFD} work"))])
    #expect(entry.warnings.map(\.code).contains(.damagedText))
    #expect(entry.title.description == "Care work")
  }

  @Test("takes no title of lost characters alone")
  func lostTitle() throws {
    let entry = try fold([record(sighting(title: "\u{FFFD}\u{FFFD}"))])
    #expect(entry.isTitleDerived && !entry.title.hasLostCharacter)
  }

  @Test("keeps the warnings of what is shown alone")
  func warnings() throws {
    var odd = try sighting(title: "Care")
    odd.warnings = [.init(.unreadableDate, "“soon” is no date")]
    #expect(try fold([record(odd)]).warnings.map(\.code).contains(.unreadableDate))
    let gone = try fold([record(odd, isCurrent: false), record(sighting(title: "Care"), run: 2)])
    #expect(!gone.warnings.map(\.code).contains(.unreadableDate))
  }
}
