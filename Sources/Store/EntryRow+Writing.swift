internal import Entries
internal import Foundation
internal import GRDB
internal import Markup
internal import Timeline

/// Writing an entry as rows.
extension EntryRow {
  /// Keeps an entry and the feeds that it stands in.
  ///
  /// - Returns: whether it is new, or shows anything else than before.
  /// - Throws: the database's errors, for the store to translate.
  static func save(
    _ entry: Entry,
    minted: Minted,
    feeds: [DelegationID],
    in database: Database,
    by statements: RepeatedStatements
  ) throws -> Bool {
    let digest = digest(entry)
    guard let known = try saved(entry.id, in: database) else {
      try add(entry, digest: digest, minted: minted, feeds: feeds, by: statements)
      return true
    }
    if known.digest == digest, known.minted == minted, known.isTitleDerived == entry.isTitleDerived
    {
      // The rules may have changed what is part of what.
      try put(entry, in: feeds, of: database, by: statements)
      return false
    }
    try write(entry, digest: digest, minted: minted, by: statements)
    try put(entry, in: feeds, of: database, by: statements)
    guard known.digest != digest else { return false }
    try statements.run(newsInsertion, [.text(entry.id.description)])
    // An id that was withdrawn and comes back is gone no more.
    try database.executeAgain("DELETE FROM alias WHERE id = ?", [entry.id.description])
    try database.executeAgain(
      "DELETE FROM translation_link WHERE entry = ?",
      [entry.id.description]
    )
    try database.executeAgain("DELETE FROM media WHERE entry = ?", [entry.id.description])
    try link(entry, by: statements)
    return true
  }

  /// Keeps an entry that is not saved yet: nothing of it is there to be replaced.
  static func add(
    _ entry: Entry,
    minted: Minted,
    feeds: [DelegationID],
    by statements: RepeatedStatements
  ) throws {
    try add(entry, digest: digest(entry), minted: minted, feeds: feeds, by: statements)
  }

  private static func add(
    _ entry: Entry,
    digest: String,
    minted: Minted,
    feeds: [DelegationID],
    by statements: RepeatedStatements
  ) throws {
    try write(entry, digest: digest, minted: minted, by: statements)
    try insert(entry, into: Set(feeds.map(\.description)), by: statements)
    try statements.run(newsInsertion, [.text(entry.id.description)])
    // An id that was withdrawn and comes back is gone no more.
    try statements.run(aliasRemoval, [.text(entry.id.description)])
    try link(entry, by: statements)
  }

  // Not `INSERT OR REPLACE`: an entry keeps its place in the order of making.
  private static let writing = RepeatedQuery(
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
    """
  )
  private static let aliasRemoval = RepeatedQuery("DELETE FROM alias WHERE id = ?")
  private static let feedInsertion = RepeatedQuery("INSERT INTO membership VALUES (?, ?, ?, ?)")
  /// For the archives: it may have come into a channel, or may be shown otherwise than it was.
  private static let newsInsertion = RepeatedQuery("INSERT OR IGNORE INTO archive_news VALUES (?)")
  private static let linkInsertion = RepeatedQuery(
    "INSERT OR IGNORE INTO translation_link VALUES (?, ?)"
  )
  private static let pictureInsertion = RepeatedQuery("INSERT OR IGNORE INTO media VALUES (?, ?)")

  private static func write(
    _ entry: Entry,
    digest: String,
    minted: Minted,
    by statements: RepeatedStatements
  ) throws {
    try statements.run(
      writing,
      [
        .text(entry.id.description), .text(digest),
        .real(minted.firstSeen.timeIntervalSince1970), .real(minted.placed.timeIntervalSince1970),
        BoundValue(minted.day?.description), BoundValue(minted.second),
        BoundValue(minted.changed?.timeIntervalSince1970), BoundValue(minted.changedSecond),
        BoundValue(entry.link?.description), BoundValue(entry.sourcePage?.description),
        .text(entry.title.description), BoundValue(entry.isTitleDerived),
        .text(entry.summary.description), BoundValue(entry.content?.html),
        .real(entry.published.timeIntervalSince1970), .text(entry.precision.rawValue),
        .real(entry.updated.timeIntervalSince1970), .text(entry.language.description),
        BoundValue(entry.textLanguage?.description), .text(joined(entry.delegations)),
        BoundValue(entry.dateline?.description), .text(joined(entry.sources)),
        .text(joined(entry.warnings)), BoundValue(ParticularsText.text(of: entry.particulars)),
        BoundValue(entry.translationKey),
      ]
    )
  }

  /// Writes where sources say that an entry is to be read in other languages, and its pictures.
  private static func link(_ entry: Entry, by statements: RepeatedStatements) throws {
    for link in entry.particulars.translations {
      let key = LookupKey(to: link.address).number
      try statements.run(linkInsertion, [.text(entry.id.description), .integer(key)])
    }
    for name in entry.keptPictures {
      try statements.run(pictureInsertion, [.text(entry.id.description), .text(name)])
    }
  }

  /// Puts an entry into feeds, and into no others; what stands already is not written again.
  private static func put(
    _ entry: Entry,
    in feeds: [DelegationID],
    of database: Database,
    by statements: RepeatedStatements
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
    try statements.run(newsInsertion, [.text(id)])
    try insert(entry, into: wanted, by: statements)
  }

  private static func insert(
    _ entry: Entry,
    into feeds: Set<String>,
    by statements: RepeatedStatements
  ) throws {
    for delegation in feeds.sorted() {
      try statements.run(
        feedInsertion,
        [
          .text(entry.id.description), .text(delegation), .text(entry.language.description),
          .real(entry.published.timeIntervalSince1970),
        ]
      )
    }
  }

  /// Everything that an entry shows anywhere.
  private static func digest(_ entry: Entry) -> String {
    let content = entry.content?.html
    let (summary, words) = (entry.summary.description, content?.utf8.count ?? 0)
    var list = Digest.Fields(room: 640 + summary.utf8.count + words)
    list.append(entry.id.description)
    list.append(entry.link?.description)
    list.append(entry.sourcePage?.description)
    list.append(entry.title.description)
    list.append(summary)
    list.append(content)
    list.append("\(entry.published.timeIntervalSince1970)")
    list.append(entry.precision.rawValue)
    list.append("\(entry.updated.timeIntervalSince1970)")
    list.append(entry.language.description)
    list.append(entry.textLanguage?.description)
    list.append(joined(entry.delegations))
    list.append(entry.dateline?.description)
    list.append(joined(entry.sources))
    list.append(joined(entry.warnings))
    list.append(entry.translationKey)
    entry.particulars.eachDigestText { list.append($0) }
    return Digest(of: list).description
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
