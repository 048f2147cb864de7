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
      ("Tue Mar 31 08:30:00 -0700 2026", "2026-03-31T15:30:00Z"),
      ("31 Mar 94 08:30 GMT", "1994-03-31T08:30:00Z"),
      ("31 Mar 126 08:30 GMT", "2026-03-31T08:30:00Z"),
      ("31 Mar 0426 08:30 GMT", "0426-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00 (PST)", "2026-03-31T16:30:00Z"),
      ("31 Mar 2026 08:30:00 +0200 (PST)", "2026-03-31T06:30:00Z"),
      ("Tue (a comment (in it)), 31(st) Mar(ch) 2026 08:30 Z", "2026-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00 XYZ", "2026-03-31T08:30:00Z"),
      ("31 Mar 2026 08:30:00", "2026-03-31T06:30:00Z"),
      ("31 Mar 2026 24:00:00 GMT", "2026-04-01T00:00:00Z"),
      ("31 Mar 2026 23:59:60 GMT", "2026-03-31T23:59:59Z"),
      ("Tue,31 Mar 2026 08:30:00GMT", "2026-03-31T08:30:00Z"),
      ("Xyz, 31 Mar, 2026 08:30:00 GMT", "2026-03-31T08:30:00Z"),
      ("March 31st, 2026 8:30 am GMT", "2026-03-31T08:30:00Z"),
      ("March 31, 2026 at 12:05 p.m. EST", "2026-03-31T17:05:00Z"),
      ("31 Mar 2026 12:05AM GMT", "2026-03-31T00:05:00Z"),
      ("31 Mar 2026 8 pm UTC", "2026-03-31T20:00:00Z"),
      ("31 Mar 2026 8:30:00 0200", "2026-03-31T06:30:00Z"),
      ("Tue, 2026/03/31 08:30:00 EDT", "2026-03-31T12:30:00Z"),
      ("2026-03-31T08:30:00Z", "2026-03-31T08:30:00Z"),
      ("2026-03-31t08:30:00z", "2026-03-31T08:30:00Z"),
      ("2026-03-31T08:30:00.123+02:00", "2026-03-31T06:30:00Z"),
      ("2026-03-31T08:30:00,5Z", "2026-03-31T08:30:00Z"),
      ("2026-03-31T08:30,5Z", "2026-03-31T08:30:30Z"),
      ("2026-03-31T08.5Z", "2026-03-31T08:30:00Z"),
      ("2026-03-31T08Z", "2026-03-31T08:00:00Z"),
      ("2026-03-31 08:30:00 +0200", "2026-03-31T06:30:00Z"),
      ("2026-03-31T 08:30:00-02", "2026-03-31T10:30:00Z"),
      ("2026-03-31 T 08:30:00 -00:00", "2026-03-31T08:30:00Z"),
      ("2026-03-31T08:30:00 EST", "2026-03-31T13:30:00Z"),
      ("2026-03-31T08:30", "2026-03-31T06:30:00Z"),
      ("2026/3/31 8:30", "2026-03-31T06:30:00Z"),
      ("2026.03.31 08:30", "2026-03-31T06:30:00Z"),
      ("26-03-31 08:30:00Z", "2026-03-31T08:30:00Z"),
      ("20260331T083000Z", "2026-03-31T08:30:00Z"),
      ("20260331T0830+01", "2026-03-31T07:30:00Z"),
      ("20260331083000", "2026-03-31T06:30:00Z"),
      ("2026-090T08:30Z", "2026-03-31T08:30:00Z"),
      ("2026-W14-2T08:30Z", "2026-03-31T08:30:00Z"),
      ("2026-03-31T24:00:00Z", "2026-04-01T00:00:00Z"),
      ("1774945800", "2026-03-31T08:30:00Z"),
      ("1774945800123", "2026-03-31T08:30:00Z"),
      ("  2026-03-31T08:30:00Z\n", "2026-03-31T08:30:00Z"),
    ]
  )
  func instants(_ text: String, _ expected: String) throws {
    let instant = try #require(RFC3339.instant(expected))
    #expect(FeedDate(zone: Self.brussels).date(text) == .instant(instant))
  }

  @Test(
    "name their zone",
    arguments: [
      ("Z", 0), ("GMT", 0), ("gmt", 0), ("UTC", 0), ("Etc/GMT", 0), ("GMT+2", 120),
      ("GMT +0200", 120),
      ("GMT-01:01", -61), ("UTC+02:00", 120), ("+2", 120), ("+02", 120), ("+0200", 120),
      ("+02:00", 120), ("-0330", -210), ("EST", -300), ("EDT", -240),
      ("ET", -300), ("AT", -240), ("PT", -480), ("CET", 60), ("CEST", 120), ("MEZ", 60),
      ("BST", 60),
      ("MSK", 180), ("JST", 540), ("ACST", 570), ("NST", -210), ("A", 0), ("J", 0), ("IST", 0),
      ("+99:99", 0), ("+0200 (CEST)", 120), ("(CEST)", 120), ("Nowhere/None", 0),
    ]
  )
  func zones(_ name: String, _ minutes: Int) throws {
    let wall = try #require(RFC3339.instant("2026-03-31T08:30:00Z"))
    let expected = PublicationDate.instant(wall.addingTimeInterval(Double(-60 * minutes)))
    for text in ["Tue, 31 Mar 2026 08:30:00 \(name)", "2026-03-31T08:30:00 \(name)"] {
      #expect(FeedDate(zone: Self.brussels).date(text) == expected, "\(text)")
    }
  }

  @Test(
    "are read in other languages where a word has one meaning",
    arguments: [
      "mar., 31 mars 2026 08:30:00 +0000", "mardi 31 mars 2026 à 08h30 GMT",
      "Dienstag, 31. März 2026 08:30 Uhr UTC", "di, 31 mrt 2026 08:30:00 GMT",
      "martes 31 de marzo de 2026 8:30 GMT", "martedì 31 marzo 2026 8:30 GMT",
      "Τρι, 31 Μάρ 2026 10:30:00 EET", "Вт, 31 мар 2026 11:30:00 +0300",
      "2026-március-31T9:30+01:00", "2026년 03월 31일  17:30:00", "2026-03-31 오후 05:30:00",
      "2026年3月31日 08:30 GMT",
    ]
  )
  func languages(_ text: String) throws {
    let instant = try #require(RFC3339.instant("2026-03-31T08:30:00Z"))
    #expect(FeedDate(zone: .gmt).date(text) == .instant(instant))
  }

  @Test(
    "have a Tuesday that looks like March",
    arguments: [("mar., 05 mai 2026", "2026-05-05"), ("Mar 5, 2026", "2026-03-05")]
  )
  func tuesdays(_ text: String, _ expected: String) throws {
    let day = try #require(CalendarDay(iso8601: expected))
    #expect(FeedDate(zone: .gmt).date(text) == .day(day))
  }

  @Test(
    "are days where they have no time",
    arguments: [
      "2026-03-31", "31 Mar 2026", "Tue, 31 March 26", "2026/3/31", "20260331", "2026-090",
      "2026090",
      "2026-W14-2", "2026W142", "26-03-31", "260331", "26090", "2026-03-31Z", "2026-03-31+02:00",
      "31. März 2026", "31 марта 2026 г.",
    ]
  )
  func days(_ text: String) throws {
    let day = try #require(CalendarDay(iso8601: "2026-03-31"))
    #expect(FeedDate(zone: Self.brussels).date(text) == .day(day))
  }

  @Test(
    "are first days where they say no more",
    arguments: [
      ("2026", "2026-01-01"), ("2026-03", "2026-03-01"), ("-2603", "2026-03-01"),
      ("-26-03", "2026-03-01"), ("2026-W14", "2026-03-30"),
    ]
  )
  func firstDays(_ text: String, _ expected: String) throws {
    let day = try #require(CalendarDay(iso8601: expected))
    #expect(FeedDate(zone: Self.brussels).date(text) == .day(day))
  }

  @Test(
    "count on where a field is a little too large",
    arguments: [
      ("2026-03-32T08:30:00Z", "2026-04-01T08:30:00Z"),
      ("30 Feb 2026 08:30 GMT", "2026-03-02T08:30:00Z"),
      ("2026-12-32T08:30:00Z", "2027-01-01T08:30:00Z"),
      ("2026-03-31T25:51:00Z", "2026-04-01T01:51:00Z"),
      ("2026-03-31T08:61:00Z", "2026-03-31T09:01:00Z"),
      ("31 Mar 2026 08:59:61 GMT", "2026-03-31T09:00:01Z"),
      ("2026-03-31T25:30:00", "2026-03-31T23:30:00Z"),
    ]
  )
  func countsOn(_ text: String, _ expected: String) throws {
    let instant = try #require(RFC3339.instant(expected))
    #expect(FeedDate(zone: Self.brussels).date(text) == .instant(instant))
  }

  @Test(
    "are never guessed",
    .tags(.hostile),
    arguments: [
      "12/11/2026", "12.11.2026", "12-11-2026", "18/11/2026", "11/18/2026 10:00", "12.11.26",
      "yesterday", "", "0", "-1", "-", "+", ":::", "(((", "9999", "Mar 2026", "31 Mar", "31 2026",
      "2026-13-01", "2026-00-10", "2026-03-00", "2026-03-33", "0000-00-00T00:00:00Z",
      "+012026-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 GMT",
      "2026-366", "2026-W54-1", "2026-W14-8", "99999", "999999", "2026-03-31Tnoon",
      "31 Mar 2026 99:00:00 GMT", "31 Mar 2026 1:2:3:4 GMT",
      "99999999999999999999", "31 Mar 99999999999999999999", "31 de nada 2026",
      "2026111810", "2147483648", String(repeating: "1", count: 10_000),
      String(repeating: "Mar 1 ", count: 10_000), String(repeating: "(", count: 10_000),
    ]
  )
  func refuses(_ text: String) {
    #expect(FeedDate(zone: .gmt).date(text) == nil)
  }
}
