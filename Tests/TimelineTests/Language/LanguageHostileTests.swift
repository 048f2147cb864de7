import Testing

@testable import Timeline

@Suite("Language of hostile text")
struct LanguageHostileTests {
  private let detector = LanguageDetector.standard

  @Test(
    "has no answer and no trap",
    arguments: [
      "", " ", "'", "’’’’", "l'", "_", "___", "\0\0\0", "\u{FFFD}", "0123456789 42 ½ ①",
      "\u{301}", "\u{301}\u{301}a\u{301}\u{300}\u{36F}", "👩‍👧‍👦 📆 ⏰ →", "👩👩👩", "....", "a.b.c.d",
      "@@@", "\u{202E}\u{200D}\u{FEFF}", "ßßßßßßßßß", "ﬁ ﬂ ĳ Ĳ ŉ",
    ]
  )
  func hasNoAnswer(_ text: String) {
    #expect(detector.detect(text) == nil)
  }

  @Test(
    "reads only the beginning of a megabyte",
    arguments: ["a", "A", "'", "\u{301}", "e\u{301}", "1", ".", " ", "👩", "l’", "x "]
  )
  func readsOnlyBeginning(_ unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = detector.detect(text) }
    #expect(time < .milliseconds(100))
  }

  @Test("does not look past the bound")
  func ignoresWhatFollows() {
    let text = String(repeating: "- ", count: 1000) + "the voice of mothers is heard in the world"
    #expect(detector.detect(text) == nil)
  }

  @Test("is the same every time")
  func isDeterministic() {
    let text = "Mothers et moeders in the monde"
    let again = LanguageDetector(LanguageProfile.standard)
    #expect(detector.detect(text) == again.detect(text))
  }
}

@Suite("Language profiles")
struct LanguageProfileTests {
  @Test("hold only sequences that can be found", arguments: LanguageProfile.standard)
  func isWellFormed(_ profile: LanguageProfile) {
    for line in profile.weights.split(separator: "\n") {
      let fields = line.split(separator: " ")
      #expect(fields.first.flatMap { Int8($0) } != nil)
      for field in fields.dropFirst() {
        let isCoded = field.unicodeScalars.allSatisfy { LetterCode.code(of: $0) != 0 }
        #expect(isCoded && (3...LetterSequence.capacity).contains(field.count), "\(field)")
      }
    }
    #expect(profile.bias < 0)
  }

  @Test("give each sequence one weight", arguments: LanguageProfile.standard)
  func isUnambiguous(_ profile: LanguageProfile) {
    var seen: Set<LetterSequence> = []
    profile.forEachWeight { sequence, _ in
      #expect(seen.insert(sequence).inserted)
    }
  }
}
