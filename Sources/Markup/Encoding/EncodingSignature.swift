/// What the first bytes of a document tell of its encoding, before anything in it was read.
struct EncodingSignature: Equatable {
  let encoding: CharacterEncoding
  /// The bytes of a byte order mark, which is no part of the text; zero where there is none.
  let length: Int

  /// The encoding that the first bytes tell, a byte order mark before anything else.
  init?(of bytes: [UInt8]) {
    guard let signature = Self(markOf: bytes) ?? Self(patternOf: bytes) else { return nil }
    self = signature
  }

  /// The encoding that a byte order mark names (Unicode §23.8).
  init?(markOf bytes: [UInt8]) {
    // The mark of UTF-32 begins like that of UTF-16, so it is asked for first.
    let marks: [([UInt8], CharacterEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8),
      ([0x00, 0x00, 0xFE, 0xFF], .utf32(.bigEndian)), ([0xFF, 0xFE, 0, 0], .utf32(.littleEndian)),
      ([0xFE, 0xFF], .utf16(.bigEndian)), ([0xFF, 0xFE], .utf16(.littleEndian)),
    ]
    guard let (mark, encoding) = marks.first(where: { bytes.starts(with: $0.0) }) else {
      return nil
    }
    self.encoding = encoding
    length = mark.count
  }

  /// The encoding that shows in how the first character is written (XML appendix F, RFC 4627 §3).
  ///
  /// The character is one that XML or JSON begins with. `nil` for everything that is as ASCII has it.
  init?(patternOf bytes: [UInt8]) {
    let opening = bytes.prefix(4)
    if opening.elementsEqual([0x4C, 0x6F, 0xA7, 0x94]) {
      self.init(encoding: .ebcdic, length: 0)
      return
    }
    let openers: [UInt8] = [
      UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), 0x20, 0x09, 0x0A, 0x0D,
    ]
    guard let place = opening.firstIndex(where: { $0 != 0 }), openers.contains(opening[place])
    else { return nil }
    let zeros = opening.map { $0 == 0 }
    let encoding: CharacterEncoding? =
      switch (place, zeros.count) {
      case (3, 4): .utf32(.bigEndian)
      case (1, 2...): .utf16(.bigEndian)
      case (0, 4) where zeros == [false, true, true, true]: .utf32(.littleEndian)
      case (0, 2...) where zeros[1]: .utf16(.littleEndian)
      default: nil
      }
    guard let encoding else { return nil }
    self.init(encoding: encoding, length: 0)
  }

  private init(encoding: CharacterEncoding, length: Int) {
    self.encoding = encoding
    self.length = length
  }
}
