package import Entries
internal import Foundation

/// The date of an entry, and whose word it is.
struct DateChoice {
  let date: PublicationDate
  let record: SightingRecord
  /// Whether it is that of a change, which stands in where nobody says when it was published.
  let isChange: Bool
}

extension Fold {
  /// How many days ahead a date may lie and still be believed; such an entry is held until it is due.
  static let daysAhead = 31
  private static let horizon = TimeInterval(daysAhead) * 86_400

  /// The day or instant that the sightings agree on; `nil` when none has a date to believe.
  ///
  /// What a source still shows is better than what it showed, and an instant better than a day; but
  /// the instant of a day is not forgotten with its sighting.
  package func date(of records: [SightingRecord]) -> PublicationDate? {
    believed(ordered(records), claims: records)
  }

  /// The best date that is to be believed.
  func believed(
    _ records: [SightingRecord],
    claims: [SightingRecord]
  ) -> PublicationDate? {
    dateChoice(records, claims: claims)?.date
  }

  /// The best date that is to be believed, and whose word it is.
  ///
  /// - Parameters:
  ///   - records: best first.
  ///   - claims: all there ever were, in any order: where nobody says when a piece was published, the
  ///     first change that a source told of stands for it, and later ones do not move it.
  /// - Returns: `nil` when there is none.
  func dateChoice(
    _ records: [SightingRecord],
    claims: [SightingRecord]
  ) -> DateChoice? {
    let dated = records.compactMap { record in
      record.sighting.published.map { DateChoice(date: $0, record: record, isChange: false) }
    }.filter { isBelievable($0.date, seen: $0.record.firstSeen) }
    // Where a feed tells of changes alone, the last one passes for the date.
    let stated = dated.first { $0.date != $0.record.sighting.modified.map(PublicationDate.instant) }
    guard let best = stated ?? dated.first else { return firstChange(claims) }
    if stated == nil, let first = firstChange(claims), first.date != best.date { return first }
    let day = best.date.day(in: rules.zone)
    return
      (dated.first { dated in
        dated.date.precision == .instant
          && (dated.record.isCurrent == best.record.isCurrent
            || dated.date.day(in: rules.zone) == day)
      } ?? best)
  }

  private func firstChange(_ claims: [SightingRecord]) -> DateChoice? {
    let changes = claims.compactMap { record in
      record.sighting.modified.flatMap { change in
        change <= record.firstSeen && !isBlank(.instant(change)) ? (change, record) : nil
      }
    }
    return changes.min { $0.0 < $1.0 }.map { change, record in
      DateChoice(date: .instant(change), record: record, isChange: true)
    }
  }

  func isBelievable(_ date: PublicationDate, seen: Date) -> Bool {
    guard !isBlank(date) else { return false }
    return switch date {
    case .instant(let instant): instant <= seen + Self.horizon
    case .day(let day): day <= CalendarDay(seen + Self.horizon, in: rules.zone)
    }
  }

  /// Whether a date is one that programs write where they have none: the first moment of 1970, in
  /// whatever zone, or one before 1900, such as the days that zeros and spreadsheets count from.
  func isBlank(_ date: PublicationDate) -> Bool {
    let day =
      switch date {
      case .instant(let instant): CalendarDay(instant, in: .gmt)
      case .day(let day): day
      }
    return day.year < 1_900 || (-1...0).contains(day.daysSinceEpoch)
  }

  /// Why a date is not believed, behind “it”.
  func doubt(of date: PublicationDate) -> String {
    isBlank(date)
      ? "is what programs write where they have no date"
      : "lies more than \(Self.daysAhead) days ahead"
  }

  func dateWarnings(
    _ records: [SightingRecord],
    believed: PublicationDate?
  ) -> [EntryWarning] {
    guard believed == nil else { return [] }
    guard let wrong = records.compactMap(\.sighting.published).first else {
      return [.init(.undated, "no source says when it was published")]
    }
    return [
      .init(
        isBlank(wrong) ? .blankDate : .futureDate,
        "\(wrong.day(in: rules.zone)) \(doubt(of: wrong)): it stands where first seen"
      )
    ]
  }

  /// Where an entry of a date stands: a day by the noon that was computed for it, whatever zone the
  /// publication has moved to since, as long as it is that day there.
  func instant(_ date: PublicationDate?, _ minted: Minted) -> Date {
    switch date {
    case .instant(let instant): return instant
    case .day(let day):
      if let noon = minted.noon, minted.day == day, CalendarDay(noon, in: rules.zone) == day {
        return noon
      }
      return day.instant(atSecond: 43_200 + min(minted.second, 43_199), in: rules.zone)
    case nil: return minted.placed
    }
  }
}

extension PublicationDate {
  /// How exactly it is known.
  var precision: DatePrecision {
    switch self {
    case .instant: .instant
    case .day: .day
    }
  }
}
