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

  @Test("is another source's where one is wrong")
  func otherSource() throws {
    let entry = try fold([
      record(sighting(title: "Care", day: "2036-03-10")),
      record(sighting(title: "Care", day: "2026-03-10"), from: "blog"),
    ])
    #expect(entry.precision == .day)
  }
}
