/// What became of one message for one recipient, as far as whoever was to send it can tell.
package enum Delivery: Equatable, Sendable {
  /// It was taken on: it arrives, or its failure comes back to the sender (RFC 5321 §4.2.5).
  case accepted
  /// It was not taken on, for a reason that is this recipient's or this message's.
  case refused(ServerReply)
  /// Nobody took it on, and another recipient would fare no better now; in words for a person.
  case failed(String)
  /// It was handed over whole, and no answer came: it may have been taken on; in words for a person.
  case unknown(String)
}

/// What a mail server answered (RFC 5321 §4.2).
package struct ServerReply: Equatable, Sendable, CustomStringConvertible {
  /// Three digits: 400 to 499 for now, 500 to 599 for good; a program's exit code where one was run.
  package let code: Int
  /// The server's words in one line, without control characters; a few hundred characters at most.
  package let text: String

  /// As the server wrote it: `550 No such user`.
  package var description: String { text.isEmpty ? "\(code)" : "\(code) \(text)" }

  /// Takes what a server said, in whatever state.
  package init(code: Int, text: String) {
    self.code = code
    self.text = String(HeaderText(text).text.prefix(Self.longest))
  }

  /// What a line on a terminal still shows well, in characters.
  private static let longest = 300
}

/// Whoever sends messages: a mail server, or a program on this machine.
package protocol MailTransport {
  /// Hands a message over, and waits for the answer within a time limit.
  ///
  /// - Parameters:
  ///   - message: whole, in ASCII, every line ended by CRLF.
  ///   - sender: where failures come back to.
  ///   - recipient: the one who gets it, whatever its header says.
  /// - Returns: what became of it; a transport never throws.
  func deliver(_ message: [UInt8], from sender: Mailbox, to recipient: Mailbox) -> Delivery
}
