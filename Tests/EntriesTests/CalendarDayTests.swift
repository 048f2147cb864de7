import Entries
import Foundation
import Testing

@Suite("Calendar day")
struct CalendarDayTests {
  @Test(
    "exists only in the calendar",
    arguments: [
      (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
      (2026, 4, 31, false), (2026, 12, 31, true), (2026, 13, 1, false), (2026, 0, 1, false),
      (2026, 1, 0, false), (0, 1, 1, false), (10_000, 1, 1, false), (.min, .max, .min, false),
    ]
  )
  func exists(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
  }

  @Test("follows its neighbour through four hundred years", arguments: 1800..<2200)
  func countsDays(year: Int) throws {
    let first = try #require(CalendarDay(year: year, month: 1, day: 1)).daysSinceEpoch
    let next = try #require(CalendarDay(year: year + 1, month: 1, day: 1)).daysSinceEpoch
    let days = (first..<next).map(CalendarDay.init(daysSinceEpoch:))
    #expect(days.map(\.daysSinceEpoch) == Array(first..<next))
    #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
    #expect(days.allSatisfy { CalendarDay(iso8601: $0.description) == $0 })
    #expect(days.allSatisfy { $0.year == year } && Set(days.map(\.calendarMonth)).count == 12)
  }

  @Test(
    "counts from 1970",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-03-10", 20_522),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ]
  )
  func countsFromEpoch(_ text: String, days: Int) throws {
    #expect(try #require(CalendarDay(iso8601: text)).daysSinceEpoch == days)
  }

  @Test(
    "stays in its range",
    .tags(.hostile),
    arguments: [
      (Int.min, "0001-01-01"), (.max, "9999-12-31"), (-719_163, "0001-01-01"),
    ]
  )
  func isClamped(_ days: Int, to text: String) {
    #expect(CalendarDay(daysSinceEpoch: days).description == text)
  }

  @Test(
    "is not read from anything else",
    .tags(.hostile),
    arguments: [
      "", "--", "2026-3-10", "26-03-10", "2026-02-30", "+026-03-10", "2026-+3-10", "2026-03--1",
      "2026-03-10 ", "２０２６-03-10", "2026-03-1०", "2026/03/10", "-026-03-10", "2026-03-10-",
    ]
  )
  func isNotRead(_ text: String) {
    #expect(CalendarDay(iso8601: text) == nil)
  }

  @Test(
    "is where the zone's clock says",
    arguments: [
      ("2026-03-31T22:30:00Z", "Europe/Brussels", "2026-04-01"),
      ("2026-03-31T22:30:00Z", "America/New_York", "2026-03-31"),
      ("2026-01-01T03:00:00Z", "America/New_York", "2025-12-31"),
      ("2026-01-01T10:00:00Z", "Pacific/Kiritimati", "2026-01-02"),
    ]
  )
  func dependsOnZone(_ instant: String, zone: String, day: String) throws {
    let date = try #require(RFC3339.instant(instant))
    #expect(CalendarDay(date, in: try #require(TimeZone(identifier: zone))).description == day)
  }

  @Test(
    "survives every date that a program can hold",
    .tags(.hostile),
    arguments: [
      -Double.infinity, .infinity, .greatestFiniteMagnitude, -1e300, .nan,
    ]
  )
  func survives(seconds: Double) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    let day = CalendarDay(Date(timeIntervalSince1970: seconds), in: zone)
    #expect((1...9_999).contains(day.year))
  }

  @Test(
    "has its noon, also when the clocks change",
    arguments: [
      ("2026-03-28", "2026-03-28T11:00:00Z"), ("2026-03-29", "2026-03-29T10:00:00Z"),
      ("2026-10-25", "2026-10-25T11:00:00Z"), ("2026-10-24", "2026-10-24T10:00:00Z"),
    ]
  )
  func hasNoon(_ text: String, at instant: String) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    let noon = try #require(CalendarDay(iso8601: text)).instant(atSecond: 43_200, in: zone)
    #expect(RFC3339.text(noon, in: .gmt) == instant)
  }

  @Test(
    "begins and has its noon on itself",
    arguments: [
      "Europe/Brussels", "America/New_York", "America/Sao_Paulo", "America/Asuncion", "Asia/Beirut",
      "Africa/Cairo", "Pacific/Kiritimati", "America/Havana",
    ]
  )
  func beginsOnItself(_ identifier: String) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    let days = (10_957..<20_819).map(CalendarDay.init(daysSinceEpoch:))
    let strays = days.filter { day in
      [0, 43_200, 86_399].contains {
        CalendarDay(day.instant(atSecond: $0, in: zone), in: zone) != day
      }
    }
    #expect(strays.map(\.description) == [])
  }
}

@Suite("Calendar month")
struct CalendarMonthTests {
  @Test(
    "lasts from its first instant to that of the next",
    arguments: [
      ("2026-03", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
      ("2026-10", "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z"),
      ("2026-12", "2026-11-30T23:00:00Z", "2026-12-31T23:00:00Z"),
      ("2024-02", "2024-01-31T23:00:00Z", "2024-02-29T23:00:00Z"),
    ]
  )
  func lasts(_ text: String, from start: String, to end: String) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    let interval = try #require(CalendarMonth(text)).interval(in: zone)
    #expect(RFC3339.text(interval.lowerBound, in: .gmt) == start)
    #expect(RFC3339.text(interval.upperBound, in: .gmt) == end)
  }

  @Test(
    "reads what it writes and nothing else",
    arguments: [
      ("2026-03", true), ("0001-12", true), ("2026-13", false), ("2026-3", false), ("2026", false),
      ("2026-03-01", false), ("", false), ("2026-+3", false),
    ]
  )
  func isRead(_ text: String, isMonth: Bool) {
    #expect(CalendarMonth(text)?.description == (isMonth ? text : nil))
  }
}
