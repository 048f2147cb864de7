/// The encoding that most bytes are in which nobody said an encoding of, or said a wrong one.
///
/// ISO 8859-1 and US-ASCII are read as it, as browsers do (Encoding Standard §4.2).
enum Windows1252 {
  /// What the bytes 0x80 to 0x9F show, in their order; the five that the set leaves open are
  /// replaced, because a control character would be lost in silence.
  static let high: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]

  /// What a byte shows.
  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// A whole text as UTF-8, and how many of its bytes mean nothing.
  static func utf8(of bytes: ArraySlice<UInt8>) -> DecodedBytes {
    var result = DecodedBytes(capacity: bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.bytes.append(byte)
      } else if byte >= 0xA0 {
        // U+00A0 to U+00FF.
        result.bytes.append(0xC0 | byte >> 6)
        result.bytes.append(0x80 | byte & 0x3F)
      } else if case let scalar = scalar(of: byte), scalar != "\u{FFFD}" {
        result.append(scalar)
      } else {
        result.appendFault()
      }
    }
    return result
  }
}
