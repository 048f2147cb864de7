import Foundation
import Mail
import Synchronization

@testable import Pipeline

/// Whoever would send, remembering what was handed over instead.
final class RecordingTransport: MailTransport, Sendable {
  private let answers: [String: Delivery]
  private let journal: URL?
  private let heard = Mutex<[(recipient: String, message: String, length: Int)]>([])

  /// - Parameters:
  ///   - answers: by recipient; everybody else's message is taken.
  ///   - journal: a file whose length is noted with every message.
  init(_ answers: [String: Delivery] = [:], watching journal: URL? = nil) {
    self.answers = answers
    self.journal = journal
  }

  var recipients: [String] { heard.withLock { $0.map(\.recipient) } }
  var messages: [String] { heard.withLock { $0.map(\.message) } }
  var journalLengths: [Int] { heard.withLock { $0.map(\.length) } }

  func deliver(_ message: [UInt8], from sender: Mailbox, to recipient: Mailbox) -> Delivery {
    let length = journal.flatMap { FileStamp(path: $0.filePath)?.size } ?? 0
    heard.withLock {
      $0.append((recipient.address, String(decoding: message, as: UTF8.self), length))
    }
    return answers[recipient.address] ?? .accepted
  }
}
