package import Entries

/// Looks at the order of dates on a page that shows the newest first in each of its sections.
package enum ListingOrder {
  /// What the order of each section's dates says about them; empty when it fits.
  package static func findings(in sections: [[PublicationDate]]) -> [String] {
    let days = sections.map { dates in
      dates.compactMap { date in
        if case .day(let day) = date { day } else { nil }
      }
    }
    let steps = days.map { max(0, $0.count - 1) }.reduce(0, +)
    let rising = days.map(rises).reduce(0, +)
    guard steps >= 3, rising > 0 else { return [] }
    for (words, exchange) in exchanges {
      let other = days.map { $0.compactMap(exchange) }
      if other.map(\.count) == days.map(\.count), other.map(rises).reduce(0, +) == 0 {
        return [
          "its dates do not fall from card to card; with \(words) changed over they would: "
            + "look at date_format"
        ]
      }
    }
    guard rising * 2 > steps else { return [] }
    return [
      "its dates rise in \(rising) of \(steps) steps where a listing shows the newest first: "
        + "look at date_format"
    ]
  }

  private static func rises(_ days: [CalendarDay]) -> Int {
    zip(days, days.dropFirst()).count { $0 < $1 }
  }

  /// What the same figures would be in another order, each in words; a year by its last two digits, which
  /// are read as this century's.
  private static let exchanges: [(String, @Sendable (CalendarDay) -> CalendarDay?)] = [
    ("day and month", { CalendarDay(year: $0.year, month: $0.day, day: $0.month) }),
    ("day and year", { CalendarDay(year: 2000 + $0.day, month: $0.month, day: $0.year % 100) }),
  ]
}
