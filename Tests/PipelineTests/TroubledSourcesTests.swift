import Entries
import Foundation
import Store
import Testing

@testable import Pipeline

@Suite("Sources with which something is wrong")
struct TroubledSourcesTests {
  private static let now = Date(timeIntervalSince1970: 1_774_900_000)

  private static func publication() throws -> Publication {
    let cards = ["Trees", "Wells"].map { title in
      Publication.card(title, "02.03.26", "\(title) were what the town spoke of that day.")
    }
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page", "other"]),
      "page.txt": "News from the Union\n\n" + cards[0], "other.txt": "Latest\n\n" + cards[1],
    ])
    try publication.build("2026-03-03T02:00:00Z")
    #expect(try Status(of: publication.workspace, now: now).sources.map(\.state) == [.ok, .ok])
    return publication
  }

  @Test("are told apart: a list that is gone is not one that is empty, and each has its cure")
  func goneOrEmpty() throws {
    let publication = try Self.publication()
    try FileManager.default.removeItem(at: publication.root.appending(path: "page.txt"))
    try publication.write("", to: "other.txt")
    // That a file is gone needs no build to be known.
    let early = try Status(of: publication.workspace, now: Self.now).sources
    #expect(early.map(\.state) == [.broken, .ok])
    #expect(early.first?.reasons.first?.contains("there is no such file") == true)
    for day in ["04", "05"] { try publication.build("2026-03-\(day)T02:00:00Z") }
    let sources = try Status(of: publication.workspace, now: Self.now).sources
    #expect(sources.map(\.state) == [.broken, .empty])
    #expect(sources.last?.reasons.first?.contains("nothing was found in it") == true)
    #expect(sources.map(\.since).last == RFC3339.instant("2026-03-04T02:00:00Z"))
    let findings = try Check(workspace: publication.workspace, now: Self.now).findings()
    #expect(findings.all.contains { $0.hasPrefix("page: ") })
    #expect(findings.all.contains { $0.hasPrefix("other: nothing was found") })
    #expect(!findings.isMisconfigured)
    #expect(try publication.timeline().count == 2)
  }

  @Test("are well again once they say what they said")
  func mended() throws {
    let publication = try Self.publication()
    let page = try publication.text("page.txt")
    try publication.write("", to: "page.txt")
    try publication.build("2026-03-04T02:00:00Z")
    try publication.write(page, to: "page.txt")
    try publication.build("2026-03-05T02:00:00Z")
    let sources = try Status(of: publication.workspace, now: Self.now).sources
    #expect(sources.map(\.state) == [.ok, .ok])
    #expect(sources.allSatisfy { $0.reasons.isEmpty && $0.since == nil })
  }

  @Test("that are missing from the first are broken after a build, and not read before it")
  func neverThere() throws {
    let publication = try Publication(["feeds.yml": Publication.feeds(["page"])])
    #expect(try Status(of: publication.workspace, now: Self.now).sources.map(\.state) == [.unread])
    try publication.build("2026-03-04T02:00:00Z")
    #expect(try Status(of: publication.workspace, now: Self.now).sources.map(\.state) == [.broken])
  }
}
