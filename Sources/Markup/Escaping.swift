/// Escaping by byte, so that no combining mark can shield the character before it.
package enum Escaping {
  /// Text between tags and inside double-quoted attributes, of HTML and of XML alike.
  package static func text(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, onto the end of a document.
  ///
  /// - Parameters:
  ///   - text: as it should be read.
  ///   - bytes: the document so far.
  ///   - quotes: between tags quotes may stand as they are, which people read more easily.
  ///   - references: how `&` and `<` are written.
  static func append(
    _ text: String,
    to bytes: inout [UInt8],
    quotes: Bool = true,
    references: CharacterReferences = .named
  ) {
    append(Array(text.utf8)[...], to: &bytes, quotes: quotes, references: references)
  }

  /// The same of bytes: what needs no escape is copied in one piece.
  static func append(
    _ text: ArraySlice<UInt8>,
    to bytes: inout [UInt8],
    quotes: Bool = true,
    references: CharacterReferences = .named
  ) {
    var copied = text.startIndex
    for index in text.indices where isMarkup(text[index]) {
      let reference: String
      switch text[index] {
      case 0x26: reference = references == .named ? "&amp;" : "&#x26;"
      case 0x3C: reference = references == .named ? "&lt;" : "&#x3C;"
      case 0x3E: reference = "&gt;"
      case 0x22 where quotes: reference = "&quot;"
      case 0x27 where quotes: reference = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: text[copied..<index])
      copied = index + 1
      bytes.append(contentsOf: reference.utf8)
    }
    bytes.append(contentsOf: text[copied...])
  }

  /// A bit for each of the first 64 characters: `"`, `&`, `'`, `<` and `>` have a one.
  private static let markup: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte < 64 && markup >> UInt64(byte) & 1 == 1
  }
}

/// How a document says `&` and `<`; whoever parses it gets the same.
package enum CharacterReferences: Sendable {
  /// `&amp;` and `&lt;`.
  case named
  /// `&#x26;` and `&#x3C;`: for text that some readers take for HTML, who are then told that these
  /// are characters (RSS Profile, "Character Data").
  case numeric
}
