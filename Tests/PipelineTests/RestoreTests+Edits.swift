import Entries
import Foundation
import SeededRandom
import Testing

@testable import Pipeline

/// Sources that are edited before the loss, while it lasts, and afterwards.
extension RestoreTests {
  @Test("keeps what was corrected as old as its correction")
  func corrected() throws {
    let publication = try publication()
    try publication.build("2026-03-10T02:00:00Z")
    var pieces = Self.three
    pieces[0].2 =
      "The gates of the town were painted blue, and nobody but the mayor is glad of them."
    try publication.write(cards(pieces), to: "page.txt")
    try publication.build("2026-03-20T02:00:00Z")
    let before = try publication.timeline()
    try lose(publication)
    try restore(publication)
    #expect(try publication.timeline().map(\.dateModified) == before.map(\.dateModified))
    try publication.build(Self.later)
    let after = try publication.timeline()
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.datePublished) == before.map(\.datePublished))
    #expect(after.map(\.dateModified) == before.map(\.dateModified))
    #expect(after.map(\.datePrecision) == before.map(\.datePrecision))
    // What is corrected from now on is news.
    pieces[0].2 =
      "The gates of the town were painted green in the end, as the mayor had wanted them."
    try publication.write(cards(pieces), to: "page.txt")
    try publication.build("2026-04-05T02:00:00Z")
    let item = try #require(try publication.timeline().first { $0.title == "Gates" })
    #expect(item.dateModified.hasPrefix("2026-04-05"))
  }

  @Test("tells of each correction a second after the last, where the clock went back")
  func clockBack() throws {
    let publication = try publication()
    try publication.build("2026-03-10T02:00:00Z")
    var moments: [String] = []
    for (day, colour) in [("20", "blue"), ("12", "green"), ("11", "white")] {
      var pieces = Self.three
      pieces[0].2 =
        "The gates of the town were painted \(colour), and nobody but the mayor likes it."
      try publication.write(cards(pieces), to: "page.txt")
      try publication.build("2026-03-\(day)T02:00:00Z")
      moments.append(
        try #require(try publication.timeline().first { $0.title == "Gates" }).dateModified
      )
    }
    #expect(
      moments.map { String($0.suffix(14)) } == [
        "03:00:00+01:00", "03:00:01+01:00", "03:00:02+01:00",
      ]
    )
    #expect(moments.allSatisfy { $0.hasPrefix("2026-03-20") })
  }

  @Test("tells of a correction that came while it was lost")
  func correctedMeanwhile() throws {
    let publication = try publication()
    try publication.build("2026-03-10T02:00:00Z")
    let before = try publication.timeline()
    try lose(publication)
    var pieces = Self.three
    pieces[0].2 = "The gates of the town were taken away, for the town wants no gates any more."
    try publication.write(cards(pieces), to: "page.txt")
    try restore(publication)
    try publication.build(Self.later)
    let after = try publication.timeline()
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.datePublished) == before.map(\.datePublished))
    #expect(after.filter { $0.dateModified.hasPrefix("2026-04-02") }.map(\.title) == ["Gates"])
  }

  /// The publication of `LastingIdsTests`, whose timeline is lost in the middle of its edits.
  @Test(
    "has the ids and dates that it had, and goes on, whatever was edited",
    arguments: 1...8 as ClosedRange<UInt64>
  )
  func editedAtRandom(seed: UInt64) throws {
    var site = MadeSite(count: 9)
    let publication = try Publication([:])
    var hour = 0
    var known: [String: String] = [:]
    for (position, step) in MadeSite.steps(10, seed: seed).enumerated() {
      if position == 6 {
        try lose(publication)
        try restore(publication)
      } else if position > 0 {
        site.take(step)
      }
      try site.write(to: publication)
      try publication.build("2026-03-\(10 + hour)T02:00:00Z")
      hour += 1
      let items = try publication.timeline("2026-04-30T00:00:00Z")
      // A piece in a language without feeds is told by none.
      let told = items.filter { ["en", "fr"].contains($0.language) }
      let dates = Dictionary(told.map { ($0.id, $0.dateModified) }) { first, _ in first }
      let lost = Set(known.keys).subtracting(items.map(\.id))
      #expect(lost.isEmpty, "seed \(seed): after step \(position), \(step), ids are gone: \(lost)")
      if position == 6 {
        #expect(dates == known, "seed \(seed): the restoring is news")
      }
      known = dates
    }
  }
}
