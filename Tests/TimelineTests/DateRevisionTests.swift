import Entries
import Foundation
import Markup
import SeededRandom
import Testing

@testable import Timeline

@Suite("What a new reading does to known dates")
struct DateRevisionTests {
  private static let now = Date(timeIntervalSince1970: 1_774_000_000)  // 20 March 2026

  /// Cards by their days; `nil` for a date that is not in the form, empty for none.
  private func cards(_ days: [String?], words: String = "Card") throws -> [Sighting] {
    try days.enumerated().map { position, day in
      var card = try sighting(
        title: "\(words) \(position)",
        text: "What the card with the number \(position) has to tell.",
        day: day?.isEmpty == true ? nil : day
      )
      card.place = "line \(position)"
      if day == nil { card.warnings.append(.init(.unreadableDate, "no date")) }
      return card
    }
  }

  private func revision(
    _ before: [String?],
    _ after: [String?],
    isRereading: Bool = false,
    words: String = "Card"
  ) throws -> DateRevision {
    let (old, new) = (try cards(before), try cards(after, words: words))
    let unchanged = Set(new.indices.filter { old.contains(new[$0]) })
    return DateRevision(
      from: old.filter { !new.contains($0) },
      to: new,
      unchangedAt: unchanged,
      in: try known(SourceID("page")),
      isRereading: isRereading,
      zone: .gmt,
      now: Self.now
    )
  }

  private static let good: [String?] = ["2026-03-12", "2026-02-10", "2026-01-08", "2025-12-07"]

  @Test("is doubtful where most move, and no better than before")
  func moved() throws {
    let swapped: [String?] = ["2026-12-03", "2026-10-02", "2026-08-01", "2025-07-12"]
    let found = try revision(Self.good, swapped, isRereading: true)
    #expect(found.isDoubtful && found.moved == 4 && found.known == 4)
    #expect(try !revision(swapped, Self.good, isRereading: true).isDoubtful)
    #expect(try revision(Self.good, Self.good.map { _ in nil }).isDoubtful)
    #expect(try !revision(Self.good.map { _ in nil }, Self.good).isDoubtful)
  }

  @Test("is an editor's where a date or two of many move, or the clock shows the next day")
  func corrected() throws {
    var days = Self.good
    days[1] = "2026-02-20"
    #expect(try !revision(Self.good, days).isDoubtful)
    #expect(try !revision(["2026-03-12"], ["2026-03-02"]).isDoubtful)
    #expect(try !revision(Array(Self.good.prefix(2)), Array(days.prefix(2))).isDoubtful)
    let next: [String?] = ["2026-03-13", "2026-02-11", "2026-01-09", "2025-12-08"]
    let found = try revision(Self.good, next)
    #expect(!found.isDoubtful && found.moved == 0)
  }

  @Test("of the same bytes is nobody's correction, not even of one card")
  func oneCard() throws {
    #expect(try revision(["2026-03-12"], ["2026-03-02"], isRereading: true).isDoubtful)
    #expect(try revision(["2026-03-12"], [""], isRereading: true).isDoubtful)
  }

  @Test("forgets no date where a page says none any more")
  func unsaid() throws {
    let found = try revision(Self.good, ["", "", "", ""])
    #expect(!found.isDoubtful && found.known == 0)
  }

  @Test("is doubtful where nothing is known again and most cannot be dates")
  func redesigned() throws {
    let unread = try revision(Self.good, [nil, nil, "2026-03-12"], words: "Other")
    #expect(unread.isDoubtful && unread.known == 0)
    #expect(try !revision(Self.good, ["2026-03-14", nil, "2026-03-12"], words: "Other").isDoubtful)
  }

  @Test("knows pieces of a series by their own names")
  func series() throws {
    func episode(_ number: Int, _ day: String) throws -> Sighting {
      try sighting(title: "Prayer", text: "For every day.", day: day, guid: "\(number)")
    }
    let found = DateRevision(
      from: [try episode(1, "2026-03-01"), try episode(2, "2026-02-22")],
      to: [try episode(4, "2026-03-15"), try episode(3, "2026-03-08")],
      unchangedAt: [],
      in: try known(SourceID("page")),
      isRereading: false,
      zone: .gmt,
      now: Self.now
    )
    #expect(found.known == 0 && !found.isDoubtful)
  }

  @Test(
    "never holds both a reading and the way back from it",
    arguments: 1...200 as ClosedRange<UInt64>
  )
  func oneWay(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // A listing, newest first, of days that another order of the same figures reads otherwise.
    var day = CalendarDay(Self.now, in: .gmt).daysSinceEpoch
    let days = (0..<8).map { _ -> CalendarDay in
      day -= Int.random(in: 9...40, using: &random)
      return CalendarDay(daysSinceEpoch: day)
    }
    let right = days.map { Optional("\($0)") }
    let wrong = days.map { day in
      CalendarDay(year: day.year, month: day.day, day: day.month).map { "\($0)" }
    }
    #expect(try revision(right, wrong, isRereading: true).isDoubtful, "seed \(seed)")
    #expect(try !revision(wrong, right, isRereading: true).isDoubtful, "seed \(seed)")
  }
}
