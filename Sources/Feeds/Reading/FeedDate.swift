package import Entries
package import Foundation

/// Dates as feeds write them: RFC 822 with its successors and its slips, ISO 8601 with its profiles
/// (RFC 3339, W3CDTF), and what else is read in one way only.
///
/// A form that means one day here and another there, such as `12/11/2025`, is no date. A field that
/// is a little too large counts on, as a clock would: the 32nd of July is the 1st of August, and
/// 25:51 is 1:51 of the day after. A month beyond the twelfth is none.
package struct FeedDate {
  /// The zone of a time that names none.
  let zone: TimeZone

  package init(zone: TimeZone) {
    self.zone = zone
  }

  /// Reads a date; a day without a time stays a day, and what is none gives `nil`.
  ///
  /// A month or a year alone is its first day (W3CDTF).
  package func date(_ text: String) -> PublicationDate? {
    date(text.utf8Span.span)
  }

  /// The same of UTF-8.
  func date(_ bytes: Span<UInt8>) -> PublicationDate? {
    var text = DateText(bytes)
    let start = text.index
    if let date = Self.iso8601(&text) { return publication(date) }
    text.index = start
    return Self.rfc822(&text).flatMap(publication)
  }

  private func publication(_ date: DateFields) -> PublicationDate? {
    guard let day = date.calendarDay else { return nil }
    guard let time = date.time else { return .day(day) }
    if let offset = date.offset {
      let seconds = day.daysSinceEpoch * 86_400 + time - offset
      return .instant(Date(timeIntervalSince1970: Double(seconds)))
    }
    let isWithinDay = time < 86_400
    let started = isWithinDay ? day : CalendarDay(daysSinceEpoch: day.daysSinceEpoch + 1)
    return .instant(started.instant(atSecond: isWithinDay ? time : time - 86_400, in: zone))
  }
}

/// A date as it is written, taken apart.
struct DateFields {
  let year: Int
  let month: Int
  /// Counted from the month's first; may lie a little beyond its last.
  let day: Int
  /// Seconds since midnight, below two days; `nil` for a day without a time.
  var time: Int?
  /// Seconds east of Greenwich; `nil` where no zone is named.
  var offset: Int?

  /// `nil` for a day that cannot be meant.
  var calendarDay: CalendarDay? {
    if let day = CalendarDay(year: year, month: month, day: day) { return day }
    guard (29...32).contains(day), let first = CalendarDay(year: year, month: month, day: 1) else {
      return nil
    }
    return CalendarDay(daysSinceEpoch: first.daysSinceEpoch + day - 1)
  }

  /// The seconds since midnight that a clock shows.
  ///
  /// - Parameters:
  ///   - hour: below 48; 24:00 is the end of the day.
  ///   - minute: below 100.
  ///   - second: below 100.
  ///   - half: `am` or `pm`, where a clock of twelve hours says it.
  /// - Returns: below two days; `nil` for what nobody can have meant.
  static func seconds(hour: Int, minute: Int, second: Int, half: DateWord? = nil) -> Int? {
    guard hour < 48, minute < 100, second < 100 else { return nil }
    // A leap second is the second before.
    let seconds = minute * 60 + (second == 60 ? 59 : second)
    switch half {
    case .am where hour <= 12: return (hour == 12 ? 0 : hour) * 3_600 + seconds
    case .pm where hour <= 12: return (hour == 12 ? 12 : hour + 12) * 3_600 + seconds
    default:
      let time = hour * 3_600 + seconds
      return time < 172_800 ? time : nil
    }
  }

  /// A year of two digits lies between 1950 and 2049, one of three between 1900 and 2899
  /// (RFC 2822 §4.3).
  static func year(_ value: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: value < 50 ? value + 2_000 : value + 1_900
    case 3: value + 1_900
    default: value
    }
  }
}
