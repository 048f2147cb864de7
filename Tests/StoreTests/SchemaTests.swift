import Entries
import Foundation
import GRDB
import Testing
import Timeline

@testable import Store

@Suite("Timelines of earlier versions")
struct SchemaTests {
  /// What the second version kept of one page: a card that it shows, and one that it shows no more.
  private static let rows = """
    INSERT INTO run VALUES (1, 1000.0), (2, 2000.0);
    INSERT INTO source VALUES ('page', 'r', 's', 2);
    INSERT INTO sighting (id, source, digest, entry, first_run, last_run, place, title, is_excerpt,
      delegations, warnings)
    VALUES (1, 'page', 'a', 'tag:example.org,2026:a', 1, 2, 'line 3', 'Trees', 0, 'eu', ''),
      (2, 'page', 'b', 'tag:example.org,2026:b', 1, 1, 'line 9', 'Rivers', 0, 'eu', '');
    INSERT INTO lookup VALUES ('title trees', 1), ('title rivers', 2);
    INSERT INTO entry (id, digest, first_seen, placed, second, link, title, title_derived, summary,
      published, precision, updated, language, delegations, sources, warnings)
    VALUES ('tag:example.org,2026:a', 'x', 1000.0, 1000.0, 0, NULL, 'Trees', 0, '', 1000.0,
      'instant', 1000.0, 'en', 'eu', 'page', '');
    INSERT INTO membership VALUES ('tag:example.org,2026:a', 'eu', 'en');
    """

  /// What the third version kept beside: which rule gave the card its delegation, and what is held.
  private static let laterRows = """
    UPDATE sighting SET routing = 'source';
    INSERT INTO held VALUES ('tag:example.org,2026:a', 2000.0);
    """

  @Test(
    "are taken over: what is shown, what it is found by, the feeds that it stands in",
    arguments: [
      ("2 what a piece carries beside its words", nil),
      ("3 rules of routing, what reports look for", RoutingRule.source),
    ]
  )
  func takenOver(version: String, rule: RoutingRule?) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "timeline.sqlite").path()
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: version)
    try old.write { try $0.execute(sql: Self.rows + (rule == nil ? "" : Self.laterRows)) }
    try old.close()

    let store = try TimelineStore.open(at: path)
    let source = try #require(SourceID("page"))
    let (trees, rivers) = (
      EntryID(stored: "tag:example.org,2026:a"), EntryID(stored: "tag:example.org,2026:b")
    )
    try store.gather { transaction in
      #expect(try transaction.shown(by: source) == 1)
      #expect(try transaction.records(of: trees).map(\.isCurrent) == [true])
      #expect(try transaction.records(of: trees).first?.sighting.routings.map(\.rule) == [rule])
      #expect(try transaction.takenOut().map(\.entry) == (rule == nil ? [] : [trees]))
      #expect(try transaction.stamp(of: source) == nil)
      let gone = try transaction.records(of: rivers)
      #expect(gone.map(\.isCurrent) == [false])
      #expect(gone.map(\.lastRun) == [1])
      #expect(gone.map(\.sighting.place) == ["line 9"])
      #expect(try transaction.placed(sharing: [LookupKey("title trees")]) == [1])
    }
    let query = FeedQuery(
      language: try #require(LanguageTag("en")),
      delegation: DelegationID("eu"),
      limit: 10
    )
    let due = DueLimit(now: Date(timeIntervalSince1970: 2e9), in: .gmt)
    #expect(try store.heads(of: query, due: due).map(\.id) == [trees])
  }

  @Test("are chosen among anew, whatever pairs were possible")
  func choices() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "timeline.sqlite").path()
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: "6 links to translations")
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO pairing VALUES (1, 'tag:example.org,2026:a', 'en', 20000, 'an older text'),
            (2, 'tag:example.org,2026:b', 'fr', 20000, 'an older text');
          INSERT INTO pairing_edge VALUES (1, 2, 2.5, 'same-day');
          """
      )
    }
    try old.close()

    let store = try TimelineStore.open(at: path)
    #expect(try store.choices { try $0.open() } == [1, 2])
    for (one, other) in [(1, 2), (2, 1)] {
      let edges = try store.choices { try $0.edges(of: one) }
      #expect(edges == [ChoiceStorage.Edge(other: other, logOdds: 2.5)])
    }
    #expect(try store.choices { try $0.count() } == 0)
  }

  @Test("keep the pairs that were chosen, whichever of their entries came first")
  func choicesByNumber() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "timeline.sqlite").path()
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: "8 which pairs were chosen")
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO pairing VALUES (1, 'tag:example.org,2026:z', 'en', 20000, 'an older text'),
            (2, 'tag:example.org,2026:a', 'fr', 20000, 'an older text');
          INSERT INTO pairing_choice VALUES
            ('tag:example.org,2026:a', 'tag:example.org,2026:z', 'fr', 'en', 0.5, 1, 'third'),
            ('tag:example.org,2026:z', 'tag:example.org,2026:a', 'en', 'fr', 0.5, 1, 'third'),
            ('tag:example.org,2026:a', 'tag:example.org,2026:gone', 'fr', 'en', 0.4, 0, '');
          """
      )
    }
    try old.close()

    let store = try TimelineStore.open(at: path)
    let (a, z) = (
      EntryID(stored: "tag:example.org,2026:a"), EntryID(stored: "tag:example.org,2026:z")
    )
    let proposal = Proposal(
      kept: EntryPair(a, z),
      firstLanguage: try #require(LanguageTag("fr")),
      secondLanguage: try #require(LanguageTag("en")),
      score: 0.5,
      isAmbiguous: true,
      evidence: [.third]
    )
    for id in [a, z] { #expect(try store.choices { try $0.proposals(for: id) } == [proposal]) }
    #expect(try store.choices { try $0.likeliest(nil, without: []) } == [proposal])
    #expect(try store.choices { try $0.count() } == 1)
  }
}
