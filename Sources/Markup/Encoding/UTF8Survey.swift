/// What some bytes are as UTF-8 (RFC 3629 §4), found without changing or copying them.
struct UTF8Survey: Equatable {
  /// Whether every sequence is one of UTF-8.
  private(set) var isValid = true
  /// Whether no byte is above 0x7F.
  private(set) var isASCII = true
  /// Whether there is a character that XML does not allow (XML §2.2): a control character but tab,
  /// line feed and carriage return, U+FFFE or U+FFFF.
  private(set) var hasForbiddenCharacters: Bool

  /// Looks at what follows, in a document that is cut between characters.
  mutating func add(_ bytes: [UInt8]) {
    let more = UTF8Survey(of: bytes)
    isValid = isValid && more.isValid
    isASCII = isASCII && more.isASCII
    hasForbiddenCharacters = hasForbiddenCharacters || more.hasForbiddenCharacters
  }

  /// Looks at bytes; linear, and a few loads and a comparison for 32 bytes of ASCII at once.
  init(of bytes: [UInt8]) {
    hasForbiddenCharacters = Self.hasControlCharacter(bytes.span)
    var index = bytes.span.firstBeyondASCII(from: 0)
    guard index < bytes.count else { return }
    isASCII = false
    while index < bytes.count {
      let length = bytes.span.sequenceLength(at: index)
      if length == 0 {
        isValid = false
        // What is not valid is told by its own bytes, not by what they would be.
        index += 1
      } else if length == 3, bytes[index] == 0xEF, bytes[index + 1] == 0xBF,
        bytes[index + 2] >= 0xBE
      {
        hasForbiddenCharacters = true
      }
      index += length
      if index < bytes.count, bytes[index] < 0x80 {
        index = bytes.span.firstBeyondASCII(from: index)
      }
    }
  }

  private static func hasControlCharacter(_ bytes: Span<UInt8>) -> Bool {
    // Without a branch, so that the compiler looks at many bytes at once.
    var found: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      found |= (byte < 0x20 ? 1 : 0) & (byte &- 0x09 > 1 ? 1 : 0) & (byte != 0x0D ? 1 : 0)
    }
    return found != 0
  }
}

extension Span<UInt8> {
  /// The first byte from a place on that is no ASCII; the end where all are.
  fileprivate func firstBeyondASCII(from start: Int) -> Int {
    var index = start
    while index + 32 <= count {
      var all: UInt64 = 0
      for offset in 0..<4 {
        all |= unsafe bytes.unsafeLoadUnaligned(
          fromByteOffset: index + offset * 8,
          as: UInt64.self
        )
      }
      guard all & 0x8080_8080_8080_8080 == 0 else { break }
      index += 32
    }
    while index + 8 <= count {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let beyond = eight.littleEndian & 0x8080_8080_8080_8080
      guard beyond == 0 else { return index + beyond.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] < 0x80 { index += 1 }
    return index
  }

  /// How many bytes the character at a place takes, which is no ASCII; 0 for what is none.
  fileprivate func sequenceLength(at index: Int) -> Int {
    let left = count - index
    let lead = self[index]
    guard left >= 2, (0xC2...0xF4).contains(lead) else { return 0 }
    let second = self[index + 1]
    // What the second byte may be is narrower behind some leads (RFC 3629 §4).
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    if lead < 0xE0 { return 2 }
    guard left >= 3, self[index + 2] & 0xC0 == 0x80 else { return 0 }
    if lead < 0xF0 { return 3 }
    return left >= 4 && self[index + 3] & 0xC0 == 0x80 ? 4 : 0
  }
}
