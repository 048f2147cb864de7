package import Entries
package import Foundation
package import Markup

extension Phrases {
  /// An event in words, a line each for when and where: for those who see no page of ours.
  package func lines(of event: Event, in zone: TimeZone) -> PlainText {
    let place = event.place.map { ["\(texts["event_where"] ?? "") \($0)"] } ?? []
    let when = "\(texts["event_when"] ?? "") \(when(event, in: zone))"
    return PlainText(lines: ([when] + place).joined(separator: "\n"))
  }

  /// When an event takes place, written out: a day, some days, or hours of one day or of several.
  ///
  /// An hour stands with the zone's distance from UTC, because a reader may be far from the place.
  /// An end before the start is passed over.
  ///
  /// - Parameters:
  ///   - event: its moments may be exact to the day or to the minute.
  ///   - zone: in which hours are shown, and in which an instant falls on a day.
  /// - Returns: `12 May 2026`, `12 May – 14 May 2026` or `12 May 2026, 14:00–16:00 (UTC+2)`, by the
  ///   patterns of the language's phrases.
  package func when(_ event: Event, in zone: TimeZone) -> String {
    let start = EventMoment(event.start, in: zone)
    guard let end = event.end.map({ EventMoment($0, in: zone) }), end.day >= start.day else {
      return written(start)
    }
    guard end.day == start.day else { return written(from: start, to: end) }
    guard let opening = start.clock, let closing = end.clock, opening < closing else {
      return written(start)
    }
    let hours = filled(
      "event_hours",
      ["date": written(start.day), "start": written(opening), "end": written(closing)]
    )
    return marked(hours, closing)
  }

  private func written(from start: EventMoment, to end: EventMoment) -> String {
    guard let opening = start.clock, let closing = end.clock else {
      let first =
        start.day.year == end.day.year ? writtenWithoutYear(start.day) : written(start.day)
      return filled("event_span", ["start": first, "end": written(end.day)])
    }
    let isMarkedOnce = opening.offset == closing.offset
    let first = isMarkedOnce ? unmarked(start.day, opening) : written(start)
    return filled("event_span", ["start": first, "end": written(end)])
  }

  private func written(_ moment: EventMoment) -> String {
    guard let clock = moment.clock else { return written(moment.day) }
    return marked(unmarked(moment.day, clock), clock)
  }

  private func unmarked(_ day: CalendarDay, _ clock: EventMoment.Clock) -> String {
    filled("event_moment", ["date": written(day), "time": written(clock)])
  }

  private func marked(_ text: String, _ clock: EventMoment.Clock) -> String {
    filled("event_zone", ["when": text, "zone": clock.zoneText])
  }

  private func written(_ clock: EventMoment.Clock) -> String {
    filled(
      clock.minute == 0 ? "time_full_hour" : "time",
      ["hour": "\(clock.hour)", "minute": padded(clock.minute, to: 2)]
    )
  }

  private func written(_ day: CalendarDay) -> String {
    date(year: day.year, month: day.month, day: day.day)
  }
}

/// A moment of an event as a clock and a calendar in a zone show it.
struct EventMoment {
  let day: CalendarDay
  /// `nil` where only the day is known.
  let clock: Clock?

  init(_ date: PublicationDate, in zone: TimeZone) {
    day = date.day(in: zone)
    clock =
      switch date {
      case .day: nil
      case .instant(let instant): Clock(WallTime(instant, in: zone))
      }
  }

  /// A time of day, to the minute.
  struct Clock {
    /// 0 to 23.
    let hour: Int
    /// 0 to 59.
    let minute: Int
    /// East of Greenwich, in seconds.
    let offset: Int

    init(_ wall: WallTime) {
      hour = wall.secondOfDay / 3_600
      minute = wall.secondOfDay / 60 % 60
      offset = wall.offset
    }

    /// `UTC`, `UTC+2`, `UTC−3:30`.
    var zoneText: String {
      let minutes = abs(offset) / 60
      guard minutes > 0 else { return "UTC" }
      let sign = offset < 0 ? "\u{2212}" : "+"
      let rest = minutes % 60
      return "UTC\(sign)\(minutes / 60)" + (rest == 0 ? "" : ":" + padded(rest, to: 2))
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.hour, left.minute) < (right.hour, right.minute)
    }
  }
}
