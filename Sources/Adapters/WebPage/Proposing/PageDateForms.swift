internal import Configuration
internal import Entries
internal import Foundation

/// The forms that dates on pages have, and the one that a page's dates have together.
enum PageDateForms {
  /// In the order in which they are proposed where several fit.
  static let patterns = [
    "dd.MM.yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "MM/dd/yyyy", "MM.dd.yyyy", "MM-dd-yyyy",
    "dd.MM.yy", "dd/MM/yy", "dd-MM-yy", "MM/dd/yy", "MM.dd.yy",
    "yyyy/MM/dd", "yyyy.MM.dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    "d. MMMM yyyy", "d MMMM, yyyy", "d'er' MMMM yyyy", "MMMM d yyyy",
  ]

  /// Whether a text begins with something that is a date in one of the forms, and is little more.
  static func isDate(_ text: String) -> Bool {
    guard (6...60).contains(text.utf8.count),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    return openings(of: text).contains { opening in
      readers.contains { reader in
        if case .date? = reader.reader.opening(opening)?.0 { true } else { false }
      }
    }
  }

  /// Whether a text is a date in one of the forms, and nothing else.
  static func isWhole(_ text: String) -> Bool {
    guard (6...40).contains(text.utf8.count) else { return false }
    return readers.contains { reader in
      if case .date? = reader.reader.whole(text[...]) { true } else { false }
    }
  }

  /// The one form that all of some dates have.
  ///
  /// - Parameter texts: as they stand on a page, words around them included.
  /// - Returns: `nil` where none fits all of them, and where it stays open which number is the day.
  static func common(to texts: [String]) -> DateFormat? {
    let fitting = fitting(texts)
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The forms that all of some dates may have, of which each puts the day elsewhere.
  ///
  /// - Parameter texts: as they stand on a page, words around them included.
  /// - Returns: in the order of `patterns`; none where no form fits all of them.
  static func fitting(_ texts: [String]) -> [DateFormat] {
    let texts = Array(Set(texts.prefix(500)))
    guard !texts.isEmpty else { return [] }
    var fitting: [(format: DateFormat, order: String, days: [CalendarDay])] = []
    for (format, reader) in readers {
      let days = texts.map { day(in: $0, by: reader) }
      let read = days.compactMap(\.self)
      guard read.count == days.count else { continue }
      // Forms that read the same days in the same order are one. The first of January is the same day
      // in either order, and the next piece's is not.
      let order = order(of: format)
      if !fitting.contains(where: { $0.order == order && $0.days == read }) {
        fitting.append((format, order, read))
      }
    }
    return fitting.map(\.format)
  }

  /// In which order a form has day, month and year: `dMy`.
  private static func order(of format: DateFormat) -> String {
    var letters = ""
    for letter in format.description where "dMy".contains(letter) && !letters.contains(letter) {
      letters.append(letter)
    }
    return letters
  }

  private static func day(in text: String, by reader: DateReader) -> CalendarDay? {
    for opening in openings(of: text) {
      if case .date(let date)? = reader.opening(opening)?.0 { return date.day(in: .gmt) }
    }
    return nil
  }

  /// The text from its beginning and from each of its first words on.
  private static func openings(of text: String) -> [Substring] {
    var openings: [Substring] = []
    var isBegin = true
    for index in text.indices where openings.count < 8 {
      let isWord = text[index].isLetter || text[index].isNumber
      if isBegin, isWord { openings.append(text[index...]) }
      isBegin = !isWord
    }
    return openings
  }

  private static let readers: [(format: DateFormat, reader: DateReader)] =
    patterns.compactMap { pattern in
      (try? DateFormat(pattern)).map { ($0, DateReader(format: $0, zone: .gmt)) }
    }
}
