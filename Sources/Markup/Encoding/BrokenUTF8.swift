/// Bytes that ought to be UTF-8 and have sequences in them that are none.
struct BrokenUTF8 {
  private let bytes: [UInt8]
  /// How many characters above 0x7F are right.
  let right: Int
  /// How many sequences are wrong.
  let wrong: Int

  /// Counts what is right and wrong; linear.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var (right, wrong) = (0, 0)
    Self.walk(bytes) { good, fault in
      // Each character above 0x7F has one byte that begins it.
      for index in good where bytes[index] >= 0xC0 { right += 1 }
      if !fault.isEmpty { wrong += 1 }
    }
    self.right = right
    self.wrong = wrong
  }

  /// Whether it is likelier that some bytes came to harm than that all are in another encoding.
  var isMostlyRight: Bool { wrong <= right }

  /// Whether a document must be UTF-8 though it says that it is something else.
  var isAlmostRight: Bool { wrong <= right / 10 }

  /// The text with each wrong byte read as Windows-1252.
  ///
  /// A surrogate, which UTF-8 never writes, and a character that the end of the document cuts become
  /// U+FFFD: no one meant letters there.
  var repaired: DecodedBytes {
    var result = DecodedBytes(capacity: bytes.count + wrong * 2)
    Self.walk(bytes) { good, fault in
      result.bytes.append(contentsOf: bytes[good])
      switch fault.count {
      case 0: break
      case 1 where fault.endIndex < bytes.endIndex || !Self.isLead(bytes[fault.lowerBound]):
        let scalar = Windows1252.scalar(of: bytes[fault.lowerBound])
        if scalar == "\u{FFFD}" { result.appendFault() } else { result.append(scalar) }
      default: result.appendFault()
      }
    }
    return result
  }

  /// Goes through bytes as stretches of right ones, each with the wrong ones behind it.
  private static func walk(_ bytes: [UInt8], _ visit: (Range<Int>, Range<Int>) -> Void) {
    var (start, index) = (0, 0)
    while index < bytes.count {
      let length = characterLength(at: index, in: bytes)
      if length > 0 {
        index += length
        continue
      }
      let end = index + faultLength(at: index, in: bytes)
      visit(start..<index, index..<end)
      (start, index) = (end, end)
    }
    visit(start..<index, index..<index)
  }

  /// How long the character is that begins at a place (RFC 3629 §4); zero where none does.
  private static func characterLength(at index: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[index]
    guard lead >= 0x80 else { return 1 }
    guard isLead(lead), index + 1 < bytes.count else { return 0 }
    // The second byte says whether it is overlong, a surrogate, or beyond U+10FFFF.
    let seconds: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    let length = length(promisedBy: lead)
    guard seconds.contains(bytes[index + 1]), index + length <= bytes.count else { return 0 }
    for byte in bytes[(index + 2)..<(index + length)] where !isContinuation(byte) { return 0 }
    return length
  }

  /// How many bytes stand for one wrong character: three for a surrogate, all that is left for a
  /// character that the end cuts, else one.
  private static func faultLength(at index: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[index]
    guard isLead(lead) else { return 1 }
    let tail = bytes[index...].prefix(4).dropFirst().prefix(while: isContinuation)
    if lead == 0xED, tail.count >= 2 { return 3 }
    let isCut = tail.endIndex == bytes.endIndex && 1 + tail.count < length(promisedBy: lead)
    return isCut ? 1 + tail.count : 1
  }

  private static func length(promisedBy lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  }

  private static func isLead(_ byte: UInt8) -> Bool { (0xC2...0xF4).contains(byte) }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
