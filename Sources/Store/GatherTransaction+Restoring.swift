package import Entries
package import Foundation
internal import GRDB
package import Timeline

/// What our own feeds tell of a timeline that was lost.
extension GatherTransaction {
  /// Keeps an entry as our feeds have it, with a sighting that stands in for those of its sources.
  ///
  /// - Parameters:
  ///   - entry: as it was published.
  ///   - sighting: what the feeds tell of it; an entry has one such.
  ///   - page: where feeds said that it is read; other pieces call it their translation by that.
  ///   - minted: its place in time; it was first seen when it was changed last, as far as is known.
  ///   - feeds: the delegations in whose feeds it stands, wholes included.
  ///   - zone: in which days begin.
  /// - Throws: the database's errors, for the store to translate.
  package func restore(
    _ entry: Entry,
    from sighting: Sighting,
    readAt page: WebAddress?,
    minted: Minted,
    feeds: [DelegationID],
    zone: TimeZone
  ) throws {
    let run = try beginRun(at: minted.firstSeen)
    let database = try database
    try database.executeAgain(
      "INSERT OR REPLACE INTO source (id, response, settings, last_run) VALUES (?, '', '', ?)",
      [SourceID.restored.description, run]
    )
    try SightingRow.insert(
      sighting,
      // Two entries may say the same.
      digest: Digest(of: [entry.id.description]).description,
      from: .restored,
      of: entry.id,
      runs: (run, run),
      by: statements
    )
    let row = Int(database.lastInsertedRowID)
    let keys = MatchingKeys(sighting, from: .restored, in: zone)
    let lookups = keys.lookupKeys + [page.map { LookupKey(to: $0) }].compactMap(\.self)
    try SightingRow.insert(lookups, of: row, by: statements)
    try add(entry, minted: minted, feeds: feeds)
  }

  /// Keeps an id that our feeds or pages call gone.
  ///
  /// - Parameters:
  ///   - id: no entry has it.
  ///   - survivor: the entry that it turned out to be; `nil` where it is not known, or there is none.
  ///   - language: of the feeds that it stood in.
  ///   - delegations: in whose feeds it stood.
  ///   - hadPage: whether a page of ours leads on to the survivor.
  ///   - moment: since when.
  /// - Throws: the database's errors, for the store to translate.
  package func restore(
    gone id: EntryID,
    for survivor: EntryID?,
    language: LanguageTag,
    delegations: [DelegationID],
    hadPage: Bool,
    at moment: Date
  ) throws {
    try connection.executeAgain(
      "INSERT OR REPLACE INTO alias VALUES (?, ?, ?, ?, ?, ?, NULL)",
      [
        id.description, survivor?.description, language.description, EntryRow.joined(delegations),
        hadPage, moment.timeIntervalSince1970,
      ]
    )
  }

  /// Whether an entry was read back from our own feeds, and no source has shown its piece since.
  package func isAwaited(_ id: EntryID) throws -> Bool {
    try !pending.has(id)
      && statements.integer(Self.awaiting, [.text(id.description), Self.standIn]) == 1
  }

  /// Makes new sightings as old as what stands in for them; nothing where nothing does.
  package func date(_ rows: [Int], likeStandInOf entry: EntryID) throws {
    let run = try statements.integer(
      Self.standInRun,
      [.text(entry.description), Self.standIn]
    )
    guard let run else { return }
    try finish()
    for row in rows {
      fresh.forget(row)
      try statements.run(Self.dating, [BoundValue(run), BoundValue(row)])
    }
  }

  /// Drops what stands in for the sources of an entry, if anything does.
  package func forgetStandIn(of entry: EntryID) throws {
    let row = try statements.integer(Self.standInRow, [.text(entry.description), Self.standIn])
    if let row { try forget([row]) }
  }

  private static let standIn = BoundValue.text(SourceID.restored.description)
  private static let awaiting = RepeatedQuery(
    """
    SELECT EXISTS (SELECT 1 FROM sighting WHERE entry = ?1 AND source = ?2)
      AND NOT EXISTS (SELECT 1 FROM sighting WHERE entry = ?1 AND source <> ?2)
    """
  )
  private static let standInRun = RepeatedQuery(
    "SELECT first_run FROM sighting WHERE entry = ? AND source = ?"
  )
  private static let standInRow = RepeatedQuery(
    "SELECT id FROM sighting WHERE entry = ? AND source = ?"
  )
  private static let dating = RepeatedQuery("UPDATE sighting SET first_run = ? WHERE id = ?")
}
