import Configuration
import Entries
import Foundation
import SeededRandom
import Templates
import Testing

@testable import Newsletters

@Suite("A source's words in a message")
struct StoryWordsTests {
  @Test(
    "hold nothing that another program takes for a mark of its own",
    .tags(.hostile),
    arguments: [
      ("How to use <b> in HTML", "<b>"), ("Tom &amp; Jerry", "&amp;"), ("&#39;x&#39;", "&#39;"),
      ("{{constructor}}", "{{"), ("{% if x %}", "{%"), ("*|FNAME|*", "*|"), ("[[name]]", "[["),
      ("</p><script>x</script>", "<script>"), ("%UNSUBSCRIBE%", "%UNSUBSCRIBE"),
      ("a\u{FFFD}b", "\u{FFFD}"),
    ]
  )
  func inert(_ title: String, _ mark: String) throws {
    let words = InertWords.words(title)
    #expect(!words.contains(mark))
    let plain = String(String.UnicodeScalarView(words.unicodeScalars.filter { $0 != "\u{200C}" }))
    #expect(plain == title.replacing("\u{FFFD}", with: ""))
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: title, summary: title + " and more words")])
    let letter = try #require(Letter.all(of: edition).first)
    let composed = try test.newsletter.composed(letter)
    #expect(!composed.text.contains(mark))
    let rules = try test.newsletter.findings(of: edition, nil).map(\.rule)
    #expect(Set(rules).isDisjoint(with: [.textMarkup, .placeholder, .storyMissing]))
  }

  @Test(
    "stay as they are where they hold none",
    arguments: [
      "a < b && c > d", "50 % of 30 %", "{ x } [y] *z*", "20%20off", "L’« été » : 3 & 4", "",
    ]
  )
  func plain(_ words: String) {
    #expect(InertWords.words(words) == words)
  }

  @Test(
    "lead from the host's name where the title would be no honest link",
    .tags(.hostile),
    arguments: [
      "bank.org", "https://bank.org/login", "invoice.exe", "click here", "Lire la suite…",
      "www.bank.org",
    ]
  )
  func links(_ title: String) throws {
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: title)])
    let html = try test.newsletter.composed(#require(Letter.all(of: edition).first)).html
    #expect(html.contains(">example.org</a>"))
    #expect(!html.contains(">\(title)</a>"))
    let rules = try test.newsletter.findings(of: edition, nil).map(\.rule)
    #expect(Set(rules).isDisjoint(with: [.linkDisguised, .linkWords, .linkTextPart]))
  }

  @Test(
    "are the link where they name what it leads to",
    arguments: ["The trees along the river", "👩‍👧🌳", "example.org", "Version 2.0", "e.g. this", "漢字"]
  )
  func titles(_ title: String) throws {
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: title)])
    let html = try test.newsletter.composed(#require(Letter.all(of: edition).first)).html
    #expect(html.contains("\(title)</a>"))
    let rules = try test.newsletter.findings(of: edition, nil).map(\.rule)
    #expect(Set(rules).isDisjoint(with: [.linkEmpty, .linkWords]))
  }

  @Test(
    "name the address where nobody could see a title",
    arguments: ["\u{FFFD}", "\u{200B}", "\u{AD} "]
  )
  func invisible(_ title: String) throws {
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: title)])
    let html = try test.newsletter.composed(#require(Letter.all(of: edition).first)).html
    #expect(html.contains(">https://example.org/a<") || html.contains(">example.org</a>"))
    let rules = try test.newsletter.findings(of: edition, nil).map(\.rule)
    #expect(Set(rules).isDisjoint(with: [.linkEmpty, .headingEmpty, .storyMissing]))
  }

  @Test("stand without a link where no reader could follow it")
  func unreachable() throws {
    var version = EditionVersion(language: try #require(LanguageTag("en")), title: "A", text: "")
    let home = try #require(WebAddress("http://localhost:8000"))
    version.link = WebAddress("http://127.0.0.1/a")
    #expect(StoryLink(of: version, titled: "A", home: home) == nil)
    version.link = WebAddress("http://localhost:8000/a")
    #expect(StoryLink(of: version, titled: "A", home: home) != nil)
  }

  @Test("break in a word that is too long, and stay whole in HTML")
  func parts() throws {
    let word = String(repeating: "unbreakable", count: 20)
    #expect(HardWrap.parts(of: "a \(word) b").joined() == "a \(word) b")
    #expect(HardWrap.parts(of: "a short one") == ["a short one"])
    #expect(HardWrap.wrapped("src=https://example.org/" + word).hasPrefix("src=\nhttps://"))
    let test = try TestEdition()
    let edition = try test.edition([.made("a", title: word)])
    let html = try test.newsletter.composed(#require(Letter.all(of: edition).first)).html
    #expect(html.replacing("<wbr>", with: "").contains(word))
    #expect(html.contains("<wbr>"))
  }
}

@Suite("A letter that would be cut off")
struct FittingTests {
  private let summary = String(repeating: "The council heard what was said. ", count: 30)

  private func edition(_ test: TestEdition, _ summary: String) throws -> Edition {
    let pairs = try (0..<60).map { number in
      [
        try Entry.made(
          "a\(number)",
          title: "Story number \(number) of the month",
          summary: summary
        ),
        try Entry.made(
          "b\(number)",
          title: "Nouvelle \(number) du mois",
          language: "fr",
          summary: summary
        ),
      ]
    }
    return try test.edition([], pairs: pairs)
  }

  @Test("ends its texts at one length, and says so, and is whole on the web")
  func shortened() throws {
    let test = try TestEdition()
    let edition = try edition(test, summary)
    let letters = Letter.all(of: edition)
    for letter in letters {
      let composed = try test.newsletter.composed(letter)
      #expect(composed.html.utf8.count < WeightCheck.heaviest)
      #expect(composed.text.contains("Story number 59") || letter.name == "fr")
    }
    let found = try test.newsletter.findings(of: edition, nil)
    #expect(found.contains { $0.rule == .textShortened && $0.messages.contains("bilingual") })
    #expect(!found.contains { $0.rule == .htmlWeight })
    let page = Letter(edition: edition, form: .bilingual, languages: edition.languages, place: .web)
    #expect(try test.newsletter.fitted(page).letter.bounds == TextBounds())
  }

  @Test("is left alone where it fits")
  func fitting() throws {
    let test = try TestEdition()
    let edition = try edition(test, "A few words.")
    let letter = try #require(Letter.all(of: edition).last)
    #expect(try test.newsletter.fitted(letter).letter.bounds == TextBounds())
  }

  @Test("gives up endless titles before texts")
  func endlessTitle() throws {
    let test = try TestEdition()
    let edition = try test.edition([
      .made("a", title: String(repeating: "&b;", count: 40_000)), .made("b", title: "Two"),
    ])
    let composed = try test.newsletter.composed(#require(Letter.all(of: edition).first))
    #expect(composed.html.utf8.count < WeightCheck.heaviest)
    #expect(composed.letter.bounds.text == nil)
  }

  @Test(
    "cuts behind a whole word",
    arguments: [
      ("one two three", 9, "one two…"), ("one, two", 6, "one…"), ("one", 3, "one"),
      ("unbreakable", 4, "unbr…"), ("été été", 4, "ét…"), ("one two", 0, ""), ("...", 1, ""),
    ]
  )
  func words(_ text: String, _ limit: Int, _ expected: String) {
    #expect(TextBounds.words(text, within: limit) == expected)
  }

  @Test("saves what is asked for, taking from the longest first", arguments: 0..<200)
  func saving(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Int.random(in: 0...2_000, using: &random)
    }
    let excess = Int.random(in: 1...4_000, using: &random)
    guard let bounds = TextBounds().tightened(saving: excess, texts: texts, titles: []),
      let limit = bounds.text
    else {
      #expect(texts.allSatisfy { $0 == 0 }, "seed \(seed)")
      return
    }
    let saved = texts.reduce(0) { $0 + max(0, $1 - limit) }
    #expect(saved >= excess || limit == 0, "seed \(seed)")
    // One more byte for each would be too much, unless nothing is left of a text.
    let less = texts.reduce(0) { $0 + max(0, $1 - limit - 1) }
    #expect(less < excess || limit == 0, "seed \(seed)")
  }
}
