import Foundation
import Testing

@testable import Mail

@Suite("Text for a part")
struct BodyTextTests {
  @Test(
    "loses control characters and byte order marks, and is composed",
    .tags(.hostile),
    arguments: [
      ("Été → 12 %\n", "Été → 12 %\n"),
      ("\u{FEFF}start", "start"),
      ("a\u{0}b\u{1B}[2J\u{7F}\u{85}c\td\r\n", "ab[2Jc\td\r\n"),
      ("e\u{301}", "é"),
      ("a >\u{338} b", "a \u{226F} b"),
    ]
  )
  func plain(_ raw: String, text: String) {
    #expect(BodyText(plain: raw).text.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "as markup keeps its tags when a mark leans on them",
    .tags(.hostile),
    arguments: [
      ("<p>\u{338}not</p>", "<p>not</p>"),
      ("<\u{338}p>", "<p>"),
      ("<b>\u{0}\u{327}\u{338}x</b>", "<b>x</b>"),
      ("<p>e\u{301} 2 =\u{338} 3</p>", "<p>é 2 ≠ 3</p>"),
    ]
  )
  func markup(_ raw: String, text: String) {
    #expect(BodyText(html: raw).text.utf8.elementsEqual(text.utf8))
  }

  @Test("is NFC whatever came", .tags(.hostile), arguments: RandomText.seeds)
  func composed(seed: UInt64) {
    let raw = RandomText.make(seed: seed)
    for text in [BodyText(plain: raw).text, BodyText(html: raw).text] {
      #expect(text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
    }
  }

  @Test("bounds the marks on a letter", .tags(.hostile), arguments: ["\u{301}", "\u{301}\u{323}"])
  func marks(_ marks: String) {
    // Composing these took Foundation minutes.
    let raw = "x" + String(repeating: marks, count: 200_000) + "y"
    #expect(BodyText(plain: raw).text.unicodeScalars.count <= 32)
    #expect(BodyText(html: raw).text.unicodeScalars.count <= 32)
    #expect(HeaderText(raw).text.unicodeScalars.count <= 32)
  }

  @Test("passes every scalar that is NFC alone, and no other, unchanged")
  func everyScalar() {
    let scalars = (0x300...0x1_FFFF).lazy.compactMap(Unicode.Scalar.init)
    let wrong = scalars.filter { scalar in
      let text = "a\(String(scalar))b"
      return !BodyText(plain: text).text.utf8
        .elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) && scalar != "\u{FEFF}"
    }
    #expect(wrong.isEmpty)
  }
}
