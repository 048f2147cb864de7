import Configuration
import Entries
import Foundation
import Testing

@testable import Adapters

@Suite("A date on a page")
struct DateReaderTests {
  private func reading(_ line: String, as pattern: String?) throws -> String? {
    let format = try pattern.map { try DateFormat($0) }
    switch DateReader(format: format, zone: .gmt).whole(line[...]) {
    case .date(.day(let day)): return "\(day)"
    case .date(.instant(let instant)): return instant.ISO8601Format()
    case .unreadable: return "unreadable"
    case nil: return nil
    }
  }

  @Test(
    "is read by the source's format",
    arguments: [
      ("12.11.25", "dd.MM.yy", "2025-11-12"), ("12.11.25", "yy.MM.dd", "2012-11-25"),
      ("1/2/2026", "d/M/yyyy", "2026-02-01"), ("10 mars 2026", "d MMMM yyyy", "2026-03-10"),
      ("March 10, 2026", "MMMM d, yyyy", "2026-03-10"),
      ("5 AOÛT 2024", "d MMMM yyyy", "2024-08-05"),
      ("3 maart 2026", "d MMMM yyyy", "2026-03-03"), ("10 déc. 2025", "d MMM yyyy", "2025-12-10"),
      ("10.03.26 14:05", "dd.MM.yy HH:mm", "2026-03-10T14:05:00Z"),
      ("10\u{A0}mars\u{A0}2026", "d MMMM yyyy", "2026-03-10"),
    ]
  )
  func formats(line: String, pattern: String, day: String) throws {
    #expect(try reading(line, as: pattern) == day)
  }

  @Test(
    "is read without a format where it spells out its month and year, and only there",
    arguments: [
      ("20th November 2026", "2026-11-20"), ("15 de marzo de 2025", "2025-03-15"),
      ("7. November 2026", "2026-11-07"), ("1er mars 2026", "2026-03-01"),
      ("20–22 November 2026", nil), ("November 2026", nil), ("2026", nil),
      ("12/11/2026", "unreadable"), ("3 March 2026 was a day", nil), ("20 November", nil),
    ] as [(String, String?)]
  )
  func spelled(line: String, day: String?) throws {
    #expect(try reading(line, as: nil) == day)
    // In a source whose own dates are figures too.
    if day != "unreadable" { #expect(try reading(line, as: "dd.MM.yy") == day) }
  }

  @Test(
    "is found in a line that says who published a piece, and in no sentence",
    arguments: [
      ("Posted on August 24, 2026 by", "2026-08-24"), ("Publié le 24 août 2026 par", "2026-08-24"),
      ("24.08.26 · Ana", "2026-08-24"), ("Ana | 24. August 2026", "2026-08-24"),
      ("We meet on 24 August 2026", nil), ("by Ana", nil), ("·", nil),
    ] as [(String, String?)]
  )
  func bylines(line: String, day: String?) throws {
    let reader = DateReader(format: try DateFormat("dd.MM.yy"), zone: .gmt)
    let found = reader.byline(line[...])
    #expect(found == day.flatMap { CalendarDay(iso8601: $0) }.map { .date(.day($0)) })
  }

  @Test(
    "of an event is not its last day",
    arguments: [
      ("20–22 November 2026", nil), ("20 - 22 November 2026", nil),
      ("Friday, 20 November 2026, 9:00", "2026-11-20"), ("20 November 2026", "2026-11-20"),
    ] as [(String, String?)]
  )
  func events(words: String, day: String?) throws {
    var source = try VisitedSource(
      "web-page",
      at: "https://site.example/events",
      keys: "items: li\ndate: i\ndate_format: d MMMM yyyy"
    )
    let cards = (1...3).map { "<li><a href=/\($0)>A meeting, the \($0)th</a> <i>\(words)</i></li>" }
    let body = "<html><body><ul>\(cards.joined())</ul></body></html>"
    _ = try source.visit { (.init(body: body), $0) }
    let days = source.sightings.map { $0.published.map { "\($0.day(in: .gmt))" } }
    #expect(days == [day, day, day])
  }

  @Test(
    "reads two digits of a year in a window of a hundred",
    arguments: [("01.01.70", "1970-01-01"), ("01.01.69", "2069-01-01"), ("01.01.00", "2000-01-01")]
  )
  func window(line: String, day: String) throws {
    #expect(try reading(line, as: "dd.MM.yy") == day)
  }

  @Test(
    "is unreadable rather than guessed",
    arguments: ["31.02.26", "12/11/25", "45.45.45", "10.03.263"]
  )
  func unreadable(line: String) throws {
    #expect(try reading(line, as: "dd.MM.yy") == "unreadable")
  }

  @Test(
    "is no date with other words on the line",
    arguments: ["10.03.26 and more", "1.2", "", "a.b.c"]
  )
  func words(line: String) throws {
    #expect(try reading(line, as: "dd.MM.yy") == nil)
  }

  @Test("is read as ISO 8601 alone where the source has no format")
  func withoutFormat() throws {
    #expect(try reading("2026-03-10", as: nil) == "2026-03-10")
    #expect(try reading("10.03.26", as: nil) == "unreadable")
    #expect(try reading("2026-03-10", as: "dd.MM.yy") == "2026-03-10")
  }

  @Test(
    "has months by name where the name is one month's",
    arguments: [
      ("juin", 6), ("juil", 7), ("avr", 4), ("FÉVRIER", 2), ("may", 5), ("ju", nil), ("jui", nil),
      ("mars", 3), ("smarch", nil),
    ] as [(String, Int?)]
  )
  func months(name: String, number: Int?) {
    #expect(MonthNames.number(of: name) == number)
  }
}
