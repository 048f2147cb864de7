import Foundation
import Mail
import Testing

@testable import Pipeline

@Suite("A program that sends as sendmail does")
struct SendmailProgramTests {
  @Test("runs a program as it is told, and knows its answer", arguments: [0, 67, 75])
  func program(_ code: Int) throws {
    let publication = try Publication([:])
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(publication.root.appending(path: "arguments").filePath)'
      cat > '\(publication.root.appending(path: "input").filePath)'
      echo "some words" >&2
      exit \(code)
      """
    try publication.write(script, to: "mailer")
    let program = publication.root.appending(path: "mailer")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: program.filePath
    )
    let delivery = SendmailProgram(at: program, folder: publication.root).deliver(
      Array("Subject: x\r\n\r\ny\r\n".utf8),
      from: try Mailbox(address: "a@example.org"),
      to: try Mailbox(address: "-b@example.org")
    )
    #expect(try publication.text("arguments") == "-i\n-f\na@example.org\n--\n-b@example.org\n")
    #expect(try publication.text("input") == "Subject: x\n\ny\n")
    switch code {
    case 0: #expect(delivery == .accepted)
    case 67: #expect(delivery == .refused(ServerReply(code: 67, text: "some words")))
    default:
      guard case .unknown = delivery else {
        Issue.record("\(delivery)")
        return
      }
    }
  }

  @Test("ends a program that does not end")
  func slowProgram() throws {
    let publication = try Publication([:])
    try publication.write("#!/bin/sh\nexec sleep 60\n", to: "mailer")
    let program = publication.root.appending(path: "mailer")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: program.filePath
    )
    let mailer = SendmailProgram(at: program, limit: .milliseconds(200), folder: publication.root)
    let delivery = mailer.deliver(
      [],
      from: try Mailbox(address: "a@example.org"),
      to: try Mailbox(address: "b@example.org")
    )
    guard case .unknown = delivery else {
      Issue.record("\(delivery)")
      return
    }
  }
}
