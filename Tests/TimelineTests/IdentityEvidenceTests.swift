import Entries
import Testing

@testable import Timeline

/// Each case was found by editing made sites at random, or is what feeds do that name their items badly.
@Suite("Evidence that misleads")
struct IdentityEvidenceTests {
  private static let text =
    "Mothers spoke of care, of work and of time before the members of the committee."
  private static let other =
    "Fathers wrote about bread, about roads and about wells to the mayor of the town."

  private func unplaced(_ sighting: Sighting) throws -> Identity.Unplaced {
    .init(source: try known(SourceID("news")), keys: try keys(sighting))
  }

  private func placed(
    _ sighting: Sighting,
    as entry: String,
    _ standing: Identity.Standing,
    from source: String = "news"
  ) throws -> Identity.Placed {
    .init(
      entry: try known(EntryID("tag:example.org,2026:\(entry)")),
      source: try known(SourceID(source)),
      keys: try keys(sighting, from: source),
      standing: standing
    )
  }

  /// The entries of each new piece.
  private func entries(
    _ new: [Sighting],
    _ placed: [Identity.Placed]
  ) throws -> [[String]] {
    Identity.pieces(of: try new.map { try unplaced($0) }, among: placed)
      .map { $0.entries.map(\.key) }
  }

  @Test("is one title on one day: each of two such cards finds its own when both are read anew")
  func twins() throws {
    func card(_ text: String, link: String? = nil) throws -> Sighting {
      try sighting(title: "Statement", text: text, day: "2026-03-10", link: link)
    }
    let found = try entries(
      [
        card(Self.other, link: "https://example.org/2"),
        card(Self.text, link: "https://example.org/1"),
      ],
      [placed(card(Self.text), as: "a", .gone), placed(card(Self.other), as: "b", .gone)]
    )
    #expect(found == [["b"], ["a"]])
  }

  @Test("is what a piece once said that its source shows otherwise now")
  func formerWords() throws {
    func card(_ text: String) throws -> Sighting {
      try sighting(title: "Statement", text: text, day: "2026-03-10")
    }
    let found = try entries(
      [card("All of it was written anew.")],
      [
        placed(card(Self.text), as: "a", .past), placed(card("Two words."), as: "a", .shown),
        placed(card(Self.other), as: "b", .gone),
      ]
    )
    #expect(found == [["b"]])
  }

  @Test("is none where a piece comes back with half of its words, on its day")
  func comeback() throws {
    let before = try sighting(title: "Care", text: Self.text, day: "2026-03-10")
    let after = try sighting(title: "Care", text: "Other words.", day: "2026-03-10")
    #expect(try entries([after], [placed(before, as: "a", .past)]) == [["a"]])
    #expect(try entries([after], [placed(before, as: "a", .past, from: "blog")]) == [[]])
  }

  @Test(
    "is a place that two cards had in turn, while another page shows both",
    arguments: [Identity.Standing.gone, .past]
  )
  func turns(standing: Identity.Standing) throws {
    func card(_ text: String) throws -> Sighting {
      try sighting(title: "Statement", text: text, day: "2026-03-10")
    }
    let found = try entries(
      [card(Self.other)],
      [
        placed(card(Self.text), as: "a", standing),
        placed(card(Self.text), as: "a", .shown, from: "blog"),
        placed(card(Self.other), as: "b", .shown, from: "blog"),
      ]
    )
    #expect(found == [["b"]])
  }

  @Test("is a title under another guid: it takes the words as well")
  func otherGuid() throws {
    let before = try sighting(title: "Statement", text: Self.text, day: "2026-03-10", guid: "1")
    let next = try sighting(title: "Statement", text: Self.other, day: "2026-03-10", guid: "2")
    #expect(try entries([next], [placed(before, as: "a", .gone)]) == [[]])
    let moved = try sighting(title: "Care", text: Self.text, day: "2026-03-10", guid: "2")
    #expect(try entries([moved], [placed(before, as: "a", .gone)]) == [["a"]])
  }

  @Test(
    "is no other day where the site's clock shows the day before or after",
    arguments: [
      ("2026-03-10", "2026-03-10T23:30:00Z", true), ("2026-03-11", "2026-03-10T22:30:00Z", true),
      ("2026-03-09", "2026-03-10T12:30:00Z", false), ("2026-03-12", "2026-03-10T12:30:00Z", false),
    ]
  )
  func midnight(_ day: String, _ instant: String, isOne: Bool) throws {
    let card = try sighting(title: "Care", text: Self.text, day: day)
    let item = try sighting(title: "Care", text: Self.text, instant: instant, guid: "1")
    let found = try entries([item], [placed(card, as: "a", .past, from: "page")])
    #expect(found == [isOne ? ["a"] : []])
  }

  @Test("is a day nearby where the day itself is told as well")
  func settledDay() throws {
    let item = try sighting(title: "Care", text: Self.text, instant: "2026-03-10T23:30:00Z")
    let found = try entries(
      [item],
      [
        placed(sighting(title: "Care", text: Self.text, day: "2026-03-10"), as: "a", .shown),
        placed(sighting(title: "Care", text: Self.text, day: "2026-03-11"), as: "b", .shown),
      ]
    )
    #expect(found == [["b"]])
  }

  @Test("is the link that all items of a feed have")
  func sharedLink() throws {
    func item(_ number: Int) throws -> Sighting {
      try sighting(
        title: "Piece \(number)",
        text: "\(number) \(Self.text)",
        day: "2026-03-1\(number)",
        guid: "\(number)",
        link: "https://example.org/news"
      )
    }
    #expect(try entries([item(1), item(2), item(3)], []) == [[], [], []])
    // A feed of one item that shows the next one.
    #expect(try entries([item(2)], [placed(item(1), as: "a", .gone)]) == [[]])
    let known = [try placed(item(1), as: "a", .past), try placed(item(2), as: "b", .past)]
    #expect(try entries([item(3)], known) == [[]])
  }

  @Test("is the guid that all items of a feed have")
  func sharedGuid() throws {
    func item(_ number: Int) throws -> Sighting {
      try sighting(
        title: "Piece \(number)",
        text: "\(number) \(Self.text)",
        day: "2026-03-1\(number)",
        guid: "0"
      )
    }
    #expect(try entries([item(1), item(2), item(3)], []) == [[], [], []])
    let known = [try placed(item(1), as: "a", .shown), try placed(item(2), as: "b", .shown)]
    let corrected = try sighting(
      title: "Piece 1",
      text: "1 \(Self.text) Indeed.",
      day: "2026-03-11"
    )
    #expect(try entries([item(3), corrected], known) == [[], ["a"]])
  }

  @Test("is none for a new id: two pieces of one title get theirs whichever was seen first")
  func mintingOrder() throws {
    let one = [try keys(sighting(title: "Statement", text: Self.text, day: "2026-03-10"))]
    let other = [try keys(sighting(title: "Statement", text: Self.other, day: "2026-03-10"))]
    #expect(Identity.mintingOrder(of: [one, other]) == [1, 0])
    #expect(Identity.mintingOrder(of: [other, one]) == [0, 1])
    #expect(Identity.mintingOrder(of: [one, one]) == [0, 1])
  }
}
