import Entries
import Testing

@testable import Timeline

@Suite("Choice of languages")
struct LanguageChoiceTests {
  private let detector = LanguageDetector.standard
  private let dutch = "De stem van moeders in het Europees Parlement"

  private func tags(_ names: String...) throws -> [LanguageTag] {
    try names.map { try #require(LanguageTag($0)) }
  }

  @Test("answers with the tag as it was chosen")
  func keepsTag() throws {
    let guess = try detector.detect(dutch, among: tags("en", "fr-BE", "nl-BE"))
    #expect(guess?.language.description == "nl-BE")
  }

  @Test("gives no answer for a text in a language out of the choice")
  func refusesForeignText() throws {
    #expect(try detector.detect(dutch, among: tags("en", "fr")) == nil)
    #expect(try detector.detect(dutch, among: tags("fr")) == nil)
  }

  @Test("decides between two languages where a third is close")
  func decidesWithinChoice() throws {
    let text = "A mãe em casa"
    #expect(try detector.detect(text, among: tags("en", "pt"))?.language.description == "pt")
  }

  @Test("accepts a choice of one")
  func acceptsOne() throws {
    #expect(try detector.detect(dutch, among: tags("nl"))?.language.description == "nl")
  }

  @Test("gives no answer where the choice is empty or unknown")
  func refusesUnknownChoice() throws {
    #expect(detector.detect(dutch, among: []) == nil)
    #expect(try detector.detect(dutch, among: tags("pl", "el")) == nil)
  }

  @Test("is surer of a longer text")
  func growsSurer() throws {
    let short = try #require(detector.detect("Les mères et les enfants"))
    let long = try #require(
      detector.detect("Les mères et les enfants ont besoin d’une politique qui les écoute")
    )
    #expect(short.margin >= 1)
    #expect(long.margin > short.margin)
  }
}
