import Entries
import Foundation
import Testing

@testable import Timeline

@Suite("A piece that left a listing")
struct ListingTests {
  private func listing(_ days: [String?], known: Set<Int>? = nil) throws -> Listing {
    Listing(
      of: try days.map { try sighting(title: "Care", day: $0) },
      knownAt: known ?? Set(days.indices),
      in: .gmt
    )
  }

  @Test(
    "was taken out where something older still stands there",
    arguments: [
      ("2026-03-11", true), ("2026-03-13", true), ("2026-03-10", false), ("2026-03-09", false),
      (nil, false),
    ]
  )
  func takenOut(_ day: String?, isTakenOut: Bool) throws {
    let listing = try listing(["2026-03-12", nil, "2026-03-11", "2026-03-10"])
    #expect(try listing.lacks(sighting(title: "Work", day: day)) == isTakenOut)
  }

  @Test("scrolled off where what is older came only now, or the order is none of time")
  func scrolledOff() throws {
    let piece = try sighting(title: "Work", day: "2026-03-11")
    #expect(try !listing(["2026-03-12", "2026-03-10"], known: [0]).lacks(piece))
    #expect(try !listing(["2026-03-08", "2026-03-12", "2026-03-10"]).lacks(piece))
    #expect(try !listing([]).lacks(piece))
  }

  @Test("is looked for under its own heading")
  func headings() throws {
    func card(_ day: String, under heading: String) throws -> Sighting {
      var card = try sighting(title: "Care", day: day)
      card.place = "line 1\(Sighting.headingMark)\(heading)”"
      return card
    }
    let cards = try [card("2026-03-12", under: "News"), card("2026-03-01", under: "Most read")]
    let listing = Listing(of: cards, knownAt: [0, 1], in: .gmt)
    #expect(try !listing.lacks(card("2026-03-11", under: "News")))
    #expect(try listing.lacks(card("2026-03-11", under: "Most read")))
  }
}
