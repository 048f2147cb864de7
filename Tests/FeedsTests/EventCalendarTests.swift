import Entries
import Feeds
import Foundation
import Markup
import Testing

@Suite("A calendar of what a feed announces")
struct EventCalendarTests {
  private static func lines(_ items: [Feed.Item]) throws -> [String] {
    let feed = try FeedParts.feed("en/eu", title: "Europe; news, and dates", items: items)
    let calendar = EventCalendar(of: feed, at: try FeedParts.address("en/eu/events.ics"))
    let text = String(decoding: calendar.bytes, as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private static func event(
    _ start: PublicationDate,
    _ end: PublicationDate? = nil,
    place: String? = nil
  ) -> Event {
    Event(start: start, end: end, place: place.map { PlainText(line: $0) })
  }

  @Test("says days as days, the last of them included")
  func days() throws {
    let first = PublicationDate.day(try FeedParts.day("2026-05-30"))
    let last = PublicationDate.day(try FeedParts.day("2026-05-31"))
    let lines = try Self.lines([
      FeedParts.item("1", event: Self.event(first, last)),
      FeedParts.item("2", event: Self.event(last, last)),
      FeedParts.item("3", event: Self.event(last, first)),
      FeedParts.item("4"),
    ])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 3)
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
        "DTSTART;VALUE=DATE:20260530", "DTEND;VALUE=DATE:20260601",
        "DTSTART;VALUE=DATE:20260531", "DTSTART;VALUE=DATE:20260531",
      ]
    )
  }

  @Test("says moments in UTC, and an end in days as the end of the last")
  func moments() throws {
    let start = PublicationDate.instant(try FeedParts.instant("2026-05-30T14:00:00+02:00"))
    let end = PublicationDate.instant(try FeedParts.instant("2026-05-30T16:30:00+02:00"))
    let day = PublicationDate.day(try FeedParts.day("2026-05-31"))
    let lines = try Self.lines([
      FeedParts.item("1", event: Self.event(start, end)),
      FeedParts.item("2", event: Self.event(start, day)),
      FeedParts.item("3", event: Self.event(end, start)),
    ])
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == [
        "DTSTART:20260530T120000Z", "DTEND:20260530T143000Z",
        "DTSTART:20260530T120000Z", "DTEND:20260531T220000Z", "DTSTART:20260530T143000Z",
      ]
    )
  }

  @Test("lets no words break out of their line", .tags(.hostile))
  func words() throws {
    let day = PublicationDate.day(try FeedParts.day("2026-05-30"))
    let title = "A title; with, marks \\ and\u{7} " + String(repeating: "été ", count: 60)
    let lines = try Self.lines([
      FeedParts.item(
        "1",
        title: title,
        summary: "One.\nEND:VEVENT\nTwo.",
        event: Self.event(day, place: "Room 2, “B”")
      )
    ])
    #expect(lines.contains("NAME:Europe\\; news\\, and dates"))
    #expect(lines.contains("DESCRIPTION;LANGUAGE=en:One.\\nEND:VEVENT\\nTwo."))
    #expect(lines.contains("LOCATION:Room 2\\, “B”"))
    #expect(lines.count { $0 == "END:VEVENT" } == 1)
    let summary = try #require(lines.first { $0.hasPrefix("SUMMARY") })
    #expect(summary.hasPrefix("SUMMARY;LANGUAGE=en:A title\\; with\\, marks \\\\ and "))
    #expect(summary.hasSuffix("été"))
  }
}
