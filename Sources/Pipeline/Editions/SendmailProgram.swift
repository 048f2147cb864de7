internal import Foundation
internal import Mail

/// A program of this machine that takes a message as sendmail does: `-i -f FROM -- TO`, no shell.
struct SendmailProgram: MailTransport {
  private let program: URL
  /// How long one message may take.
  private let limit: Duration
  /// Where the message stands while the program reads it.
  private let folder: URL

  /// How long the program has to end after it was told to.
  private static let grace = DispatchTimeInterval.seconds(2)
  /// How much of what it says is looked at, in bytes.
  private static let longestWords = 1_000
  /// The code by which such programs say that they keep the message and try again (`EX_TEMPFAIL`).
  private static let keptForLater: Int32 = 75

  init(at program: URL, limit: Duration = .seconds(30), folder: URL) {
    self.program = program
    self.limit = limit
    self.folder = folder
  }

  func deliver(_ message: [UInt8], from sender: Mailbox, to recipient: Mailbox) -> Delivery {
    let files = (
      message: folder.appending(path: "sendmail.eml"), words: folder.appending(path: "sendmail.txt")
    )
    defer {
      try? FileManager.default.removeItem(at: files.message)
      try? FileManager.default.removeItem(at: files.words)
    }
    do {
      // Local programs want the line ends of this machine.
      try Data(message.filter { $0 != UInt8(ascii: "\r") }).write(to: files.message)
      try Data().write(to: files.words)
      let input = try FileHandle(forReadingFrom: files.message)
      let words = try FileHandle(forWritingTo: files.words)
      defer {
        try? input.close()
        try? words.close()
      }
      let process = Process()
      process.executableURL = program
      process.arguments = ["-i", "-f", sender.address, "--", recipient.address]
      process.standardInput = input
      process.standardOutput = words
      process.standardError = words
      let hasEnded = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in hasEnded.signal() }
      try process.run()
      guard hasEnded.wait(timeout: .now() + limit.interval) == .success else {
        end(process, hasEnded)
        return .unknown("\(program.filePath) was not done after \(limit)")
      }
      return delivery(of: process, saying: files.words)
    } catch {
      return .failed("\(program.filePath): cannot be run (\(error.localizedDescription))")
    }
  }

  private func delivery(of process: Process, saying words: URL) -> Delivery {
    guard process.terminationReason == .exit else {
      return .unknown("\(program.filePath) was ended by signal \(process.terminationStatus)")
    }
    if process.terminationStatus == 0 { return .accepted }
    let said = (try? FileReading.bytes(of: words, limit: Self.longestWords).bytes) ?? []
    let reply = ServerReply(
      code: Int(process.terminationStatus),
      text: String(decoding: said, as: UTF8.self)
    )
    return process.terminationStatus == Self.keptForLater
      ? .unknown("\(program.filePath) may try again by itself: \(reply)") : .refused(reply)
  }

  private func end(_ process: Process, _ hasEnded: DispatchSemaphore) {
    process.terminate()
    if hasEnded.wait(timeout: .now() + Self.grace) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      hasEnded.wait()
    }
  }
}

extension Duration {
  /// The same for timers; up to a day.
  fileprivate var interval: DispatchTimeInterval {
    let (seconds, attoseconds) = components
    let whole = Int(min(max(seconds, 0), 86_400)) * 1_000
    return .milliseconds(whole + Int(attoseconds / 1_000_000_000_000_000))
  }
}
