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

  /// The columns that `entry` reads, in its order: to look each up by its name costs more than to read it.
  ///
  /// - Parameter table: as the query calls the table of entries.
  /// - Returns: SQL.
  static func columns(of table: String = "entry") -> String {
    [
      "id", "link", "source_page", "title", "title_derived", "summary", "content", "published",
      "precision", "updated", "language", "text_language", "delegations", "particulars",
      "translation_key", "dateline", "sources", "warnings",
    ].map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// The entry of a row of `columns`.
  static func entry(_ row: Row) throws -> Entry {
    Entry(
      id: id(row[0]),
      link: (row[1] as String?).flatMap(WebAddress.init),
      sourcePage: (row[2] as String?).flatMap(WebAddress.init),
      title: PlainText(stored: row[3]),
      isTitleDerived: row[4],
      summary: PlainText(stored: row[5]),
      content: (row[6] as String?).map(SafeHTML.init(stored:)),
      published: Date(timeIntervalSince1970: row[7]),
      precision: try precision(row[8]),
      updated: Date(timeIntervalSince1970: row[9]),
      language: try language(row[10]),
      textLanguage: (row[11] as String?).flatMap(LanguageTag.init),
      delegations: names(row[12]).compactMap(DelegationID.init),
      particulars: try ParticularsText.particulars(row[13]),
      translationKey: row[14],
      dateline: (row[15] as String?).map(PlainText.init(stored:)),
      sources: names(row[16]).compactMap(SourceID.init),
      warnings: warnings(row[17])
    )
  }

  /// Entries by their ids, those that there are.
  static func entries(
    _ ids: some Sequence<EntryID>,
    in database: Database
  ) throws -> [EntryID: Entry] {
    var entries: [EntryID: Entry] = [:]
    let rows = try rows(columns(), of: ids, in: database)
    while let row = try rows.next() {
      let entry = try entry(row)
      entries[entry.id] = entry
    }
    return entries
  }

  /// The rows of entries by their ids, those that there are, in any order.
  ///
  /// A cursor's row is read where SQLite has it; one that is fetched by itself is a copy.
  static func rows(
    _ columns: String,
    of ids: some Sequence<EntryID>,
    in database: Database
  ) throws -> RowCursor {
    let list = try JSONEncoder().encode(ids.map(\.description))
    return try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT \(columns) FROM json_each(?) j CROSS JOIN entry ON entry.id = j.value"
      ),
      arguments: [String(decoding: list, as: UTF8.self)]
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
    parts(of: text, by: " ")
  }

  /// A list that is kept as a text, without what is empty; much cheaper by bytes than by characters.
  static func parts(of text: String, by separator: Unicode.Scalar) -> [String] {
    text.utf8.split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
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
      throw StoreError(code: .damaged, path: "", reason: "no value: \(text)")
    }
    return value
  }
}
