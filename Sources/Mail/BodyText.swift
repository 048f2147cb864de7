/// Text made fit for a part: NFC, without control characters but tab and line end, without
/// byte order marks.
///
/// Nearly all text is so already, which one pass over its octets proves.
struct BodyText: Equatable, Sendable {
  /// The text, for the wire still to be encoded.
  let text: String

  /// Takes text for people to read.
  init(plain raw: String) {
    text = Self.isFit(raw.utf8Span.span) ? raw : NFC.composed(Self.filtered(raw[...]))
  }

  /// Takes markup, whose tags keep their ends.
  ///
  /// A stroke that overlays the character before it would fuse with a `<` or `>`: next to a tag
  /// it has no letter to stand on and is dropped, as is every such mark there.
  init(html raw: String) {
    guard !Self.isFit(raw.utf8Span.span) else {
      text = raw
      return
    }
    var result = ""
    var rest = raw[...]
    while let bracket = rest.unicodeScalars.firstIndex(where: { $0 == "<" || $0 == ">" }) {
      result += Self.betweenTags(rest[..<bracket])
      result.unicodeScalars.append(rest.unicodeScalars[bracket])
      rest = rest[rest.unicodeScalars.index(after: bracket)...]
    }
    text = result + Self.betweenTags(rest)
  }

  private static func betweenTags(_ piece: Substring) -> String {
    if isFit(piece.utf8Span.span) { return String(piece) }
    let scalars = filtered(piece).drop { $0.properties.canonicalCombiningClass != .notReordered }
    return NFC.composed(scalars)
  }

  /// Whether an octet-wise look at UTF-8 finds nothing that could need work.
  ///
  /// Known to be NFC: everything below U+0300, U+2002 to U+20BF, U+2140 to U+22FF, U+2340 to
  /// U+2ABF, the ideographs from U+4000 to U+9FFF and the pictures from U+1F000. All else is left
  /// to the slow way.
  private static func isFit(_ octets: Span<UInt8>) -> Bool {
    var index = 0
    while index < octets.count {
      switch octets[index] {
      case 0x20...0x7E, 0x09, 0x0A, 0x0D: index += 1
      case 0xC2 where octets[index + 1] >= 0xA0, 0xC3...0xCB: index += 2
      case 0xE2 where isFitSign(octets[index + 1], octets[index + 2]), 0xE4...0xE9: index += 3
      case 0xF0 where octets[index + 1] == 0x9F: index += 4
      default: return false
      }
    }
    return true
  }

  /// Whether a sign from U+2000 to U+2FFF, given by its second and third octet, is NFC.
  private static func isFitSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third >= 0x82
    case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA: true
    default: false
    }
  }

  private static func filtered(_ raw: Substring) -> String.UnicodeScalarView {
    String.UnicodeScalarView(
      raw.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: false
        default: true
        }
      }
    )
  }
}
