extension Phrases {
  /// A day written out, such as `1 March 2026` or `1er mars 2026`.
  ///
  /// - Parameters:
  ///   - year: of the Gregorian calendar.
  ///   - month: 1 to 12.
  ///   - day: 1 to 31.
  /// - Returns: the day by the pattern `date` of the language's phrases.
  package func date(year: Int, month: Int, day: Int) -> String {
    let written = day == 1 ? texts["day_first"] ?? "1" : "\(day)"
    return filled(
      "date",
      ["day": written, "month": name(ofMonth: month), "year": "\(year)"]
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

  private func name(ofMonth month: Int) -> String {
    precondition((1...12).contains(month), "a month is 1 to 12")
    return months[month - 1]
  }
}
