import Entries
import Foundation
import GRDB
import Markup
import Testing
import Timeline

@testable import Store

@Suite("Sightings that were just recorded")
struct FreshSightingsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func store() throws -> TimelineStore {
    try TimelineStore.open(at: folder.appending(path: "timeline.sqlite").path())
  }

  private static let moment = Date(timeIntervalSince1970: 1_775_000_000.25)

  /// Pieces with everything that a row has a cell for.
  private static func pieces() throws -> [Sighting] {
    let eu = try #require(DelegationID("eu"))
    let rich = Particulars(
      authors: [Author(name: PlainText(line: "Zoë \"Z\" / Müller"))].compactMap(\.self),
      tags: [PlainText(line: "Water")],
      picture: WebAddress("https://example.net/a.jpg").map {
        Picture(location: .web($0), alternative: PlainText(line: "A well"))
      }
    )
    let event = Particulars(
      event: Event(start: .instant(moment + 0.1), end: nil, place: PlainText(line: "Geneva"))
    )
    let instant = PublicationDate.instant(
      Date(timeIntervalSinceReferenceDate: 797_000_000.123_456_7)
    )
    let text = Sighting.Text(
      plain: PlainText(lines: "One line.\nAnother."),
      markup: SafeHTML(paragraphs: [PlainText(line: "One line.")]),
      isExcerpt: true
    )
    return [
      Sighting(
        place: "line 1",
        guid: "tag:example.net,2026:1",
        link: WebAddress("https://www.example.net/1?b=2&a=1"),
        title: PlainText(line: "Wells — and Wœrter"),
        text: text,
        summary: PlainText(line: "Of wells."),
        published: instant,
        modified: Date(timeIntervalSinceReferenceDate: 797_000_001.765_432_1),
        particulars: rich,
        translationKey: "wells",
        claimedLanguage: LanguageTag("en-GB"),
        isLanguageStated: true,
        routings: [Routing(eu, by: .source), Routing(eu, by: nil)],
        warnings: [EntryWarning(.unreadableDate, "its date: \"soon\"")]
      ),
      Sighting(
        place: "line 2",
        title: PlainText(line: "A day"),
        published: instant,
        particulars: event
      ),
      Sighting(place: "line 3", guid: "with\u{0}nothing", title: PlainText(line: "Cut short")),
      Sighting(place: "line 4", title: PlainText(line: "Twice")),
      Sighting(place: "line 5", title: PlainText(line: "Twice")),
    ]
  }

  @discardableResult
  private static func record(
    _ sightings: [Sighting],
    into transaction: GatherTransaction,
    response: String = "1"
  ) throws -> GatherTransaction.Recorded {
    try transaction.record(
      sightings,
      from: try #require(SourceID("page")),
      state: SourceState(response: response, settings: "s"),
      run: transaction.beginRun(at: moment),
      zone: .gmt
    )
  }

  /// What placing and folding see, by what was kept and by the rows alone.
  private static func expectAgreement(_ transaction: GatherTransaction, _ count: Int) throws {
    let rows = try Int.fetchAll(transaction.database, sql: "SELECT id FROM sighting ORDER BY id")
    #expect(rows.count == count)
    let stored = GatherTransaction(database: try transaction.database)
    for row in rows {
      let id = EntryID(stored: "tag:example.org,2026:\(row)")
      try transaction.attach([row], to: id)
      #expect(
        try transaction.unplaced([row], zone: .gmt).map(\.sighting.keys)
          == stored.unplaced([row], zone: .gmt).map(\.sighting.keys)
      )
      let (fresh, read) = (try transaction.records(of: id), try stored.records(of: id))
      #expect(fresh.map(\.sighting) == read.map(\.sighting))
      #expect(fresh.map(\.sighting.routings) == read.map(\.sighting.routings))
      #expect(fresh.map(\.firstSeen) == read.map(\.firstSeen))
      #expect(fresh.map(\.lastSeen) == read.map(\.lastSeen))
      #expect(fresh.map(\.lastRun) == read.map(\.lastRun))
      #expect(fresh.map(\.isCurrent) == read.map(\.isCurrent))
    }
  }

  @Test("are what their rows tell")
  func agree() throws {
    try store().gather { transaction in
      try Self.record(try Self.pieces(), into: transaction)
      #expect(transaction.fresh[1] != nil)
      try Self.expectAgreement(transaction, 4)
    }
  }

  @Test("are read from their rows once their source is read again, and shows less")
  func anew() throws {
    try store().gather { transaction in
      try Self.record(try Self.pieces(), into: transaction)
      try Self.record(Array(try Self.pieces().prefix(2)), into: transaction, response: "2")
      try Self.expectAgreement(transaction, 4)
    }
  }

  @Test("are forgotten where recording them is undone")
  func undone() throws {
    try store().gather { transaction in
      let nothing = try transaction.attempt { () throws -> Int? in
        try Self.record(try Self.pieces(), into: transaction)
        return nil
      }
      #expect(nothing == nil)
      #expect(transaction.fresh[1] == nil)
      try Self.record(Array(try Self.pieces().dropFirst(3)), into: transaction)
      try Self.expectAgreement(transaction, 1)
    }
  }
}
