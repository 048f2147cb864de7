internal import Entries
internal import Foundation

/// Date-times as RSS and OPML write them (RFC 822 §5, with the four-digit year of RFC 1123).
enum RFC822Date {
  /// Writes an instant to the second, in English, with the offset of a zone.
  ///
  /// - Returns: `Tue, 10 Mar 2026 13:00:00 +0100`. An offset that is no whole half-hour is written as
  ///   Greenwich's, because readers and validators know no other.
  static func text(_ instant: Date, in zone: TimeZone) -> String {
    var wall = WallTime(instant, in: zone)
    if wall.offset % 1_800 != 0 { wall = WallTime(instant, in: .gmt) }
    let day = CalendarDay(daysSinceEpoch: wall.daysSinceEpoch)
    let weekday = weekdays[(wall.daysSinceEpoch % 7 + 7) % 7]
    let time = [wall.secondOfDay / 3_600, wall.secondOfDay / 60 % 60, wall.secondOfDay % 60]
      .map { padded($0, to: 2) }.joined(separator: ":")
    let minutes = abs(wall.offset) / 60
    let offset =
      (wall.offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + padded(minutes % 60, to: 2)
    return "\(weekday), \(padded(day.day, to: 2)) \(months[day.month - 1]) "
      + "\(padded(day.year, to: 4)) \(time) \(offset)"
  }

  /// From the weekday of 1970-01-01.
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
