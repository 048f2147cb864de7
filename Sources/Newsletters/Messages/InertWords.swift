/// Words that came from a source, as they stand in a message that other programs read too.
///
/// Mailing services fill in `{{…}}`, archives take `<b>` in a text part for markup, and what looks like a
/// character reference is read once too often. A zero-width non-joiner (Unicode §23.2) between the two
/// characters that begin such a mark keeps the words as they are for people, and says nothing to programs.
enum InertWords {
  private static let nonJoiner: Unicode.Scalar = "\u{200C}"
  /// What stands where bytes were that nobody could read: it tells a reader nothing.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The words without marks for programs; the same where there are none.
  static func words(_ text: String) -> String {
    guard text.utf8.contains(where: { opening($0) || $0 == 0xEF }) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar != replacement {
      if let previous, isMark(previous, scalar) { result.append(nonJoiner) }
      result.append(scalar)
      previous = scalar
    }
    return String(result)
  }

  private static func opening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Whether two characters side by side begin or end something that a program reads as its own.
  private static func isMark(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("<", "/"), ("<", "!"), ("<", "?"), ("&", "#"): true
    case ("<", _), ("&", _): second.properties.isAlphabetic
    case ("{", "{"), ("}", "}"), ("{", "%"), ("%", "}"), ("*", "|"), ("|", "*"), ("[", "["),
      ("%", "%"):
      true
    // `%UNSUBSCRIBE%`, and no `%20` of an address.
    case ("%", "G"..."Z"): true
    default: false
    }
  }
}
