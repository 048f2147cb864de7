/// People's text made fit for a header: one line, NFC, nothing that steers a reader or a parser.
///
/// Titles come from feeds and are hostile. Line ends, tabs and the Unicode line and paragraph
/// separators become spaces; every other control character, byte order marks, noncharacters and
/// the characters that override the direction of writing are dropped.
struct HeaderText: Equatable, Sendable {
  /// The words between the spaces; none is empty.
  let words: [String]

  /// Takes any text; nothing is left of one that is all controls and spaces.
  init(_ raw: String) {
    var kept = String.UnicodeScalarView()
    for scalar in raw.unicodeScalars {
      if Self.separatesWords(scalar) {
        kept.append(" ")
      } else if !Self.isDropped(scalar) {
        kept.append(scalar)
      }
    }
    // Composed last: a dropped character may have stood between a letter and its accent.
    words = NFC.composed(kept).unicodeScalars.split(separator: " ").map { String($0) }
  }

  /// The words with one space between them.
  var text: String { words.joined(separator: " ") }

  private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional overrides and isolates
    case 0xFEFF: true  // byte order mark
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
