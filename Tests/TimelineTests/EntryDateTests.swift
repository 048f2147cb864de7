import Entries
import Foundation
import Testing

@testable import Timeline

@Suite("Date of an entry")
struct EntryDateTests {
  @Test(
    "is the noon of its day and the seconds minted for it",
    arguments: [
      ("2026-03-10", 3, "2026-03-10T12:00:03+01:00"),
      ("2026-03-29", 0, "2026-03-29T12:00:00+02:00"),
      ("2026-03-10", 90_000, "2026-03-10T23:59:59+01:00"),
    ]
  )
  func noon(_ day: String, second: Int, _ expected: String) throws {
    let rules = try testRules()
    let entry = Fold(rules: rules).entry(
      of: [try record(sighting(title: "Care", day: day))],
      minted: try minted(second: second)
    )
    #expect(RFC3339.text(entry.published, in: rules.zone) == expected)
    #expect(entry.precision == .day)
  }

  @Test("is the exact one of two")
  func exact() throws {
    let entry = try fold([
      record(sighting(title: "Care", day: "2026-03-10")),
      record(sighting(title: "Care", instant: "2026-03-10T07:30:00Z"), from: "blog"),
    ])
    #expect(RFC3339.text(entry.published, in: .gmt) == "2026-03-10T07:30:00Z")
    #expect(entry.precision == .instant)
  }

  @Test("stays exact when only the day is still shown")
  func staysExact() throws {
    let entry = try fold([
      record(sighting(title: "Care", day: "2026-03-10"), run: 2),
      record(sighting(title: "Care", instant: "2026-03-10T07:30:00Z"), isCurrent: false),
    ])
    #expect(entry.precision == .instant)
  }

  @Test("is the corrected one, also when the wrong one was exact")
  func corrected() throws {
    let entry = try fold([
      record(sighting(title: "Care", day: "2026-03-09"), run: 2),
      record(sighting(title: "Care", instant: "2026-03-10T07:30:00Z"), isCurrent: false),
    ])
    #expect(RFC3339.text(entry.published, in: .gmt) == "2026-03-09T11:00:00Z")
  }

  @Test("is where it was first seen if nobody says when")
  func undated() throws {
    let entry = try fold([record(sighting(title: "Care"))])
    #expect(entry.published == (try minted()).placed && entry.precision == .firstSeen)
    #expect(entry.warnings.map(\.code).contains(.undated))
  }

  @Test(
    "may lie a month ahead and no further",
    arguments: [
      ("2026-04-10", true), ("2026-04-11", false), ("2036-03-10", false),
    ]
  )
  func future(_ day: String, isBelieved: Bool) throws {
    let entry = try fold([record(sighting(title: "Care", day: day))])
    #expect((entry.precision == .day) == isBelieved)
    #expect(entry.warnings.map(\.code).contains(.futureDate) == !isBelieved)
  }

  @Test(
    "is none where it is what programs write for none",
    arguments: [
      ("1970-01-01", false), ("1969-12-31", false), ("0001-01-01", false), ("0099-06-01", false),
      ("1899-12-30", false), ("1900-01-02", true), ("1969-12-30", true), ("1970-01-02", true),
      ("1975-05-01", true),
    ]
  )
  func blank(_ day: String, isBelieved: Bool) throws {
    let entry = try fold([record(sighting(title: "Care", day: day))])
    #expect((entry.precision == .day) == isBelieved)
    #expect(entry.warnings.map(\.code).contains(.blankDate) == !isBelieved)
  }

  @Test(
    "is none at the first moment of 1970, in every zone",
    arguments: ["1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00", "1969-12-31T19:00:00-05:00"]
  )
  func blankMoment(_ moment: String) throws {
    let entry = try fold([record(sighting(title: "Care", instant: moment))])
    #expect(entry.precision == .firstSeen)
    #expect(entry.warnings.map(\.code).contains(.blankDate))
  }

  @Test("is another source's where one is wrong")
  func otherSource() throws {
    let entry = try fold([
      record(sighting(title: "Care", day: "2036-03-10")),
      record(sighting(title: "Care", day: "2026-03-10"), from: "blog"),
    ])
    #expect(entry.precision == .day)
  }

  @Test(
    "is its own day at noon in every zone, also when the clocks change",
    arguments: [
      "Europe/Brussels", "Pacific/Apia", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu",
      "Etc/GMT+12", "Africa/Cairo",
    ],
    ["2026-03-29", "2025-10-26", "2026-03-08", "2025-12-31", "2024-02-29"]
  )
  func everyZone(_ identifier: String, _ day: String) throws {
    let zone = try known(TimeZone(identifier: identifier))
    let rules = try testRules(in: zone)
    let entry = Fold(rules: rules).entry(
      of: [try record(sighting(title: "Care", day: day))],
      minted: try minted(second: 7)
    )
    #expect(RFC3339.text(entry.published, in: zone).hasPrefix("\(day)T12:00:07"))
  }

  @Test(
    "stays where it was minted when the publication moves, unless it would be another day there",
    arguments: [
      ("America/St_Johns", "2026-03-10T11:00:00Z"), ("Asia/Tokyo", "2026-03-10T11:00:00Z"),
      ("Pacific/Apia", "2026-03-09T23:00:00Z"),
    ]
  )
  func moves(_ identifier: String, _ expected: String) throws {
    var minted = try minted()
    minted.day = try known(CalendarDay(iso8601: "2026-03-10"))
    minted.noon = try known(RFC3339.instant("2026-03-10T11:00:00Z"))
    let rules = try testRules(in: known(TimeZone(identifier: identifier)))
    let entry = Fold(rules: rules).entry(
      of: [try record(sighting(title: "Care", day: "2026-03-10"))],
      minted: minted
    )
    #expect(RFC3339.text(entry.published, in: .gmt) == expected)
    #expect(CalendarDay(entry.published, in: rules.zone).description == "2026-03-10")
  }

  @Test("that a piece was never changed since is its own, and not a change's")
  func unchanged() throws {
    var piece = try sighting(title: "Care", instant: "2026-03-09T08:00:00Z")
    piece.modified = RFC3339.instant("2026-03-09T08:00:00Z")
    let fold = Fold(rules: try testRules())
    let once = try record(piece)
    #expect(fold.dateChoice([once], claims: [once])?.isChange == false)
    piece.published = RFC3339.instant("2026-03-09T09:00:00Z").map { .instant($0) }
    piece.modified = RFC3339.instant("2026-03-09T09:00:00Z")
    let again = try record(piece, run: 2)
    #expect(fold.dateChoice([again], claims: [once, again])?.isChange == true)
  }

  @Test("of a change does not go back with the words")
  func wordsThatComeBack() throws {
    var minted = try minted()
    let changed = minted.firstSeen + 86_400
    minted.changed = changed
    let first = try record(sighting(title: "Care", day: "2026-03-10"), run: 1)
    let second = try record(sighting(title: "Work", day: "2026-03-10"), run: 2, isCurrent: false)
    let fold = Fold(rules: try testRules())
    #expect(fold.changed([first, second], minted: minted) == changed)
  }

  @Test("of a change is not held on to where it was a date that is corrected")
  func correctedYear() throws {
    var minted = try minted()
    minted.changed = try known(RFC3339.instant("2026-04-09T08:00:00Z"))
    let wrong = try record(
      sighting(title: "Care", instant: "2026-04-09T08:00:00Z"),
      isCurrent: false
    )
    let right = try record(sighting(title: "Care", instant: "2026-03-09T08:00:00Z"), run: 2)
    let fold = Fold(rules: try testRules())
    #expect(
      fold.changed([wrong, right], minted: minted) == RFC3339.instant("2026-03-09T08:00:00Z")
    )
  }
}
