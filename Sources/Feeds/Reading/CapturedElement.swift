internal import Markup

/// The text of one element while it is read, with the markup that stands inside it.
struct CapturedElement {
  let field: FeedField
  let tag: XMLStartTag
  /// How its text is declared; `nil` to leave it out.
  let form: Form?
  private(set) var base: String?
  /// The names of the elements open inside it; `nil` for one that is not written.
  private var open: [String?] = []
  /// The text alone.
  private var text = ""
  /// The same with its elements, as HTML; empty until there is one.
  private var markup = ""
  private var hasElements = false

  /// What the text of an element is.
  enum Form {
    case plain
    case html
    /// Elements of XHTML inside one `div` (RFC 4287 §3.1.1.3).
    case xhtml
    /// Nobody said.
    case undeclared
  }

  init(field: FeedField, tag: XMLStartTag, form: Form?, base: String?) {
    self.field = field
    self.tag = tag
    self.form = form
    self.base = base
  }

  /// Whether the next end tag is its own.
  var isAtItsEnd: Bool { open.isEmpty }

  mutating func append(_ piece: String) {
    if hasElements { markup += Escaping.text(piece) } else { text += piece }
  }

  mutating func start(_ tag: XMLStartTag) {
    if !hasElements {
      hasElements = true
      markup = Escaping.text(text)
    }
    if case .xhtml = form, open.isEmpty, tag.name.local == "div" {
      if let own = tag[xml: .base] { base = URIReference.absolute(own, against: base) ?? base }
      open.append(nil)
      return
    }
    open.append(tag.name.local)
    markup += "<\(tag.name.local)"
    for attribute in tag.attributes where attribute.name.known.namespace == .rss {
      markup += " \(attribute.name.local)=\"\(Escaping.text(attribute.value))\""
    }
    markup += ">"
  }

  mutating func end() {
    guard let last = open.popLast(), let name = last, !Self.void.contains(name) else { return }
    markup += "</\(name)>"
  }

  /// What was read; `nil` where the declared form is none that we read.
  var words: FeedText? {
    guard let form else { return nil }
    if hasElements { return FeedText(form: .html, raw: markup, base: base) }
    return switch form {
    case .plain, .xhtml: FeedText(form: .plain, raw: text, base: base)
    case .html: FeedText(form: .html, raw: text, base: base)
    case .undeclared: FeedText.undeclared(text, base: base)
    }
  }

  /// Elements that HTML writes without an end tag (HTML §13.1.2).
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}

extension CapturedElement.Form {
  /// How the text of an element is declared.
  ///
  /// `nil` for content in another place, or of a kind that is no text (RFC 4287 §4.1.3).
  static func declared(by tag: XMLStartTag, for field: FeedField) -> Self? {
    guard tag.name.known.namespace == .atom else {
      switch field {
      case .content, .summary: return .html
      case .title, .spareTitle, .spareSummary: return .undeclared
      default: return .plain
      }
    }
    let type = tag[.type]?.lowercased() ?? "text"
    switch type {
    case "text", "text/plain": return tag[.src] == nil ? .plain : nil
    case "html", "text/html": return tag[.src] == nil ? .html : nil
    case "xhtml", "application/xhtml+xml": return tag[.src] == nil ? .xhtml : nil
    default: return type.hasPrefix("text/") && tag[.src] == nil ? .plain : nil
    }
  }
}
