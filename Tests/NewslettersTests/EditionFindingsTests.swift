import Configuration
import Entries
import Foundation
import Templates
import Testing

@testable import Newsletters

/// A story of which something is open, and the rule that must say so.
struct OpenStory: CustomTestStringConvertible, Sendable {
  let rule: FindingRule
  let change: @Sendable (inout CuratedStory) -> Void

  init(_ rule: FindingRule, _ change: @escaping @Sendable (inout CuratedStory) -> Void) {
    self.rule = rule
    self.change = change
  }

  var testDescription: String { rule.rawValue }

  static let all = [
    OpenStory(.translationUndecided) { $0.versions[1].translation = .proposed(87) },
    OpenStory(.sourceChanged) { $0.versions[0].mark = .words(title: "A", text: "B") },
    OpenStory(.sourceGone) { $0.versions[0].mark = .gone },
    OpenStory(.translationMissing) { $0.versions.removeLast() },
    OpenStory(.undated) { $0.versions[0].version.day = nil },
    OpenStory(.titleRepeated) { $0.versions[0].version.title = "A few words…" },
    OpenStory(.linkLanguage) { $0.versions[1].version.link = nil },
  ]
}

@Suite("The check of an edition")
struct EditionFindingsTests {
  private let english = LanguageTag("en")
  private let french = LanguageTag("fr")

  /// A story in both languages, in March 2026.
  private func story(_ change: (inout CuratedStory) -> Void = { _ in }) throws -> CuratedStory {
    let (english, french) = (try #require(english), try #require(french))
    func version(_ language: LanguageTag, _ title: String) -> CuratedVersion {
      CuratedVersion(
        EditionVersion(
          language: language,
          title: title,
          text: "A few words about it.",
          day: CalendarDay(year: 2026, month: 3, day: 2),
          link: WebAddress("https://example.org/\(language)"),
          entry: EntryID(stored: "tag:example.org,2026:\(language)")
        )
      )
    }
    var story = CuratedStory(versions: [
      version(english, "The trees"), version(french, "Les arbres"),
    ])
    change(&story)
    return story
  }

  private func findings(
    _ sections: [Curation.Item],
    new: [CuratedStory] = [],
    front: EditionFront = EditionFront()
  ) throws -> [Finding] {
    let test = try TestEdition()
    var curation = Curation(month: try #require(TestEdition.march), front: front, new: new)
    if !sections.isEmpty { curation.sections = [.init(heading: .others, items: sections)] }
    let edition = Edition(curation, languages: test.newsletter.languages, delegations: [])
    return try test.newsletter.findings(of: edition, curation)
  }

  @Test("finds nothing in a story that is told in both languages")
  func sound() throws {
    #expect(try findings([.story(story())]).map(\.reason) == [])
  }

  @Test(
    "names the story and what is open about it",
    arguments: OpenStory.all
  )
  func stories(open: OpenStory) throws {
    let found = try findings([.story(try story(open.change))]).filter { $0.rule == open.rule }
    #expect(found.first?.story != nil)
    #expect(found.first?.isGrave == false)
  }

  @Test("names a story that is told twice, a new one, and an edition that tells nothing")
  func stories() throws {
    let twice = try findings([.story(story()), .story(story())])
    #expect(twice.contains { $0.rule == .storyTwice })
    #expect(try findings([], new: [story()]).contains { $0.rule == .candidatesNew })
    let dropped = try story { $0.drop = "not ours" }
    let empty = try findings([.story(dropped)])
    #expect(Set(empty.map(\.rule)) == [.editionEmpty])
  }

  @Test("takes an edition that tells nothing for one that must not be sent")
  func emptyIsGrave() throws {
    let found = try findings([])
    #expect(found.map(\.rule) == [.editionEmpty])
    #expect(found.allSatisfy { $0.isGrave })
  }

  @Test("counts the stories that a language lacks where they are many, and names the first")
  func manyMissing() throws {
    let stories = try (0..<60).map { number in
      Curation.Item.story(
        try story {
          $0.versions.removeLast()
          $0.versions[0].version.title = "Story \(number)"
          $0.versions[0].version.entry = EntryID(stored: "tag:example.org,2026:\(number)")
          $0.versions[0].version.link = WebAddress("https://example.org/\(number)")
        }
      )
    }
    let found = try findings(stories).filter { $0.rule == .translationMissing }
    #expect(found.count == 1)
    #expect(found.first?.reason.contains("60 stories have no version in fr") == true)
    #expect(found.first?.reason.contains("“Story 0”, “Story 1”, “Story 2” and 57 more") == true)
  }

  @Test(
    "names links of the editor's that lead nowhere, and the messages show none of them",
    arguments: [
      "example.org/x", "http:/x", "javascript:alert(1)", "ftp://example.org/", "#x", "http://",
      "mailto:",
    ]
  )
  func deadLinks(_ address: String) throws {
    let english = try #require(english)
    var front = EditionFront()
    front.introduction = [english: "See [the call](<\(address)>)."]
    let found = try findings([.story(story())], front: front).filter { $0.rule == .linkDead }
    #expect(found.count == 1)
    #expect(found.first?.reason.contains(address) == true)
    #expect(try !MessageFindingsTests.message(front: front).html.contains("the call</a>"))
    #expect(try MessageFindingsTests.message(front: front).html.contains("See the call."))
  }

  @Test("says that the program has no words in a language")
  func phrases() throws {
    let configuration = TestEdition.configuration
      .replacing("languages: [en, fr]", with: "languages: [en, fr, ar]")
      .replacing("bilingual: all@", with: "ar: ar@example.org, bilingual: all@")
      .replacing("bilingual: all.", with: "ar: ar.example.org, bilingual: all.")
    let test = try TestEdition(configuration: configuration)
    let edition = try test.edition([.made("a", title: "The trees")], languages: ["en", "fr", "ar"])
    let found = try test.newsletter.findings(of: edition, nil)
      .filter { $0.rule == .phrasesMissing }
    #expect(found.map(\.cure).allSatisfy { $0.contains("templates/phrases.ar.yml") })
    #expect(found.count == 1)
  }

  @Test("misses words in one language alone, and a date far from the month")
  func front() throws {
    let (english, french) = (try #require(english), try #require(french))
    var front = EditionFront()
    front.introduction = [english: "Dear all"]
    front.date = CalendarDay(year: 2026, month: 9, day: 1)?.instant(atSecond: 0, in: .gmt)
    let block = EditionBlock(name: "call", words: [french: .init(title: "Appel", text: "Venez.")])
    let rules = try findings([.story(story()), .block(block)], front: front).map(\.rule)
    #expect(Set(rules).isSuperset(of: [.introductionLanguage, .blockLanguage, .dateMonth]))
  }

  @Test("has a case for every rule")
  func isComplete() {
    let ofMessages = BrokenMessage.all.map(\.rule)
    let elsewhere: [FindingRule] = [
      .translationUndecided, .candidatesNew, .sourceChanged, .sourceGone, .translationMissing,
      .undated, .titleRepeated, .storyTwice, .introductionLanguage, .blockLanguage, .linkLanguage,
      .editionEmpty, .dateMonth, .subjectMissing, .subjectLength, .subjectLanguage,
      .subjectOpening, .subjectShouting, .preheaderLength, .preheaderLanguage, .preheaderRepeats,
      .headerMissing, .headerPlaceholder, .senderDomain, .replyAddress, .pictureUnused,
      .serviceUnsubscribe, .linkDead, .textShortened, .phrasesMissing,
    ]
    #expect(Set(FindingRule.allCases).subtracting(ofMessages) == Set(elsewhere))
  }

  @Test("shows grave findings first")
  func order() throws {
    let found = try findings(
      [.story(story { $0.versions[0].version.title = "TODO" })],
      new: [story()]
    )
    #expect(found.first?.rule == .leftoverWords)
    #expect(found.drop(while: \.isGrave).allSatisfy { !$0.isGrave })
  }

  @Test("looks for a service's mark in the HTML made for it, and nowhere else")
  func service() throws {
    let placeholder = "  unsubscribe: { url: https://example.org/u, placeholder: '{{ Leave }}' }\n"
    let configuration = TestEdition.configuration.replacing(
      "  unsubscribe: { url: https://example.org/u, mailto: leave@example.org }\n",
      with: placeholder
    )
    let test = try TestEdition(configuration: configuration)
    let pair = [
      try Entry.made("a", title: "The trees"),
      try Entry.made("b", title: "Les arbres", language: "fr"),
    ]
    let edition = try test.edition([], pairs: [pair])
    #expect(try test.newsletter.findings(of: edition, nil).map(\.reason) == [])
    let renderings = try #require(test.newsletter.serviceHTML(edition))
    #expect(
      renderings.map(\.path)
        == ["mail/2026-03/bilingual.html", "mail/2026-03/en.html", "mail/2026-03/fr.html"]
    )
    for rendering in renderings {
      let html = String(decoding: try rendering.render(), as: UTF8.self)
      #expect(html.contains("href=\"{{ Leave }}\""))
      #expect(!html.contains("https://example.org/u\""))
    }
    for message in try test.messages(edition).values { #expect(!message.contains("Leave }}")) }
    let letter = try #require(Letter.all(of: edition).first)
    let service = try #require(test.newsletter.forService)
    let lacking = try service.fitted(letter).html.replacing(
      "{{ Leave }}",
      with: "https://example.org/u"
    )
    let checked = CheckedMessage(letter, of: service, message: nil, text: nil, html: lacking)
    #expect(ServiceCheck.findings(in: checked).map(\.rule) == [.serviceUnsubscribe])
    #expect(try TestEdition().newsletter.serviceHTML(edition) == nil)
  }
}
