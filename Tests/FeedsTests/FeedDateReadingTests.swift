import Entries
import Foundation
import Testing

@testable import Feeds

@Suite("Dates in feeds")
struct FeedDateReadingTests {
  private static let brussels = TimeZone(identifier: "Europe/Brussels") ?? .gmt

  @Test(
    "are instants where they have a time",
    arguments: [
      ("Tue, 31 Mar 2026 08:30:00 GMT", "2026-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00 +0200", "2026-03-31T06:30:00Z"),
      ("Tue, 31 Mar 26 08:30 EDT", "2026-03-31T12:30:00Z"),
      ("Fri, 31 Mar 2026 08:30:00 -0130", "2026-03-31T10:00:00Z"),
      ("Tue 31 March 2026 8:30:05 UT", "2026-03-31T08:30:05Z"),
      ("Tuesday, 31-Mar-26 08:30:00 GMT", "2026-03-31T08:30:00Z"),
      ("Tue Mar 31 08:30:00 2026", "2026-03-31T06:30:00Z"),
      ("Tue Mar 31 08:30:00 UTC 2026", "2026-03-31T08:30:00Z"),
      ("31 Mar 94 08:30 GMT", "1994-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00 GMT+0100", "2026-03-31T07:30:00Z"),
      ("31 Mar 2026 08:30:00 (PST)", "2026-03-31T16:30:00Z"),
      ("31 Mar 2026 08:30:00 XYZ", "2026-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00", "2026-03-31T06:30:00Z"),
      ("31 Mar 2026 24:00:00 GMT", "2026-04-01T00:00:00Z"),
      ("31 Mar 2026 23:59:60 GMT", "2026-03-31T23:59:59Z"),
      ("2026-03-31T08:30:00Z", "2026-03-31T08:30:00Z"),
      ("2026-03-31T08:30:00.123+02:00", "2026-03-31T06:30:00Z"),
      ("2026-03-31 08:30:00 +0200", "2026-03-31T06:30:00Z"),
      ("2026-03-31T08:30", "2026-03-31T06:30:00Z"),
      ("20260331T083000Z", "2026-03-31T08:30:00Z"),
      ("  2026-03-31T08:30:00Z\n", "2026-03-31T08:30:00Z"),
    ]
  )
  func instants(_ text: String, _ expected: String) throws {
    let instant = try #require(RFC3339.instant(expected))
    #expect(FeedDate(zone: Self.brussels).date(text) == .instant(instant))
  }

  @Test(
    "are days where they have none",
    arguments: ["2026-03-31", "31 Mar 2026", "Tue, 31 March 26"]
  )
  func days(_ text: String) throws {
    let day = try #require(CalendarDay(iso8601: "2026-03-31"))
    #expect(FeedDate(zone: Self.brussels).date(text) == .day(day))
  }

  @Test(
    "are never guessed",
    .tags(.hostile),
    arguments: [
      "12/11/2026", "12.11.2026", "31 Feb 2026", "2026-02-30", "yesterday", "", "0", "2026",
      "2026-03",
      "31 Mar 2026 25:00:00 GMT", "31 Mar 2026 10:61:00 GMT", "Mar 2026", "31 Mar", ":::", "-", "+",
      "99999999999999999999", "31 Mar 99999999999999999999", "2026-03-31Tnoon",
      "mardi 7 avril 2026", "mar., 05 mai 2026", "martes 5 enero 2026",
      String(repeating: "1", count: 10_000), String(repeating: "Mar 1 ", count: 10_000),
    ]
  )
  func refuses(_ text: String) {
    #expect(FeedDate(zone: .gmt).date(text) == nil)
  }
}
