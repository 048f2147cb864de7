internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation

/// Reads the dates of one source by its own format, and never guesses.
struct DateReader {
  /// What stands where a date is expected.
  enum Reading: Equatable {
    case date(PublicationDate)
    /// It looks like a date and is none in the source's format.
    case unreadable(String)
  }

  private let format: DateFormat?
  private let zone: TimeZone

  /// The first year of the window of a hundred in which two digits are read: 70 is 1970, 69 is 2069.
  private static let windowStart = 1970

  /// Without a format only dates with one meaning are read: those of ISO 8601, and lines that spell out the
  /// month and the year.
  init(format: DateFormat?, zone: TimeZone) {
    self.format = format
    self.zone = zone
  }

  /// Reads a line that is a date and nothing else; `nil` when it is no such line.
  func whole(_ line: Substring) -> Reading? {
    if let (reading, rest) = opening(line), rest.allSatisfy(\.isWhitespace) { return reading }
    if let date = spelled(line) { return .date(date) }
    return Self.looksLikeDate(line) ? .unreadable(String(line)) : nil
  }

  /// The date of a line with the month's name and the year's four digits.
  private func spelled(_ line: Substring) -> PublicationDate? {
    guard line.utf8.count < 60, line.contains(where: \.isLetter),
      line.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count == 4 })
    else { return nil }
    return FeedDate(zone: zone).date(String(line))
  }

  /// Reads the date that a line opens with; `nil` when it opens with none.
  func opening(_ line: Substring) -> (Reading, rest: Substring)? {
    let formats = [format, DateReader.iso8601].compactMap(\.self)
    for format in formats {
      var rest = line
      var parts = Parts()
      guard format.fields.allSatisfy({ read($0, from: &rest, into: &parts) }),
        rest.first?.isNumber != true
      else { continue }
      let text = String(line[..<rest.startIndex])
      return (date(of: parts).map(Reading.date) ?? .unreadable(text), rest)
    }
    return nil
  }

  private struct Parts {
    var day = 0
    var month = 0
    var year = 0
    var hour: Int?
    var minute = 0
  }

  private static let iso8601 = try? DateFormat("yyyy-MM-dd")

  private func date(of parts: Parts) -> PublicationDate? {
    guard let day = CalendarDay(year: parts.year, month: parts.month, day: parts.day) else {
      return nil
    }
    guard let hour = parts.hour else { return .day(day) }
    guard hour < 24, parts.minute < 60 else { return nil }
    return .instant(day.instant(atSecond: hour * 3_600 + parts.minute * 60, in: zone))
  }

  private func read(
    _ field: DateFormat.Field,
    from rest: inout Substring,
    into parts: inout Parts
  ) -> Bool {
    switch field {
    case .day: return number(&rest, digits: 1...2) { parts.day = $0 }
    case .month: return number(&rest, digits: 1...2) { parts.month = $0 }
    case .shortMonthName, .monthName: return monthName(&rest) { parts.month = $0 }
    case .year(digits: 2):
      return number(&rest, digits: 2...2) { year in
        parts.year = Self.windowStart + (year + 100 - Self.windowStart % 100) % 100
      }
    case .year: return number(&rest, digits: 4...4) { parts.year = $0 }
    case .hour: return number(&rest, digits: 1...2) { parts.hour = $0 }
    case .minute: return number(&rest, digits: 2...2) { parts.minute = $0 }
    case .literal(let text): return literal(text, &rest)
    }
  }

  private func number(
    _ rest: inout Substring,
    digits: ClosedRange<Int>,
    _ take: (Int) -> Void
  ) -> Bool {
    let run = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
    guard digits.contains(run.count), let value = Int(run) else { return false }
    rest = rest.dropFirst(run.count)
    take(value)
    return true
  }

  /// A literal; any white space stands for a space.
  private func literal(_ text: String, _ rest: inout Substring) -> Bool {
    for character in text {
      guard let next = rest.first,
        next == character || next.isWhitespace && character.isWhitespace
      else { return false }
      rest = rest.dropFirst()
    }
    return true
  }

  private func monthName(_ rest: inout Substring, _ take: (Int) -> Void) -> Bool {
    let word = rest.prefix { $0.isLetter }
    guard let month = MonthNames.number(of: String(word)) else { return false }
    rest = rest.dropFirst(word.count)
    if rest.first == ".", word.count < 5 { rest = rest.dropFirst() }
    take(month)
    return true
  }

  /// Whether a line is three numbers with marks between: a date in some format.
  private static func looksLikeDate(_ line: Substring) -> Bool {
    let parts = line.split(omittingEmptySubsequences: false) { "./-".contains($0) }
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }
}

/// The months' names in the languages that sources are written in.
enum MonthNames {
  /// The month that a full or shortened name stands for; `nil` for any other word.
  static func number(of word: String) -> Int? {
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    for names in all {
      if let index = names.firstIndex(where: { $0 == word }) { return index + 1 }
    }
    // A short name counts only where it is the beginning of one month in its language.
    for names in all {
      let hits = names.indices.filter { names[$0].hasPrefix(word) }
      if hits.count == 1 { return hits[0] + 1 }
    }
    return nil
  }

  private static let all: [[String]] = [
    "january february march april may june july august september october november december",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  ].map { $0.split(separator: " ").map(String.init) }
}
