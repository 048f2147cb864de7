extension JSONReader {
  /// Reads the string whose quotation mark stands here (RFC 8259 §7).
  ///
  /// Broken UTF-8 is mended with U+FFFD.
  mutating func readString() -> String {
    isCut = false
    index += 1
    let start = index
    index = endOfPlain(from: start)
    if byte == 0x22 {
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    return readEscapedString(after: bytes[start..<index])
  }

  /// Passes over the string whose quotation mark stands here.
  mutating func passString() {
    index += 1
    while true {
      index = endOfPlain(from: index)
      switch byte {
      case nil: return stop(.cut)
      case 0x22:
        index += 1
        return
      // An escaped byte, or a control character that nobody will see.
      case 0x5C: index = min(index + 2, bytes.count)
      default: index += 1
      }
    }
  }

  /// Reads on in a string that has more in it than plain characters.
  private mutating func readEscapedString(after plain: ArraySlice<UInt8>) -> String {
    var text = Array(plain)
    while let byte {
      switch byte {
      case 0x22:
        index += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C: readEscape(into: &text)
      default:
        note(.controlCharacter)
        text.append(byte)
        index += 1
      }
      let end = endOfPlain(from: index)
      text.append(contentsOf: bytes[index..<end])
      index = end
    }
    stop(.cut)
    isCut = true
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an escape whose reverse solidus stands here.
  private mutating func readEscape(into text: inout [UInt8]) {
    index += 1
    guard let byte else { return }
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      if let unit = codeUnit(at: index + 1) {
        text.append(contentsOf: UTF8.encode(scalar(of: unit)) ?? UTF8.encodedReplacementCharacter)
        return
      }
      note(.unknownEscape)
      text.append(byte)
    default:
      note(.unknownEscape)
      // Only its first byte where the character has more: the others follow as they are.
      text.append(byte)
    }
    index += 1
  }

  /// The character of a code unit of UTF-16 whose `u` stands here, and of the next where both make
  /// a pair; goes behind what it took.
  private mutating func scalar(of unit: UInt16) -> Unicode.Scalar {
    index += 5
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: [0x5C, 0x75]),
      let next = codeUnit(at: index + 2), UTF16.isTrailSurrogate(next)
    {
      index += 6
      return UTF16.decode(UTF16.EncodedScalar([unit, next]))
    }
    note(.unpairedSurrogate)
    return "\u{FFFD}"
  }

  /// Four hexadecimal digits as a number; `nil` where they are not all there.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    var unit: UInt16 = 0
    for digit in bytes[start..<start + 4] {
      switch digit {
      case 0x30...0x39: unit = unit << 4 | UInt16(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt16((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return unit
  }

  /// Where the next quotation mark, reverse solidus or control character stands, or the end.
  private func endOfPlain(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    // Eight bytes at once: most of a feed is what stands inside strings.
    while index + 8 <= span.count {
      let word = unsafe UInt64(
        littleEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      )
      let marks =
        Self.zeros(word ^ 0x2222_2222_2222_2222)
        | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        | (word &- 0x2020_2020_2020_2020) & ~word & Self.highBits
      // Borrows can mark bytes above the first true one, never one below it.
      guard marks == 0 else { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < span.count {
      let byte = span[index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return index }
      index += 1
    }
    return index
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of the lowest byte that is zero, and perhaps others above it.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & highBits
  }
}
