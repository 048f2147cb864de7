import Entries
import Foundation
import SeededRandom
import Testing

@testable import Pipeline

/// Histories of a publication at random: what is closed stays, and nothing is lost on the way.
@Suite("Closed pages while anything happens to the entries on them")
struct LastingArchivesTests {
  private enum Step: CaseIterable {
    case add, addSeveral, addLate, correct, gainDelegation, withdraw, changeLanguage, merge
    case loseOutputs, changeTemplates, changeSize
  }

  @Test(
    "never change a byte, and with the live feed have every entry",
    arguments: 1...6 as ClosedRange<UInt64>
  )
  func stay(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var notes = MadeNotes()
    let publication = try Publication([:])
    var closed: [String: Data] = [:]
    for round in 0..<24 {
      let step = Step.allCases.randomElement(using: &random) ?? .add
      switch step {
      case .add: notes.add(&random)
      case .addSeveral: for _ in 0..<9 { notes.add(&random) }
      case .addLate: notes.addLate(&random)
      case .correct: notes.correct(&random)
      case .gainDelegation: notes.gainDelegation(&random)
      case .withdraw: notes.withdraw(&random)
      case .changeLanguage: notes.changeLanguage(&random)
      case .merge: notes.merge()
      case .loseOutputs:
        try? FileManager.default.removeItem(at: publication.root.appending(path: "out"))
      case .changeTemplates:
        try publication.write("{{title}} in round \(round)", to: "templates/dateline.mustache")
      case .changeSize: notes.size = Int.random(in: 2...6, using: &random)
      }
      try notes.write(to: publication)
      let now = "2026-05-\(round < 9 ? "0" : "")\(round + 1)T02:00:00Z"
      try publication.build(now)
      let after = try publication.closedPages()
      let story: Comment = "seed \(seed), round \(round), \(step)"
      for (path, content) in closed where after[path] != content {
        Issue.record("\(path) is other than it was: \(story.rawValue)")
        return
      }
      closed.merge(after) { $1 }
      try check(publication, at: now, closed, story)
    }
    #expect(closed.count > 1, "seed \(seed)")
  }

  /// Looks whether each channel has its entries, all of them, and no page but by its links.
  private func check(
    _ publication: Publication,
    at now: String,
    _ closed: [String: Data],
    _ story: Comment
  ) throws {
    let items = try publication.timeline(now)
    var reached: Set<String> = []
    for language in ["en", "fr"] {
      let own = items.filter { $0.language == language }
      for delegation in ["all", "eu", "un"] {
        let expected = own.filter { delegation == "all" || $0.delegations.contains(delegation) }
        let folder = "\(language)/\(delegation)"
        guard !expected.isEmpty else { continue }
        let channel = try ArchivedChannel(
          folder,
          of: publication,
          at: "https://feeds.example.org"
        )
        #expect(Set(expected.map(\.id)).subtracting(channel.ids).isEmpty, "\(folder): \(story)")
        #expect(Set(channel.live.keys).isSubset(of: expected.map(\.id)), "\(folder): \(story)")
        let pages = channel.pages.flatMap { ArchivedChannel.order($0.text) }
        #expect(pages.count == Set(pages).count, "\(folder): \(story)")
        reached.formUnion(channel.pages.map(\.path))
      }
    }
    let written = try publication.closedPages().keys
    let alive = written.filter { path in
      items.contains { path.hasPrefix("public/\($0.language)/all") }
    }
    #expect(Set(alive).isSubset(of: reached) || items.isEmpty, story)
    #expect(closed.count >= written.count, story)
  }
}

/// Notes of two delegations, and two pages that may turn out to tell the same.
private struct MadeNotes {
  private struct Note {
    var day: Int
    var delegations: [String]
    var language = "en"
    var edition = 0
  }

  /// How many entries a feed shows.
  var size = 4
  private var notes: [Int: Note] = [:]
  private var count = 0
  private var newest = 20_514
  private var pairs = 1
  private var merged = 0

  init() {}

  mutating func add(_ random: inout SeededGenerator) {
    newest += Int.random(in: 0...1, using: &random)
    place(on: newest, &random)
  }

  mutating func addLate(_ random: inout SeededGenerator) {
    place(on: Int.random(in: 20_000...20_400, using: &random), &random)
  }

  private mutating func place(on day: Int, _ random: inout SeededGenerator) {
    let delegation = ["eu", "un"].randomElement(using: &random) ?? "eu"
    notes[count] = Note(day: day, delegations: [delegation])
    count += 1
  }

  private func any(_ random: inout SeededGenerator) -> Int {
    notes.keys.sorted().randomElement(using: &random) ?? 0
  }

  mutating func correct(_ random: inout SeededGenerator) { notes[any(&random)]?.edition += 1 }

  mutating func gainDelegation(_ random: inout SeededGenerator) {
    notes[any(&random)]?.delegations = ["eu", "un"]
  }

  mutating func withdraw(_ random: inout SeededGenerator) { notes[any(&random)] = nil }

  mutating func changeLanguage(_ random: inout SeededGenerator) {
    let number = any(&random)
    let language = notes[number]?.language
    notes[number]?.language = language == "fr" ? "en" : "fr"
  }

  /// One of two cards of a day is told at length, and both are one piece; next time there are two more.
  mutating func merge() {
    if merged < pairs { merged += 1 } else { pairs += 1 }
  }

  func write(to publication: Publication) throws {
    let feeds = Publication.feedsOfNotes()
    let pages = Publication.feeds(["left", "right"])
    let sources = pages.suffix(from: pages.firstRange(of: "sources:")?.upperBound ?? pages.endIndex)
    let text = (feeds + sources).replacing("base_url:", with: "entries: \(size)\n  base_url:")
    try publication.write(text, to: "feeds.yml")
    let folder = publication.root.appending(path: "notes")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, note) in notes {
      let again = (0..<note.edition).map { " It was put right for the \($0)th time." }.joined()
      let words = MadeNotes.words(number)
      try publication.write(
        """
        ---
        delegation: [\(note.delegations.joined(separator: ", "))]
        language: \(note.language)
        ---
        # \(words.prefix(24)) of house \(number)

        \(words).\(again)

        """,
        to: "notes/\(CalendarDay(daysSinceEpoch: note.day))-piece-\(number).md"
      )
    }
    let cards = (0..<pairs).map { pair in
      let (day, words) = ("\(10 + pair % 18).02.26", MadeNotes.words(1_000 + pair))
      let opening = words.prefix(90)
      let told = pair < merged ? "\(words)." : "\(opening), they say."
      return (
        Publication.card("Trees \(pair)", day, told),
        Publication.card("A green river \(pair)", day, "\(words).")
      )
    }
    try publication.write("News from the Union\n\n\(cards.map(\.0).joined())", to: "left.txt")
    try publication.write("News from the UN\n\n\(cards.map(\.1).joined())", to: "right.txt")
  }

  private static func words(_ number: Int) -> String {
    var random = SeededGenerator(seed: UInt64(number))
    let syllables = ["ba", "de", "fo", "gu", "li", "mo", "na", "pe", "ri", "su", "ta", "vo"]
    let words = (0..<40).map { _ in
      (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
    }
    return "The " + words.joined(separator: " ")
  }
}
