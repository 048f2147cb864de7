import Entries
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test(
    "a language tag is written as RFC 5646 recommends",
    arguments: [
      ("EN", "en"), ("nl-be", "nl-BE"), ("ZH-hant-tw", "zh-Hant-TW"), ("gsw", "gsw"),
      ("de-1996", "de-1996"), ("es-419", "es-419"), ("sl-ROZAJ-biske", "sl-rozaj-biske"),
      ("EN-U-CA-BUDDHIST", "en-u-ca-buddhist"), ("fr-latn-fr-x-Ab-Test", "fr-Latn-FR-x-ab-test"),
    ]
  )
  func languageTag(_ text: String, as expected: String) {
    #expect(LanguageTag(text)?.description == expected)
  }

  @Test(
    "a language tag is nothing else",
    .tags(.hostile),
    arguments: [
      "", "e", "engl", "en_US", "en-", "-en", "en--US", "e1", "en-toolonger", "fr ", "é", "en-ÉÉ",
      "x-private", "en\n", "../en",
    ]
  )
  func noLanguageTag(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("a language tag knows its language")
  func primary() {
    #expect(LanguageTag("nl-BE")?.primary == "nl")
    #expect(LanguageTag("fr")?.primary == "fr")
  }

  @Test(
    "a name in feeds.yml can stand in an address",
    arguments: ["eu", "un-geneva", "a1", "2026"]
  )
  func name(_ text: String) {
    #expect(DelegationID(text)?.description == text)
    #expect(SourceID(text)?.description == text)
    #expect(AdapterKind(text)?.description == text)
  }

  @Test(
    "a name in feeds.yml is nothing else",
    .tags(.hostile),
    arguments: [
      "", "-", "-eu", "eu-", "EU", "é", "a.b", "a/b", "..", "a b", "a\n",
      String(repeating: "a", count: 65),
    ]
  )
  func noName(_ text: String) {
    #expect(DelegationID(text) == nil)
    #expect(SourceID(text) == nil)
    #expect(AdapterKind(text) == nil)
  }

  @Test("no delegation takes the name of the feed of all")
  func allIsTaken() {
    #expect(DelegationID("all") == nil)
    #expect(SourceID("all") != nil)
  }
}

@Suite("Entry id")
struct EntryIDTests {
  @Test("is a tag URI with a short key")
  func isMinted() {
    let id = EntryID(authority: "example.org,2026", evidence: Digest(of: ["guid", "1"]))
    #expect(id.description == "tag:example.org,2026:\(id.key)")
    #expect(id.key.count == 20)
    #expect(EntryID(id.description) == id)
  }

  @Test(
    "is not read from anything else",
    .tags(.hostile),
    arguments: [
      "", "tag:", "tag:example.org,2026:", "tag:example.org:a", "urn:example.org,2026:a",
      "tag:example.org,2026:a:b", "tag:example.org,2026:a b", "tag:example.org,2026:a\n",
      "tag:example.org,2026:é", "tag:example.org,2026:../a", "tag:example.org,2026:..",
      "tag:example.org,2026:a/b", "tag:example.org,2026:a?b", "tag:example.org,2026:.a",
      "tag:example.org,2026:\(String(repeating: "a", count: 129))",
    ]
  )
  func isNotRead(_ text: String) {
    #expect(EntryID(text) == nil)
  }

  @Test("names a story by the first of its members")
  func namesStory() throws {
    let ids = try ["b", "a", "b"].map { try #require(EntryID("tag:example.org,2026:\($0)")) }
    let story = try #require(Story(ids))
    #expect(story.members.map(\.key) == ["a", "b"])
    #expect(story.id.key == "a")
    #expect(Story([ids[0], ids[2]]) == nil)
  }
}
