import Entries
import Foundation
import SeededRandom
import Testing

@testable import Pipeline

@Suite("A page that is redesigned under its adapter")
struct RedesignTests {
  private static let now = Date(timeIntervalSince1970: 1_774_900_000)
  private typealias Redesign = RedesignedPage.Redesign

  /// What is published: every file of the web root, by its path.
  private static func published(_ publication: Publication) throws -> [String: Data] {
    try publication.outputs().filter { $0.key.hasPrefix("public/") }.mapValues(\.content)
  }

  private static func publication(_ page: RedesignedPage) throws -> Publication {
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page", "other"]), "page.txt": page.text(),
      "other.txt": "Latest\n\n" + Publication.card("Wells", "02.03.26", "The wells were full."),
    ])
    try publication.build("2026-03-03T02:00:00Z")
    return publication
  }

  private static func state(_ publication: Publication) throws -> SourceCondition? {
    try Status(of: publication.workspace, now: now).sources.first?.state
  }

  @Test(
    "is named by what happened to it, and nothing that is published is lost or repeated",
    arguments: [
      (Redesign.renameContainer, SourceCondition.changed), (.empty, .empty), (.dropHalf, .shrunk),
      (.dropEveryOther, .shrunk), (.dropDates, .changed), (.reverse, .changed),
      (.shuffle, .changed),
    ]
  )
  fileprivate func named(_ redesign: RedesignedPage.Redesign, _ state: SourceCondition) throws {
    let page = RedesignedPage(cards: 10)
    let publication = try Self.publication(page)
    let before = try Self.published(publication)
    #expect(before.count > 10)
    try publication.write(page.text(redesign), to: "page.txt")
    let report = try publication.build("2026-03-04T02:00:00Z")
    #expect(try Self.state(publication) == state)
    #expect(report.gathered.sources.first?.isFailure == true)
    #expect(try Self.published(publication) == before)
    try publication.write(page.text(), to: "page.txt")
    let after = try publication.build("2026-03-05T02:00:00Z")
    #expect(try Self.state(publication) == .ok)
    #expect(after.gathered.sources.first?.recovery?.contains("2026-03-04") == true)
    #expect(try publication.build("2026-03-06T02:00:00Z").gathered.sources.first?.recovery == nil)
    #expect(try Self.published(publication) == before)
  }

  @Test(
    "that is half gone, or in another order, still lets new pieces in",
    arguments: [
      RedesignedPage.Redesign.dropHalf, .reverse,
    ]
  )
  fileprivate func additions(_ redesign: RedesignedPage.Redesign) throws {
    var page = RedesignedPage(cards: 10)
    let publication = try Self.publication(page)
    let before = Set(try publication.timeline().map(\.id))
    page.publish()
    try publication.write(page.text(redesign), to: "page.txt")
    for day in ["04", "05"] { try publication.build("2026-03-\(day)T02:00:00Z") }
    let now = try publication.timeline()
    #expect(now.count == before.count + 1 && before.isSubset(of: now.map(\.id)))
    #expect(now.contains { $0.title.contains("street 11") })
    try publication.write(page.text(), to: "page.txt")
    try publication.build("2026-03-06T02:00:00Z")
    #expect(try publication.timeline().map(\.id) == now.map(\.id))
    #expect(try Self.state(publication) == .ok)
  }

  @Test("is taken as it is once it has stayed so, or when somebody says so")
  func accepted() throws {
    let page = RedesignedPage(cards: 10)
    let publication = try Self.publication(page)
    let before = try Self.published(publication)
    try publication.write(page.text(.dropHalf), to: "page.txt")
    var states: [SourceCondition?] = []
    for moment in ["04T02", "04T12", "05T02", "06T02", "07T02", "08T01"] {
      try publication.build("2026-03-\(moment):00:00Z")
      states.append(try Self.state(publication))
    }
    #expect(states == [.shrunk, .shrunk, .shrunk, .shrunk, .ok, .ok])
    #expect(try Self.published(publication) == before)
    try publication.write(page.text(.reverse), to: "page.txt")
    try publication.build("2026-03-08T02:00:00Z")
    #expect(try Self.state(publication) == .changed)
    try publication.build("2026-03-08T03:00:00Z", only: "page")
    #expect(try Self.state(publication) == .ok)
    try publication.build("2026-03-08T04:00:00Z")
    #expect(try Self.state(publication) == .ok)
  }

  @Test(
    "is nothing to worry about where little is missing",
    arguments: [(4, 3), (4, 2), (10, 6), (3, 1)]
  )
  func small(cards: Int, left: Int) throws {
    let publication = try Self.publication(RedesignedPage(cards: cards))
    let text = RedesignedPage(cards: cards).text()
    let parts = text.split(separator: "Read more\n").prefix(left)
    try publication.write(parts.joined(separator: "Read more\n") + "Read more\n", to: "page.txt")
    try publication.build("2026-03-04T02:00:00Z")
    #expect(try Self.state(publication) == .ok)
  }

  @Test("that shows the oldest first is told of that once")
  func ascending() throws {
    var page = RedesignedPage(cards: 10)
    let publication = try Publication([
      "feeds.yml": Publication.feeds(["page"]), "page.txt": page.text(.reverse),
    ])
    func notes(_ day: String) throws -> [String] {
      try publication.build("2026-03-\(day)T02:00:00Z").gathered.sources.flatMap(\.notes)
    }
    #expect(try notes("03").filter { $0.contains("dates rise") }.count == 1)
    page.publish()
    try publication.write(page.text(.reverse), to: "page.txt")
    #expect(try notes("04").isEmpty)
  }

  @Test("loses and repeats nothing, whatever happens to it in which order", arguments: 1...12)
  func randomly(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var page = RedesignedPage(cards: Int.random(in: 8...14, using: &generator))
    let publication = try Self.publication(page)
    var known = Set(try publication.timeline().map(\.id))
    var history: [String] = []
    for step in 0..<6 {
      let redesign = Redesign.allCases.randomElement(using: &generator)
      let isNew = Bool.random(using: &generator)
      if isNew { page.publish() }
      history.append("\(redesign.map(\.rawValue) ?? "")\(isNew ? " with a new card" : "")")
      for (hour, text) in [(2, page.text(redesign, seed: UInt64(seed))), (14, page.text())] {
        try publication.write(text, to: "page.txt")
        try publication.build("2026-03-\(10 + step)T\(hour < 10 ? "0" : "")\(hour):00:00Z")
        let now = try publication.timeline().map(\.id)
        #expect(Set(now).count == now.count, "seed \(seed): \(history)")
        #expect(known.isSubset(of: now), "seed \(seed): lost after \(history)")
        known.formUnion(now)
      }
      #expect(try Self.state(publication) == .ok, "seed \(seed): \(history)")
    }
    let titles = try publication.timeline().map(\.title)
    #expect(Set(titles).count == titles.count, "seed \(seed): repeated after \(history)")
  }
}
