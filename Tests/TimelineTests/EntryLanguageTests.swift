import Entries
import Testing

@testable import Timeline

@Suite("Language of an entry")
struct EntryLanguageTests {
  private static let french = "Les mères ont parlé du soin et du travail devant le comité."
  private static let english = "The mothers spoke of care and of their work with the committee."

  @Test("is the title's where title and text differ, with a warning")
  func titleDecides() throws {
    let entry = try fold([
      record(sighting(title: "La voix des mères aux Nations unies", text: Self.english))
    ])
    #expect(entry.language.description == "fr")
    #expect(entry.textLanguage?.description == "en")
    #expect(entry.warnings.map(\.code).contains(.languageDisagreement))
  }

  @Test("is its own words', whatever the page claims")
  func wordsDecide() throws {
    let entry = try fold([record(sighting(title: "UNESCO", text: Self.english, language: "fr"))])
    #expect(entry.language.description == "en")
    #expect(entry.warnings.map(\.code).contains(.languageDisagreement))
  }

  @Test(
    "is its author's word; other words are told by name, of a language without feeds if all are in it",
    arguments: [
      ("A panel on care in Geneva", "Come and listen: four mothers tell of their work.", nil),
      ("La voix des mères aux Nations unies", english, "French"),
      ("La voce delle madri nelle città", "Le madri hanno parlato della cura.", "Italian"),
    ]
  )
  func stated(title: String, text: String, other: String?) throws {
    var note = try sighting(title: title, text: text, language: "en")
    note.isLanguageStated = true
    let entry = try fold([record(note)])
    #expect(entry.language.description == "en")
    let told = entry.warnings.filter { $0.code == .languageDisagreement }.map(\.message)
    #expect(told == other.map { ["it is said to be English, its words look like \($0)"] } ?? [])
  }

  @Test("is the text's where the title is in none of the publication's")
  func foreignTitle() throws {
    let entry = try fold([
      record(sighting(title: "Die Stimme der Mütter in Europa wird gehört", text: Self.french))
    ])
    #expect(entry.language.description == "fr")
  }

  @Test("is the page's claim, then the default, where no words tell")
  func claimDecides() throws {
    let claimed = try fold([record(sighting(title: "UNESCO", language: "fr"))])
    #expect(claimed.language.description == "fr")
    let unclaimed = try fold([record(sighting(title: "UNESCO"))])
    #expect(unclaimed.language.description == "en")
    #expect(unclaimed.warnings.map(\.code).contains(.languageUnknown))
  }

  @Test("is the page's claim where nobody here knows that language's words, unless they are ours")
  func unheard() throws {
    let swedish = "Omsorg är arbete, säger rapporten, vem som än gör den och vad klockan än är."
    func language(_ title: String, _ text: String) throws -> Entry {
      let records = [try record(sighting(title: title, text: text, language: "sv"))]
      return Fold(rules: try testRules(languages: ["en", "fr", "sv"]))
        .entry(of: records, minted: try minted())
    }
    let entry = try language("Mödrarna vid kusten begär senare tåg och tidigare dörrar", swedish)
    #expect(entry.language.description == "sv")
    #expect(!entry.warnings.map(\.code).contains(.languageUnknown))
    #expect(!entry.warnings.map(\.code).contains(.languageDisagreement))
    let english = try language("News of the coast and its trains", Self.english)
    #expect(english.language.description == "en")
  }

  @Test("agrees without a warning")
  func agrees() throws {
    let entry = try fold([
      record(
        sighting(
          title: "La voix des mères aux Nations unies",
          text: Self.french,
          day: "2026-03-10",
          language: "fr",
          delegations: ["eu"]
        )
      )
    ])
    #expect(entry.language.description == "fr" && entry.warnings == [])
  }
}
