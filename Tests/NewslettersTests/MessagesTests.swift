import Configuration
import Entries
import Foundation
import Mail
import Markup
import Templates
import Testing

@testable import Newsletters

@Suite("The messages of an edition")
struct MessagesTests {
  private func stories() throws -> (english: Entry, french: Entry, alone: Entry) {
    (
      try .made("a", title: "The trees along the river"),
      try .made("b", title: "Les arbres au bord de l'eau", language: "fr"),
      try .made("c", title: "The library lends tools", delegation: "un")
    )
  }

  private func event(in place: String = "Geneva") throws -> Event {
    Event(
      start: .instant(try #require(RFC3339.instant("2026-05-12T12:00:00Z"))),
      end: .instant(try #require(RFC3339.instant("2026-05-12T14:00:00Z"))),
      place: PlainText(line: place)
    )
  }

  @Test("are one with every language, then one a language")
  func paths() throws {
    let test = try TestEdition()
    let edition = try test.edition([try stories().alone])
    #expect(
      test.newsletter.messages(edition).map(\.path)
        == ["mail/2026-03/bilingual.eml", "mail/2026-03/en.eml", "mail/2026-03/fr.eml"]
    )
    let single = try test.edition([try stories().alone], languages: ["fr"])
    #expect(test.newsletter.messages(single).map(\.path) == ["mail/2026-03/fr.eml"])
  }

  @Test(
    "go to the list of their form, in its languages",
    arguments: [
      ("bilingual", "all", "en, fr"), ("en", "en", "en"), ("fr", "fr", "fr"),
    ]
  )
  func headers(form: String, list: String, languages: String) throws {
    let test = try TestEdition("  reply_to: Desk <desk@example.org>\n")
    let (english, french, _) = try stories()
    let edition = try test.edition([], pairs: [[english, french]])
    let message = try #require(try test.messages(edition)["mail/2026-03/\(form).eml"])
    for field in [
      "From: Example <news@example.org>\r\n", "\r\nTo: \(list)@example.org\r\n",
      "\r\nReply-To: Desk <desk@example.org>\r\n", "<\(list).example.org>\r\n",
      "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
      "\r\nContent-Language: \(languages)\r\n", "\r\nMIME-Version: 1.0\r\n",
      "\r\nMessage-ID: <2026-03.\(form).", "\r\nDate: Mon, 02 Mar 2026 12:00:00 +0100\r\n",
    ] { #expect(message.contains(field), "\(field) in \(form)") }
    #expect(!message.contains("Auto-Submitted"))
  }

  @Test("are one message with each language whole inside, where that is asked for")
  func multilingual() throws {
    let test = try TestEdition()
    let (english, french, _) = try stories()
    let edition = try test.edition([], pairs: [[english, french]])
    let rendering = try #require(test.newsletter.multilingual(edition).first)
    #expect(rendering.path == "mail/2026-03/multilingual.eml")
    let text = String(decoding: try rendering.render(), as: UTF8.self)
    for part in [
      "Content-Type: multipart/multilingual;", "\r\nContent-Language: en\r\n",
      "\r\nContent-Language: fr\r\n", "\r\nContent-Translation-Type: original\r\n",
      "\r\nContent-Translation-Type: human\r\n", "\r\nMessage-ID: <2026-03.multilingual.",
      "in several languages", "en plusieurs langues",
    ] { #expect(text.contains(part), "\(part)") }
    let single = try test.edition([english], languages: ["en"])
    #expect(test.newsletter.multilingual(single).isEmpty)
    #expect(throws: NewsletterError.self) { try test.newsletter.posting(single, in: .bilingual) }
  }

  @Test("are posted as they are written, or to one reader alone")
  func posting() throws {
    let test = try TestEdition()
    let edition = try test.edition([try stories().alone])
    let posting = try test.newsletter.posting(edition, in: nil)
    let written = try test.newsletter.messages(edition).first?.render()
    #expect(written == posting.encoded())
    let mine = posting.encoded(to: try Mailbox(name: "Ada\r\nBcc: x", address: "ada@example.org"))
    let text = String(decoding: mine, as: UTF8.self)
    #expect(!text.contains("\r\nBcc"))
    #expect(text.contains("<ada@example.org>\r\n"))
    #expect(!text.contains("\r\nTo: all@example.org"))
  }

  @Test("say a story in their own language, and mark one that it lacks")
  func languages() throws {
    let test = try TestEdition()
    let (english, french, alone) = try stories()
    let messages = try test.messages(try test.edition([alone], pairs: [[english, french]]))
    let inFrench = try #require(messages["mail/2026-03/fr.eml"])
    #expect(inFrench.contains("Les arbres au bord"))
    #expect(!inFrench.contains("The trees along"))
    #expect(inFrench.contains("The library lends tools [en anglais seulement]"))
    let inEnglish = try #require(messages["mail/2026-03/en.eml"])
    #expect(inEnglish.contains("The trees along"))
    #expect(!inEnglish.contains("Les arbres au bord"))
    #expect(!inEnglish.contains("[in English only]"))
    #expect(!inEnglish.contains("href=3D\"#en\""), "one language needs no switch")
  }

  @Test("say when and where in both parts")
  func events() throws {
    let test = try TestEdition()
    let story = try Entry.made("a", title: "A hearing", event: event())
    let messages = try test.messages(try test.edition([story]))
    let english = try #require(messages["mail/2026-03/en.eml"])
    #expect(
      english.contains("When: 12 May 2026, 14:00=E2=80=9316:00 (UTC+2)\r\nWhere: Geneva\r\n")
    )
    #expect(english.contains("When:</b> 12 May 2026"))
    #expect(try #require(messages["mail/2026-03/fr.eml"]).contains("12 mai 2026, de 14"))
  }

  @Test("load nothing from elsewhere, not even the brand's logo")
  func pictures() throws {
    let test = try TestEdition()
    for (path, message) in try test.messages(try test.edition([try stories().alone])) {
      #expect(!message.contains("<img"), "\(path)")
    }
  }

  @Test("of few words go without the logo, which filters take for a letter that is a picture")
  func fewWords() throws {
    let test = try TestEdition()
    for (entries, hasLogo) in [([], false), ([try stories().alone], true)] {
      var edition = try test.edition(entries)
      edition.files.logo = MailPicture(kind: .png, octets: [0x89, 0x50], width: 96, height: 48)
      let message = try #require(try test.messages(edition)["mail/2026-03/en.eml"])
      #expect(message.contains("<img") == hasLogo)
      #expect(message.contains("Content-Type: image/png") == hasLogo)
    }
  }

  @Test("are the same bytes twice, and rendered anew when what they show has changed")
  func stable() throws {
    let test = try TestEdition()
    func renderings(_ place: String) throws -> [Rendering] {
      let story = try Entry.made("a", title: "A hearing", event: event(in: place))
      let edition = try test.edition([story])
      return test.newsletter.messages(edition) + test.newsletter.preview(edition)
    }
    let (first, same, moved) = (
      try renderings("Geneva"), try renderings("Geneva"), try renderings("Vienna")
    )
    #expect(first.map(\.fingerprint) == same.map(\.fingerprint))
    #expect(try first.map { try $0.render() } == same.map { try $0.render() })
    #expect(Set(first.map(\.fingerprint)).isDisjoint(with: moved.map(\.fingerprint)))
  }
}
