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
    let swapped = days.map { section in
      section.compactMap { CalendarDay(year: $0.year, month: $0.day, day: $0.month) }
    }
    let canSwap = swapped.map(\.count) == days.map(\.count)
    if canSwap, swapped.map(rises).reduce(0, +) == 0 {
      return [
        "its dates do not fall from card to card; with day and month changed over they would: "
          + "look at date_format"
      ]
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
}
