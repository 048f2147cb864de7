package import Foundation

/// When a piece was published, as exactly as its source said.
package enum PublicationDate: Hashable, Sendable {
  /// A moment.
  case instant(Date)
  /// A day without a time, which must stay that day in every zone.
  case day(CalendarDay)

  /// The day that it falls on in a zone.
  package func day(in zone: TimeZone) -> CalendarDay {
    switch self {
    case .instant(let instant): CalendarDay(instant, in: zone)
    case .day(let day): day
    }
  }

  /// The moment; of a day without a time its first one in a zone.
  package func beginning(in zone: TimeZone) -> Date {
    switch self {
    case .instant(let instant): instant
    case .day(let day): day.instant(atSecond: 0, in: zone)
    }
  }

  /// Equal for equal dates, and other for others.
  package var digestText: String {
    switch self {
    case .instant(let instant): "instant \(instant.timeIntervalSince1970)"
    case .day(let day): "day \(day)"
    }
  }
}

/// How exactly an entry's date is known.
package enum DatePrecision: String, Sendable {
  case instant
  case day
  /// Nobody said when: the entry stands where it was first seen.
  case firstSeen = "first-seen"
}
