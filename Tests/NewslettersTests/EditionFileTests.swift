import Configuration
import Entries
import Foundation
import Templates
import Testing

@testable import Newsletters

@Suite("An edition file")
struct EditionFileTests {
  private let test: TestEdition

  init() throws { test = try TestEdition() }

  private func drafted(_ stories: [[Entry]]) throws -> EditionText {
    try EditionText(
      candidates(stories),
      of: #require(TestEdition.march),
      naming: { _ in "—" },
      reading: test.reading()
    )
  }

  private func candidates(_ stories: [[Entry]]) -> [Candidate] {
    test.newsletter.candidates(stories.map { TimelineStory($0.map { TimelineStory.Member($0) }) })
  }

  private func read(_ text: String) throws -> Curation {
    try EditionText(text, reading: test.reading()).curation
  }

  private func mistakes(_ text: String) throws -> String {
    try #require(throws: ConfigurationError.self) { try read(text) }.description
  }

  @Test(
    "says what its candidates say, whatever stands in a title or a text",
    arguments: [
      "The trees along the river", "It's \"quoted\": a # b - c [d] {e} *f* &g !h %i @j `k`",
      "Back\\slash \\n and \\x41", "« Mères : 20 % »", "*a *b *c *d", "- not: a list", "null", "no",
      "été 🌳 עברית", "\u{200F}rtl", "missing", "|", "> folded", "---", "?", ": colon",
    ]
  )
  func hardWords(words: String) throws {
    let entry = try Entry.made("a", title: words, summary: "\(words)\n\n# \(words)\n\(words)")
    let file = try drafted([[entry]])
    let version = try #require(file.curation.stories.first?.versions.first)
    #expect(version.version == test.newsletter.version(of: entry))
    #expect(version.seen == version.version.seen)
    #expect(try read(file.text) == file.curation)
  }

  @Test("gives the edition that stands where there is no file")
  func sameEdition() throws {
    let pair = [
      try Entry.made("a", title: "One"), try Entry.made("b", title: "Un", language: "fr"),
    ]
    let alone = try Entry.made("c", title: "Two", delegation: "un")
    let stories = [pair, [alone]]
    #expect(
      try drafted(stories).curation.sections
        == Curation(candidates(stories), of: #require(TestEdition.march)).sections
    )
  }

  @Test("lists no proposed version in a language that the newsletter lacks")
  func foreignProposal() throws {
    let dutch = TimelineStory.Member(try .made("c", title: "De bomen", language: "nl"), percent: 87)
    let story = TimelineStory([.init(try .made("a", title: "The trees")), dutch])
    let candidate = try #require(test.newsletter.candidates([story]).first)
    #expect(candidate.story.versions.map(\.version.title) == ["The trees"])
    #expect(candidate.story.missing.map(\.description) == ["fr"])
    #expect(test.newsletter.candidates([TimelineStory([dutch])]).isEmpty)
  }

  @Test(
    "answers what stands too far left or right with the column that was meant",
    arguments: [
      ("- block: x\n  en: { title: A }", 0, "hyphen stands in column 1"),
      ("- block: x\n  en: { title: A }", 2, "a block among the sections"),
      ("- en:\n    title: A", 2, "a story among the sections"),
      ("- block: x\n  en: { title: A }", 4, "the one in line 5 stands in column 7"),
      ("- block: x\n  en: { title: A }", 8, "the one in line 5 stands in column 7"),
      ("- block: x\nen: { title: A }", 6, "begins in column 9"),
      ("- block: x\n  en:\n    text: |\n    Words", 6, "two columns further in"),
      ("- en:\n    title: \"The \"best\" of all\"", 6, "a quote inside a text in quotes"),
      ("- en:\n    title: \"The best\n    date: 2026-03-01", 6, "none that closes it"),
    ]
  )
  func depths(_ item: String, _ column: Int, _ words: String) throws {
    let margin = String(repeating: " ", count: column)
    let text = """
      edition: 2026-03
      sections:
        - delegation: eu
          stories:
            - en: { title: One }

      """ + item.split(separator: "\n").map { margin + $0 + "\n" }.joined()
    let found = try mistakes(text)
    #expect(found.contains(words), "\(found)")
    #expect(found.split(separator: "\n").count == 1)
  }

  @Test("tells what people decided: order, drops, pins, blocks, words of their own")
  func decisions() throws {
    let text = """
      edition: 2026-03
      date: 2026-04-01 09:00
      subject: { en: Hello, fr: }
      introduction:
        en: |
          Dear **friends**,

          welcome.
      sections:
        - title: { en: Highlights, fr: À la une }
          stories:
            - en: { title: First, text: Words }
              fr: missing
            - pin: true
              fr:
                title: "Deux"
                entry: tag:example.org,2026:b
            - drop: twice told
              en: { title: Third }
        - delegation: un
          stories:
            - block: dates
              fr: { title: Dates, text: Le 5 mai. }
      new:
        - delegation: eu
          en: { title: New }
      """
    let edition = Edition(
      try read(text),
      languages: test.newsletter.settings.languages,
      delegations: [try #require(DelegationID("eu")), try #require(DelegationID("un"))]
    )
    #expect(edition.stories.map { $0.versions[0].title } == ["Deux", "First", "New"])
    #expect(
      edition.sections.map { test.newsletter.name(of: $0.heading, in: edition.languages[0]) } == [
        "Highlights", "European Union", "United Nations",
      ]
    )
    #expect(edition.front.introduction.values.first == "Dear **friends**,\n\nwelcome.")
    let messages = try test.messages(edition)
    let english = try #require(messages["mail/2026-03/en.eml"])
    #expect(english.contains("Subject: Hello\r\n"))
    #expect(english.contains("\r\nDate: Wed, 01 Apr 2026 09:00:00 +0200\r\n"))
    #expect(english.contains("<strong style=3D\"font-weight:bold\">friends</strong>"))
    #expect(english.contains("Deux [in French only]"))
    #expect(!english.contains("Third"))
    #expect(!english.contains("Le 5 mai."))
    #expect(try #require(messages["mail/2026-03/fr.eml"]).contains("Le 5 mai."))
  }

  @Test("tells a proposed translation as two stories, an accepted one as one")
  func translations() throws {
    func stories(_ word: String) throws -> Int {
      let text = """
        edition: 2026-03
        sections:
          - delegation: eu
            stories:
              - en: { title: One }
                fr: { title: Un, translation: \(word) }
        """
      return Edition(try read(text), languages: test.newsletter.settings.languages, delegations: [])
        .stories.count
    }
    #expect(try stories("proposed 87 %") == 2)
    #expect(try stories("no") == 2)
    #expect(try stories("yes") == 1)
  }

  @Test(
    "answers for a mistake by its line",
    arguments: [
      ("edition: 2026-03\nsectoins: []", "2:1", "did you mean “sections”"),
      ("edition: March", "1:10", "a month such as 2026-03"),
      ("sections: []", "1:1", "edition: missing"),
      ("edition: 2026-03\ndate: soon", "2:7", "a day and an hour such as"),
      ("edition: 2026-03\nsubject: { de: x }", "2:12", "one of en, fr"),
      ("edition: 2026-03\nsections:\n  - stories: []", "3:5", "a section without a heading"),
      (
        "edition: 2026-03\nsections:\n  - delegation: eu\n    stories:\n      - drop: yes\n        en: { title: A }",
        "5:15", "the reason why"
      ),
      (
        "edition: 2026-03\nsections:\n  - delegation: eu\n    stories:\n      - en:\n        title: A",
        "6:9", "unknown key"
      ),
      (
        "edition: 2026-03\nnew:\n  - en: { title: A, entry: \"tag:a,1:x\" }\n  - fr: { title: A, entry: \"tag:a,1:x\" }",
        "4:28", "the same entry as in line 3"
      ),
    ]
  )
  func mistakes(text: String, place: String, cure: String) throws {
    let message = try mistakes(text)
    #expect(message.contains("editions/2026-03.yml:\(place):"), "\(message)")
    #expect(message.contains(cure), "\(message)")
  }

  @Test("is approved as it is, and no more when a word of it changes")
  func approval() throws {
    let file = try drafted([[try Entry.made("a", title: "One")]])
    #expect(file.curation.standing == .draft)
    let moment = try #require(RFC3339.instant("2026-04-02T09:12:00+02:00"))
    let zone = test.newsletter.site.publication.timezone
    let approved = try #require(file.approved(by: "Anna \"A\" #1", at: moment, in: zone))
    let approval = try #require(approved.curation.approval)
    #expect(approved.curation.standing == .approved(approval))
    #expect(approval.name == "Anna \"A\" #1")
    #expect(approval.moment == moment)
    // A comment and the program's own notes are no words of the message.
    let noted = approved.text.replacing("sections:", with: "# looks fine\nsections:")
    #expect(try read(noted).standing == .approved(approval))
    let changed = approved.text.replacing("\"One\"", with: "\"Two\"")
    #expect(try read(changed).standing == .voided(approval))
    let again = try #require(
      EditionText(changed, reading: test.reading()).approved(by: "Ben", at: moment, in: zone)
    )
    #expect(again.text.ranges(of: "approved:").count == 1)
    #expect(again.text.contains("by: \"Ben\""))
  }
}
