import Testing

@testable import Mail

@Suite("The headers of a list")
struct ListHeadersTests {
  @Test("name the list and both ways to leave it, one a line")
  func complete() throws {
    let list = try ListHeaders(
      name: "Nouvelles, été",
      id: "news-fr.example.org",
      unsubscribe: ListHeaders.Unsubscribe(
        https: "https://example.org/u/1?a=b,c",
        mailto: "mailto:leave@example.org?subject=leave"
      )
    )
    let lines = list.fields.flatMap { WireReader.lines($0.bytes) }
    #expect(
      lines == [
        "List-Id: =?utf-8?Q?Nouvelles=2C_=C3=A9t=C3=A9?= <news-fr.example.org>",
        "List-Unsubscribe: <https://example.org/u/1?a=b,c>,",
        " <mailto:leave@example.org?subject=leave>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      ]
    )
  }

  @Test("leave out what the sender adds")
  func bare() throws {
    let lines = try ListHeaders(id: "news.example.org").fields.flatMap {
      WireReader.lines($0.bytes)
    }
    #expect(lines == ["List-Id: <news.example.org>"])
  }

  @Test(
    "refuse what is no list's name",
    .tags(.hostile),
    arguments: ["", "news", "news.exam ple.org", "é.example.org", "<news.example.org>"]
  )
  func refusesID(_ id: String) {
    let error = #expect(throws: MailError.self) { try ListHeaders(id: id) }
    #expect(error?.code == .notAListID)
  }

  @Test(
    "refuse what is no address to leave by",
    .tags(.hostile),
    arguments: [
      "", "https://", "http://example.org/u", "https://example.org/{{token}}",
      "https://example.org/\r\nBcc: b@example.org", "https://example.org/>, <http://evil.example",
      "https://example.org/é", "https://example.org/" + String(repeating: "x", count: 1_000),
      "javascript:alert(1)",
    ]
  )
  func refusesAddress(_ address: String) {
    let error = #expect(throws: MailError.self) { try ListHeaders.Unsubscribe(https: address) }
    #expect(error?.code == .notAnUnsubscribeAddress)
    #expect(throws: MailError.self) {
      try ListHeaders.Unsubscribe(https: "https://example.org/u", mailto: address)
    }
  }
}
