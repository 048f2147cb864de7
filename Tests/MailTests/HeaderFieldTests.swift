import Testing

@testable import Mail

@Suite("A header field")
struct HeaderFieldTests {
  @Test(
    "of unstructured text is written so",
    arguments: [
      ("News", "Subject: News"),
      ("", "Subject:"),
      ("Été à Genève, enfin", "Subject: =?utf-8?Q?=C3=89t=C3=A9_=C3=A0_Gen=C3=A8ve=2C?= enfin"),
      ("Water: l’eau est là again", "Subject: Water: =?utf-8?Q?l=E2=80=99eau_est_l=C3=A0?= again"),
      ("水と健康", "Subject: =?utf-8?B?5rC044Go5YGl5bq3?="),
      ("=?utf-8?Q?spoof?=", "Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fspoof=3F=3D?="),
    ]
  )
  func unstructured(_ text: String, line: String) {
    #expect(WireReader.lines(HeaderField("Subject", text: HeaderText(text)).bytes) == [line])
  }

  @Test(
    "pads no encoded-word but the last",
    arguments: ["水と健康、", "مساعدة إنسانية ", "水a", "x水と健", "👩‍👩‍👧‍👦水", "Вода "]
  )
  func padding(_ piece: String) {
    // GMime reads nothing of a title after a padding.
    let title = HeaderText(String(repeating: piece, count: 40))
    let words = WireReader.value(HeaderField("Subject", text: title).bytes).split(separator: " ")
    #expect(words.count > 1)
    #expect(words.dropLast().allSatisfy { !$0.hasSuffix("=?=") || $0.contains("?Q?") })
    #expect(WireReader.decoded(words.joined(separator: " ")) == title.text)
  }

  @Test("folds before a space, never beyond 78 columns")
  func folds() {
    let words = Array(repeating: "seventeen-columns", count: 9).joined(separator: " ")
    let field = HeaderField("Subject", text: HeaderText(words))
    let lines = WireReader.lines(field.bytes)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(WireReader.value(field.bytes) == words)
  }

  @Test("moves a first word to the second line if that holds it")
  func foldsAfterColon() {
    let word = String(repeating: "w", count: 77)
    let field = HeaderField("Subject", text: HeaderText(word))
    #expect(WireReader.lines(field.bytes) == ["Subject:", " " + word])
  }

  @Test("carries any title and gives it back", .tags(.hostile), arguments: RandomText.seeds)
  func roundTrip(seed: UInt64) {
    let title = HeaderText(RandomText.make(seed: seed))
    let field = HeaderField("Subject", text: title)
    expectLegalLines(field)
    let decoded = WireReader.decoded(WireReader.value(field.bytes))
    #expect(decoded.utf8.elementsEqual(title.text.utf8))
  }

  @Test("cuts long words between characters", arguments: ["👩‍👩‍👧‍👦", "é", "水", "a\u{308}\u{323}x"])
  func wholeCharacters(_ character: String) {
    let title = HeaderText(String(repeating: character, count: 50))
    let words = WireReader.value(HeaderField("Subject", text: title).bytes).split(separator: " ")
    for word in words {
      let octets = WireReader.encodedWord(String(word)) ?? []
      #expect(String(validating: octets, as: UTF8.self) != nil)
      #expect(word.utf8.count <= 75)
    }
  }

  @Test(
    "names somebody so",
    arguments: [
      ("Example Relief", "From: Example Relief <a@example.org>"),
      ("", "From: a@example.org"),
      ("Relief, Example", "From: \"Relief, Example\" <a@example.org>"),
      ("The \"Relief\" \\ team", #"From: "The \"Relief\" \\ team" <a@example.org>"#),
      ("Dr. No", "From: \"Dr. No\" <a@example.org>"),
      ("Équipe, Nord", "From: =?utf-8?Q?=C3=89quipe=2C?= Nord <a@example.org>"),
      ("Nord, équipe", "From: =?utf-8?Q?Nord=2C_=C3=A9quipe?= <a@example.org>"),
      ("=?utf-8?Q?x?=", "From: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?= <a@example.org>"),
      ("a\r\nBcc: b@example.org", "From: \"a Bcc: b@example.org\" <a@example.org>"),
    ]
  )
  func phrase(_ name: String, line: String) throws {
    let mailbox = try Mailbox(name: name, address: "a@example.org")
    #expect(WireReader.lines(HeaderField("From", [mailbox]).bytes) == [line])
  }

  @Test("carries any name and gives it back", .tags(.hostile), arguments: RandomText.seeds)
  func phraseRoundTrip(seed: UInt64) throws {
    let mailbox = try Mailbox(name: RandomText.make(seed: seed), address: "a@example.org")
    let field = HeaderField("From", [mailbox])
    expectLegalLines(field)
    let value = WireReader.value(field.bytes)
    try #require(value.hasSuffix("<a@example.org>") || mailbox.name.isEmpty)
    let name = mailbox.name.isEmpty ? "" : String(value.dropLast(" <a@example.org>".count))
    #expect(WireReader.decoded(phrase: name).utf8.elementsEqual(mailbox.name.utf8))
  }

  @Test("holds several mailboxes with commas between them")
  func mailboxes() throws {
    let field = HeaderField(
      "To",
      [try Mailbox("b@example.org"), try Mailbox("Désirée <c@example.org>")]
    )
    #expect(
      WireReader.value(field.bytes)
        == "b@example.org, =?utf-8?Q?D=C3=A9sir=C3=A9e?= <c@example.org>"
    )
  }

  private func expectLegalLines(_ field: HeaderField) {
    for (index, line) in WireReader.lines(field.bytes).enumerated() {
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(line.utf8.count <= (line.contains("=?") ? 76 : 78))
      #expect(index == 0 || line.hasPrefix(" ") && line.contains { $0 != " " })
    }
  }
}
