import Testing

@testable import Mail

@Suite("A mailbox")
struct MailboxTests {
  @Test(
    "is read from text",
    arguments: [
      ("news@example.org", "", "news@example.org"),
      ("<news@example.org>", "", "news@example.org"),
      ("Example Relief <news@example.org>", "Example Relief", "news@example.org"),
      ("\"Relief, Example\" <news@example.org>", "Relief, Example", "news@example.org"),
      (
        #""The \"Relief\" \\" <n.w+x@mail.example.org>"#, #"The "Relief" \"#,
        "n.w+x@mail.example.org"
      ),
      ("Équipe «\u{A0}Nord\u{A0}» <e@example.org>", "Équipe «\u{A0}Nord\u{A0}»", "e@example.org"),
      ("\" <e@example.org>", "\"", "e@example.org"),
    ]
  )
  func reads(_ text: String, name: String, address: String) throws {
    let mailbox = try Mailbox(text)
    #expect(mailbox.name == name)
    #expect(mailbox.address == address)
  }

  @Test(
    "refuses an address that no ASCII relay takes",
    .tags(.hostile),
    arguments: [
      "", "@", "a@", "@example.org", "a@b", "a.@example.org", ".a@example.org", "a..b@example.org",
      "é@example.org", "a@exämple.org", "a b@example.org", "a@-x.org", "a@x-.org", "a@x..org",
      "a@example.org\r\nBcc: b@example.org", "a@b@example.org", "\"a\"@example.org", "a@[10.0.0.1]",
      String(repeating: "a", count: 65) + "@example.org",
      "a@" + String(repeating: "a", count: 64) + ".org",
      "a@" + String(repeating: "abc.", count: 80) + "org", "Name <>", "Name <a@example.org", ">",
    ]
  )
  func refuses(_ address: String) {
    let error = #expect(throws: MailError.self) { try Mailbox(address) }
    #expect(error?.code == .notAnAddress)
    #expect(throws: MailError.self) { try Mailbox(name: "x", address: address) }
  }
}
