internal import Entries
internal import Foundation
internal import GRDB
internal import Markup
internal import Timeline

/// A sighting as a row.
enum SightingRow {
  private static let insertion = RepeatedQuery(
    """
      INSERT INTO sighting (id, source, digest, entry, first_run, last_run, place, guid, link, page,
        title, text, markup, is_excerpt, published_at, published_on, claimed_language, delegations,
        warnings, summary, modified_at, particulars, translation_key,
        is_language_stated, routing)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  )
  private static let lookupInsertion = RepeatedQuery("INSERT OR IGNORE INTO lookup VALUES (?, ?)")

  /// Writes a sighting that its source did not show before.
  ///
  /// - Parameters:
  ///   - sighting: as it was read.
  ///   - number: of its row; the next one without it.
  ///   - digest: of the sighting.
  ///   - source: whose it is.
  ///   - entry: that it belongs to, where that is known.
  ///   - runs: that saw it first and last.
  ///   - statements: of the transaction.
  /// - Throws: the database's errors, for the store to translate.
  static func insert(
    _ sighting: Sighting,
    numbered number: Int? = nil,
    digest: String,
    from source: SourceID,
    of entry: EntryID? = nil,
    runs: (first: Int, last: Int),
    by statements: RepeatedStatements
  ) throws {
    var publishedAt: Double?
    var publishedOn: String?
    switch sighting.published {
    case .instant(let instant): publishedAt = instant.timeIntervalSince1970
    case .day(let day): publishedOn = day.description
    case nil: break
    }
    try statements.run(
      insertion,
      [
        BoundValue(number), .text(source.description), .text(digest),
        BoundValue(entry?.description), BoundValue(runs.first), BoundValue(runs.last),
        .text(sighting.place), BoundValue(sighting.guid), BoundValue(sighting.link?.description),
        BoundValue(sighting.page?.description), BoundValue(sighting.title?.description),
        BoundValue(sighting.text?.plain.description), BoundValue(sighting.text?.markup?.html),
        BoundValue(sighting.text?.isExcerpt ?? false), BoundValue(publishedAt),
        BoundValue(publishedOn), BoundValue(sighting.claimedLanguage?.description),
        .text(EntryRow.joined(sighting.delegations)), .text(EntryRow.joined(sighting.warnings)),
        BoundValue(sighting.summary?.description),
        BoundValue(sighting.modified?.timeIntervalSince1970),
        BoundValue(ParticularsText.text(of: sighting.particulars)),
        BoundValue(sighting.translationKey), BoundValue(sighting.isLanguageStated),
        BoundValue(RoutingText.text(of: sighting.routings)),
      ]
    )
  }

  /// Writes the words under which a sighting is found.
  static func insert(
    _ lookups: [LookupKey],
    of row: Int,
    by statements: RepeatedStatements
  ) throws {
    for key in lookups {
      try statements.run(lookupInsertion, [.integer(key.number), BoundValue(row)])
    }
  }

  /// A sighting as it stands now, which its row does not tell while its source shows it.
  static func sighting(
    _ row: Row,
    at place: String,
    by routing: String?
  ) throws -> Sighting {
    var sighting = try sighting(row)
    sighting.place = place
    sighting.routings = RoutingText.routings(EntryRow.names(row["delegations"]), routing)
    return sighting
  }

  static func sighting(_ row: Row) throws -> Sighting {
    let text = (row["text"] as String?).map { plain in
      Sighting.Text(
        plain: PlainText(stored: plain),
        markup: (row["markup"] as String?).map(SafeHTML.init(stored:)),
        isExcerpt: row["is_excerpt"]
      )
    }
    return Sighting(
      place: row["place"],
      guid: row["guid"],
      link: (row["link"] as String?).flatMap(WebAddress.init),
      page: (row["page"] as String?).flatMap(WebAddress.init),
      title: (row["title"] as String?).map(PlainText.init(stored:)),
      text: text,
      summary: (row["summary"] as String?).map(PlainText.init(stored:)),
      published: published(on: row["published_on"], at: row["published_at"]),
      modified: (row["modified_at"] as Double?).map { Date(timeIntervalSince1970: $0) },
      particulars: try ParticularsText.particulars(row["particulars"]),
      translationKey: row["translation_key"],
      claimedLanguage: (row["claimed_language"] as String?).flatMap(LanguageTag.init),
      isLanguageStated: row["is_language_stated"],
      routings: RoutingText.routings(EntryRow.names(row["delegations"]), row["routing"]),
      warnings: EntryRow.warnings(row["warnings"])
    )
  }

  /// When a piece was published, as its row tells it.
  static func published(on day: String?, at instant: Double?) -> PublicationDate? {
    instant.map { PublicationDate.instant(Date(timeIntervalSince1970: $0)) }
      ?? day.flatMap(CalendarDay.init(iso8601:)).map(PublicationDate.day)
  }

  /// A sighting as its row will tell it.
  ///
  /// - Returns: `nil` for one that only the row itself tells: a text that no cell takes whole, or the
  ///   moments of an event.
  static func read(back sighting: Sighting) -> Sighting? {
    let names = [sighting.guid, sighting.translationKey, sighting.place]
    let isWhole = names.allSatisfy { $0?.utf8.contains(0) != true }
    guard isWhole, sighting.particulars.event == nil else { return nil }
    var sighting = sighting
    // Seconds since 1970 are coarser than those since 2001, as they stand in memory.
    var published = sighting.published
    if case .instant(let instant) = published { published = .instant(read(back: instant)) }
    let modified = sighting.modified.map(read(back:))
    let routings = RoutingText.read(back: sighting.routings)
    let warnings = EntryRow.warnings(EntryRow.joined(sighting.warnings))
    // Nearly all are as they will be read.
    if published != sighting.published { sighting.published = published }
    if modified != sighting.modified { sighting.modified = modified }
    if routings != sighting.routings { sighting.routings = routings }
    if warnings != sighting.warnings { sighting.warnings = warnings }
    return sighting
  }

  private static func read(back instant: Date) -> Date {
    Date(timeIntervalSince1970: instant.timeIntervalSince1970)
  }
}
