import Entries
import Foundation
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
