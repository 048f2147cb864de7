package import Markup

/// Words of a feed with what is known of their markup.
package struct FeedText: Hashable, Sendable {
  /// What the words are written in.
  package enum Form: Hashable, Sendable {
    case plain
    case html
  }

  package let form: Form
  /// As it came, safe for nobody.
  package let raw: String
  /// The absolute address that its relative ones stand beside.
  package let base: String?

  /// Words whose markup nobody declared: HTML where they look like it.
  ///
  /// Titles of RSS are plain text by some publishers' lights and HTML by others'.
  static func undeclared(_ raw: String, base: String?) -> FeedText {
    FeedText(form: looksLikeHTML(raw) ? .html : .plain, raw: raw, base: base)
  }

  /// The words as lines.
  package var plain: PlainText {
    switch form {
    case .plain: PlainText(lines: raw)
    case .html: PlainText(html: raw)
    }
  }

  /// The words in one line.
  package var line: PlainText {
    switch form {
    case .plain: PlainText(line: raw)
    case .html: PlainText(lineOfHTML: raw)
    }
  }

  /// The words with their structure, inert.
  package var markup: SafeHTML {
    switch form {
    case .plain: SafeHTML(paragraphs: PlainText(lines: raw).paragraphs)
    case .html: SafeHTML(sanitizing: raw, base: base)
    }
  }

  /// Whether there is an end tag, a lone tag of HTML or a character reference in it.
  private static func looksLikeHTML(_ text: String) -> Bool {
    guard text.utf8.span.hasMarkupSign else { return false }
    // A publisher's way of writing shows early; a flood of signs must not be searched to its end.
    var rest = text.utf8.prefix(4_000)
    while let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
    {
      let isTag = rest[mark] == UInt8(ascii: "<")
      rest = rest[mark...].dropFirst()
      let end = rest.prefix(1_000).firstIndex(of: isTag ? UInt8(ascii: ">") : UInt8(ascii: ";"))
      guard let end, let first = rest.first else { continue }
      let letter = first == UInt8(ascii: "/") ? rest.dropFirst().first ?? 0 : first
      let opens = (0x61...0x7A).contains(letter | 0x20) || !isTag && letter == UInt8(ascii: "#")
      let isShort = isTag || rest.distance(from: rest.startIndex, to: end) <= 10
      let hasSpace = !isTag && rest[..<end].contains(UInt8(ascii: " "))
      if opens, isShort, !hasSpace { return true }
    }
    return false
  }
}

extension PlainText {
  /// The text cut at its empty lines.
  fileprivate var paragraphs: [PlainText] {
    lines.split(separator: "").map { PlainText(lines: $0.joined(separator: "\n")) }
  }
}
