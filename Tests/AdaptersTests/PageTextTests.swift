import Entries
import Markup
import Testing

@testable import Adapters

@Suite("A page saved as text")
struct PageTextTests {
  private let kind = "page-text"
  private let keys = "date_format: dd.MM.yy"

  private func titles(in page: String, keys: String? = nil) throws -> [String] {
    try sightings(in: Array(page.utf8), kind: kind, keys: keys ?? self.keys)
      .map { $0.title?.description ?? "–" }
  }

  @Test(
    "gives the same cards with and without a line break at its end, and with Windows' breaks",
    arguments: ["", "\n", "\n\n\n", "\u{A0}\n"]
  )
  func lineEnds(end: String) throws {
    let page = """
      First title
      10.03.26
      The text of the first card, which is long enough to be one of the site's excerpts.
      Second title
      with a second line
      09.03.26
      The text of the second card, which is long enough to be one of the site's excerpts.
      """
    let expected = ["First title", "Second title with a second line"]
    #expect(try titles(in: page + end) == expected)
    #expect(try titles(in: (page + end).replacing("\n", with: "\r\n")) == expected)
  }

  @Test("takes no introduction for a title where its cards have none")
  func introduction() throws {
    let page = """
      What our people in Geneva write about the council
      10.03.26
      The text of the first card.
      09.03.26
      The text of the second card.
      08.03.26
      The text of the third card.
      """
    #expect(try titles(in: page) == ["–", "–", "–"])
  }

  @Test("loses no paragraph of an article with a marker in it")
  func articleWithMarker() throws {
    let page = "A title\n\n10.03.26\n\nOne sentence.\n\nRead more\n\nAnother sentence.\n"
    let all = try sightings(in: Array(page.utf8), kind: kind, keys: keys + "\narticle: true")
    #expect(all.map { $0.text?.plain.description } == ["One sentence.\nAnother sentence."])
  }

  @Test("with zero bytes is refused in words", .tags(.hostile))
  func zeroBytes() {
    #expect(throws: SourceFailure.self) { try sightings(in: [0x41, 0, 0x42], kind: kind) }
  }

  @Test(
    "is read in time that grows with its length, whatever stands on it",
    .tags(.hostile),
    .timeLimit(.minutes(1)),
    arguments: [
      "Lire plus", "Lire plus\n", "10.03.26\n", "[...]\n", "Lire plus10.03.26", "word ", "\n", "é",
      "Title\n\n\nSome text\n\n", "MMM at the UN",
    ]
  )
  func long(piece: String) throws {
    let page = String(repeating: piece, count: 20_000)
    _ = try sightings(
      in: Array(page.utf8),
      kind: kind,
      keys: keys + "\nsections:\n  \"MMM at the UN\": un"
    )
  }
}
