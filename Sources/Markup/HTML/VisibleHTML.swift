/// The tokens of HTML that somebody is meant to see.
///
/// Left out with everything inside: scripts and styles, what runs or loads something else, forms'
/// inner parts, drawings and formulas, and what a browser shows only when it cannot do the other.
struct VisibleHTML {
  private var tokenizer: HTMLTokenizer
  /// The element that hides what comes, and how often it was opened inside itself.
  private var hidden: (name: String, depth: Int)?

  /// The longest text that is read, in bytes; what comes after is left out.
  static let longest = 8_000_000

  /// Takes HTML from outside in whatever state.
  init(_ html: String) {
    let bounded =
      html.utf8.count <= Self.longest
      ? html : String(decoding: html.utf8.prefix(Self.longest), as: UTF8.self)
    tokenizer = HTMLTokenizer(bounded.clearedForMarkup)
  }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    while let token = tokenizer.next() {
      if isHidden(token) { continue }
      guard case .start(let name, _) = token else { return token }
      if Self.rawText.contains(name) {
        tokenizer.skipRawText(of: name)
      } else if name == "plaintext" {
        tokenizer.skipRest()
      } else if Self.foreign.contains(name) || Self.dropped.contains(name) {
        let isEmpty = Self.foreign.contains(name) && tokenizer.closedItself
        hidden = isEmpty ? nil : (name, 1)
      } else {
        return token
      }
    }
    return nil
  }

  /// Elements whose content is no markup for a browser (HTML §13.2.5.1 and §13.2.6.2).
  private static let rawText: Set = [
    "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp",
  ]

  /// Elements of other vocabularies, which a browser leaves at the first element of a text.
  private static let foreign: Set = ["math", "svg"]

  private static let dropped: Set = [
    "applet", "canvas", "datalist", "frameset", "object", "select", "template",
  ]

  private mutating func isHidden(_ token: HTMLToken) -> Bool {
    guard let (name, depth) = hidden else { return false }
    switch token {
    case .start(name, _): hidden = (name, depth + 1)
    case .start(let other, _) where Self.foreign.contains(name) && Self.endsForeign(other):
      hidden = nil
      return false
    case .end(name): hidden = depth > 1 ? (name, depth - 1) : nil
    case .start, .end, .text: break
    }
    return true
  }

  /// Whether a start tag ends a drawing or a formula that was never closed (HTML §13.2.6.5).
  private static func endsForeign(_ tag: String) -> Bool {
    // SVG has a link of its own.
    tag != "a" && HTMLElement(tag: tag) != nil
  }
}
