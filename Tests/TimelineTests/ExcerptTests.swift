import Markup
import SeededRandom
import Testing

@testable import Timeline

@Suite("Excerpt")
struct ExcerptTests {
  /// Longer than any text that may be whole without a full stop.
  private static let start =
    "Mothers spoke of care, of work and of time before the members of the committee, who "
    + "listened for an hour and then asked what a ministry could do about all that in"

  @Test(
    "ends in a whole word and one ellipsis",
    arguments: [
      (" the short ter", " the short…"),
      (" schools, wor", " schools…"),
      (" a famille particip\u{FFFD}", " a famille…"),
      (" a famille participÃ", " a famille…"),
      (" a famille participÂ", " a famille…"),
      (" a famille lâ€", " a famille…"),
      (" le droit de l’", " le droit de…"),
      (" the well-", " the…"),
      (" the well-b", " the…"),
      (" villages \u{FFFD}", " villages…"),
      (" villages – ", " villages…"),
      (" villages (", " villages…"),
      (" villages “", " villages…"),
      (" «\u{A0}Paix\u{A0}» et", " «\u{A0}Paix\u{A0}»…"),
      (" the “home”, at", " the “home”…"),
      (" villages near 12 5", " villages near 12…"),
    ]
  )
  func isCut(_ end: String, to expected: String) {
    let text = Excerpt.trimmed(PlainText(line: Self.start + end))
    #expect(text.description == Self.start + expected)
  }

  @Test(
    "loses every mark that says there is more",
    arguments: [
      "[...]", "[…]", "[… [...]", "[…] […]", "…", "...", "… […]", "(...)", "[&hellip;]", "[..", "[",
    ]
  )
  func losesMark(_ mark: String) {
    let text = Excerpt.trimmed(PlainText(line: "Care is wor \(mark)"))
    #expect(text.description == "Care is…")
  }

  @Test(
    "stays as it is when it ends like a sentence",
    arguments: [
      "Care is work.", "Is care work?", "Care is work!", "Le soin est-il un travail\u{202F}?",
      "«\u{A0}Le soin est un travail.\u{A0}»", "“Care is work.”", "(Care is work.)", "Care!’",
    ]
  )
  func stays(_ sentence: String) {
    #expect(Excerpt.trimmed(PlainText(line: sentence)).description == sentence)
    let long = "\(Self.start) 2025. \(sentence)"
    #expect(Excerpt.trimmed(PlainText(line: long)).description == long)
  }

  @Test(
    "stays as it is when it is too short to have been cut",
    arguments: ["A day for families", "Une journée «\u{A0}Paix\u{A0}»", "📆 12 mai", ""]
  )
  func staysShort(_ text: String) {
    #expect(Excerpt.trimmed(PlainText(line: text)).description == text)
  }

  @Test(
    "is only an ellipsis where no whole word is left",
    arguments: ["participÃ", "[…]", "\u{FFFD}"]
  )
  func isNothing(_ text: String) {
    #expect(Excerpt.trimmed(PlainText(line: text)).description == "…")
  }

  @Test("is not cut again", arguments: ["Care is wor […]", Self.start, "Care\u{A0}: wor…"])
  func isStable(_ text: String) {
    let once = Excerpt.trimmed(PlainText(line: text))
    #expect(once.description.hasSuffix("…") && !once.description.hasSuffix("……"))
  }
}

@Suite("Opening of a text")
struct OpeningTests {
  @Test(
    "has whole words and one ellipsis",
    arguments: [
      ("Care is work", 12, "Care is work"),
      ("Care is work", 11, "Care is…"),
      ("Care, is work", 8, "Care…"),
      ("Qui garde\u{202F}? Nous", 12, "Qui garde…"),
      ("One line\nand another", 40, "One line and another"),
      ("«\u{A0}Paix\u{A0}» pour", 12, "«\u{A0}Paix\u{A0}»…"),
      ("", 10, ""),
    ]
  )
  func isCut(_ text: String, at limit: Int, to expected: String) {
    #expect(Excerpt.opening(of: PlainText(lines: text), limit: limit).description == expected)
  }

  @Test(
    "is cut behind whole characters, of however many bytes",
    arguments: 1...60 as ClosedRange<UInt64>
  )
  func countsCharacters(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters: [Character] = ["a", "b", "é", "e\u{301}", "ß", "’", "語", "👩‍👧", "🇫🇷"]
    let kinds = Int.random(in: 1...letters.count, using: &generator)
    let text = String(
      (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        letters[Int.random(in: 0..<kinds, using: &generator)]
      }
    )
    let limit = Int.random(in: 1...40, using: &generator)
    let opening = Excerpt.opening(of: PlainText(stored: text), limit: limit).description
    let shown = text.count > limit ? text.prefix(limit) : text[...]
    let isWhole = shown.count == text.count
    let end = shown.lastIndex { $0.isLetter || $0.isNumber || $0 == "’" }
    let words = end.map { shown[...$0] } ?? ""
    #expect(opening == (isWhole ? text : words + "…"), "seed \(seed)")
  }
}
