internal import Entries
internal import Foundation
internal import GRDB
internal import Markup
internal import Timeline

/// An entry as a row, and the small texts in which lists are kept.
enum EntryRow {
  static func save(
    _ entry: Entry,
    minted: Minted,
    feeds: [DelegationID],
    in database: Database
  ) throws -> Bool {
    let digest = digest(entry)
    let known = try saved(entry.id, in: database)
    if let known, known.digest == digest, known.minted == minted,
      known.isTitleDerived == entry.isTitleDerived
    {
      // The rules may have changed what is part of what.
      try put(entry, in: feeds, of: database)
      return false
    }
    // Not `INSERT OR REPLACE`: an entry keeps its place in the order of making.
    try database.executeAgain(
      """
      INSERT INTO entry (id, digest, first_seen, placed, day, second, changed, changed_second,
        link, source_page, title, title_derived, summary, content, published, precision, updated,
        language, text_language, delegations, dateline, sources, warnings, particulars,
        translation_key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, placed = excluded.placed,
        day = excluded.day, second = excluded.second, changed = excluded.changed,
        changed_second = excluded.changed_second, link = excluded.link,
        source_page = excluded.source_page, title = excluded.title,
        title_derived = excluded.title_derived, summary = excluded.summary,
        content = excluded.content, published = excluded.published,
        precision = excluded.precision, updated = excluded.updated,
        language = excluded.language, text_language = excluded.text_language,
        delegations = excluded.delegations,
        dateline = excluded.dateline, sources = excluded.sources, warnings = excluded.warnings,
        particulars = excluded.particulars, translation_key = excluded.translation_key
      """,
      [
        entry.id.description, digest, minted.firstSeen.timeIntervalSince1970,
        minted.placed.timeIntervalSince1970, minted.day?.description, minted.second,
        minted.changed?.timeIntervalSince1970, minted.changedSecond,
        entry.link?.description, entry.sourcePage?.description, entry.title.description,
        entry.isTitleDerived, entry.summary.description, entry.content?.html,
        entry.published.timeIntervalSince1970, entry.precision.rawValue,
        entry.updated.timeIntervalSince1970, entry.language.description,
        entry.textLanguage?.description, joined(entry.delegations), entry.dateline?.description,
        joined(entry.sources), joined(entry.warnings),
        ParticularsText.text(of: entry.particulars), entry.translationKey,
      ]
    )
    try put(entry, in: feeds, of: database)
    guard known?.digest != digest else { return false }
    // An id that was withdrawn and comes back is gone no more.
    try database.executeAgain("DELETE FROM alias WHERE id = ?", [entry.id.description])
    try database.executeAgain(
      "DELETE FROM translation_link WHERE entry = ?",
      [entry.id.description]
    )
    for link in entry.particulars.translations {
      try database.executeAgain(
        "INSERT OR IGNORE INTO translation_link VALUES (?, ?)",
        [entry.id.description, LookupKey(to: link.address).number]
      )
    }
    try database.executeAgain("DELETE FROM media WHERE entry = ?", [entry.id.description])
    for name in entry.keptPictures {
      try database.executeAgain(
        "INSERT OR IGNORE INTO media VALUES (?, ?)",
        [entry.id.description, name]
      )
    }
    return true
  }

  /// Puts an entry into feeds, and into no others; what stands already is not written again.
  private static func put(
    _ entry: Entry,
    in feeds: [DelegationID],
    of database: Database
  ) throws {
    let (id, language) = (entry.id.description, entry.language.description)
    let published = entry.published.timeIntervalSince1970
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT delegation, language, published FROM membership WHERE entry = ?"
      ),
      arguments: [id]
    )
    let standing = rows.filter { $0[1] == language && $0[2] == published }
    let known = Set(standing.map { $0[0] as String })
    let wanted = Set(feeds.map(\.description))
    if known.count == rows.count, known == wanted { return }
    try database.executeAgain("DELETE FROM membership WHERE entry = ?", [id])
    for delegation in wanted.sorted() {
      try database.executeAgain(
        "INSERT INTO membership VALUES (?, ?, ?, ?)",
        [id, delegation, language, published]
      )
    }
  }

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

  /// Everything that an entry shows anywhere.
  private static func digest(_ entry: Entry) -> String {
    let texts = [
      entry.id.description, entry.link?.description, entry.sourcePage?.description,
      entry.title.description, entry.summary.description, entry.content?.html,
      "\(entry.published.timeIntervalSince1970)", entry.precision.rawValue,
      "\(entry.updated.timeIntervalSince1970)", entry.language.description,
      entry.textLanguage?.description, joined(entry.delegations), entry.dateline?.description,
      joined(entry.sources),
      joined(entry.warnings), entry.translationKey,
    ]
    return Digest(of: texts.map { $0 ?? "" } + entry.particulars.digestTexts).description
  }
}

extension Entry {
  /// The names of the pictures of ours that it shows.
  fileprivate var keptPictures: [String] {
    let inText = content?.mediaNames ?? []
    guard case .kept(let file) = particulars.picture?.location else { return inText }
    return inText + [file.name]
  }
}
