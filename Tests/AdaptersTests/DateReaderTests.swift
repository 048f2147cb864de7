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
