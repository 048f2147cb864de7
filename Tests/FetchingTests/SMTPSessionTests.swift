import Configuration
import Mail
import Testing

@testable import Fetching

@Suite("Sending by SMTP")
struct SMTPSessionTests {
  /// Lines that the protocol itself has a meaning for: dots alone and at a line's begin.
  private static let message = Array(
    "From: a@example.org\r\nSubject: Dots\r\n\r\n.\r\n..\r\n.x\r\nlast\r\n.\r\n".utf8
  )

  private func session(
    _ server: LoopbackServer,
    _ security: SMTPServer.Security = .none,
    login: (user: String, password: String)? = nil
  ) throws -> SMTPSession {
    try SMTPSession(
      with: SMTPServer(host: "127.0.0.1", port: server.port, security: security),
      login: login,
      limits: .init(connecting: .seconds(2), message: .milliseconds(1_500))
    )
  }

  private func deliver(
    _ session: SMTPSession,
    to recipient: String = "b@example.org"
  ) throws
    -> Delivery
  {
    session.deliver(
      Self.message,
      from: try Mailbox(address: "a@example.org"),
      to: try Mailbox(address: recipient)
    )
  }

  @Test("hands a message over byte for byte, with the envelope's addresses")
  func whole() throws {
    let server = try LoopbackServer(.accepts)
    #expect(try deliver(session(server)) == .accepted)
    let heard = server.conversation()
    #expect(heard.messages == [Self.message])
    #expect(
      heard.commands.contains {
        $0.hasPrefix("MAIL FROM:<a@example.org> SIZE=\(Self.message.count)")
      }
    )
    #expect(heard.commands.contains("RCPT TO:<b@example.org>"))
  }

  @Test("sends one message after the other over one connection")
  func several() throws {
    let server = try LoopbackServer(.accepts)
    do {
      let session = try session(server)
      for name in ["b", "c", "d"] {
        #expect(try deliver(session, to: "\(name)@example.org") == .accepted)
      }
    }
    let heard = server.conversation()
    #expect(heard.messages == [Self.message, Self.message, Self.message])
    #expect(heard.commands.count { $0.hasPrefix("EHLO") } == 1)
  }

  @Test("says who it is where a login is given")
  func login() throws {
    let server = try LoopbackServer(.accepts)
    #expect(try deliver(session(server, login: ("news", "s3crèt"))) == .accepted)
    // NUL, user, NUL, password (RFC 4616).
    #expect(server.conversation().commands.contains("AG5ld3MAczNjcsOodA=="))
  }

  @Test(
    "tells a refusal with the server's code and words, on one line",
    arguments: [
      ("RCPT", "550 5.1.1 No such user\u{7}\u{1B}[2J", 550, "5.1.1 No such user[2J"),
      ("RCPT", "451-Try\r\n451 later", 451, "Try later"),
      ("MAIL", "553 Not you", 553, "Not you"),
      ("DATA", "554 Not now", 554, "Not now"),
      (".", "552 Too large", 552, "Too large"),
      (".", "452-No room\r\n452 for it", 452, "No room for it"),
    ]
  )
  func refusals(_ command: String, _ answer: String, _ code: Int, _ words: String) throws {
    let server = try LoopbackServer(.answers(command, with: answer))
    let delivery = try deliver(session(server))
    #expect(delivery == .refused(ServerReply(code: code, text: words)))
  }

  @Test(
    "knows that a message cannot have left before it was handed over whole",
    arguments: [
      LoopbackServer.Manner.drops(at: "EHLO"), .drops(at: "MAIL"), .drops(at: "RCPT"),
      .drops(at: "DATA"), .stalls(at: "EHLO"), .stalls(at: "RCPT"), .stalls(at: "DATA"),
      .answers("RCPT", with: "421 Closing"), .answers("AUTH", with: "535 Wrong password"),
    ]
  )
  func broken(_ manner: LoopbackServer.Manner) throws {
    let server = try LoopbackServer(manner)
    let delivery = try deliver(session(server, login: ("news", "secret")))
    guard case .failed(let words) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(!words.contains("secret"))
    #expect(server.conversation().messages.isEmpty)
  }

  @Test(
    "does not know what became of one whose end was not answered",
    arguments: [LoopbackServer.Manner.drops(at: "."), .stalls(at: ".")]
  )
  func unknown(_ manner: LoopbackServer.Manner) throws {
    let server = try LoopbackServer(manner)
    let delivery = try deliver(session(server))
    guard case .unknown = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(server.conversation().messages == [Self.message])
  }

  @Test("counts the answer to the message, not what happens at the goodbye")
  func goodbye() throws {
    let server = try LoopbackServer(.drops(at: "QUIT"))
    #expect(try deliver(session(server)) == .accepted)
  }

  @Test("says nothing to a server that offers no TLS where it is asked for")
  func insecure() throws {
    let server = try LoopbackServer(.accepts)
    let delivery = try deliver(session(server, .startTLS, login: ("news", "secret")))
    guard case .failed = delivery else {
      Issue.record("\(delivery)")
      return
    }
    let commands = server.conversation().commands
    #expect(!commands.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
  }

  @Test("fails in words where nobody listens")
  func nobody() throws {
    let server = SMTPServer(host: "127.0.0.1", port: 1, security: .none)
    guard case .failed(let words) = try deliver(SMTPSession(with: server)) else {
      Issue.record("something listens on port 1")
      return
    }
    #expect(words.hasPrefix("smtp://127.0.0.1:1: "))
  }
}
