internal import Markup

/// An excerpt that a listing may have cut short, made fit to be read.
///
/// The theme of a site cuts at a number of bytes, so the last word may be half a word or end in half
/// a character, and nothing says that it was cut. A text that ends like a sentence is left alone.
enum Excerpt {
  /// Below this many bytes a text without a full stop is taken for whole: no listing cuts so early.
  private static let shortestCut = 150

  /// What a misreading makes of the first two bytes of a typographic quote or dash.
  private static let halfQuote = "â€"

  /// The text without cut marks and half words; one `…` at its end if it was cut.
  static func trimmed(_ text: PlainText) -> PlainText {
    if endsAsSentence(text.description) { return text }
    var (words, isMarked) = withoutMarks(text.description[...])
    guard isMarked || !isWhole(words) else { return PlainText(stored: String(words)) }
    if let last = words.last, last.isPartOfWord || words.hasSuffix(halfQuote) {
      words = words.prefix(upTo: words.lastIndex(where: \.isWhitespace) ?? words.startIndex)
    }
    while let last = words.last, !last.isPartOfWord, !"»)]\"”%€".contains(last) {
      words.removeLast()
    }
    guard words.contains(where: \.isLetter) else {
      return PlainText(stored: text.isEmpty ? "" : "…")
    }
    return PlainText(stored: words + "…")
  }

  /// The text's first words, up to a length, for a listing of ours.
  ///
  /// - Parameters:
  ///   - text: whole; its line breaks become spaces.
  ///   - limit: in characters; a text that fits is returned whole.
  /// - Returns: whole words with one `…` at the end if some are missing.
  static func opening(of text: PlainText, limit: Int) -> PlainText {
    let line = text.joinedLines
    guard let end = end(ofFirst: limit, in: line) else { return PlainText(stored: line) }
    var words = line[..<end]
    if let end = words.lastIndex(where: \.isWhitespace) { words = words[..<end] }
    while let last = words.last, !last.isPartOfWord, !"»)]\"”".contains(last) {
      words.removeLast()
    }
    return PlainText(stored: words + "…")
  }

  /// Where the first characters of a text end; `nil` where it has no more than those.
  private static func end(ofFirst count: Int, in text: String) -> String.Index? {
    let bytes = text.utf8
    guard let end = bytes.index(bytes.startIndex, offsetBy: count, limitedBy: bytes.endIndex),
      end < bytes.endIndex
    else { return nil }
    // Of ASCII each byte is a character, but for a line break of two.
    if bytes[...end].allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return end }
    return text.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex).flatMap {
      $0 < text.endIndex ? $0 : nil
    }
  }

  /// Whether a full stop of ours stands behind a plain letter: nothing is cut there, and no mark.
  private static func endsAsSentence(_ text: String) -> Bool {
    let end = text.utf8.suffix(2)
    guard let stop = end.last, let before = end.first, end.count == 2 else { return false }
    return stop == UInt8(ascii: ".") && (0x61...0x7A).contains(before)
  }

  /// The text without the marks that say "there is more", and whether one stood there.
  private static func withoutMarks(_ text: Substring) -> (Substring, isMarked: Bool) {
    var words = text
    var isMarked = false
    while true {
      while words.last?.isWhitespace == true { words.removeLast() }
      let mark = ["[...]", "[…]", "[&hellip;]", "(...)", "(…)", "...", "…", "[..", "[.", "["]
        .first { words.hasSuffix($0) }
      guard let mark else { return (words, isMarked) }
      words.removeLast(mark.count)
      isMarked = true
    }
  }

  /// Whether a text ends as texts end: like a sentence, or too early for any listing's cut.
  private static func isWhole(_ text: Substring) -> Bool {
    let closed = text.reversed().drop { "»)]\"”’' \u{A0}\u{202F}".contains($0) }
    if let last = closed.first, ".!?".contains(last) { return true }
    let isDamaged = ["\u{FFFD}", "Ã", "Â", halfQuote].contains { text.hasSuffix($0) }
    return text.utf8.count < shortestCut && !isDamaged
  }
}

extension Character {
  /// Whether a cut behind this character may lie inside a word: `l’`, `well-`.
  fileprivate var isPartOfWord: Bool {
    isLetter || isNumber || "\u{FFFD}@_-‑'’".contains(self)
  }
}
