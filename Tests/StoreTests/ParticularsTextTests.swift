import Entries
import Foundation
import Markup
import Testing

@testable import Store

@Suite("The text of particulars")
struct ParticularsTextTests {
  private static let address = WebAddress("https://example.net/a.pdf")

  private static let cases: [(Particulars, String)] = [
    (
      Particulars(tags: [PlainText(line: "Wells"), PlainText(stored: "a\"b\\c/d\ne\u{1F}f\t")]),
      #"{"authors":[],"enclosures":[],"tags":["Wells","a\"b\\c\/d\ne\u001ff\t"]}"#
    ),
    (
      Particulars(
        authors: [Author(name: PlainText(line: "Zoë"), email: PlainText(line: "z@example.net"))]
          .compactMap(\.self),
        picture: Picture(
          location: .kept(KeptFile(name: "0a.png", length: 9, width: 4, height: 3)),
          alternative: PlainText(line: "A well")
        )
      ),
      #"{"authors":[{"email":"z@example.net","name":"Zoë"}],"enclosures":[],"#
        + #""picture":{"alternative":"A well","kept":{"height":3,"length":9,"name":"0a.png","#
        + #""width":4}},"tags":[]}"#
    ),
    (
      Particulars(
        event: Event(
          start: .instant(Date(timeIntervalSince1970: 1_775_000_000.5)),
          end: CalendarDay(year: 2026, month: 4, day: 2).map(PublicationDate.day),
          place: PlainText(line: "Geneva")
        ),
        enclosures: address.map { [Enclosure(address: $0, mediaType: nil, length: 12)] } ?? []
      ),
      #"{"authors":[],"enclosures":[{"address":"https:\/\/example.net\/a.pdf","length":12}],"#
        + #""event":{"end":{"day":"2026-04-02"},"place":"Geneva","#
        + #""start":{"instant":1775000000.5}},"tags":[]}"#
    ),
    (
      Particulars(
        event: Event(
          start: .instant(Date(timeIntervalSince1970: 1_775_000_000)),
          end: nil,
          place: nil
        ),
        translations: zip([address], [LanguageTag("fr")]).compactMap { address, language in
          address.flatMap { one in language.map { TranslationLink(address: one, language: $0) } }
        }
      ),
      #"{"authors":[],"enclosures":[],"event":{"start":{"instant":1775000000}},"tags":[],"#
        + #""translations":[{"address":"https:\/\/example.net\/a.pdf","language":"fr"}]}"#
    ),
  ]

  @Test("is what timelines of older programs have, and is read back", arguments: cases)
  func bothWays(_ particulars: Particulars, _ text: String) throws {
    #expect(ParticularsText.text(of: particulars) == text)
    #expect(try ParticularsText.particulars(text) == particulars)
  }

  @Test(
    "is damage where it is no such text",
    arguments: ["", "[]", "{\"authors\":[", "{\"tags\":[\"a\"]} {}", "tags"]
  )
  func damaged(_ text: String) {
    let error = #expect(throws: StoreError.self) { try ParticularsText.particulars(text) }
    #expect(error?.code == .damaged)
  }

  @Test("passes over what another program may have written beside")
  func foreign() throws {
    let text = #"{"authors":[{"name":"Ann","age":7},{}],"more":{"a":[1]},"tags":[1,"a"]}"#
    let found = try ParticularsText.particulars(text)
    #expect(found.authors.map(\.name?.description) == ["Ann"])
    #expect(found.tags.map(\.description) == ["a"])
  }

  @Test("is none where there are none")
  func none() throws {
    #expect(ParticularsText.text(of: .none) == nil)
    #expect(try ParticularsText.particulars(nil) == .none)
  }
}
