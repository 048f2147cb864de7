/// A way of writing characters as bytes, under the name that a document is told to be in.
struct CharacterEncoding: Hashable, Sendable {
  /// In which order the bytes of a number stand.
  enum ByteOrder: Hashable, Sendable {
    case bigEndian
    case littleEndian
  }

  /// How bytes become characters.
  ///
  /// A converter is a name that the C library's `iconv` knows.
  enum Scheme: Hashable, Sendable {
    case ascii
    case utf8
    /// The order is `nil` where only the bytes can tell it.
    case utf16(ByteOrder?)
    case utf32(ByteOrder?)
    /// Windows-1252, and ISO 8859-1, which is read as that.
    case western
    /// A byte for each character, ASCII among them.
    case singleByte(converter: String)
    /// One byte or more for each character, ASCII among them.
    case multipleBytes(converter: String)
    /// Seven bits that mean other characters behind an escape sequence.
    case escaped(converter: String)
    /// A byte for each character, and none where ASCII has it.
    case ebcdic(converter: String)
  }

  /// In lower case, as the Encoding Standard or the IANA registry has it: `windows-1251`.
  let name: String
  let scheme: Scheme

  static let utf8 = CharacterEncoding(name: "utf-8", scheme: .utf8)
  static let ascii = CharacterEncoding(name: "us-ascii", scheme: .ascii)
  static let windows1252 = CharacterEncoding(name: "windows-1252", scheme: .western)
  /// The EBCDIC of the United States, in which every EBCDIC writes its declaration.
  static let ebcdic = CharacterEncoding(name: "ibm037", scheme: .ebcdic(converter: "IBM037"))

  static func utf16(_ order: ByteOrder) -> CharacterEncoding {
    CharacterEncoding(
      name: order == .bigEndian ? "utf-16be" : "utf-16le",
      scheme: .utf16(order)
    )
  }

  static func utf32(_ order: ByteOrder) -> CharacterEncoding {
    CharacterEncoding(
      name: order == .bigEndian ? "utf-32be" : "utf-32le",
      scheme: .utf32(order)
    )
  }

  /// Whether bytes below 0x80 are ASCII, so that a declaration in ASCII may name it.
  var isReadAsASCII: Bool {
    switch scheme {
    case .ascii, .utf8, .western, .singleByte, .multipleBytes, .escaped: true
    case .utf16, .utf32, .ebcdic: false
    }
  }

  /// Whether two names mean encodings that one document may be in at once: UTF-16 names no order.
  func agrees(with other: CharacterEncoding) -> Bool {
    switch (scheme, other.scheme) {
    case (.utf16, .utf16), (.utf32, .utf32), (.ebcdic, .ebcdic): true
    default: scheme == other.scheme
    }
  }
}
