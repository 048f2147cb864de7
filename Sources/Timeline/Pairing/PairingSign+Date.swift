internal import Entries

extension PairingSign {
  /// Whether a date falls on one of some days, in the year that they begin in or the next.
  ///
  /// - Parameter days: since 1970-01-01; not empty.
  /// - Returns: `false` for any other sign.
  func fallsWithin(_ days: Range<Int>) -> Bool {
    let parts = surface.split(separator: ".").compactMap { Int($0) }
    guard kind == .date, parts.count == 2 else { return false }
    let year = CalendarDay(daysSinceEpoch: days.lowerBound).year
    return [year, year + 1].contains { year in
      CalendarDay(year: year, month: parts[1], day: parts[0])
        .map { days.contains($0.daysSinceEpoch) } ?? false
    }
  }
}
