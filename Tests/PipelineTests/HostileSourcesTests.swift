import Entries
import Foundation
import Testing

@testable import Pipeline

@Suite("Sources that say too much")
struct HostileSourcesTests {
  private static let settings = """
    publication:
      authority: example.org
      title: { en: News }
      languages: [en]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations: [{ id: eu, name: { en: Union } }]
    sources: [{ id: feed, adapter: feed, path: feed.xml, delegation: eu }]
    """

  /// Pieces that have the same title and no address, and are told apart by a word alone.
  private func feed(_ count: Int) -> String {
    let items = (0..<count).map { "<item><title>Care</title><category>\($0)</category></item>" }
    return "<rss version='2.0'><channel>\(items.joined())</channel></rss>"
  }

  @Test("give alike pieces an id each, and the next build keeps them", .tags(.hostile))
  func alike() throws {
    let publication = try Publication(["feeds.yml": Self.settings, "feed.xml": feed(200)])
    try publication.build()
    let ids = try publication.timeline().map(\.id)
    #expect(Set(ids).count == 200)
    try publication.write(feed(201), to: "feed.xml")
    try publication.build()
    let now = Set(try publication.timeline().map(\.id))
    #expect(now.count == 201)
    #expect(now.isSuperset(of: ids))
  }

  @Test("are read up to a number of pieces, and the rest is counted", arguments: [0, 2, 3, 5])
  func counted(_ count: Int) {
    var pieces = ReadPieces(most: 3)
    for position in 0..<count { pieces.add(Sighting(place: "item \(position)")) }
    #expect(pieces.sightings.map(\.place) == (0..<min(3, count)).map { "item \($0)" })
    #expect(pieces.notes == (count == 5 ? ["3 pieces were read, and 2 more were passed over"] : []))
  }

  @Test("are cut where a page is longer than any page, and it is said", .tags(.hostile))
  func longPage() throws {
    let page = "Care\n\n02.03.26\n\n" + String(repeating: "word ", count: 210_000)
    let publication = try Publication(["page.txt": page])
    var pieces: [String] = []
    try Inspection(of: publication.root.appending(path: "page.txt").filePath, .init())
      .writeTable { pieces.append($0) }
    #expect(pieces.contains { $0.contains("longer than 1000000 bytes") })
  }
}
