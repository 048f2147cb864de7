import Markup
import SeededRandom
import Testing

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    "has no character that steers a terminal, a header or the reading direction",
    .tags(.hostile),
    arguments: [
      0x00, 0x07, 0x1B, 0x7F, 0x80, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069,
      0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0x1_FFFF, 0xE_0041,
    ] as [UInt32]
  )
  func dropsSteering(_ value: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(value)))
    #expect(PlainText(line: "mo\(character)ther").description == "mother")
    #expect(PlainText(lines: "mo\(character)ther").description == "mother")
  }

  @Test(
    "reads every kind of line break as one line feed",
    arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}"]
  )
  func readsLineBreaks(_ lineBreak: String) {
    #expect(PlainText(lines: "one\(lineBreak)two").lines == ["one", "two"])
    #expect(PlainText(line: "one\(lineBreak)two").description == "one two")
  }

  @Test("cannot smuggle a header line into one line", .tags(.hostile))
  func isOneLine() {
    let text = PlainText(line: "Peace\r\nBcc: everyone@example.org")
    #expect(text.description == "Peace Bcc: everyone@example.org")
  }

  @Test("keeps empty lines inside and drops them around")
  func keepsInnerLines() {
    #expect(PlainText(lines: "\n \n one \n\n two\u{A0}\n\n").description == "one\n\ntwo")
  }

  @Test(
    "folds white space",
    arguments: [
      ("  many   spaces  ", "many spaces"),
      ("a\tb\u{B}c\u{C}d\u{85}e", "a b c d e"),
      ("a \u{A0} b", "a b"),
      ("a\u{3000}\u{2003}b", "a b"),
      ("\u{A0}\u{202F}", ""),
    ]
  )
  func foldsSpaces(_ text: String, to expected: String) {
    #expect(PlainText(line: text).description == expected)
  }

  @Test(
    "keeps French no-break spaces",
    arguments: ["Pourquoi\u{202F}?", "Trois mots\u{A0}: les voici", "«\u{A0}Mères\u{A0}»"]
  )
  func keepsNoBreakSpaces(_ text: String) {
    #expect(PlainText(line: text).description == text)
  }

  @Test(
    "keeps people's writing as it is",
    arguments: ["📆 12 mai → Genève", "👩‍👧 mères", "e\u{301}cole", "أمهات", "cut \u{FFFD}"]
  )
  func keepsWriting(_ text: String) {
    #expect(Array(PlainText(line: text).description.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("repairs misread text before it looks at control characters")
  func repairsFirst() {
    // The second half of a misread `Á` and `”` is a C1 control character.
    #expect(PlainText(line: "Ã\u{81}vila â€œoneâ€\u{9D}").description == "Ávila “one”")
  }

  @Test("says when there is nothing to read", arguments: ["", " \n ", "\u{202E}", "\u{0}\r"])
  func isEmpty(_ text: String) {
    #expect(PlainText(lines: text).isEmpty)
  }

  @Test("is the same when it is cleaned again", arguments: 1...50 as ClosedRange<UInt64>)
  func isStable(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array("aé \n\r\t\u{A0}\u{202F}\u{2028}\u{0}\u{85}\u{202E}»".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<40 { view.append(pool.randomElement(using: &generator) ?? " ") }
    let once = PlainText(lines: String(view))
    #expect(PlainText(lines: once.description) == once, "seed \(seed)")
  }

  @Test(
    "folds white space alike, whatever stands before it",
    arguments: 1...50 as ClosedRange<UInt64>
  )
  func foldsAlike(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = Array("aaaé’ \n\u{A0}\u{202F}".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<30 { view.append(pool.randomElement(using: &generator) ?? " ") }
    let text = String(view)
    // White space at the beginning has all that follows looked at, and is gone in the end.
    #expect(PlainText(lines: text) == PlainText(lines: " \n" + text), "seed \(seed)")
    #expect(PlainText(line: text) == PlainText(line: " \n" + text), "seed \(seed)")
  }

  @Test(
    "is its lines again when they are put together",
    arguments: ["", "one", "\n", "one\n", "\none", "one\n\ntwo\né\u{A0}»"]
  )
  func putsTogether(_ text: String) {
    let text = PlainText(stored: text)
    #expect(text.lines.joined(separator: "\n") == text.description)
    #expect(text.lines.joined(separator: " ") == text.joinedLines)
  }

  @Test(
    "tells where a character was lost",
    arguments: [("a\u{FFFD}", true), ("\u{FFFC}", false), ("ｱ", false), ("", false)]
  )
  func tellsLoss(_ text: String, _ isLost: Bool) {
    #expect(PlainText(stored: text).hasLostCharacter == isLost)
  }

  @Test(
    "is left without signs for lost characters",
    arguments: [
      ("a\u{FFFD}b", "ab"), ("a \u{FFFD} b", "a b"), ("\u{FFFD} a \u{FFFD}\u{FFFD}", "a"),
      ("\u{FFFD}", ""), ("a\n\u{FFFD}b", "a\nb"), ("a  b", "a  b"),
    ]
  )
  func losesSigns(_ text: String, _ rest: String) {
    #expect(PlainText(stored: text).withoutLostCharacters.description == rest)
    let html = SafeHTML(paragraphs: [PlainText(stored: text)]).withoutLostCharacters.html
    #expect(!html.unicodeScalars.contains("\u{FFFD}"))
  }
}
