import Entries
import Foundation
import Store
import Testing
import Timeline

@testable import Pipeline

@Suite("Finding pairs in a timeline")
struct PairFindingTests {
  /// Pieces of a year, some with a translation some days later, one undated.
  private static let notes: [String: String] = Dictionary(
    (1...40).flatMap { number -> [(String, String)] in
      let day = "2026-\(String(100 + number % 12 + 1).suffix(2))-\(String(100 + number).suffix(2))"
      let name = "Marguerite Vandenbroeck-\(number)x"
      let date =
        number == 7
        ? "" : "---\ndate: \(day.prefix(8))\(String(100 + number % 28 + 1).suffix(2))\n---\n"
      let english = "\(date)# Meeting \(number)\n\n\(name) counted \(1_000 + number * 37) letters."
      let french = "\(date)# Réunion \(number)\n\n\(name) a compté \(1_000 + number * 37) lettres."
      let both = [("eu/\(number)-a.en.md", english), ("eu/\(number)-b.fr.md", french)]
      return number % 5 == 0 ? [both[0]] : both
    }
  ) { first, _ in first }

  @Test("looks for none in one language, and for all with the first piece in a second")
  func secondLanguage() throws {
    let english = Self.notes.filter { $0.key.contains(".en.") }
    let publication = try Publication.ofNotes(english)
    try publication.build("2027-01-30T02:00:00Z")
    let store = try publication.workspace.timeline()
    #expect(try store.gather { try PairingStorage($0).count() } == 0)
    for (name, text) in Self.notes where english[name] == nil {
      try publication.write(text, to: "notes/\(name)")
    }
    try publication.build("2027-01-31T02:00:00Z")
    let whole = try Publication.ofNotes(Self.notes)
    try whole.build("2027-01-31T02:00:00Z")
    let edges = try whole.workspace.timeline().pairingEdges()
    #expect(edges.count >= 30)
    #expect(try store.pairingEdges() == edges)
  }

  @Test("finds the same pairs whether all days are compared at once or a few after the other")
  func stretches() throws {
    let publication = try Publication.ofNotes(Self.notes)
    try publication.build("2027-01-31T02:00:00Z")
    let workspace = try publication.workspace
    let store = try workspace.timeline()
    func proposed() throws -> Set<EntryPair> {
      Set(Pairing.proposals(from: try store.pairingEdges()).map(\.pair))
    }
    let whole = try proposed()
    #expect(whole.count >= 30)
    for stretch in [1, 3, 10] {
      try store.gather { transaction in
        try PairFinding(in: transaction, by: workspace.rules, stretch: stretch).compareAll()
      }
      #expect(try proposed() == whole, "stretches of \(stretch)")
    }
  }
}
