import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("Files that nobody touched")
struct SourceFilesTests {
  /// Longer ago than two seconds is every change that a test makes.
  private static let later = "2199-01-01T00:00:00Z"
  private static let page = SourceID("page")

  private static func page(_ title: String) -> String {
    "News from the Union\n\n"
      + Publication.card(title, "02.03.26", "The gardeners of the town met by the river.")
  }

  private static func publication() throws -> Publication {
    try Publication(["feeds.yml": Publication.feeds(["page"]), "page.txt": page("Trees")])
  }

  private static func files(of publication: Publication, _ path: String) throws -> SourceFiles {
    try SourceFiles(at: publication.root.appending(path: path), endings: ["md"])
  }

  private static func stamp(_ publication: Publication, _ path: String) throws -> String {
    let moment = try #require(RFC3339.instant(later))
    return try #require(try files(of: publication, path).stamp(asOf: moment))
  }

  private static func outcome(_ report: GatherReport) -> SourceReport.Outcome? {
    report.sources.first?.outcome
  }

  @Test("are known by their times, and not read again")
  func areNotRead() throws {
    let publication = try Self.publication()
    let source = try #require(Self.page)
    try publication.gather(Self.later, filesAsOf: Self.later)
    try publication.write(Self.page("Birds"), to: "page.txt")
    // As if the new words had been read: nothing but the times is asked.
    let stamp = try Self.stamp(publication, "page.txt")
    try publication.store.gather { try $0.setStamp(stamp, of: source) }
    let report = try publication.gather(Self.later, filesAsOf: Self.later)
    #expect(Self.outcome(report) == .unchanged)
    #expect(try publication.timeline(Self.later).map(\.title) == ["Trees"])
  }

  @Test("are told from files of the same size and the same date")
  func sameSizeAndDate() throws {
    let publication = try Self.publication()
    let file = publication.root.appending(path: "page.txt").filePath
    try publication.gather(Self.later, filesAsOf: Self.later)
    let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    try publication.write(Self.page("Birds"), to: "page.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)],
      ofItemAtPath: file
    )
    let report = try publication.gather(Self.later, filesAsOf: Self.later)
    #expect(Self.outcome(report) == .read(1))
    #expect(try publication.timeline(Self.later).map(\.title) == ["Birds"])
  }

  @Test("are read by their words alone where they were changed just now, or later")
  func justNow() throws {
    let publication = try Self.publication()
    let source = try #require(Self.page)
    let file = publication.root.appending(path: "page.txt").filePath
    let stamp = try #require(FileStamp(path: file))
    let changed = Date(timeIntervalSince1970: Double(stamp.changed) / 1_000_000_000)
    let files = try Self.files(of: publication, "page.txt")
    #expect(files.stamp(asOf: changed - 60) == nil)
    #expect(files.stamp(asOf: changed + 1) == nil)
    #expect(files.stamp(asOf: changed + 3) != nil)
    // A look in the past trusts no times, and does not forget what others knew.
    try publication.gather(Self.later, filesAsOf: Self.later)
    let known = try publication.store.gather { try $0.stamp(of: source) }
    #expect(known != nil)
    try publication.gather(Self.later, filesAsOf: "2026-03-31T00:00:00Z")
    #expect(try publication.store.gather { try $0.stamp(of: source) } == known)
  }

  @Test("are looked at by their own clock, whatever moment the run is said to happen at")
  func ownClock() throws {
    let publication = try Self.publication()
    let source = try #require(Self.page)
    let file = publication.root.appending(path: "page.txt").filePath
    try publication.gather(Self.later)
    #expect(try publication.store.gather { try $0.stamp(of: source) } == nil)
    let state = try publication.workspace.state
    let present = try #require(FileClock.now(in: state)).timeIntervalSince1970
    let stamp = try #require(FileStamp(path: file))
    #expect(abs(present - Double(stamp.changed) / 1_000_000_000) < 600)
    #expect(FileClock.now(in: publication.root.appending(path: "nowhere")) == nil)
  }

  @Test("are known again once they were read for another date on the same words")
  func touched() throws {
    let publication = try Self.publication()
    let source = try #require(Self.page)
    try publication.gather(Self.later, filesAsOf: Self.later)
    let before = try publication.store.gather { try $0.stamp(of: source) }
    try publication.write(Self.page("Trees"), to: "page.txt")
    let report = try publication.gather(Self.later, filesAsOf: Self.later)
    #expect(Self.outcome(report) == .unchanged)
    let after = try publication.store.gather { try $0.stamp(of: source) }
    #expect(after == (try Self.stamp(publication, "page.txt")))
    #expect(after != before)
  }

  @Test("are read by other settings all the same")
  func otherSettings() throws {
    let publication = try Self.publication()
    try publication.gather(Self.later, filesAsOf: Self.later)
    try publication.write(Publication.feeds(["page"]) + "\n# a comment\n", to: "feeds.yml")
    let report = try publication.gather(Self.later, filesAsOf: Self.later)
    #expect(Self.outcome(report) == .read(1))
  }

  @Test("of a folder tell of a file that came, went or has another name")
  func folder() throws {
    let publication = try Publication(["notes/a.md": "A", "notes/b.md": "B", "notes/c.txt": "C"])
    var stamps = [try Self.stamp(publication, "notes")]
    try publication.write("Not read", to: "notes/c.txt")
    #expect(try Self.stamp(publication, "notes") == stamps[0])
    try publication.write("D", to: "notes/d.md")
    stamps.append(try Self.stamp(publication, "notes"))
    let notes = publication.root.appending(path: "notes")
    try FileManager.default.moveItem(
      at: notes.appending(path: "d.md"),
      to: notes.appending(path: "e.md")
    )
    stamps.append(try Self.stamp(publication, "notes"))
    try FileManager.default.removeItem(at: notes.appending(path: "a.md"))
    stamps.append(try Self.stamp(publication, "notes"))
    #expect(Set(stamps).count == 4)
  }
}
