import Entries
import Foundation
import GRDB
import Markup
import Testing
import Timeline

@testable import Store

@Suite("The store")
struct TimelineStoreTests {
  private let folder: URL
  private var path: String { folder.appending(path: "timeline.sqlite").path() }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private struct Interruption: Error {}

  @Test("hands an entry back as it was saved, every field of it")
  func roundTrip() throws {
    let store = try TimelineStore.open(at: path)
    let entry = try Self.entry()
    try store.gather {
      _ = try $0.save(entry, minted: Self.minted(entry), feeds: entry.delegations)
    }
    #expect(try store.entry(entry.id) == entry)
    #expect(try store.resolve("https://example.org/trees") == entry.id)
  }

  @Test("hands a sighting back as it was recorded, and once however often it was seen")
  func sightings() throws {
    let store = try TimelineStore.open(at: path)
    let source = try #require(SourceID("page"))
    let sighting = try Self.sighting()
    let entry = try Self.entry()
    try store.gather { transaction in
      for _ in 0..<2 {
        let run = try transaction.beginRun(at: Date(timeIntervalSince1970: 1))
        _ = try transaction.record(
          [sighting, sighting],
          from: source,
          state: SourceState(response: "r", settings: "s"),
          run: run,
          zone: .gmt
        )
      }
      let groups = try transaction.neighbourhoods(beside: [], reread: [], zone: .gmt)
      let unplaced = try transaction.unplaced(groups.flatMap(\.rows), zone: .gmt)
      #expect(unplaced.count == 1)
      try transaction.attach(unplaced.map(\.row), to: entry.id)
      let records = try transaction.records(of: entry.id)
      #expect(records.map(\.sighting) == [sighting])
      #expect(records.first?.isCurrent == true)
    }
    #expect(try store.source(source) == SourceState(response: "r", settings: "s"))
  }

  @Test("changes nothing when the work in it fails")
  func rollback() throws {
    let store = try TimelineStore.open(at: path)
    let entry = try Self.entry()
    #expect(throws: Interruption.self) {
      try store.gather { transaction in
        _ = try transaction.save(entry, minted: Self.minted(entry), feeds: [])
        throw Interruption()
      }
    }
    #expect(throws: StoreError.self) { try store.entry(entry.id) }
  }

  @Test(
    "shows a day from its first hour and an instant from its moment",
    arguments: [
      (DatePrecision.day, 0.0, true), (.instant, 0.0, false), (.instant, 43_300.0, true),
      (.day, -1.0, false),
    ]
  )
  func due(precision: DatePrecision, seconds: TimeInterval, isDue: Bool) throws {
    let store = try TimelineStore.open(at: path)
    var entry = try Self.entry()
    entry.precision = precision
    try store.gather { _ = try $0.save(entry, minted: Self.minted(entry), feeds: []) }
    let midnight = entry.published - 43_200
    let limit = DueLimit(now: midnight + seconds, in: .gmt)
    let query = FeedQuery(language: entry.language, delegation: nil, limit: 10)
    #expect(try store.heads(of: query, due: limit).isEmpty == !isDue)
    #expect(limit.includes(entry) == isDue)
  }

  @Test("says that a file is no timeline instead of failing later", .tags(.hostile))
  func damaged() throws {
    try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { try TimelineStore.open(at: path) }
    #expect(error?.code == .damaged)
  }

  @Test("names a folder that stands in its place")
  func folderInPlace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: StoreError.self) {
      try TimelineStore.open(at: folder.path(percentEncoded: false))
    }
    #expect(error?.code == .notWritable && error?.description.contains("move it away") == true)
  }

  @Test("takes a format that SQLite does not know for damage", .tags(.hostile))
  func unknownFormat() throws {
    try TimelineStore.open(at: path).close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The number of the schema's format (SQLite file format §1.3.10).
    bytes.replaceSubrange(44..<48, with: [0, 0, 0, 0x7F])
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { try TimelineStore.open(at: path) }
    #expect(error?.code == .damaged)
  }

  @Test(
    "refuses a file whose end is missing, and leaves it as it is",
    arguments: [1, 4_096, 20_000]
  )
  func cut(missing: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "timeline.sqlite").path(percentEncoded: false)
    let store = try TimelineStore.open(at: path)
    #expect(try TimelineStore.condition(at: path) == .missing)
    try store.gather { transaction in
      _ = try transaction.beginRun(at: Date(timeIntervalSince1970: 1_775_000_000))
    }
    #expect(try TimelineStore.condition(at: path) == .sound)
    try store.close()
    let bytes = try Data(contentsOf: URL(filePath: path)).dropLast(missing)
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { try TimelineStore.open(at: path) }
    #expect(error?.code == .damaged)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(try TimelineStore.condition(at: path) != .sound)
    #expect(try TimelineStore.condition(at: path + "-none") == .missing)
  }

  @Test("refuses a file that a newer version wrote")
  func newer() throws {
    _ = try TimelineStore.open(at: path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')")
    }
    try queue.close()
    let error = #expect(throws: StoreError.self) { try TimelineStore.open(at: path) }
    #expect(error?.code == .fromNewerVersion)
  }

  private static func minted(_ entry: Entry) -> Minted {
    Minted(
      id: entry.id,
      firstSeen: Date(timeIntervalSince1970: 1),
      placed: entry.published,
      day: nil,
      second: 0
    )
  }

  private static func sighting() throws -> Sighting {
    Sighting(
      place: "line 3",
      guid: "tag:example.org,2026:a",
      link: WebAddress("https://example.org/trees"),
      page: WebAddress("https://example.org/news"),
      title: PlainText(line: "Trees"),
      text: Sighting.Text(
        plain: PlainText(lines: "One\nTwo"),
        markup: SafeHTML(paragraphs: [PlainText(line: "One")]),
        isExcerpt: true
      ),
      published: .day(try #require(CalendarDay(year: 2026, month: 3, day: 2))),
      claimedLanguage: LanguageTag("en"),
      delegations: [try #require(DelegationID("eu"))],
      warnings: [EntryWarning(.unreadableDate, "“x” is no date")]
    )
  }

  private static func entry() throws -> Entry {
    Entry(
      id: try #require(EntryID("tag:example.org,2026:trees")),
      link: WebAddress("https://example.org/trees"),
      sourcePage: WebAddress("https://example.org/news"),
      title: PlainText(line: "Trees"),
      isTitleDerived: true,
      summary: PlainText(line: "A hundred."),
      content: SafeHTML(paragraphs: [PlainText(line: "A hundred.")]),
      published: Date(timeIntervalSince1970: 1_772_452_800),
      precision: .day,
      updated: Date(timeIntervalSince1970: 1_772_452_900),
      language: try #require(LanguageTag("en")),
      textLanguage: LanguageTag("fr"),
      delegations: [try #require(DelegationID("eu"))],
      dateline: PlainText(line: "Brussels"),
      sources: [try #require(SourceID("page"))],
      warnings: [EntryWarning(.languageDisagreement, "the title is en: the text is fr")]
    )
  }
}

extension Tag {
  /// Input that means harm.
  @Tag static var hostile: Self
}
