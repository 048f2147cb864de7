import Entries
import Markup
import SeededRandom
import Testing

@testable import Timeline

/// Thousands of sightings that look alike: what costs their square would never end here.
@Suite("Pieces that are alike by the thousand")
struct AlikePiecesTests {
  private static let count = 10_000

  private func groups(_ sightings: [Sighting]) throws -> [[Int]] {
    let news = try known(SourceID("news"))
    let unplaced = try sightings.map { Identity.Unplaced(source: news, keys: try keys($0)) }
    return Identity.pieces(of: unplaced, among: []).map(\.sightings)
  }

  @Test(
    "are one piece where they share a guid, and one each under guids of their own at one link",
    .tags(.hostile)
  )
  func sharedNames() throws {
    let byGuid = try (0..<Self.count).map { try sighting(title: "\($0)", guid: "same") }
    #expect(try groups(byGuid) == [Array(0..<Self.count)])
    let byLink = try (0..<Self.count).map {
      try sighting(title: "\($0)", guid: "\($0)", link: "https://example.org/news")
    }
    #expect(try groups(byLink).count == Self.count)
  }

  @Test("are a piece each where a title is all that they share", .tags(.hostile))
  func sharedTitle() throws {
    let cards = try (0..<Self.count).map { try sighting(title: "Care", text: "\($0)") }
    #expect(try groups(cards).count == Self.count)
  }

  @Test("are joined by names over others that share no name with each other")
  func chain() throws {
    let groups = try groups([
      sighting(guid: "1", link: "https://example.org/a"), sighting(title: "Other"),
      sighting(guid: "2", link: "https://example.org/a"), sighting(guid: "2"),
    ])
    #expect(groups == [[0, 2, 3], [1]])
  }

  @Test(
    "stay apart where one line stands under many titles, whichever source shows them",
    arguments: 1...100 as ClosedRange<UInt64>
  )
  func formula(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let line = "Listen to the new episode of our podcast, and tell us what you think."
    let names = ["Lena", "Omar", "Marie", "Amina", "Jan", "Sofia", "Ivo", "Noor"].shuffled(
      using: &random
    )
    let isNumbered = Bool.random(using: &random)
    let isLinked = Bool.random(using: &random)
    let pieces = try names.enumerated().map { number, name in
      let source = try known(SourceID(Bool.random(using: &random) ? "one" : "other"))
      let piece = try sighting(
        title: isNumbered ? "Podcast \(number)" : "\(name) speaks",
        text: String(line.prefix(Int.random(in: 48...line.count, using: &random))),
        day: "2026-03-10",
        guid: isLinked ? "\(number)" : nil,
        link: isLinked ? "https://\(source).example/\(number)" : nil
      )
      return Identity.Unplaced(source: source, keys: try keys(piece, from: source.description))
    }
    let all = Identity.pieces(of: pieces, among: [])
    #expect(all.count == names.count, "seed \(seed)")
    // The same where the others are known already.
    let placed = try pieces.dropFirst().enumerated().map { number, piece in
      Identity.Placed(
        entry: try known(EntryID("tag:example.org,2026:\(number)")),
        source: piece.source,
        keys: piece.keys,
        standing: .shown
      )
    }
    let last = Identity.pieces(of: Array(pieces.prefix(1)), among: placed)
    #expect(last.map(\.entries) == [[]], "seed \(seed)")
  }

  @Test("stay apart where one source names them apart, however alike they are")
  func namedApart() throws {
    let text = "Mothers spoke of care, of work and of time before the members of the committee."
    let cards = try ["1", "2"].map {
      try sighting(title: "Care", text: text, day: "2026-03-10", guid: $0)
    }
    #expect(try groups(cards) == [[0], [1]])
  }

  @Test(
    "are folded where a source showed them under one name and shows them no more",
    .tags(.hostile)
  )
  func gone() throws {
    let records = try (0..<2_000).map { index in
      try record(sighting(title: "\(index)", guid: "1"), run: index + 1, isCurrent: false)
    }
    #expect(try fold(records).title.description == "1999")
  }

  @Test(
    "have the same words in ASCII as beside other letters",
    arguments: ["", "Care – is “work”… 24/7", "A_b  C-d", "…", "x\u{203F}y"]
  )
  func words(_ text: String) {
    let expected = [MatchingKeys.words(text), "é"].filter { !$0.isEmpty }.joined(separator: " ")
    #expect(MatchingKeys.words(text + " é") == expected)
  }
}
