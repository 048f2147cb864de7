import Configuration
import Entries
import Foundation
import Mail
import Templates
import Testing

@testable import Newsletters

@Suite("The check of a message")
struct MessageFindingsTests {
  /// A bilingual message with three stories, sound in every way, and the same changed.
  static func message(
    _ change: (inout String, inout String) -> Void = { _, _ in },
    header: (Message) throws -> Message = { $0 },
    settings: String = "",
    front: EditionFront = EditionFront()
  ) throws -> CheckedMessage {
    let test = try TestEdition(settings)
    let made = try test.edition(
      [],
      pairs: [
        [
          .made("a", title: "The trees along the river"),
          .made("b", title: "Les arbres au bord de l’eau", language: "fr"),
        ],
        [
          .made("c", title: "The library lends tools"),
          .made("d", title: "La bibliothèque prête des outils", language: "fr"),
        ],
      ]
    )
    let edition = Edition(
      month: made.month,
      languages: made.languages,
      front: front,
      sections: made.sections
    )
    let letter = try #require(Letter.all(of: edition).first)
    let composed = try test.newsletter.composed(letter)
    var (html, text) = (composed.html, composed.text)
    change(&html, &text)
    return CheckedMessage(
      letter,
      of: test.newsletter,
      message: try header(composed.message),
      text: text,
      html: html
    )
  }

  static func rules(_ message: CheckedMessage) -> Set<FindingRule> {
    Set(Newsletter.findings(in: message).map(\.rule))
  }

  @Test("finds nothing in a sound one")
  func sound() throws {
    #expect(Newsletter.findings(in: try Self.message()).map(\.reason) == [])
  }

  @Test("says what is wrong with each broken one", arguments: BrokenMessage.all)
  func broken(_ broken: BrokenMessage) throws {
    var isChanged = false
    let message = try Self.message { html, text in
      let before = html + text
      for (old, new) in broken.html { html = html.replacing(old, with: new) }
      for (old, new) in broken.text { text = text.replacing(old, with: new) }
      isChanged = html + text != before
    }
    #expect(isChanged, "the case changes nothing")
    let found = Newsletter.findings(in: message)
    #expect(found.contains { $0.rule == broken.rule }, "\(found.map(\.rule.rawValue))")
    for finding in found {
      #expect(finding.reason.last.map { ".)”".contains($0) } == true, "\(finding.reason)")
      #expect(finding.cure.hasSuffix("."), "\(finding.cure)")
    }
  }

  @Test(
    "judges the subject and the words behind it",
    arguments: [
      (FindingRule.subjectMissing, "–", "–", "", ""),
      (.subjectLength, String(repeating: "Long news ", count: 10), "Court", "", ""),
      (.subjectLanguage, "News", "", "", ""),
      (.subjectOpening, "Example news", "Les nouvelles", "", ""),
      (.subjectShouting, "ALL THE GREAT NEWS", "TOUTES LES NOUVELLES", "", ""),
      (.subjectShouting, "Great news!!", "Bonnes nouvelles", "", ""),
      (.preheaderLength, "", "", String(repeating: "Long news ", count: 10), "Court"),
      (.preheaderLanguage, "", "", "More inside", ""),
      (.preheaderRepeats, "The trees", "Les arbres", "The trees", "Les arbres"),
    ]
  )
  func subject(
    rule: FindingRule,
    english: String,
    french: String,
    behind: String,
    derrière: String
  ) throws {
    let (en, fr) = (try #require(LanguageTag("en")), try #require(LanguageTag("fr")))
    var front = EditionFront()
    front.subject = [en: english, fr: french].filter { !$0.value.isEmpty }
    front.preheader = [en: behind, fr: derrière].filter { !$0.value.isEmpty }
    #expect(try Self.rules(Self.message(front: front)).contains(rule))
  }

  @Test(
    "judges the headers",
    arguments: [
      (FindingRule.replyAddress, "  reply_to: no-reply@example.org\n"),
      (.replyAddress, "  reply_to: all@example.org\n"),
    ]
  )
  func settings(rule: FindingRule, settings: String) throws {
    #expect(try Self.rules(Self.message(settings: settings)).contains(rule))
  }

  @Test("misses what a header must have, and distrusts a list of another domain")
  func headers() throws {
    func changed(_ change: @escaping (Message) throws -> Message) throws -> Set<FindingRule> {
      try Self.rules(Self.message(header: change))
    }
    let bare = try changed { message in
      Message(
        from: message.sender,
        to: [],
        subject: message.subject,
        date: nil,
        id: nil,
        content: message.content
      )
    }
    #expect(bare.contains(.headerMissing))
    let foreign = try changed { message in
      Message(
        from: try Mailbox(name: "Example", address: "news@other.org"),
        to: message.recipients,
        subject: "Dear {{ FirstName }}",
        date: message.date,
        id: message.id,
        list: message.list,
        languages: message.languages,
        content: message.content
      )
    }
    #expect(foreign.isSuperset(of: [.senderDomain, .headerPlaceholder]))
    let picture = InlineImage(
      contentID: try MessageID(unique: "a", domain: "example.org"),
      mediaType: try MediaType("image/png"),
      octets: []
    )
    let unused = try changed { message in
      Message(
        from: message.sender,
        to: message.recipients,
        subject: message.subject,
        date: message.date,
        id: message.id,
        list: message.list,
        languages: message.languages,
        content: .part(.alternative(plain: "", html: "", images: [picture]))
      )
    }
    #expect(unused.contains(.pictureUnused))
  }

  @Test("takes a link to an example for one only where the publication is served elsewhere")
  func examples() throws {
    let home = "    base_url: https://news.our-house.eu\n"
    let configuration = TestEdition.configuration.replacing(
      "  base_url: https://feeds.example.org\n",
      with: String(home.dropFirst(2))
    )
    let test = try TestEdition(configuration: configuration)
    let edition = try test.edition([try .made("a", title: "The trees")])
    let found = try test.newsletter.findings(of: edition, nil)
    #expect(found.contains { $0.rule == .linkPrivate })
  }

  @Test(
    "finds every title again, however it is written",
    arguments: [
      "Two  spaces,\ttab and\u{A0}no-break : « oui »", "a < b && c > d </p><script>x</script>",
      "\u{301}combining first", "{ braces } 50 % of 30 % [brackets]", "👩‍👩‍👧 family 🇧🇪",
      "עברית ועוד \u{202B}x\u{202C}", String(repeating: "unbreakable", count: 20),
      String(repeating: "many words ", count: 40), "line\u{2028}separator\u{0085}next",
      "L’« été » : quoi ?", "&amp; &lt;b&gt;", "- dash", "From here on", ".",
    ]
  )
  func titles(_ title: String) throws {
    let test = try TestEdition()
    let edition = try test.edition(
      [],
      pairs: [
        [.made("a", title: title), .made("b", title: "Un titre " + title, language: "fr")]
      ]
    )
    let rules = try test.newsletter.findings(of: edition, nil).map(\.rule)
    #expect(Set(rules).isDisjoint(with: [.storyMissing, .storyOrder, .linkTextPart, .placeholder]))
  }

  @Test(
    "takes links in an editor's words for the same in both parts",
    arguments: [
      "See [the page](https://x.org/a_(b)).", "See <https://x.org/a>, or www.x.org/b!",
      "See [the page][1].\n\n[1]: https://x.org/a?b=1&c=2", "Write to <desk@x.org>.",
      "See [été](https://x.org/été \"a title\").",
    ]
  )
  func editorsLinks(_ words: String) throws {
    let (english, french) = (try #require(LanguageTag("en")), try #require(LanguageTag("fr")))
    let front = EditionFront(introduction: [english: words, french: words])
    let rules = try Self.rules(Self.message(front: front))
    #expect(rules.isDisjoint(with: [.linkTextPart, .linkHTMLPart, .linkAddress, .textMarkup]))
  }

  @Test(
    "reads markup that never ends",
    arguments: [
      "<b>", "</i>", "<a href=\"#\">", "<table><tr><td>", "<style>a{", "<p style=\"color:",
      "<h1>x", "{{x}}", "<th><img src=\"cid:a\">",
    ]
  )
  func hostile(_ piece: String) throws {
    let message = try Self.message { html, _ in html += String(repeating: piece, count: 5_000) }
    #expect(!Newsletter.findings(in: message).isEmpty)
  }
}
