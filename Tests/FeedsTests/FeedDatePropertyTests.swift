import Entries
import Foundation
import SeededRandom
import Testing

@testable import Feeds

@Suite("Dates in feeds, whatever they are")
struct FeedDatePropertyTests {
  @Test("read back whatever form they are written in", arguments: 1...20 as ClosedRange<UInt64>)
  func readsBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let days = Int.random(in: -7_305..<29_220, using: &generator)
      let day = CalendarDay(daysSinceEpoch: days)
      let time = WrittenTime(
        day: day,
        second: Int.random(in: 0..<86_400, using: &generator),
        offset: Int.random(in: -47...47, using: &generator) * 15
      )
      for text in time.forms {
        #expect(FeedDate(zone: .gmt).date(text) == .instant(time.instant), "seed \(seed): \(text)")
      }
      for text in time.dayForms {
        #expect(FeedDate(zone: .gmt).date(text) == .day(day), "seed \(seed): \(text)")
      }
    }
  }

  @Test("never stop a reader", .tags(.hostile), arguments: 1...20 as ClosedRange<UInt64>)
  func survivesAnything(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "2026", "31", "03", "Mar", "-", "/", ":", "T", "Z", "+", " ", "(", ")", ",", ".", "W", "am",
      "h",
      "GMT", "99", "8", "é", "월", "\u{0}", "EST", "00", "9999999999", "of",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<12, using: &generator)
      let text = (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let bytes = (0..<count * 3).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let dates = FeedDate(zone: .gmt)
      for case let date? in [dates.date(text), dates.date(bytes.span)] {
        #expect(date.mayBeMeant, "seed \(seed): \(text) or \(bytes)")
      }
    }
  }
}

extension PublicationDate {
  /// Whether it is a day of the calendar, or lies in the years that have one.
  fileprivate var mayBeMeant: Bool {
    switch self {
    case .day(let day): CalendarDay(year: day.year, month: day.month, day: day.day) == day
    // A day of slack on both sides: a zone may carry a time over midnight of the last day.
    case .instant(let instant):
      (-62_135_769_600...253_402_473_599).contains(instant.timeIntervalSince1970)
    }
  }
}

/// A time as one may write it.
private struct WrittenTime {
  let day: CalendarDay
  /// Since midnight.
  let second: Int
  /// East of Greenwich, in minutes.
  let offset: Int

  var instant: Date {
    let seconds = day.daysSinceEpoch * 86_400 + second - offset * 60
    return Date(timeIntervalSince1970: Double(seconds))
  }

  private var clock: String {
    [second / 3_600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
  }

  private func zone(_ separator: String) -> String {
    let minutes = abs(offset)
    return (offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + separator
      + padded(minutes % 60, to: 2)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private var month: String { Self.months[day.month - 1] }

  private var ordinal: Int {
    let first = CalendarDay(year: day.year, month: 1, day: 1)?.daysSinceEpoch ?? 0
    return day.daysSinceEpoch - first + 1
  }

  var forms: [String] {
    let short = String(month.prefix(3))
    let twelve =
      "\((second / 3_600 + 11) % 12 + 1):\(clock.dropFirst(3)) \(second < 43_200 ? "AM" : "PM")"
    return [
      "\(day)T\(clock)\(zone(":"))", "\(day) \(clock) \(zone(""))",
      "\(day)T\(clock).25\(zone(":"))",
      "\(padded(day.year, to: 4))-\(padded(ordinal, to: 3))T\(clock)\(zone(":"))",
      "\(day)T\(clock)".replacing("-", with: "").replacing(":", with: "") + zone(""),
      "Mon, \(day.day) \(short) \(day.year) \(clock) \(zone(""))",
      "\(day.day) \(month.uppercased()) \(day.year) \(clock)\(zone(":"))",
      "Mon \(short)  \(day.day) \(clock) \(zone("")) \(day.year)",
      "\(month) \(day.day), \(day.year) at \(twelve) GMT\(zone(""))",
      "Mon, \(day.description.replacing("-", with: "/")) \(clock) \(zone(""))",
    ]
  }

  var dayForms: [String] {
    [
      "\(day)", "\(day.day) \(month) \(day.year)", "\(month) \(day.day), \(day.year)",
      "\(day)".replacing("-", with: ""), "\(day)".replacing("-", with: "/"),
    ]
  }
}
