package import Entries
package import Foundation
internal import GRDB
package import Markup

/// What the store knows of a source.
package struct SourceState: Hashable, Sendable {
  /// The digest of the response that its sightings were read from.
  package let response: String
  /// The fingerprint of the settings that it was read by.
  package let settings: String

  package init(response: String, settings: String) {
    self.response = response
    self.settings = settings
  }

  private static let brokenMark = " broken"

  /// The same where some of its files could not be read.
  package var withBrokenFiles: SourceState {
    SourceState(response: response + Self.brokenMark, settings: settings)
  }

  /// Whether some of its files could not be read.
  package var hasBrokenFiles: Bool { response.hasSuffix(Self.brokenMark) }

  static func fetch(_ id: SourceID, from database: Database) throws -> SourceState? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT response, settings FROM source WHERE id = ?"),
      arguments: [id.description]
    ).map { SourceState(response: $0[0], settings: $0[1]) }
  }
}

/// Which entries a feed takes.
package struct FeedQuery: Hashable, Sendable {
  package let language: LanguageTag
  /// `nil` for the feed of every delegation.
  package let delegation: DelegationID?
  /// How many at the most, the newest.
  package let limit: Int

  package init(language: LanguageTag, delegation: DelegationID?, limit: Int) {
    self.language = language
    self.delegation = delegation
    self.limit = limit
  }

  /// The same for another number of entries.
  package func taking(_ limit: Int) -> FeedQuery {
    FeedQuery(language: language, delegation: delegation, limit: limit)
  }

  /// The query for some columns of this feed's entries, newest first.
  func select(_ columns: String, due: DueLimit) -> (String, StatementArguments) {
    guard let delegation else {
      return (
        """
        SELECT \(columns) FROM entry e WHERE e.language = ? AND \(due.condition(of: "e"))
        ORDER BY e.published DESC, e.id LIMIT ?
        """,
        [language.description] + due.arguments + [limit]
      )
    }
    // The index of memberships is in the order of the feed, so that looking ends with the last entry.
    return (
      """
      SELECT \(columns) FROM membership m CROSS JOIN entry e ON e.id = m.entry
      WHERE m.delegation = ? AND m.language = ? AND \(due.condition(of: "e"))
      ORDER BY m.published DESC, m.entry LIMIT ?
      """,
      [delegation.description, language.description] + due.arguments + [limit]
    )
  }
}

/// Which entries are due: a day counts as begun with its first second.
package struct DueLimit: Hashable, Sendable {
  private let instant: Double
  private let dayEnd: Double

  /// - Parameters:
  ///   - now: the moment of the build.
  ///   - zone: the publication's, in which days begin.
  package init(now: Date, in zone: TimeZone) {
    instant = now.timeIntervalSince1970
    let tomorrow = CalendarDay(daysSinceEpoch: CalendarDay(now, in: zone).daysSinceEpoch + 1)
    dayEnd = tomorrow.instant(atSecond: 0, in: zone).timeIntervalSince1970
  }

  /// Whether an entry is due.
  package func includes(_ entry: Entry) -> Bool {
    let published = entry.published.timeIntervalSince1970
    return published <= instant || entry.precision != .instant && published < dayEnd
  }

  var condition: String { condition(of: "entry") }

  func condition(of table: String) -> String {
    "(\(table).published <= ? OR (\(table).precision <> 'instant' AND \(table).published < ?))"
  }

  var arguments: StatementArguments { [instant, dayEnd] }

  /// Those of the condition behind a first one that the index answers: what is not due is later.
  var heldArguments: StatementArguments { [instant] + arguments }

  /// Instants up to the first are due, and days that begin before the second; seconds since 1970.
  var bounds: (moment: Double, dayEnd: Double) { (instant, dayEnd) }
}

/// An entry by what decides whether it must be rendered again.
package struct EntryHead: Hashable, Sendable {
  package let id: EntryID
  /// Of everything that the entry shows.
  package let digest: String
  package let language: LanguageTag
  package let updated: Date

  /// - Parameter row: begins with the id, the digest, the language and the moment of the last change.
  /// - Throws: `StoreError` with `damaged` for a language that is none.
  init(_ row: Row) throws {
    id = EntryRow.id(row[0])
    digest = row[1]
    language = try EntryRow.language(row[2])
    updated = Date(timeIntervalSince1970: row[3])
  }
}

/// An id that was published, and turned out to be another entry's or nobody's.
package struct EntryAlias: Hashable, Sendable {
  package let id: EntryID
  /// The entry that it is; `nil` for one that was withdrawn.
  package let survivor: EntryID?
  package let language: LanguageTag
  /// What it was called last; `nil` for one that its author took away, or an earlier version withdrew.
  package let title: PlainText?
  /// The delegations in whose feeds it stood, wholes included.
  package let delegations: [DelegationID]
  /// Whether a page of ours stood in for an address.
  package let hadPage: Bool
  /// When the two were found to be one, or it was withdrawn.
  package let at: Date

  init(_ row: Row) throws {
    id = EntryRow.id(row["id"])
    survivor = (row["survivor"] as String?).map(EntryRow.id)
    language = try EntryRow.language(row["language"])
    title = (row["title"] as String?).map(PlainText.init(stored:))
    delegations = EntryRow.names(row["delegations"]).compactMap(DelegationID.init)
    hadPage = row["had_page"]
    at = Date(timeIntervalSince1970: row["at"])
  }
}

/// A file as it was written.
package struct PublishedFile: Hashable, Sendable {
  /// Of everything that its content was made from.
  package let fingerprint: String
  /// In bytes.
  package let size: Int
  /// Nanoseconds since 1970.
  package let modified: Int

  package init(fingerprint: String, size: Int, modified: Int) {
    self.fingerprint = fingerprint
    self.size = size
    self.modified = modified
  }
}
