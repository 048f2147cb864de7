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

  /// The beginning of words that are longer than anybody reads.
  ///
  /// - Parameter most: in characters of Unicode, of the text as it came.
  /// - Returns: the very words where they are not longer.
  func cut(at most: Int) -> FeedText {
    guard raw.utf8.count > most else { return self }
    return FeedText(form: form, raw: String(raw.unicodeScalars.prefix(most)), base: base)
  }

  /// Whether there is an end tag, a lone tag of HTML or a character reference in it.
  ///
  /// A publisher's way of writing shows early: no more than 4,000 bytes are looked at.
  private static func looksLikeHTML(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.hasMarkupSign else { return false }
    var tagEnd = NextByte(UInt8(ascii: ">"))
    var referenceEnd = NextByte(UInt8(ascii: ";"))
    let start = bytes.extracting(first: 4_000)
    for index in start.indices {
      switch start[index] {
      case UInt8(ascii: "<"):
        guard let end = tagEnd.place(after: index, in: start) else { continue }
        let isEndTag = start[index + 1] == UInt8(ascii: "/")
        if start[index + (isEndTag ? 2 : 1)].isLetter, end - index <= 1_000 { return true }
      case UInt8(ascii: "&"):
        guard let end = referenceEnd.place(after: index, in: start), end - index <= 11 else {
          continue
        }
        let opens = start[index + 1].isLetter || start[index + 1] == UInt8(ascii: "#")
        let hasSpace = (index..<end).contains { start[$0] == UInt8(ascii: " ") }
        if opens, !hasSpace { return true }
      default: break
      }
    }
    return false
  }
}

/// Where a byte stands next: a search that goes on where the last one ended, however often it is asked.
private struct NextByte {
  private let byte: UInt8
  /// The last place that was found; the end where there is none.
  private var found = 0

  init(_ byte: UInt8) {
    self.byte = byte
  }

  /// The first place behind another.
  ///
  /// - Parameters:
  ///   - index: no smaller than the last time.
  ///   - bytes: the same as the last time.
  /// - Returns: `nil` where the byte does not come any more.
  mutating func place(after index: Int, in bytes: Span<UInt8>) -> Int? {
    if found <= index { found = index + 1 }
    while found < bytes.count, bytes[found] != byte { found += 1 }
    return found < bytes.count ? found : nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension PlainText {
  /// The text cut at its empty lines.
  fileprivate var paragraphs: [PlainText] {
    lines.split(separator: "").map { PlainText(lines: $0.joined(separator: "\n")) }
  }
}
