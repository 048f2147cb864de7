internal import Entries
internal import Foundation

/// When something takes place, as an edition file writes it: `2026-05-12 14:00 – 16:00`.
///
/// Days and hours are those of the publication's zone, so that each language writes them out in its own
/// way.
enum EventTime {
  private static let dash = " – "

  /// The text of an event's time.
  static func text(of event: Event, in zone: TimeZone) -> String {
    let start = text(of: event.start, in: zone)
    guard let end = event.end else { return start }
    let last = text(of: end, in: zone)
    guard last != start else { return start }
    let day = event.start.day(in: zone).description + " "
    let isSameDay = start.hasPrefix(day) && last.hasPrefix(day)
    return start + dash + (isSameDay ? String(last.dropFirst(day.count)) : last)
  }

  /// The event that a text says, without its place; `nil` for words of another kind.
  static func event(_ text: String, in zone: TimeZone) -> Event? {
    let parts = text.replacing(" - ", with: dash).split(
      separator: dash,
      omittingEmptySubsequences: false
    )
    guard let first = parts.first, parts.count <= 2, let start = date(first[...], in: zone) else {
      return nil
    }
    guard parts.count == 2 else { return Event(start: start, end: nil, place: nil) }
    let last = String(parts[1])
    let full = last.contains("-") ? last : "\(start.day(in: zone)) \(last)"
    return date(full[...], in: zone).map { Event(start: start, end: $0, place: nil) }
  }

  private static func text(of date: PublicationDate, in zone: TimeZone) -> String {
    switch date {
    case .day(let day): return day.description
    case .instant(let instant):
      let wall = WallTime(instant, in: zone)
      let minutes = wall.secondOfDay / 60
      return "\(CalendarDay(daysSinceEpoch: wall.daysSinceEpoch)) "
        + "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
    }
  }

  private static func date(_ text: Substring, in zone: TimeZone) -> PublicationDate? {
    let words = text.split(separator: " ")
    guard let first = words.first, let day = CalendarDay(iso8601: String(first)) else { return nil }
    guard words.count == 2 else { return words.count == 1 ? .day(day) : nil }
    return day.instant(atClock: words[1], in: zone).map(PublicationDate.instant)
  }
}

extension CalendarDay {
  /// The instant of an hour and a minute of this day, such as `09:00`; `nil` for anything else.
  func instant(atClock text: Substring, in zone: TimeZone) -> Date? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return instant(atSecond: hour * 3_600 + minute * 60, in: zone)
  }
}
