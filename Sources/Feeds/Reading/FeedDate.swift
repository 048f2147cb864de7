internal import Entries
internal import Foundation

/// Dates as feeds write them: RFC 822 with its successors and its slips, and ISO 8601 (RFC 3339).
struct FeedDate {
  /// The zone of a time that names none.
  let zone: TimeZone

  /// Reads a date; a day without a time stays a day, and what is none gives `nil`.
  func date(_ text: String) -> PublicationDate? {
    let bytes = Array(text.utf8.drop { $0 <= 0x20 }.prefix(100))
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    if digits.count == 4 || digits.count == 8 { return iso8601(bytes) }
    return rfc822(String(decoding: bytes, as: UTF8.self))
  }

  /// `2026-03-31`, `2026-03-31T08:30Z`, `20260331T083000+0200`, `2026-03-31 08:30:00.5 +02:00`.
  private func iso8601(_ bytes: [UInt8]) -> PublicationDate? {
    var rest = bytes[...]
    guard let year = number(&rest, digits: 4...4) else { return nil }
    skip(&rest, "-")
    guard let month = number(&rest, digits: 2...2) else { return nil }
    skip(&rest, "-")
    guard let dayOfMonth = number(&rest, digits: 2...2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    skip(&rest, " ")
    if rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: "t") { rest.removeFirst() }
    skip(&rest, " ")
    guard !rest.isEmpty else { return .day(day) }
    guard let hour = number(&rest, digits: 2...2) else { return nil }
    skip(&rest, ":")
    guard let minute = number(&rest, digits: 2...2) else { return nil }
    skip(&rest, ":")
    let second = number(&rest, digits: 2...2) ?? 0
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    let zone = String(decoding: rest, as: UTF8.self).trimmingCharacters(in: .whitespaces)
    return instant(of: day, hour: hour, minute: minute, second: second, zone: zone)
  }

  /// `Tue, 31 Mar 2026 08:30:00 +0200` with or without its parts, in any order of day and month.
  private func rfc822(_ text: String) -> PublicationDate? {
    var words = text.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" || $0 == "-" }[...]
    // A sign belongs to the zone, and dashes part the days of RFC 850.
    if let sign = text.lastIndex(of: "-"), text[..<sign].contains(":"),
      let last = words.popLast()
    {
      words.append(Substring("-" + last))
    }
    // No date has more words, and a text that has them is not one.
    guard words.count <= 10 else { return nil }
    var numbers: [Int] = []
    var month: Int?
    var time: (hour: Int, minute: Int, second: Int)?
    var zone: [Substring] = []
    for word in words {
      if time == nil, word.contains(":") {
        guard let read = clock(word) else { return nil }
        time = read
      } else if month == nil || numbers.count < 2, let value = day(word) {
        numbers.append(value)
      } else if month == nil, let named = Self.month(word) {
        month = named
      } else if time != nil {
        zone.append(word)
      } else if month != nil, numbers.count < 2, !Self.isDayName(word) {
        // What was taken for a month may be a day in another language: `mar., 05 mai 2026`.
        return nil
      }
      // A word that is left is the name of a day, which may be wrong and says nothing new.
    }
    guard let month, numbers.count == 2, let calendarDay = calendarDay(numbers, month, words)
    else { return nil }
    guard let time else { return .day(calendarDay) }
    return instant(
      of: calendarDay,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      zone: zone.joined()
    )
  }

  /// The day comes before the year; the year may have two digits (RFC 2822 §4.3).
  private func calendarDay(
    _ numbers: [Int],
    _ month: Int,
    _ words: ArraySlice<Substring>
  ) -> CalendarDay? {
    var (day, year) = (numbers[0], numbers[1])
    if day > 31 { (day, year) = (year, day) }
    if year < 50 { year += 2_000 } else if year < 1_000 { year += 1_900 }
    return CalendarDay(year: year, month: month, day: day)
  }

  private func day(_ word: Substring) -> Int? {
    guard (1...4).contains(word.utf8.count) || word.utf8.count <= 6 else { return nil }
    let digits = word.prefix { ("0"..."9").contains($0) }
    let ending = word.dropFirst(digits.count).lowercased()
    guard (1...4).contains(digits.count), ["", "st", "nd", "rd", "th", "."].contains(ending) else {
      return nil
    }
    return Int(digits)
  }

  private func clock(_ word: Substring) -> (hour: Int, minute: Int, second: Int)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 2 || part.contains(".") ? Int(part.prefix { $0 != "." }) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    return (numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
  }

  private static func isDayName(_ word: Substring) -> Bool {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(word.lowercased().prefix(3))
  }

  /// An English month by its name or its first three letters; a longer beginning such as `Sept` too.
  ///
  /// Words of other languages that only begin alike, such as `mardi`, are none.
  private static func month(_ word: Substring) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let name = word.lowercased().prefix { $0 != "." }
    guard name.utf8.count >= 3, word.allSatisfy({ $0.isLetter || $0 == "." }) else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private func instant(
    of day: CalendarDay,
    hour: Int,
    minute: Int,
    second: Int,
    zone name: String
  ) -> PublicationDate? {
    // Midnight at the end of a day is that of the next; a leap second is the second before.
    let isMidnight = hour == 24 && minute == 0 && second == 0
    guard (0..<24).contains(hour) || isMidnight, (0..<60).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let seconds = hour * 3_600 + minute * 60 + min(second, 59)
    guard let offset = Self.offset(name) else {
      return .instant(day.instant(atSecond: seconds, in: zone))
    }
    let instant = day.daysSinceEpoch * 86_400 + seconds - offset
    return .instant(Date(timeIntervalSince1970: Double(instant)))
  }

  /// Seconds east of Greenwich; `nil` where no zone is named.
  ///
  /// An unknown name counts as Greenwich,
  /// which RFC 2822 §4.3 asks for.
  private static func offset(_ name: String) -> Int? {
    var name = name.uppercased().filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }
    guard !name.isEmpty else { return nil }
    for prefix in ["GMT", "UTC"] where name.count > 3 && name.hasPrefix(prefix) {
      name.removeFirst(3)
    }
    if let known = named[name] { return known * 3_600 }
    guard let sign = name.first, sign == "+" || sign == "-" else { return 0 }
    let digits = name.dropFirst().filter { $0 != ":" }.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count), let value = Int(digits) else { return 0 }
    let (hours, minutes) = digits.count <= 2 ? (value, 0) : (value / 100, value % 100)
    guard hours < 24, minutes < 60 else { return 0 }
    return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// The zones that RFC 822 §5.1 names, and those that Europe writes, in hours.
  private static let named = [
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MET": 1,
    "CEST": 2, "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "EST": -5, "EDT": -4, "ET": -5,
    "CST": -6, "CDT": -5, "CT": -6, "MST": -7, "MDT": -6, "MT": -7, "PST": -8, "PDT": -7,
    "PT": -8, "JST": 9,
  ]

  private func number(_ rest: inout ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    let run = rest.prefix(digits.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.contains(run.count) else { return nil }
    rest = rest.dropFirst(run.count)
    return run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func skip(_ rest: inout ArraySlice<UInt8>, _ mark: Unicode.Scalar) {
    while rest.first.map({ UInt32($0) == mark.value }) == true { rest.removeFirst() }
  }
}
