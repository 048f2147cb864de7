/// Marks that a mailing service fills in for each reader, and that nothing else may leave behind.
enum Placeholder {
  /// Every mark in a text: `{{…}}`, `{%…%}`, `*|…|*`, `[[…]]`, `%…%` and `%%…%%` around capitals.
  static func all(in text: String) -> [String] {
    let bytes = text[...].utf8
    guard bytes.contains(where: { $0 == 0x7B || $0 == 0x2A || $0 == 0x25 || $0 == 0x5B }) else {
      return []
    }
    return pairs.flatMap { marks(in: bytes, opening: $0, closing: $1) } + percentages(in: bytes)
  }

  private static let pairs = [("{{", "}}"), ("{%", "%}"), ("*|", "|*"), ("[[", "]]")]

  /// Longer ones are words between two marks of something else.
  private static let longest = 120

  private static func marks(
    in text: Substring.UTF8View,
    opening: String,
    closing: String
  ) -> [String] {
    var found: [String] = []
    var rest = text
    guard let first = opening.utf8.first else { return [] }
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      guard rest.starts(with: opening.utf8) else {
        rest = rest.dropFirst()
        continue
      }
      let inside = rest.dropFirst(opening.utf8.count)
      rest = inside
      var ahead = inside.prefix(longest)
      while !ahead.isEmpty, !ahead.starts(with: closing.utf8) { ahead = ahead.dropFirst() }
      guard !ahead.isEmpty, ahead.startIndex > inside.startIndex else { continue }
      rest = text[ahead.startIndex...].dropFirst(closing.utf8.count)
      found.append(opening + string(inside[..<ahead.startIndex]) + closing)
    }
    return found
  }

  /// `%UNSUBSCRIBE%`: capitals that are no digits of a percent-encoding among them.
  private static func percentages(in text: Substring.UTF8View) -> [String] {
    let parts = text.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    return parts.dropFirst().dropLast().filter { part in
      (3...40).contains(part.count) && part.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
        && part.contains { $0 > UInt8(ascii: "F") }
    }.map { "%\(string($0))%" }
  }

  private static func string(_ bytes: Substring.UTF8View) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}
