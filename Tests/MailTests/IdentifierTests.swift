import Testing

@testable import Mail

@Suite("Names that standards bound")
struct IdentifierTests {
  @Test("a message is named between brackets, a picture by a URL")
  func messageID() throws {
    let id = try MessageID(unique: "2026-11.bi%7c", domain: "example.org")
    #expect(id.description == "<2026-11.bi%7c@example.org>")
    #expect(id.url == "cid:2026-11.bi%257c@example.org")
  }

  @Test(
    "a message's name must be dot-atoms",
    .tags(.hostile),
    arguments: [
      ("", "example.org"), ("a", ""), ("a", "localhost"), ("a b", "example.org"),
      ("a>", "example.org"), ("é", "example.org"), ("a\r\n", "example.org"),
      (String(repeating: "x", count: 240), "example.org"),
    ]
  )
  func refusesMessageID(_ unique: String, _ domain: String) {
    let error = #expect(throws: MailError.self) { try MessageID(unique: unique, domain: domain) }
    #expect(error?.code == .notAMessageID)
  }

  @Test("a language is a tag", arguments: ["fr", "fr-CA", "zh-Hant-TW", "es-419", "zxx"])
  func languageTag(_ tag: String) throws {
    #expect(try ContentLanguage(tag).description == tag)
  }

  @Test(
    "a language is no other text",
    .tags(.hostile),
    arguments: ["", "f", "fr_CA", "fr-", "-fr", "français", "fr, en", "fr\r\n", "fr-123456789"]
  )
  func refusesLanguageTag(_ tag: String) {
    let error = #expect(throws: MailError.self) { try ContentLanguage(tag) }
    #expect(error?.code == .notAContentLanguage)
  }

  @Test("a file has a type", arguments: ["application/pdf", "image/svg+xml"])
  func mediaType(_ type: String) throws {
    #expect(try MediaType(type.uppercased()).description == type)
  }

  @Test(
    "a file's type may be encoded and has no parameters",
    .tags(.hostile),
    arguments: [
      "", "pdf", "a/", "/a", "a/b/c", "a/b; c=d", "text/plain\r\n", "message/rfc822", "multipart/x",
    ]
  )
  func refusesMediaType(_ type: String) {
    let error = #expect(throws: MailError.self) { try MediaType(type) }
    #expect(error?.code == .notAMediaType)
  }

  @Test(
    "a file's name holds no folder and no control",
    arguments: [
      ("report.pdf", "report.pdf"), ("../../etc/passwd", "-..-etc-passwd"), (".hidden", "hidden"),
      ("a\r\nb\u{202E}.pdf", "a b.pdf"), ("c:\\d", "c:-d"),
    ]
  )
  func attachmentName(_ raw: String, name: String) throws {
    let type = try MediaType("application/pdf")
    #expect(try Attachment(name: raw, mediaType: type, octets: []).name == name)
  }

  @Test("a file must have a name", .tags(.hostile), arguments: ["", "...", " \r\n", "\u{0}"])
  func refusesAttachmentName(_ raw: String) throws {
    let type = try MediaType("application/pdf")
    let error = #expect(throws: MailError.self) {
      try Attachment(name: raw, mediaType: type, octets: [])
    }
    #expect(error?.code == .emptyAttachmentName)
  }
}
