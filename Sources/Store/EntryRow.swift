internal import Entries
internal import Foundation
internal import GRDB
internal import Markup
internal import Timeline

/// An entry as a row, and the small texts in which lists are kept.
enum EntryRow {
  /// What tells whether an entry is as it was saved; `nil` for one that is not saved yet.
  static func saved(
    _ id: EntryID,
    in database: Database
  ) throws -> (minted: Minted, digest: String, isTitleDerived: Bool)? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT digest, first_seen, placed, day, second, changed, changed_second, title_derived,
          precision, published
        FROM entry WHERE id = ?
        """
    )
    return try Row.fetchOne(statement, arguments: [id.description]).map { row in
      let minted = Minted(
        id: id,
        firstSeen: Date(timeIntervalSince1970: row[1]),
        placed: Date(timeIntervalSince1970: row[2]),
        day: (row[3] as String?).flatMap(CalendarDay.init(iso8601:)),
        second: row[4],
        noon: row[8] == DatePrecision.day.rawValue ? Date(timeIntervalSince1970: row[9]) : nil,
        changed: (row[5] as Double?).map { Date(timeIntervalSince1970: $0) },
        changedSecond: row[6]
      )
      return (minted, row[0], row[7])
    }
  }

  static func entry(_ row: Row) throws -> Entry {
    Entry(
      id: id(row["id"]),
      link: (row["link"] as String?).flatMap(WebAddress.init),
      sourcePage: (row["source_page"] as String?).flatMap(WebAddress.init),
      title: PlainText(stored: row["title"]),
      isTitleDerived: row["title_derived"],
      summary: PlainText(stored: row["summary"]),
      content: (row["content"] as String?).map(SafeHTML.init(stored:)),
      published: Date(timeIntervalSince1970: row["published"]),
      precision: try precision(row["precision"]),
      updated: Date(timeIntervalSince1970: row["updated"]),
      language: try language(row["language"]),
      textLanguage: (row["text_language"] as String?).flatMap(LanguageTag.init),
      delegations: names(row["delegations"]).compactMap(DelegationID.init),
      particulars: try ParticularsText.particulars(row["particulars"]),
      translationKey: row["translation_key"],
      dateline: (row["dateline"] as String?).map(PlainText.init(stored:)),
      sources: names(row["sources"]).compactMap(SourceID.init),
      warnings: warnings(row["warnings"])
    )
  }

  static func id(_ text: String) -> EntryID {
    EntryID(stored: text)
  }

  static func source(_ text: String) throws -> SourceID {
    try known(SourceID(text), text)
  }

  static func language(_ text: String) throws -> LanguageTag {
    try known(LanguageTag(text), text)
  }

  static func joined(_ names: [some CustomStringConvertible]) -> String {
    names.map(\.description).joined(separator: " ")
  }

  static func names(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// Warnings, one a line: a message has no line break.
  static func joined(_ warnings: [EntryWarning]) -> String {
    warnings.map(\.description).joined(separator: "\n")
  }

  static func warnings(_ text: String) -> [EntryWarning] {
    text.split(separator: "\n").compactMap { line in
      let word = line.prefix { $0 != ":" }
      return EntryWarning.Code(rawValue: String(word)).map { code in
        EntryWarning(code, String(line.dropFirst(word.count + 2)))
      }
    }
  }

  static func precision(_ text: String) throws -> DatePrecision {
    try known(DatePrecision(rawValue: text), text)
  }

  private static func known<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else {
      throw StoreError(code: .damaged, path: "timeline", reason: "no value: \(text)")
    }
    return value
  }
}
