package import Entries
package import Foundation

/// What a new reading of a source does to the dates of pieces that it showed before.
///
/// Whoever keeps a page puts a date right, or two. What moves most of them at once is another reading of
/// the same figures, or a site that was moved: to follow it would move published entries, and flood
/// whoever reads them.
package struct DateRevision: Equatable, Sendable {
  /// The known pieces that have another day than before, or none that can be read.
  package let moved: Int
  /// The pieces that had a date before and are shown still.
  package let known: Int
  /// Whether the dates are rather the reading's mistake than the publisher's word.
  package let isDoubtful: Bool

  /// A date as one reading has it.
  private enum ReadDate {
    case day(CalendarDay)
    case absent
    case unreadable

    init(of sighting: Sighting, in zone: TimeZone) {
      let isUnreadable = sighting.warnings.contains { $0.code == .unreadableDate }
      // Where a source tells of changes alone, each of them passes for the date.
      let isChange =
        sighting.published != nil
        && sighting.published == sighting.modified.map(PublicationDate.instant)
      switch sighting.published {
      case let date? where !isChange: self = .day(date.day(in: zone))
      case _?: self = .absent
      case nil: self = isUnreadable ? .unreadable : .absent
      }
    }

    var day: CalendarDay? {
      if case .day(let day) = self { day } else { nil }
    }

    /// Whether it cannot be: no date in the source's form, or one too far ahead to be believed.
    func isFault(after horizon: CalendarDay) -> Bool {
      switch self {
      case .day(let day): day > horizon
      case .absent: false
      case .unreadable: true
      }
    }
  }

  /// A piece in both readings.
  private struct Piece {
    let heading: Substring
    let before: ReadDate
    let now: ReadDate
  }

  /// Compares two readings of a source.
  ///
  /// - Parameters:
  ///   - gone: what the last reading had and the new one has not, in any order.
  ///   - sightings: the new reading, in the order of the source.
  ///   - unchanged: the positions in it of what the last reading had as well.
  ///   - source: whose they are.
  ///   - isRereading: the bytes are the same as before, so that nobody corrected anything.
  ///   - zone: in which days begin.
  ///   - now: the moment of the run.
  package init(
    from gone: [Sighting],
    to sightings: [Sighting],
    unchangedAt unchanged: Set<Int>,
    in source: SourceID,
    isRereading: Bool,
    zone: TimeZone,
    now: Date
  ) {
    let today = CalendarDay(now, in: zone).daysSinceEpoch
    let horizon = CalendarDay(daysSinceEpoch: today + Fold.daysAhead)
    var former = FormerSightings(gone, of: source, isRereading: isRereading, in: zone)
    let pieces = sightings.enumerated().compactMap { position, sighting -> Piece? in
      let date = ReadDate(of: sighting, in: zone)
      if unchanged.contains(position) {
        return Piece(heading: sighting.heading, before: date, now: date)
      }
      return former.take(sighting).map { before in
        Piece(heading: sighting.heading, before: ReadDate(of: before, in: zone), now: date)
      }
    }
    var (moved, known) = (0, 0)
    for piece in pieces {
      guard let day = piece.before.day else { continue }
      switch piece.now {
      // A site's clock and a feed's may show two days of one moment.
      case .day(let other): moved += abs(other.daysSinceEpoch - day.daysSinceEpoch) > 1 ? 1 : 0
      case .unreadable: moved += 1
      // A page that says no more when it was is no reason to forget when it was.
      case .absent:
        guard isRereading else { continue }
        moved += 1
      }
      known += 1
    }
    self.moved = moved
    self.known = known
    let isMost = moved * 2 > known && moved > (isRereading ? 0 : 1)
    let faults = Self.faults(pieces, \.now, after: horizon)
    let faultsBefore = Self.faults(pieces, \.before, after: horizon)
    // The newest piece of a listing is seldom old: where nothing else tells two readings apart.
    let isFresher =
      isRereading && Self.age(pieces, \.now, on: today) < Self.age(pieces, \.before, on: today)
    let isBetter = faults < faultsBefore || faults == faultsBefore && isFresher
    let (wrong, all) = Self.faults(sightings, after: horizon, in: zone)
    let (wrongBefore, allBefore) = Self.faults(gone, after: horizon, in: zone)
    // Where nothing is known again, as after a redesign, only what cannot be a date tells.
    let isUnread =
      known < 2 && wrong > 1 && wrong * 2 > all && allBefore > 1 && wrongBefore * 2 <= allBefore
    isDoubtful = isMost && !isBetter || isUnread
  }

  /// What speaks against the dates of a reading: those that cannot be, and steps upwards where a
  /// listing shows the newest first.
  private static func faults(
    _ pieces: [Piece],
    _ date: KeyPath<Piece, ReadDate>,
    after horizon: CalendarDay
  ) -> Int {
    var last: (heading: Substring, day: CalendarDay)?
    var faults = 0
    for piece in pieces {
      if piece[keyPath: date].isFault(after: horizon) { faults += 1 }
      guard let day = piece[keyPath: date].day else { continue }
      if let last, last.heading == piece.heading, last.day < day { faults += 1 }
      last = (piece.heading, day)
    }
    return faults
  }

  /// How many days the newest piece is away from a day; more than any for none.
  private static func age(
    _ pieces: [Piece],
    _ date: KeyPath<Piece, ReadDate>,
    on today: Int
  ) -> Int {
    let days = pieces.compactMap { $0[keyPath: date].day?.daysSinceEpoch }
    return days.max().map { abs(today - $0) } ?? .max
  }

  /// How many of the dates of some sightings cannot be, and how many there are.
  private static func faults(
    _ sightings: [Sighting],
    after horizon: CalendarDay,
    in zone: TimeZone
  ) -> (wrong: Int, all: Int) {
    sightings.reduce(into: (0, 0)) { counts, sighting in
      let date = ReadDate(of: sighting, in: zone)
      if case .absent = date { return }
      counts.1 += 1
      if date.isFault(after: horizon) { counts.0 += 1 }
    }
  }
}

/// What a source showed until now, found again by what it says beside its date.
private struct FormerSightings {
  private let gone: [Sighting]
  private let source: SourceID
  private let isRereading: Bool
  private let zone: TimeZone
  /// By name; `nil` where several have it.
  private var positions: [String: Int?] = [:]
  private var taken: Set<Int> = []

  init(_ gone: [Sighting], of source: SourceID, isRereading: Bool, in zone: TimeZone) {
    self.gone = gone
    self.source = source
    self.isRereading = isRereading
    self.zone = zone
    for (position, sighting) in gone.enumerated() {
      for name in names(of: sighting) {
        positions.updateValue(positions[name] == nil ? position : nil, forKey: name)
      }
    }
  }

  /// The sighting that a new one stands for, once; `nil` where there is none, or none for certain.
  mutating func take(_ sighting: Sighting) -> Sighting? {
    for name in names(of: sighting) {
      guard let found = positions[name], let position = found, !taken.contains(position) else {
        continue
      }
      let former = gone[position]
      // Two pieces of a series may have the same words under names of their own.
      if !isRereading, let guid = sighting.guid, let other = former.guid, guid != other,
        sighting.link != former.link || sighting.link == nil
      {
        continue
      }
      taken.insert(position)
      return former
    }
    return nil
  }

  /// The names of a sighting, the surest first: of the same words under the same name, then of the
  /// words alone, which are another's where they changed with the date.
  private func names(of sighting: Sighting) -> [String] {
    let keys = MatchingKeys(sighting, from: source, in: zone)
    let place = isRereading ? ["place \(sighting.line)"] : []
    guard !keys.title.isEmpty || !keys.text.isEmpty else { return place }
    let words = "\(keys.title)\n\(keys.head ?? keys.text)"
    return place + [keys.guidName, keys.linkName].compactMap { $0.map { "\($0)\n\(words)" } }
      + ["words \(words)"]
  }
}
