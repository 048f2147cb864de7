extension PlainText {
  /// The words of HTML as lines: blocks and `<br>` part them, tags and hidden content are gone.
  ///
  /// The words that stand for a picture are not among them.
  package init(html: String) {
    self.init(lines: Self.words(of: html))
  }

  /// The words of HTML in one line: a title.
  package init(lineOfHTML html: String) {
    self.init(line: Self.words(of: html))
  }

  private static func words(of html: String) -> [UInt8] {
    var words = WordsOfHTML()
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      words.append(Array(html.utf8)[...])
      return words.bytes
    }
    var tokens = VisibleHTML(html)
    while let token = tokens.next() {
      switch token {
      case .text(let text): words.append(tokens.bytes[text])
      case .start(.element(let element), _):
        // A tag that the end of the text cuts off is none.
        if tokens.endTag() { words.start(element) }
      case .end(.element(let element)): words.end(element)
      case .start, .end: break
      }
    }
    return words.bytes
  }
}

/// The words of HTML as they are gathered, a line feed between blocks.
private struct WordsOfHTML {
  private(set) var bytes: [UInt8] = []
  private var preformatted = 0

  /// Text as HTML shows it: a line break is a space.
  mutating func append(_ text: ArraySlice<UInt8>) {
    let start = bytes.count
    CharacterReference.append(text, in: .text, to: &bytes)
    guard preformatted == 0 else { return }
    for index in bytes[start...].indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
      bytes[index] = 0x20
    }
    // White space at the beginning of a line is between blocks.
    guard start > 0, bytes[start - 1] == 0x0A else { return }
    var end = start
    while end < bytes.count {
      let length = bytes.span.spaceLength(at: end)
      guard length > 0 else { break }
      end += length
    }
    bytes.removeSubrange(start..<end)
  }

  mutating func start(_ element: HTMLElement) {
    switch element {
    case .br: bytes.append(0x0A)
    case .td, .th: bytes.append(0x20)
    case .pre:
      preformatted += 1
      breakLine()
    default: if element.isBlock { breakLine() }
    }
  }

  mutating func end(_ element: HTMLElement) {
    switch element {
    case .td, .th: break
    case .pre:
      preformatted = max(0, preformatted - 1)
      breakLine()
    default: if element.isBlock { breakLine() }
    }
  }

  private mutating func breakLine() {
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }
}
