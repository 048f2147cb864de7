import Entries
import Testing

@testable import Timeline

/// What one piece says and its translation cannot.
@Suite("Pieces that contradict each other")
struct ContradictionTests {
  @Test("does not take a call to take part for the report that follows")
  func call() throws {
    let pieces = [
      try piece(
        "a",
        "en",
        "Workshop on time use: register now",
        "On 14 October the Kestrel Institute shows how to keep a diary of unpaid work.",
        day: "2025-09-29"
      ),
      try piece(
        "b",
        "fr",
        "Atelier sur l’emploi du temps : nos notes",
        "Le 14 octobre, l’institut Kestrel a montré comment tenir un journal du travail non payé.",
        day: "2025-10-21"
      ),
    ]
    let one = try known(try proposals(pieces).first)
    #expect(one.score < Proposal.topLine)
    #expect(one.evidence.contains(.dayBetween("14.10.")))
    #expect(one.reasons.contains("one is from before the day 14.10., the other from after it"))
  }

  @Test(
    "knows whether a day of a month lies between two days, across the turn of a year as well",
    arguments: [
      ("14.10.", "2025-10-01", "2025-10-20", true), ("2.1.", "2025-12-20", "2026-01-15", true),
      ("14.10.", "2025-10-15", "2025-10-20", false), ("29.2.", "2025-02-20", "2025-03-05", false),
      ("29.2.", "2024-02-20", "2024-03-05", true), ("", "2025-10-01", "2025-10-20", false),
    ]
  )
  func between(_ date: String, _ first: String, _ last: String, _ isBetween: Bool) throws {
    let sign = PairingSign(
      kind: .date,
      place: .opening,
      isSure: true,
      key: SignKey(.date, date.utf8),
      surface: date
    )
    let days = try [first, last].map { try known(CalendarDay(iso8601: $0)).daysSinceEpoch }
    #expect(sign.fallsWithin(days[0]..<days[1]) == isBetween)
  }

  @Test("says when each of two pieces says much that the other does not")
  func otherMatter() throws {
    let found = try proposals([
      piece(
        "a",
        "en",
        "Kestrel on night trains",
        "The driver, the doctor and a teacher of music ate bread in the garden and sang until morning."
      ),
      piece(
        "b",
        "fr",
        "Kestrel et les trains de nuit",
        "Un incendie dans la forêt : le lait, les livres et la guerre, racontés par un boulanger."
      ),
    ])
    let one = try known(found.first)
    #expect(one.evidence.contains(.otherMatter), "\(one.reasons)")
  }

  @Test("takes two numbers of a series for two pieces")
  func series() throws {
    let found = try proposals([
      piece("a", "en", "Talks in the kitchen #6: money", "Two mothers cook and talk for an hour."),
      piece("b", "fr", "Paroles de cuisine n° 7 : argent", "Deux mères cuisinent et parlent."),
    ])
    #expect(found.allSatisfy { $0.score < Proposal.topLine }, "\(found.map(\.reasons))")
    let one = try known(found.first)
    #expect(one.evidence.contains(.otherNumbers), "\(one.reasons)")
  }
}
