package import Foundation

/// An instant as the wall of a zone shows it, in the form of a header (RFC 5322 §3.3).
package struct MailDate: Hashable, Sendable, CustomStringConvertible {
  /// `Sun, 01 Nov 2026 09:00:00 +0000`.
  package let description: String

  /// Takes an instant, which is held to the years 1900 to 9999 that the form can write.
  ///
  /// The zone's offset is written in whole minutes, and the time agrees with it.
  package init(_ instant: Date, in zone: TimeZone) {
    let seconds = Self.held(instant)
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) / 60
    let wall = Wall(Int(seconds) + offset * 60)
    let distance = offset.magnitude
    description = """
      \(wall.weekday), \(Self.twoDigits(wall.day)) \(wall.month) \(wall.year) \(wall.clock) \
      \(offset < 0 ? "-" : "+")\(Self.twoDigits(Int(distance / 60)))\
      \(Self.twoDigits(Int(distance % 60)))
      """
  }

  /// An instant in Greenwich's time as C's `asctime` writes it, which mailbox files keep: `Sun Nov  1 09:00:00 2026`.
  static func asctime(_ instant: Date) -> String {
    let wall = Wall(Int(held(instant)))
    return
      "\(wall.weekday) \(wall.month) \(wall.day < 10 ? " " : "")\(wall.day) \(wall.clock) \(wall.year)"
  }

  /// Whole seconds since 1970, inside the years that can be written.
  private static func held(_ instant: Date) -> Double {
    let asked = instant.timeIntervalSince1970
    return asked.isFinite ? min(max(asked.rounded(.down), first), last) : 0
  }

  /// What calendar and clock show.
  private struct Wall {
    let weekday: String
    let year: Int
    let month: String
    let day: Int
    /// `09:00:00`.
    let clock: String

    /// Takes seconds since 1970, the zone's offset added.
    init(_ seconds: Int) {
      let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
      let days = (seconds - secondOfDay) / 86_400
      let (year, month, day) = civil(daysSinceEpoch: days)
      (self.year, self.month, self.day) = (year, months[month - 1], day)
      weekday = weekdays[((days + 4) % 7 + 7) % 7]
      clock = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
        .map(twoDigits).joined(separator: ":")
    }
  }

  /// 1900-01-02 and 9999-12-30, a day inside so that no zone leaves the four digits of a year.
  private static let first = -2_208_902_400.0
  private static let last = 253_402_214_399.0
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// Year, month and day of the Gregorian calendar.
  private static func civil(daysSinceEpoch days: Int) -> (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil_from_days: no calendar object, so no locale can change the bytes.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }
}
