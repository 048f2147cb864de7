package import Foundation

/// A day of the Gregorian calendar without a time or a zone.
package struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Takes a day that exists; `nil` for the 31st of February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that an instant falls on in a zone.
  package init(_ instant: Date, in zone: TimeZone) {
    self.init(daysSinceEpoch: WallTime(instant, in: zone).daysSinceEpoch)
  }

  /// Takes a count of days since 1970-01-01, clamped to the years 1 to 9999.
  package init(daysSinceEpoch days: Int) {
    // Howard Hinnant's civil_from_days: exact over the whole range, without a calendar object.
    let shifted = min(max(days, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01; negative before.
  package var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// ISO 8601: `2026-03-31`.
  package var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Reads what `description` writes; `nil` for anything else.
  package init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.joined().utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isDigits, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The month that the day lies in.
  package var calendarMonth: CalendarMonth { CalendarMonth(of: self) }

  /// The instant of a wall-clock time of this day in a zone.
  ///
  /// - Parameters:
  ///   - seconds: since midnight by the clock on the wall, 0 to 86,399.
  ///   - zone: where the clock hangs.
  /// - Returns: a time that a clock change leaves out counts as if the clock had not changed yet.
  package func instant(atSecond seconds: Int, in zone: TimeZone) -> Date {
    let wall = Double(daysSinceEpoch) * 86_400 + Double(seconds)
    // The offset may differ on the two sides of a clock change: ask again at the first answer.
    let first = Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall)))
    let second = Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall - first)))
    let answer = Date(timeIntervalSince1970: wall - second)
    let isOnTheWall = Double(zone.secondsFromGMT(for: answer)) == second
    return isOnTheWall ? answer : Date(timeIntervalSince1970: wall - min(first, second))
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A month of a year: what an edition of the newsletter covers.
package struct CalendarMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int

  package init(of day: CalendarDay) {
    year = day.year
    month = day.month
  }

  /// Reads `2026-03`; `nil` for anything else.
  package init?(_ text: String) {
    guard let day = CalendarDay(iso8601: text + "-01") else { return nil }
    self.init(of: day)
  }

  /// The month from its first instant in a zone up to that of the next.
  package func interval(in zone: TimeZone) -> Range<Date> {
    let first = CalendarDay(year: year, month: month, day: 1)
    let next = CalendarDay(
      year: month == 12 ? year + 1 : year,
      month: month == 12 ? 1 : month + 1,
      day: 1
    )
    let start = first?.instant(atSecond: 0, in: zone) ?? .distantPast
    return start..<max(start, next?.instant(atSecond: 0, in: zone) ?? .distantFuture)
  }

  /// `2026-03`.
  package var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

/// What a clock on the wall of a zone shows at an instant.
package struct WallTime: Sendable {
  /// Days since 1970-01-01 by the wall's calendar.
  package let daysSinceEpoch: Int
  /// Since the wall's midnight, 0 to 86,399.
  package let secondOfDay: Int
  /// East of Greenwich, in seconds.
  package let offset: Int

  package init(_ instant: Date, in zone: TimeZone) {
    // The years 1 to 9999: far inside what `Int` holds, whatever a feed claims. The first bound
    // also stands for what is no number.
    let bounded = min(max(-62_135_596_800, instant.timeIntervalSince1970), 253_402_300_799)
    offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: bounded))
    let wall = Int(bounded.rounded(.down)) + offset
    daysSinceEpoch = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
    secondOfDay = wall - daysSinceEpoch * 86_400
  }
}

/// A number with leading zeros, as dates write them.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
