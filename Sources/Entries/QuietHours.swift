package import Foundation

/// The hours of the week at which a source asks not to be asked, in UTC (RSS 2.0 `skipHours` and
/// `skipDays`).
package struct QuietHours: Hashable, Sendable {
  /// A bit an hour, the lowest for midnight.
  private var hours = 0
  /// A bit a day, the lowest for Sunday.
  private var days = 0

  private static let allHours = (1 << 24) - 1
  private static let allDays = (1 << 7) - 1
  /// Three letters each, as many as tell them apart.
  private static let dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  /// In seconds.
  private static let hour = 3_600.0

  package init() {}

  /// Adds an hour of each day: 0 to 23, and 24 for midnight, as RSS 0.91 has it.
  ///
  /// - Parameter text: as written; what is no hour is passed over.
  package mutating func add(hour text: some StringProtocol) {
    guard let hour = Int(text), 0...24 ~= hour else { return }
    hours |= 1 << (hour % 24)
  }

  /// Adds a whole day by its English name.
  ///
  /// - Parameter text: as written; what is no day is passed over.
  package mutating func add(day text: some StringProtocol) {
    let name = text.prefix(3).lowercased()
    if let day = Self.dayNames.firstIndex(of: name) { days |= 1 << day }
  }

  /// Whether there are some; all of a week are none, as nobody can mean them.
  package var isEmpty: Bool {
    hours == 0 && days == 0 || hours == Self.allHours || days == Self.allDays
  }

  /// The first moment at which the source may be asked.
  ///
  /// - Parameter date: from which on it is looked for.
  /// - Returns: that moment itself, or the beginning of an hour within the next eight days.
  package func end(after date: Date) -> Date {
    guard !isEmpty else { return date }
    let seconds = date.timeIntervalSince1970
    guard seconds.magnitude < 1e12 else { return date }
    let first = Int((seconds / Self.hour).rounded(.down))
    for hour in first..<(first + 8 * 24) where !contains(hour) {
      return hour == first ? date : Date(timeIntervalSince1970: Double(hour) * Self.hour)
    }
    return date
  }

  /// Whether an hour is quiet that is counted from the beginning of 1970, a Thursday.
  private func contains(_ hour: Int) -> Bool {
    let day = (hour - positiveRemainder(hour, 24)) / 24
    return hours >> positiveRemainder(hour, 24) & 1 == 1
      || days >> positiveRemainder(day + 4, 7) & 1 == 1
  }

  private func positiveRemainder(_ number: Int, _ divisor: Int) -> Int {
    (number % divisor + divisor) % divisor
  }
}

/// `0 1 2 sat sun`.
extension QuietHours: LosslessStringConvertible {
  package init?(_ description: String) {
    self.init()
    for word in description.split(separator: " ") {
      if word.first?.isNumber ?? false { add(hour: word) } else { add(day: word) }
    }
    guard self.description == description else { return nil }
  }

  package var description: String {
    let hours = (0..<24).filter { self.hours >> $0 & 1 == 1 }.map(String.init)
    let days = Self.dayNames.enumerated().filter { self.days >> $0.offset & 1 == 1 }.map(\.element)
    return (hours + days).joined(separator: " ")
  }
}
