/// How a source writes its dates: a pattern that leaves no day in doubt.
///
/// The letters are a part of those of Unicode's date patterns (UTS 35): `d` `dd` the day, `M` `MM`
/// the month, `MMM` `MMMM` its short or long name, `yy` `yyyy` the year, `H` `HH` the hour of 24,
/// `mm` the minute. Other letters stand in single quotes, and `''` is a single quote. All other
/// characters stand for themselves.
package struct DateFormat: Hashable, Sendable, CustomStringConvertible {
  /// A piece of a date, or what stands between two.
  package enum Field: Hashable, Sendable {
    /// The day of the month in at least so many digits, 1 or 2.
    case day(digits: Int)
    /// The month in at least so many digits, 1 or 2.
    case month(digits: Int)
    /// The month's abbreviated name.
    case shortMonthName
    /// The month's full name.
    case monthName
    /// The year in exactly so many digits, 2 or 4.
    case year(digits: Int)
    /// The hour, 0 to 23, in at least so many digits, 1 or 2.
    case hour(digits: Int)
    /// The minute in two digits.
    case minute
    /// Text that stands for itself.
    case literal(String)
  }

  /// The pattern as written.
  package let description: String
  /// The pattern's pieces in order; no two literals in a row.
  package let fields: [Field]

  /// Takes a pattern with a day, a month and a year, each once.
  ///
  /// - Throws: what is wrong with it.
  package init(_ pattern: String) throws(DateFormatError) {
    var fields: [Field] = []
    var rest = pattern[...]
    while let first = rest.first {
      let piece: Field
      if first == "'" {
        piece = .literal(try Self.quoted(&rest))
      } else {
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        piece = first.isLetter ? try Self.field(of: String(run)) : .literal(String(run))
      }
      if case .literal(let text) = piece, case .literal(let before) = fields.last {
        fields[fields.count - 1] = .literal(before + text)
      } else {
        fields.append(piece)
      }
    }
    try Self.check(fields)
    description = pattern
    self.fields = fields
  }

  private static func field(of letters: String) throws(DateFormatError) -> Field {
    switch letters {
    case "d", "dd": return .day(digits: letters.utf8.count)
    case "M", "MM": return .month(digits: letters.utf8.count)
    case "MMM": return .shortMonthName
    case "MMMM": return .monthName
    case "yy", "yyyy": return .year(digits: letters.utf8.count)
    case "H", "HH": return .hour(digits: letters.utf8.count)
    case "mm": return .minute
    default: throw DateFormatError(reason: "“\(visible(letters))” is no part of a date")
    }
  }

  /// Takes quoted text off the front; `''` inside and alone is a single quote.
  private static func quoted(_ rest: inout Substring) throws(DateFormatError) -> String {
    rest = rest.dropFirst()
    if rest.first == "'" {
      rest = rest.dropFirst()
      return "'"
    }
    var text = ""
    while let next = rest.popFirst() {
      guard next == "'" else {
        text.append(next)
        continue
      }
      guard rest.first == "'" else { return text }
      text.append("'")
      rest = rest.dropFirst()
    }
    throw DateFormatError(reason: "a quote is not closed")
  }

  private static func check(_ fields: [Field]) throws(DateFormatError) {
    var counts: [String: Int] = [:]
    for field in fields {
      switch field {
      case .day: counts["a day", default: 0] += 1
      case .month, .shortMonthName, .monthName: counts["a month", default: 0] += 1
      case .year: counts["a year", default: 0] += 1
      case .hour: counts["an hour", default: 0] += 1
      case .minute: counts["a minute", default: 0] += 1
      case .literal: break
      }
    }
    for part in ["a day", "a month", "a year"] where counts[part] == nil {
      throw DateFormatError(reason: "\(part) is missing")
    }
    for part in ["a day", "a month", "a year", "an hour", "a minute"] where counts[part] ?? 0 > 1 {
      throw DateFormatError(reason: "\(part) stands twice")
    }
    if counts["a minute"] != nil, counts["an hour"] == nil {
      throw DateFormatError(reason: "a minute needs an hour")
    }
  }
}

/// Why a text is no date format.
package struct DateFormatError: Error, Hashable, Sendable {
  /// In words, such as `a year is missing`.
  package let reason: String
}

extension ConfigurationShape where Value == DateFormat {
  /// A pattern such as `dd.MM.yy`.
  package static var dateFormat: Self {
    let expected =
      "a date format of d dd M MM MMM MMMM yy yyyy H HH mm, other letters in single quotes, "
      + "such as dd.MM.yy"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      do throws(DateFormatError) {
        return try DateFormat(text.text)
      } catch {
        mistakes.add(
          at: text.place,
          found: "found “\(visible(text.text))” (\(error.reason))",
          expected: expected
        )
        return nil
      }
    }
  }
}
