internal import Entries

extension Phrases {
  /// A day written out, such as `1 March 2026` or `1er mars 2026`.
  ///
  /// - Parameters:
  ///   - year: of the Gregorian calendar.
  ///   - month: 1 to 12.
  ///   - day: 1 to 31.
  /// - Returns: the day by the pattern `date` of the language's phrases.
  package func date(year: Int, month: Int, day: Int) -> String {
    filled(
      "date",
      ["day": number(ofDay: day), "month": name(ofMonth: month), "year": "\(year)"]
    )
  }

  /// A month as a title, such as `March 2026` or `mars 2026`.
  ///
  /// - Parameters:
  ///   - year: of the Gregorian calendar.
  ///   - month: 1 to 12.
  /// - Returns: the month by the pattern `month_title` of the language's phrases.
  package func month(year: Int, month: Int) -> String {
    filled("month_title", ["month": name(ofMonth: month), "year": "\(year)"])
  }

  /// A month's name, such as `March`, by its number from 1 to 12.
  func name(ofMonth month: Int) -> String {
    precondition((1...12).contains(month), "a month is 1 to 12")
    return months[month - 1]
  }

  /// A day without its year, such as `1 March`, where the year follows later.
  func writtenWithoutYear(_ day: CalendarDay) -> String {
    filled(
      "date_in_year",
      ["day": number(ofDay: day.day), "month": name(ofMonth: day.month)]
    )
  }

  private func number(ofDay day: Int) -> String {
    day == 1 ? texts["day_first"] ?? "1" : "\(day)"
  }
}
