import Foundation
import Testing

@testable import Mail

@Suite("A message")
struct MessageTests {
  /// `DEPECHE_REGENERATE=1 swift test --filter MailTests` writes the files anew.
  @Test("is the same bytes as ever", .tags(.golden), arguments: SampleMessage.allCases)
  func golden(_ sample: SampleMessage) throws {
    let bytes = try sample.compose().encoded()
    if ProcessInfo.processInfo.environment["DEPECHE_REGENERATE"] == "1" {
      let source = URL(filePath: #filePath).deletingLastPathComponent()
      try Data(bytes).write(to: source.appending(path: "Fixtures/\(sample.rawValue).eml"))
    } else {
      let file = try #require(
        Bundle.module.url(
          forResource: sample.rawValue,
          withExtension: "eml",
          subdirectory: "Fixtures"
        )
      )
      #expect(try Data(contentsOf: file) == Data(bytes))
    }
  }

  @Test("is the same for the same values", arguments: SampleMessage.allCases)
  func deterministic(_ sample: SampleMessage) throws {
    #expect(try sample.compose().encoded() == sample.compose().encoded())
  }

  @Test("says where answers go when that is not its sender")
  func replyTo() throws {
    let message = Message(
      from: try Mailbox("News <news@example.org>"),
      to: [],
      replyTo: try Mailbox("Éloïse <office@example.org>"),
      subject: "x",
      date: nil,
      id: nil,
      content: .part(.plain("x"))
    )
    let text = String(decoding: message.encoded(), as: UTF8.self)
    #expect(text.contains("\r\nReply-To: =?utf-8?Q?=C3=89lo=C3=AFse?= <office@example.org>\r\n"))
  }

  @Test("is ASCII in lines that CRLF ends", arguments: SampleMessage.allCases)
  func wire(_ sample: SampleMessage) throws {
    expectWire(try sample.compose().encoded())
  }

  @Test("has its fields in one order")
  func order() throws {
    let names = try fieldNames(of: SampleMessage.bilingual.compose().encoded())
    #expect(
      names == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "List-Id",
        "List-Unsubscribe", "List-Unsubscribe-Post", "Content-Language", "Content-Type",
      ]
    )
  }

  @Test("leaves out what is set when it is sent")
  func draft() throws {
    let message = Message(
      from: try Mailbox("a@example.org"),
      to: [],
      subject: "",
      date: nil,
      id: nil,
      content: .part(.plain(""))
    )
    #expect(
      try fieldNames(of: message.encoded()) == [
        "From", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
      ]
    )
    expectWire(message.encoded())
  }

  @Test("gets no field from a title", .tags(.hostile), arguments: RandomText.seeds)
  func injection(seed: UInt64) throws {
    let text = RandomText.make(seed: seed)
    let type = try MediaType("application/pdf")
    let news = Part.alternative(plain: text, html: text, images: [])
    let message = Message(
      from: try Mailbox(name: text, address: "a@example.org"),
      to: [try Mailbox("b@example.org")],
      subject: text,
      date: nil,
      id: nil,
      list: try ListHeaders(name: text, id: "news.example.org"),
      content: .part(
        .mixed(news, attachments: [try Attachment(name: "x" + text, mediaType: type, octets: [])])
      )
    )
    let bytes = message.encoded()
    expectWire(bytes)
    #expect(
      try fieldNames(of: bytes) == [
        "From", "To", "Subject", "MIME-Version", "List-Id", "Content-Type",
      ]
    )
  }

  @Test("has boundaries that differ and occur nowhere else", arguments: SampleMessage.allCases)
  func boundaries(_ sample: SampleMessage) throws {
    try expectDistinctBoundaries(sample.compose().encoded())
  }

  @Test("tells equal parts in different places apart")
  func equalParts() throws {
    let file = try Attachment(name: "a", mediaType: MediaType("application/pdf"), octets: [])
    let part = Part.alternative(plain: "x", html: "x", images: [])
    let sender = try Mailbox("a@example.org")
    func edition(_ tag: String) throws -> Multilingual.Edition {
      Multilingual.Edition(
        language: try ContentLanguage(tag),
        translation: .original,
        senderName: "",
        subject: "",
        content: .mixed(.mixed(part, attachments: [file]), attachments: [file])
      )
    }
    let message = Message(
      from: sender,
      to: [],
      subject: "",
      date: nil,
      id: nil,
      content: .multilingual(
        Multilingual(preface: "x", first: try edition("fr"), others: [try edition("fr")])
      )
    )
    try expectDistinctBoundaries(message.encoded())
  }

  @Test("passes over a boundary that a part holds")
  func boundaryInPart() {
    let quiet = EncodedPart([HeaderField("Content-Type", ["text/plain"])], body: [])
    let first = Boundary(of: [quiet], at: "1")
    let echo = EncodedPart(
      [HeaderField("Content-Type", ["text/plain"])],
      body: Array("x--\(first)".utf8)
    )
    #expect(echo.contains(first.description))
    #expect(!echo.contains("=_0000000000000000"))
    #expect(!echo.contains(Boundary(of: [echo], at: "1").description))
  }

  private func expectDistinctBoundaries(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let boundaries = text.matches(of: #/boundary="(=_[0-9a-f]{16})"/#).map { String($0.output.1) }
    #expect(Set(boundaries).count == boundaries.count)
    for boundary in boundaries {
      let lines = WireReader.lines(bytes)
      #expect(lines.count { $0 == "--\(boundary)--" } == 1)
      let delimiters = lines.count { $0 == "--\(boundary)" }
      #expect(delimiters >= 2)
      #expect(text.ranges(of: boundary).count == delimiters + 2)
    }
  }

  private func expectWire(_ bytes: [UInt8]) {
    let lines = WireReader.lines(bytes)
    #expect(lines.last == "")
    for line in lines {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 })
      #expect(line != "." && !line.hasPrefix("From "))
    }
  }

  private func fieldNames(of bytes: [UInt8]) throws -> [String] {
    let lines = WireReader.lines(bytes)
    let end = try #require(lines.firstIndex(of: ""))
    return lines[..<end].filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
  }
}
