package import Entries

/// Looks at the order of dates on a page that shows the newest first.
package enum ListingOrder {
  /// What the order says about the dates; empty when it fits.
  ///
  /// - Parameter dates: in the order of the page, absent ones included.
  /// - Returns: sentences for a person.
  package static func findings(in dates: [PublicationDate?]) -> [String] {
    let days = dates.compactMap { date in
      if case .day(let day) = date { day } else { nil }
    }
    let rising = rises(days)
    // A page has a few sections, each of which begins anew.
    guard days.count >= 4, rising * 2 > days.count - 1 else { return [] }
    let swapped = days.compactMap { CalendarDay(year: $0.year, month: $0.day, day: $0.month) }
    let hint =
      swapped.count == days.count && rises(swapped) < rising
      ? "; with day and month changed over they would not: look at date_format" : ""
    return ["its dates rise where a listing shows the newest first\(hint)"]
  }

  private static func rises(_ days: [CalendarDay]) -> Int {
    zip(days, days.dropFirst()).count { $0 < $1 }
  }
}
