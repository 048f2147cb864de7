internal import Entries

extension FeedDate {
  /// Dates whose year comes first: `2026-03-31T08:30Z`, `20260331T083000+0200`, `2026-W14-2`,
  /// `2026-090`, `2026-03`, `2026/3/31 08:30:00.5 +02:00`, `2026년 3월 31일`; the forms with two digits
  /// of a year that ISO 8601 had until 2000; seconds or milliseconds since 1970.
  ///
  /// - Returns: `nil` for a text that begins otherwise.
  static func iso8601(_ text: inout DateText) -> DateFields? {
    let digits = text.digitCount
    return switch digits {
    case 4: extendedDate(&text)
    case 2 where text.peek(2) == dash && text.peek(3).isASCIIDigit: shortDate(&text)
    case 0 where text.current == dash: truncatedDate(&text)
    case 5...8, 12, 14: basicDate(&text, digits: digits)
    case 10: text.number(10).flatMap { text.isAtEnd ? secondsSince1970($0) : nil }
    case 13: text.number(13).flatMap { text.isAtEnd ? secondsSince1970($0 / 1_000) : nil }
    default: nil
    }
  }

  private static let dash = UInt8(ascii: "-")
  private static let week = UInt8(ascii: "w")

  private static func extendedDate(_ text: inout DateText) -> DateFields? {
    guard let year = text.number(4) else { return nil }
    if text.isAtEnd {
      return (1_900..<2_100).contains(year) ? DateFields(year: year, month: 1, day: 1) : nil
    }
    if text.current | 0x20 == week { return weekDate(&text, year: year) }
    let isKorean = text.skip("년")
    let isDashed = text.current == dash
    guard isKorean || skipSeparator(&text) else { return nil }
    text.skipSpaces()
    if text.current | 0x20 == week { return weekDate(&text, year: year) }
    if isDashed, text.digitCount == 3, let day = text.number(3) {
      return ordinal(year: year, day: day).flatMap { withTime($0, &text) }
    }
    guard let month = monthOfYear(&text) else { return nil }
    if text.isAtEnd { return DateFields(year: year, month: month, day: 1) }
    guard skipSeparator(&text) else { return nil }
    text.skipSpaces()
    guard text.digitCount <= 2, let day = text.number(2) else { return nil }
    _ = text.skip("일") || text.skip("日") || text.skip(UInt8(ascii: "."))
    let date = DateFields(year: year, month: month, day: day)
    return withTime(date, &text, spareOffset: isKorean ? korea : nil)
  }

  /// Seconds east of Greenwich in Korea, which has had no other zone since feeds exist.
  private static let korea = 9 * 3_600

  private static func skipSeparator(_ text: inout DateText) -> Bool {
    text.skip(dash) || text.skip(UInt8(ascii: "/")) || text.skip(UInt8(ascii: "."))
      || text.skip("월") || text.skip("年") || text.skip("月")
  }

  /// A number of one or two digits, or a name.
  private static func monthOfYear(_ text: inout DateText) -> Int? {
    let digits = text.digitCount
    guard digits == 0 else { return digits <= 2 ? text.number(2) : nil }
    return switch DateWord(text.word(), in: text) {
    case .month(let month): month
    case .marchOrTuesday: 3
    case .weekday, .filler, .am, .pm, nil: nil
    }
  }

  /// `W14-2`, `W142` or `W14` (ISO 8601 §5.2.3).
  private static func weekDate(_ text: inout DateText, year: Int) -> DateFields? {
    text.index += 1
    guard text.digitCount >= 2, let week = text.number(2), (1...53).contains(week),
      let fourth = CalendarDay(year: year, month: 1, day: 4)?.daysSinceEpoch
    else { return nil }
    _ = text.skip(dash)
    let weekday = text.number(1) ?? 1
    guard (1...7).contains(weekday) else { return nil }
    // The 4th of January lies in the first week; 1970 began on a Thursday.
    let monday = fourth - ((fourth + 3) % 7 + 7) % 7
    return withTime(day(monday + (week - 1) * 7 + weekday - 1), &text)
  }

  private static func ordinal(year: Int, day: Int) -> DateFields? {
    guard let first = CalendarDay(year: year, month: 1, day: 1)?.daysSinceEpoch else { return nil }
    let date = self.day(first + day - 1)
    return day >= 1 && date.year == year ? date : nil
  }

  private static func day(_ daysSinceEpoch: Int) -> DateFields {
    let day = CalendarDay(daysSinceEpoch: daysSinceEpoch)
    return DateFields(year: day.year, month: day.month, day: day.day)
  }

  /// `26-03-31`: day, month and year stand in other orders only with other marks between.
  private static func shortDate(_ text: inout DateText) -> DateFields? {
    guard let year = text.number(2), text.skip(dash), text.digitCount == 2,
      let month = text.number(2), text.skip(dash), text.digitCount == 2, let day = text.number(2)
    else { return nil }
    return withTime(
      DateFields(year: DateFields.year(year, digits: 2), month: month, day: day),
      &text
    )
  }

  /// `-26-03` and `-2603`: a month of a century that goes without saying (ISO 8601:1988 §5.2.1.3).
  private static func truncatedDate(_ text: inout DateText) -> DateFields? {
    text.index += 1
    guard let year = text.number(2) else { return nil }
    _ = text.skip(dash)
    guard text.digitCount == 2, let month = text.number(2), text.isAtEnd else { return nil }
    return DateFields(year: DateFields.year(year, digits: 2), month: month, day: 1)
  }

  /// A run of digits: `20260331`, `2026090`, `260331`, `26090`, and the first with a time.
  private static func basicDate(_ text: inout DateText, digits: Int) -> DateFields? {
    let yearDigits = digits < 7 ? 2 : 4
    guard let value = text.number(yearDigits) else { return nil }
    let year = DateFields.year(value, digits: yearDigits)
    if digits == 5 || digits == 7 {
      return text.number(3).flatMap { text.isAtEnd ? ordinal(year: year, day: $0) : nil }
    }
    guard let month = text.number(2), let day = text.number(2), digits > 6 || text.isAtEnd else {
      return nil
    }
    return withTime(DateFields(year: year, month: month, day: day), &text)
  }

  /// Seconds from 2001 to 2030: a number that is no other form.
  private static func secondsSince1970(_ seconds: Int) -> DateFields? {
    guard (1_000_000_000..<1_900_000_000).contains(seconds) else { return nil }
    var date = day(seconds / 86_400)
    date.time = seconds % 86_400
    date.offset = 0
    return date
  }

  /// The date with the time and the zone that follow, if any do.
  private static func withTime(
    _ day: DateFields,
    _ text: inout DateText,
    spareOffset: Int? = nil
  ) -> DateFields? {
    var date = day
    text.skipSpaces()
    _ = text.skip(UInt8(ascii: ","))
    text.skipSpaces()
    if text.isAtEnd { return date }
    if text.current | 0x20 == UInt8(ascii: "t"), !text.peek(1).isASCIILetter { text.index += 1 }
    text.skipSpaces()
    var half: DateWord?
    let mark = text.index
    if text.current >= 0x80 {
      half = DateWord(text.word(), in: text)
      text.skipSpaces()
    }
    guard let time = DateClock.time(&text, half: half) else {
      // A day may have a zone (XML Schema, `date`), which says nothing of which day it is.
      text.index = mark
      guard half == nil, DateZone.isNext(text), DateZone.offset(&text) != nil else { return nil }
      return text.isAtEnd ? date : nil
    }
    date.time = time
    date.offset = DateZone.offset(&text) ?? (half == nil ? spareOffset : spareOffset ?? korea)
    return date
  }
}
