internal import Mail

/// One message on its way to a server, and what the server answers.
///
/// The receiver of libcurl's callbacks.
final class SMTPExchange {
  private let message: [UInt8]
  private var position = 0
  /// Whether the lines of the reply are not all there yet.
  private var isReplyOpen = false
  private var replyCode = 0
  private var replyText: [UInt8] = []
  /// How many replies began after the whole message was handed over.
  private var repliesAfterEnd = 0

  /// The longest reply that is kept, in bytes.
  private static let longestReply = 1_000

  init(of message: [UInt8]) {
    self.message = message
  }

  /// Whether the last byte was given away: from here on the server may have the message.
  var isHandedOver: Bool { position == message.count && !message.isEmpty }

  /// The last reply that was a no; a goodbye may have followed it.
  private(set) var refusal: ServerReply?

  /// What the server said to the whole message; `nil` while it has said nothing.
  private(set) var verdict: ServerReply?

  /// Fills a buffer with the next bytes of the message.
  ///
  /// - Returns: how many there were; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, message.count - position)
    let rest = message[position..<(position + count)]
    unsafe buffer.copyBytes(from: rest)
    position += count
    return count
  }

  /// Takes a line of the server's: three digits, a hyphen before further lines, words (RFC 5321 §4.2).
  func hear(_ line: some Collection<UInt8>) {
    let digits = line.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    if !isReplyOpen {
      replyCode = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      replyText = []
      if isHandedOver { repliesAfterEnd += 1 }
    }
    isReplyOpen = line.dropFirst(3).first == UInt8(ascii: "-")
    if replyText.count < Self.longestReply {
      replyText.append(contentsOf: line.dropFirst(4).prefix(Self.longestReply))
      replyText.append(UInt8(ascii: " "))
    }
    guard !isReplyOpen else { return }
    let reply = ServerReply(code: replyCode, text: String(decoding: replyText, as: UTF8.self))
    if replyCode >= 400 { refusal = reply }
    // The first is the answer to the message; a later one to the goodbye.
    if repliesAfterEnd == 1, verdict == nil { verdict = reply }
  }
}
