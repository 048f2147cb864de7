import Foundation
import Testing

@testable import Mail

@Suite("A file of messages")
struct MboxTests {
  private func mbox(
    _ messages: String...,
    at seconds: TimeInterval = 1_793_523_600
  ) throws -> String {
    var mbox = Mbox()
    for message in messages {
      mbox.append(
        Array(message.utf8),
        from: try Mailbox(address: "a@example.org"),
        at: Date(timeIntervalSince1970: seconds)
      )
    }
    return String(decoding: mbox.bytes, as: UTF8.self)
  }

  @Test("begins each message with its sender and date, and ends it with an empty line")
  func several() throws {
    #expect(
      try mbox("Subject: x\r\n\r\ny\r\n", "Subject: z\r\n\r\n") == """
        From a@example.org Sun Nov  1 09:00:00 2026
        Subject: x

        y

        From a@example.org Sun Nov  1 09:00:00 2026
        Subject: z



        """
    )
  }

  @Test(
    "quotes what looks like the line between two messages, once more each time",
    arguments: [
      ("From here", ">From here"), (">From here", ">>From here"), (">>From here", ">>>From here"),
      ("From: a", "From: a"), ("From", "From"), ("> From here", "> From here"),
      (" From here", " From here"), (">", ">"),
    ]
  )
  func quoting(_ line: String, _ written: String) throws {
    #expect(try mbox("A: b\r\n\r\n\(line)\r\n").hasSuffix("\nA: b\n\n\(written)\n\n"))
  }

  @Test(
    "writes any date",
    arguments: [
      (0, "Thu Jan  1 00:00:00 1970"), (-1, "Wed Dec 31 23:59:59 1969"),
      (1_774_864_800, "Mon Mar 30 10:00:00 2026"), (.infinity, "Thu Jan  1 00:00:00 1970"),
      (1e300, "Thu Dec 30 23:59:59 9999"),
    ] as [(Double, String)]
  )
  func dates(_ seconds: Double, _ text: String) throws {
    #expect(try mbox("", at: seconds).hasPrefix("From a@example.org \(text)\n"))
  }
}
