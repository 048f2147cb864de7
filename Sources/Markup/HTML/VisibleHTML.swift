/// The tokens of HTML that somebody is meant to see.
///
/// Left out with everything inside: scripts and styles, what runs or loads something else, forms'
/// inner parts, drawings and formulas, and what a browser shows only when it cannot do the other.
struct VisibleHTML {
  private var tokenizer: HTMLTokenizer
  /// The element that hides what comes, and how often it was opened inside itself.
  private var hidden: (tag: HTMLTag, depth: Int)?

  /// The longest text that is read, in bytes; what comes after is left out.
  static let longest = 8_000_000

  /// Takes HTML from outside in whatever state; steering characters go before it is read.
  init(_ html: String) {
    var bytes = Array(html.utf8)
    if bytes.count > Self.longest { bytes.removeLast(bytes.count - Self.longest) }
    bytes.clearForMarkup()
    tokenizer = HTMLTokenizer(bytes)
  }

  /// What the tokens stand in.
  var bytes: [UInt8] { tokenizer.bytes }

  /// An attribute of the start tag that came last, as `HTMLTokenizer` gives them.
  mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? { tokenizer.attribute() }

  /// Whether the start tag that came last is one; what the end of the text cuts off is none.
  mutating func endTag() -> Bool { tokenizer.endTag() != .cutOff }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    while let token = tokenizer.next() {
      if let (tag, depth) = hidden, isHidden(token, in: tag, depth) { continue }
      guard case .start(let tag, let name) = token else { return token }
      switch tag {
      case .element, .unknown: return token
      case .rawText, .noscript: tokenizer.skipRawText(of: name)
      case .plaintext: tokenizer.skipRest()
      case .dropped: hidden = (tag, 1)
      case .foreign: hidden = tokenizer.endTag() == .open ? (tag, 1) : nil
      }
    }
    return nil
  }

  private mutating func isHidden(_ token: HTMLToken, in tag: HTMLTag, _ depth: Int) -> Bool {
    switch token {
    case .start(tag, _): hidden = (tag, depth + 1)
    case .end(tag): hidden = depth > 1 ? (tag, depth - 1) : nil
    // An element of a text ends a drawing or a formula that was never closed (HTML §13.2.6.5); SVG
    // has a link of its own.
    case .start(.element(let element), _):
      guard case .foreign = tag, element != .a else { return true }
      hidden = nil
      return false
    case .start(.rawText, let name):
      // In a drawing a style is markup as everything there.
      if case .dropped = tag { tokenizer.skipRawText(of: name) }
    case .start, .end, .text: break
    }
    return true
  }
}
