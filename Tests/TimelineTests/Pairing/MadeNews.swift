import Entries
import Foundation
import Markup
import SeededRandom

@testable import Timeline

/// Two years of news in English, French and Dutch, with all that goes wrong on real sites.
///
/// French is sparser and later, Dutch sparser still; excerpts are cut at 200 bytes; some pieces lost
/// their date, carry a text that nobody translated, stand under another delegation or passed through
/// the wrong encoding; on some days two stories appear at once, or two pieces that no one translated.
struct MadeNews {
  private(set) var entries: [Entry] = []
  /// The story that an entry tells, by a number.
  private(set) var stories: [EntryID: Int] = [:]

  /// The pairs that are translations.
  var pairs: Set<EntryPair> {
    let byStory = Dictionary(grouping: stories.keys) { stories[$0] ?? 0 }
    return byStory.values.reduce(into: []) { pairs, members in
      for one in members {
        for other in members where one < other { pairs.insert(EntryPair(one, other)) }
      }
    }
  }

  static let languages = ["en", "fr", "nl"]

  private var generator: SeededGenerator
  private let topics = MadeTopics.blocks.split(separator: "\n\n").map { block in
    block.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
  }

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    var drafts: [Draft] = []
    let start = try known(CalendarDay(year: 2024, month: 1, day: 1)).daysSinceEpoch
    for month in 0..<24 {
      let first = start + month * 30
      var days = [first + 28]
      var chosen = [9]
      for _ in 0..<15 {
        days.append(first + Int.random(in: 0..<30, using: &generator))
        // The monthly letter, the tenth topic, comes once a month.
        let topic = Int.random(in: 0..<topics.count - 1, using: &generator)
        chosen.append(topic < 9 ? topic : topic + 1)
      }
      // Two stories on one day, and two pieces that share nothing but the day.
      days[2] = days[1]
      days[4] = days[3]
      for (story, day) in days.enumerated() {
        let only: String? = story == 3 ? "en" : story == 4 ? "fr" : nil
        let isTwin = story == 1 || story == 2
        drafts += pieces(
          on: day,
          about: topics[chosen[story]],
          story: month * 100 + story,
          only: only,
          isTwin: isTwin
        )
      }
    }
    for (number, draft) in drafts.enumerated() {
      let digest = Digest(of: ["\(seed)", "\(number)"])
      let id = EntryID(authority: "example.org,2026", evidence: digest)
      stories[id] = draft.story
      entries.append(try draft.entry(id))
    }
  }

  /// A story's pieces in the languages that it has.
  private mutating func pieces(
    on day: Int,
    about topic: [[String]],
    story: Int,
    only: String?,
    isTwin: Bool
  ) -> [Draft] {
    let slots = MadeSlots(on: day, using: &generator)
    let places = ["eu", "un-geneva", "un-new-york", "unesco", "belgium"]
    let delegation = isTwin ? "eu" : places[Int.random(in: 0..<places.count, using: &generator)]
    return topic.enumerated().compactMap { index, words in
      let language = words[0]
      let isThere =
        only.map { $0 == language }
        ?? (isTwin
          ? language != "nl"
          : language == "en"
            ? delegation != "belgium" && chance(92) : chance(language == "fr" ? 68 : 38))
      guard isThere else { return nil }
      var draft = Draft(language: language, story: story)
      draft.day = isTwin || only != nil || language == "en" ? day : day + delay()
      draft.delegation = chance(6) && !isTwin ? "un" : delegation
      draft.title = slots.filled(words[chance(45) ? 2 : 1], in: index)
      var text = words[3...].map { slots.filled($0, in: index) }.joined(separator: " ")
      if chance(4), language != "en" {
        // Nobody translated the text.
        text = topic[0][3...].map { slots.filled($0, in: 0) }.joined(separator: " ")
        draft.textLanguage = "en"
      }
      if chance(50) { text = Self.dateline(of: delegation, in: index) + text }
      draft.text = damaged(text)
      if chance(5) { draft.title = draft.title.uppercased() }
      if chance(7), !isTwin { draft.day = nil }
      return draft
    }
  }

  /// Days by which a translation is late.
  private mutating func delay() -> Int {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<58: 0
    case 58..<78: Int.random(in: 1...6, using: &generator)
    default: Int.random(in: 7...35, using: &generator)
    }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// A text as listings and old databases hand it on.
  private mutating func damaged(_ text: String) -> String {
    var text = text
    if chance(60) { text = String(decoding: text.utf8.prefix(200), as: UTF8.self) }
    if chance(6) {
      // UTF-8 read as Latin-1.
      text = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }
    if chance(10) { text = text.replacing("’", with: "'") }
    if chance(6) { text += " Lire plus" }
    return text
  }

  private static func dateline(of delegation: String, in language: Int) -> String {
    switch delegation {
    case "un-geneva": ["UN Geneva – ", "ONU Genève – ", "VN Genève – "][language]
    case "un-new-york": ["UN New York - ", "ONU New York – ", "VN New York – "][language]
    case "unesco": "UNESCO – "
    case "eu": ["Brussels – ", "Bruxelles – ", "Brussel – "][language]
    default: ""
    }
  }
}

/// An entry before it is one.
private struct Draft {
  let language: String
  let story: Int
  /// Since 1970-01-01; absent where the listing forgot it.
  var day: Int?
  var delegation = ""
  /// Of a text that is not in the title's language.
  var textLanguage: String?
  var title = ""
  var text = ""

  init(language: String, story: Int) {
    self.language = language
    self.story = story
  }

  func entry(_ id: EntryID) throws -> Entry {
    let rules = try testRules()
    let firstSeen = try known(CalendarDay(year: 2026, month: 3, day: 10))
    let published = day.map(CalendarDay.init(daysSinceEpoch:)) ?? firstSeen
    let instant = published.instant(atSecond: 43_200, in: rules.zone)
    return Entry(
      id: id,
      link: nil,
      sourcePage: nil,
      title: PlainText(line: title),
      isTitleDerived: false,
      summary: Excerpt.trimmed(PlainText(lines: text)),
      content: nil,
      published: instant,
      precision: day == nil ? .firstSeen : .day,
      updated: instant,
      language: try known(LanguageTag(language)),
      textLanguage: textLanguage.flatMap(LanguageTag.init),
      delegations: [try known(DelegationID(delegation))],
      dateline: nil,
      sources: [],
      warnings: []
    )
  }
}
