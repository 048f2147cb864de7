import Entries
import Testing

@testable import Timeline

@Suite("Evidence for the same piece")
struct SamePieceTests {
  private static let text =
    "Mothers spoke of care, of work and of time before the members of the committee."

  /// What two sightings are taken for, whichever of them is the new one.
  private func evidence(
    _ one: Sighting,
    _ other: Sighting,
    isReplaced: Bool = false
  ) throws -> SamePiece? {
    let (one, other) = (try keys(one), try keys(other, from: "blog"))
    let evidence = SamePiece(one, other, isReplaced: isReplaced)
    #expect(SamePiece(other, one, isReplaced: isReplaced) == evidence)
    return evidence
  }

  @Test("is a guid first and a link second, whatever else differs")
  func identifiers() throws {
    let here = "https://www.example.org/a/?utm_source=x"
    let there = "http://example.org/a"
    #expect(
      try evidence(
        sighting(title: "One", day: "2026-03-10", guid: here, link: "https://example.org/1"),
        sighting(title: "Two", day: "2026-03-11", guid: there, link: "https://example.org/2")
      )
        == .guid
    )
    #expect(
      try evidence(
        sighting(title: "One", day: "2026-03-10", link: here),
        sighting(title: "Two", day: "2026-03-11", link: there)
      ) == .link
    )
  }

  @Test("is one day and a text that begins the other")
  func datedText() throws {
    let short = try sighting(text: String(Self.text.prefix(50)) + " […]", day: "2026-03-10")
    let long = try sighting(title: "Care", text: Self.text, isExcerpt: false, day: "2026-03-10")
    #expect(try evidence(short, long) == .datedText)
  }

  @Test("is one day and a text that some page cut inside a word and called whole")
  func cutInsideWord() throws {
    let cut = String(Self.text.prefix(46))
    #expect(cut.hasSuffix(" bef"))
    let short = try sighting(text: cut, isExcerpt: false, day: "2026-03-10")
    let long = try sighting(text: Self.text, isExcerpt: false, day: "2026-03-10")
    #expect(try evidence(short, long) == .datedText)
  }

  @Test("is one day and one title where one of them has no text")
  func datedTitle() throws {
    #expect(
      try evidence(
        sighting(title: "Care – a right", day: "2026-03-10"),
        sighting(title: "Care - A Right", text: Self.text, day: "2026-03-10")
      ) == .datedText
    )
  }

  @Test("is the title and the text where one of them has no day")
  func undatedText() throws {
    #expect(
      try evidence(sighting(text: Self.text), sighting(text: Self.text, day: "2026-03-10"))
        == .undatedText
    )
    #expect(
      try evidence(sighting(title: "Care"), sighting(title: "Care", day: "2026-03-10"))
        == .undatedText
    )
  }

  @Test("is not one title at two addresses, where no text says so and a day is lacking")
  func twoAddresses() throws {
    let one = try sighting(title: "Care", link: "https://example.org/care/")
    for day in [nil, "2026-03-10"] {
      let other = try sighting(title: "Care", day: day, link: "https://example.org/care-2/")
      #expect(try evidence(one, other) == nil)
      let told = try sighting(
        title: "Care",
        text: Self.text,
        day: day,
        link: "https://example.org/care-2/"
      )
      #expect(try evidence(one, told) == nil)
      let twin = try sighting(title: "Care", text: Self.text, link: "https://other.example/care/")
      #expect(try evidence(twin, told) == .undatedText)
    }
  }

  @Test("is a correction only when the old card is gone")
  func correction() throws {
    let old = try sighting(title: "Care", text: "Two mothers spoke.", day: "2026-03-10")
    let new = try sighting(title: "Care", text: "Three mothers spoke.", day: "2026-03-10")
    #expect(try evidence(new, old) == nil)
    #expect(try evidence(new, old, isReplaced: true) == .correction)
    let undated = try sighting(title: "Care", text: "Three mothers spoke.")
    #expect(try evidence(undated, old) == nil)
    #expect(try evidence(undated, old, isReplaced: true) == .correction)
  }

  @Test("is a correction when half of the text stayed")
  func correctedText() throws {
    let old = try sighting(title: "Care", text: Self.text, day: "2026-03-10")
    let new = try sighting(
      title: "Care and work",
      text: String(Self.text.prefix(60)) + " the council.",
      day: "2026-03-10"
    )
    #expect(try evidence(new, old) == nil)
    #expect(try evidence(new, old, isReplaced: true) == .correction)
  }

  @Test("is none between two days, unless one card took the other's place with the same words")
  func twoDays() throws {
    let first = try sighting(title: "Care", text: Self.text, day: "2026-03-10")
    let second = try sighting(title: "Care", text: Self.text, day: "2026-03-11")
    #expect(try evidence(first, second) == nil)
    #expect(try evidence(first, second, isReplaced: true) == .correction)
    let reworded = try sighting(title: "Care", text: "Other words.", day: "2026-03-11")
    #expect(try evidence(first, reworded, isReplaced: true) == nil)
  }

  @Test("is the line, where the same bytes are read by other settings")
  func place() throws {
    let source = try known(SourceID("page"))
    let new = try keys(sighting(title: "Care", day: "2026-03-10"))
      .standing(at: Sighting(place: "line 7, under “News”"), in: source)
    let misread = MatchingKeys(placeOf: Sighting(place: "line 7, under “Latest”"), in: source)
    let elsewhere = MatchingKeys(placeOf: Sighting(place: "line 70"), in: source)
    #expect(SamePiece(new, misread, isReplaced: true) == .place)
    #expect(SamePiece(new, elsewhere, isReplaced: true) == nil)
  }

  @Test("is none in a common opening too short to tell, or in nothing at all")
  func tooShort() throws {
    let short = try sighting(text: "UN Geneva – Mothers spoke.", day: "2026-03-10")
    let long = try sighting(text: "UN Geneva – Mothers spoke. They left.", day: "2026-03-10")
    #expect(try evidence(short, long) == nil)
    #expect(try evidence(sighting(day: "2026-03-10"), sighting(day: "2026-03-10")) == nil)
    #expect(try evidence(sighting(), sighting()) == nil)
  }

  @Test("is none between two titles without a day")
  func twoTitles() throws {
    let one = try sighting(title: "Care", text: Self.text)
    let other = try sighting(title: "Work", text: Self.text, day: "2026-03-10")
    #expect(try evidence(one, other) == nil)
  }

  private static let formula = "Listen to the new episode of our podcast."
  private static let long =
    text + " They asked for an answer in writing before the summer."
    + " The committee will come back to it in its next session, said its chair."

  @Test(
    "is no text that stands under two titles, unless nobody writes it twice",
    arguments: [
      ("Podcast 12: Lena and the night shift", "Podcast 13: Omar cooks", Self.formula, false),
      ("Lena and the night shift", "Omar cooks", Self.formula, false),
      ("Lena and the night shift", "Omar cooks", Self.long, true),
      ("Session 12", "Session 13", Self.long, false),
      ("Session 12", "Session 12 of the committee", Self.text, true),
      ("COP 30: a paper", "Our paper at the COP30", Self.long, true),
      ("Care", "Care and work", Self.formula, true),
      ("Care", "", Self.formula, true),
    ]
  )
  func twoTitlesOneText(_ one: String, _ other: String, _ text: String, isOne: Bool) throws {
    let found = try evidence(
      sighting(title: one, text: text, day: "2026-03-10", guid: "1"),
      sighting(title: other, text: text, day: "2026-03-10", guid: "2")
    )
    #expect(found == (isOne ? .datedText : nil))
  }

  @Test(
    "is no line that stands under each piece of a series, where one took the other's place",
    arguments: [
      ("Podcast: Lena", "Podcast: Omar", Self.formula, false),
      ("Session 12", "Session 13", Self.text, false), ("Lena", "Omar", Self.text, true),
    ]
  )
  func replacedInSeries(_ one: String, _ other: String, _ text: String, isOne: Bool) throws {
    let found = try evidence(
      sighting(title: one, text: text, day: "2026-03-10", guid: "1"),
      sighting(title: other, text: text, day: "2026-03-10", guid: "2"),
      isReplaced: true
    )
    #expect(found == (isOne ? .correction : nil))
  }

  @Test("is no text of a month ago under another title: a series goes on")
  func nextOfSeries() throws {
    let old = try sighting(title: "Letter of March", text: Self.long, day: "2026-03-01")
    let new = try sighting(title: "Letter of April", text: Self.long, day: "2026-04-01")
    #expect(try evidence(new, old, isReplaced: true) == nil)
  }

  @Test(
    "is a text that stayed where day and title changed together, unless it is a formula",
    arguments: [
      ("Care: eight states are late", "Care: eight states are late again", Self.text, true),
      ("Care: eight states are late", "Carers in waiting", Self.long, true),
      ("Podcast 12", "Podcast 13", Self.long, false),
      ("Lena and the night shift", "Omar cooks", Self.formula, false),
      ("Care: eight states are late", "Carers in waiting", "", false),
    ]
  )
  func dayAndTitle(_ one: String, _ other: String, _ text: String, isOne: Bool) throws {
    let old = try sighting(title: one, text: text, day: "2026-03-11")
    let new = try sighting(title: other, text: text, day: "2026-03-13")
    #expect(try evidence(new, old, isReplaced: true) == (isOne ? .correction : nil))
    #expect(try evidence(new, old) == nil)
  }
}
