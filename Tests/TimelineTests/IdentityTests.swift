import Entries
import SeededRandom
import Testing

@testable import Timeline

@Suite("Identity of pieces")
struct IdentityTests {
  private static let text =
    "Mothers spoke of care, of work and of time before the members of the committee."

  private func unplaced(
    _ sighting: Sighting,
    from source: String = "news"
  ) throws -> Identity.Unplaced {
    .init(source: try known(SourceID(source)), keys: try keys(sighting, from: source))
  }

  private func placed(
    _ sighting: Sighting,
    as entry: String,
    from source: String = "news",
    standing: Identity.Standing = .shown
  ) throws -> Identity.Placed {
    .init(
      entry: try known(EntryID("tag:example.org,2026:\(entry)")),
      source: try known(SourceID(source)),
      keys: try keys(sighting, from: source),
      standing: standing
    )
  }

  private func groups(_ sightings: [Sighting]) throws -> [[Int]] {
    Identity.pieces(of: try sightings.map { try unplaced($0) }, among: []).map(\.sightings)
  }

  @Test("joins what one page shows twice and what two pages cut elsewhere")
  func joins() throws {
    let groups = try groups([
      sighting(title: "Care", text: Self.text, day: "2026-03-10"),
      sighting(title: "Work", text: "Another text about the work of mothers.", day: "2026-03-10"),
      sighting(title: "Care", text: Self.text, day: "2026-03-10"),
      sighting(title: "Care", text: String(Self.text.prefix(48)) + " […]", day: "2026-03-10"),
    ])
    #expect(groups == [[0, 2, 3], [1]])
  }

  @Test("believes addresses before guids that count the items of a list")
  func recycledGuids() throws {
    func piece(_ name: String, _ guid: String) throws -> Sighting {
      try sighting(
        title: "Title \(name)",
        text: "Words of \(name), and more of them.",
        day: "2026-03-10",
        guid: guid,
        link: "https://example.org/\(name)"
      )
    }
    let pieces = Identity.pieces(
      of: try [piece("new", "1"), piece("first", "2"), piece("second", "3")]
        .map { try unplaced($0) },
      among: [
        try placed(piece("first", "1"), as: "first", standing: .gone),
        try placed(piece("second", "2"), as: "second", standing: .gone),
      ]
    )
    #expect(pieces.map(\.sightings) == [[0], [1], [2]])
    #expect(pieces.map { $0.entries.map(\.key) } == [[], ["first"], ["second"]])
  }

  @Test("believes a guid whose piece was given another title and another address")
  func lastingGuid() throws {
    let pieces = Identity.pieces(
      of: [
        try unplaced(
          sighting(title: "Changed", text: "New.", guid: "1", link: "https://example.org/new")
        )
      ],
      among: [
        try placed(
          sighting(title: "Old", text: "Old.", guid: "1", link: "https://example.org/old"),
          as: "first",
          standing: .gone
        )
      ]
    )
    #expect(pieces.map { $0.entries.map(\.key) } == [["first"]])
  }

  @Test("keeps two titles at two addresses of one page apart, whatever stands under all of them")
  func keepsTitlesApart() throws {
    let office = String(repeating: "For further information turn to the press office. ", count: 8)
    let groups = try groups(
      ["Ministers sign", "Geneva strikes", "Wells for all"].map { title in
        try sighting(
          title: title,
          text: office,
          day: "2026-03-10",
          link: "https://example.org/\(title.replacing(" ", with: "-"))/"
        )
      }
    )
    #expect(groups == [[0], [1], [2]])
  }

  @Test("gives an undated card to its dated twin")
  func joinsUndated() throws {
    let groups = try groups([
      sighting(title: "Care", text: Self.text),
      sighting(title: "Care", text: Self.text, day: "2026-03-10"),
    ])
    #expect(groups == [[0, 1]])
  }

  @Test("keeps two days of one title apart, also with an undated card between them")
  func keepsDaysApart() throws {
    let groups = try groups([
      sighting(title: "Care", text: Self.text, day: "2026-03-10"),
      sighting(title: "Care", text: Self.text),
      sighting(title: "Care", text: Self.text, day: "2026-03-11"),
    ])
    #expect(groups == [[0, 1], [2]])
  }

  @Test("joins by guid and link across days and schemes")
  func joinsByLink() throws {
    let groups = try groups([
      sighting(title: "One", day: "2026-03-10", guid: "http://example.org/?p=1"),
      sighting(title: "Two", day: "2026-03-11", guid: "https://example.org/?p=1"),
      sighting(title: "Three", day: "2026-03-12", link: "https://example.org/three?fbclid=1"),
      sighting(title: "Four", day: "2026-03-13", link: "http://www.example.org/three/"),
    ])
    #expect(groups == [[0, 1], [2, 3]])
  }

  @Test("finds the entry of a card that was cut elsewhere")
  func findsEntry() throws {
    let pieces = Identity.pieces(
      of: [try unplaced(sighting(text: Self.text, day: "2026-03-10"))],
      among: [
        try placed(
          sighting(text: String(Self.text.prefix(50)), day: "2026-03-10"),
          as: "a",
          from: "blog"
        ),
        try placed(sighting(text: Self.text, day: "2026-03-12"), as: "b"),
      ]
    )
    #expect(pieces.map { $0.entries.map(\.key) } == [["a"]])
  }

  @Test("finds out that two entries were one")
  func joinsEntries() throws {
    let new = try sighting(
      title: "Care",
      day: "2026-03-10",
      guid: "7",
      link: "https://example.org/7"
    )
    let pieces = Identity.pieces(
      of: [try unplaced(new)],
      among: [
        try placed(sighting(guid: "7"), as: "b"),
        try placed(sighting(link: "http://example.org/7"), as: "a"),
      ]
    )
    #expect(pieces.map { $0.entries.map(\.key) } == [["a", "b"]])
  }

  @Test(
    "takes a card for a correction only of one that its own source shows no more",
    arguments: [
      ("news", Identity.Standing.gone, ["a"]), ("news", .shown, []), ("blog", .gone, []),
      ("news", .past, ["a"]), ("blog", .past, []),
    ]
  )
  func corrects(source: String, standing: Identity.Standing, entries: [String]) throws {
    let old = try sighting(title: "Care", text: "Two mothers spoke.", day: "2026-03-10")
    let new = try sighting(title: "Care", text: "Three mothers spoke.", day: "2026-03-10")
    let pieces = Identity.pieces(
      of: [try unplaced(new)],
      among: [try placed(old, as: "a", from: source, standing: standing)]
    )
    #expect(pieces.map { $0.entries.map(\.key) } == [entries])
  }

  /// Two titles over three days, cut and whole, with and without days, guids and links.
  private static func hardPage() throws -> [(name: String, sighting: Sighting)] {
    var cards: [(name: String, sighting: Sighting)] = []
    for (title, text) in [("Care", Self.text), ("Work", "Work: " + Self.text), ("Care", "Short.")] {
      for day in ["2026-03-10", "2026-03-11", nil] {
        for cut in [48, 60, 200] {
          let name = "\(title) \(day ?? "undated") \(cut) \(text.count)"
          let words = String(text.prefix(cut))
          cards.append((name, try sighting(title: title, text: words, day: day)))
          cards.append(("\(name) untitled", try sighting(text: words, day: day)))
        }
      }
      cards.append((title, try sighting(title: title, guid: "http://example.org/\(text.count)")))
    }
    return cards
  }

  @Test("does not depend on the order of arrival", arguments: 1...40 as ClosedRange<UInt64>)
  func isOrderFree(seed: UInt64) throws {
    let cards = try Self.hardPage()
    let known = try cards.enumerated().filter { $0.offset % 5 == 0 }.map { index, card in
      try placed(
        card.sighting,
        as: "e\(index % 4)",
        standing: [.shown, .gone, .past][index / 5 % 3]
      )
    }
    func pieces(_ order: [Int], _ known: [Identity.Placed]) throws -> Set<[[String]]> {
      let pieces = Identity.pieces(
        of: try order.map { try unplaced(cards[$0].sighting) },
        among: known
      )
      return Set(
        pieces.map { piece in
          [piece.sightings.map { cards[order[$0]].name }.sorted(), piece.entries.map(\.key)]
        }
      )
    }
    var generator = SeededGenerator(seed: seed)
    let shuffled = cards.indices.shuffled(using: &generator)
    let expected = try pieces(Array(cards.indices), known)
    #expect(try pieces(shuffled, known.shuffled(using: &generator)) == expected, "seed \(seed)")
  }

  @Test("does not let the order of known entries choose between two")
  func isOrderFreeAmongTwins() throws {
    let card = try sighting(title: "Care", text: Self.text)
    let known = [
      try placed(card, as: "a"), try placed(sighting(day: "2026-03-10", guid: "1"), as: "a"),
      try placed(card, as: "b"), try placed(sighting(day: "2026-03-11", guid: "2"), as: "b"),
    ]
    let new = [try unplaced(card, from: "blog")]
    let found = Identity.pieces(of: new, among: known).map(\.entries)
    #expect(Identity.pieces(of: new, among: known.reversed()).map(\.entries) == found)
    #expect(found.map { $0.map(\.key) } == [["a"]])
  }

  @Test("names a piece the same whichever sighting came first")
  func mintsOnce() throws {
    let all = try [
      sighting(title: "Care", text: Self.text, day: "2026-03-10", link: "https://example.org/b"),
      sighting(title: "A care", day: "2026-03-10", link: "https://example.org/a"),
      sighting(text: Self.text),
    ].map { try keys($0) }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let ids = orders.map { order in
      Identity.mint(order.map { all[$0] }, authority: "example.org,2026", attempt: 0)
    }
    #expect(Set(ids).count == 1)
    #expect(ids[0] == Identity.mint([all[1]], authority: "example.org,2026", attempt: 0))
  }

  @Test("names a piece another way while its name is taken")
  func mintsAnother() throws {
    let piece = try keys(sighting(title: "Care"))
    let ids = (0..<3).map { Identity.mint([piece], authority: "example.org,2026", attempt: $0) }
    #expect(Set(ids).count == 3)
    #expect(ids.allSatisfy { EntryID($0.description) == $0 })
  }
}
