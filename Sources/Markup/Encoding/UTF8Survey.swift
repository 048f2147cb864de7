/// What some bytes are as UTF-8 (RFC 3629 §4), found without changing or copying them.
struct UTF8Survey: Equatable {
  /// Whether every sequence is one of UTF-8.
  let isValid: Bool
  /// Whether no byte is above 0x7F.
  let isASCII: Bool
  /// Whether there is a character that XML does not allow (XML §2.2): a control character but tab,
  /// line feed and carriage return, U+FFFE or U+FFFF.
  let hasForbiddenCharacters: Bool

  /// Looks at bytes; linear, and one load and a few comparisons for many bytes of ASCII at once.
  init(of bytes: [UInt8]) {
    do throws(UTF8.ValidationError) {
      isASCII = try UTF8Span(validating: bytes.span).isKnownASCII
      isValid = true
    } catch {
      isASCII = false
      isValid = false
    }
    hasForbiddenCharacters =
      Self.hasControlCharacter(bytes.span) || !isASCII && Self.hasNoncharacter(bytes.span)
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

  /// Whether U+FFFE or U+FFFF is written somewhere: EF BF, and BE or BF.
  private static func hasNoncharacter(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    var found: UInt8 = 0
    for index in 2..<bytes.count {
      found |=
        (bytes[index - 2] == 0xEF ? 1 : 0) & (bytes[index - 1] == 0xBF ? 1 : 0)
        & (bytes[index] >= 0xBE ? 1 : 0)
    }
    return found != 0
  }
}
