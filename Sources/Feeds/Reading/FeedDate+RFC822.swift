extension FeedDate {
  /// `Tue, 31 Mar 2026 08:30:00 +0200` with or without its parts, in any order of day and month, in
  /// the words of fourteen languages; what stands in parentheses is passed.
  static func rfc822(_ text: inout DateText) -> DateFields? {
    var parts = DateParts()
    while !text.isAtEnd {
      let byte = text.current
      switch byte {
      case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."): text.index += 1
      case UInt8(ascii: "("): guard parts.comment(&text) else { return nil }
      case _ where byte.isASCIIDigit:
        if text.digitCount == 4, parts.hasNoDay, isWholeDate(text) { return iso8601(&text) }
        guard parts.number(&text) else { return nil }
      // A sign belongs to the zone, and dashes part the days of RFC 850.
      case UInt8(ascii: "+") where parts.time != nil: parts.offset = DateZone.offset(&text)
      case UInt8(ascii: "-"):
        if parts.time != nil, text.peek(1).isASCIIDigit {
          parts.offset = DateZone.offset(&text)
        } else {
          text.index += 1
        }
      case _ where byte.isASCIILetter || byte >= 0x80:
        guard parts.word(&text) else { return nil }
      default: return nil
      }
    }
    return parts.fields
  }

  /// Whether a year begins a date as in `2006/09/15`.
  private static func isWholeDate(_ text: DateText) -> Bool {
    guard text.index == 0 || text[text.index - 1] != UInt8(ascii: "-") else { return false }
    let mark = text.peek(4)
    return (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."))
      && text.peek(5).isASCIIDigit
  }
}

/// What is read of a date whose parts come in some order.
private struct DateParts {
  private var day: Int?
  private var year: (value: Int, digits: Int)?
  private var month: Int?
  /// A word was read that may be a month.
  private var mayBeMarch = false
  private var hasWord = false
  private(set) var time: Int?
  var offset: Int?
  /// The zone that a comment names.
  private var spareOffset: Int?

  var hasNoDay: Bool { day == nil && year == nil }

  /// `nil` where the day, the month or the year is missing.
  var fields: DateFields? {
    guard let month = month ?? (mayBeMarch ? 3 : nil), var day, var year else { return nil }
    // The day comes before the year where both have two digits and may be either.
    if day > 31, year.digits <= 2 { (day, year) = (year.value, (day, 2)) }
    return DateFields(
      year: DateFields.year(year.value, digits: year.digits),
      month: month,
      day: day,
      time: time,
      offset: offset ?? spareOffset
    )
  }

  /// Reads a day, a year or a time; `false` for a number that is none.
  mutating func number(_ text: inout DateText) -> Bool {
    let digits = text.digitCount
    let mark = text.peek(digits)
    if time == nil, digits <= 2, isClock(text, mark, digits) {
      time = DateClock.time(&text)
      return time != nil
    }
    guard digits <= 4, mark != UInt8(ascii: "/"), mark != UInt8(ascii: ":"),
      let value = text.number(4)
    else { return false }
    if digits >= 3 {
      guard year == nil else {
        // An offset may have lost its sign.
        guard time != nil, offset == nil, digits == 4 else { return false }
        offset = value / 100 * 3_600 + value % 100 * 60
        return true
      }
      year = (value, digits)
      return true
    }
    // `12.11.2025` and `12-11-2025` are read in two ways.
    let isInMarks = mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-")
    guard !isInMarks || !text.peek(1).isASCIIDigit else { return false }
    skipOrdinal(&text)
    if day == nil {
      day = value
    } else if year == nil {
      year = (value, digits)
    } else {
      return false
    }
    return true
  }

  /// Reads a name; `false` for a word that no date has there.
  mutating func word(_ text: inout DateText) -> Bool {
    let start = text.index
    let word = text.word()
    defer { hasWord = true }
    // `AT` is a zone there, and a word between a day and a time elsewhere.
    if time != nil, offset == nil, DateZone.isName(word, in: text) {
      text.index = start
      offset = DateZone.offset(&text)
      return true
    }
    switch DateWord(word, in: text) {
    case .month(let named):
      guard month == nil else { return false }
      month = named
    case .marchOrTuesday:
      if mayBeMarch { return false }
      mayBeMarch = true
    case .weekday, .filler: break
    case .am, .pm: return false
    case nil:
      guard time != nil else {
        // A first word is the name of a day, which may be wrong and says nothing new.
        return !hasWord && hasNoDay
      }
      text.index = start
      if let named = DateZone.offset(&text) { offset = offset ?? named }
      // A name of another alphabet is none that we know.
      if text.index == start { text.index = word.upperBound }
    }
    return true
  }

  /// Passes a comment with those inside it; the zone that one names counts where nothing else does.
  mutating func comment(_ text: inout DateText) -> Bool {
    if time != nil, text.peek(1).isASCIILetter {
      var zone = text
      if let named = DateZone.offset(&zone), zone.skip(UInt8(ascii: ")")) {
        spareOffset = named
      }
    }
    var depth = 0
    while !text.isAtEnd {
      if text.current == UInt8(ascii: "(") { depth += 1 }
      if text.current == UInt8(ascii: ")") { depth -= 1 }
      text.index += 1
      if depth == 0 { return true }
    }
    return true
  }

  /// Whether a number is an hour: `8:30`, `08h30`, `8am`, `8 pm`.
  private func isClock(_ text: DateText, _ mark: UInt8, _ digits: Int) -> Bool {
    if mark == UInt8(ascii: ":") { return true }
    let next = text.peek(digits + 1)
    if mark | 0x20 == UInt8(ascii: "h") { return !next.isASCIILetter }
    let letter = (mark == 0x20 ? next : mark) | 0x20
    let isHalf = letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
    let end = digits + (mark == 0x20 ? 2 : 1)
    return isHalf && text.peek(end) | 0x20 == UInt8(ascii: "m") && !text.peek(end + 1).isASCIILetter
  }

  /// `31st`, `1er`, `5th`, `2º`.
  private func skipOrdinal(_ text: inout DateText) {
    guard text.current.isASCIILetter || text.current >= 0x80 else { return }
    let mark = text.index
    let ending = text.text(text.word())
    if !["st", "nd", "rd", "th", "er", "e", "º", "ª", "o", "a"].contains(ending) {
      text.index = mark
    }
  }
}
