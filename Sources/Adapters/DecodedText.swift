/// A response's bytes as text.
enum DecodedText {
  /// Decodes bytes by their byte order mark, else as UTF-8, else as Windows-1252.
  ///
  /// A text that is UTF-8 but for a few broken bytes stays UTF-8: a cut or a bad paste is likelier
  /// than another encoding with so many valid sequences.
  static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, lowFirst: false) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lossy = String(decoding: bytes, as: UTF8.self)
    let broken = lossy.unicodeScalars.count { $0 == "\u{FFFD}" }
    let good = lossy.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
    guard broken > good else { return lossy }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: bytes.map { windows1252[Int($0)] })
    return String(scalars)
  }

  private static func utf16(_ bytes: [UInt8], lowFirst: Bool) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// What each byte shows in Windows-1252; the five that it leaves open are replaced.
  private static let windows1252: [Unicode.Scalar] = {
    let high: [Unicode.Scalar] = [
      "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
      "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
      "\u{FFFD}", "ž", "Ÿ",
    ]
    return (0...255).map { byte in
      (0x80...0x9F).contains(byte) ? high[byte - 0x80] : Unicode.Scalar(UInt8(byte))
    }
  }()
}
