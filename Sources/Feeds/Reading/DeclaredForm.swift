internal import Markup

/// What the text of an element is, by its format's rules and by what the element says of itself.
enum DeclaredForm {
  case plain
  case html
  /// Elements of XHTML inside one `div` (RFC 4287 §3.1.1.3).
  case xhtml
  /// Nobody said.
  case undeclared
  /// Bytes in Base64, if they are words at all (RFC 4287 §4.1.3.3).
  case base64
  /// Somebody's own type, which may be Base64 or words.
  case unknown

  /// The words of a text without elements; `nil` for bytes that are none.
  func words(_ text: String, base: String?) -> FeedText? {
    switch self {
    case .plain, .xhtml: FeedText(form: .plain, raw: text, base: base)
    case .html: FeedText(form: .html, raw: text, base: base)
    case .undeclared: FeedText.undeclared(text, base: base)
    case .base64:
      switch Base64Words(text) {
      case .words(let words): FeedText.undeclared(words, base: base)
      case .bytes: nil
      // Some declare it and write words all the same.
      case .other: FeedText.undeclared(text, base: base)
      }
    case .unknown:
      switch Base64Words(text) {
      case .words(let words): FeedText.undeclared(words, base: base)
      case .bytes, .other: FeedText(form: .plain, raw: text, base: base)
      }
    }
  }
}

extension DeclaredForm {
  /// How the text of an element is declared.
  ///
  /// - Parameters:
  ///   - tag: the element.
  ///   - field: what it is about; only texts for people have a form.
  /// - Returns: `nil` for content in another place, or of a kind that is no text.
  static func declared(by tag: XMLStartTag, for field: FeedField) -> DeclaredForm? {
    switch field {
    case .content, .spareContent, .summary, .spareSummary, .title, .spareTitle, .copyright: break
    default: return .plain
    }
    switch tag.name.known.namespace {
    case .atom: return atom(tag, field)
    case .atom03: return legacyAtom(tag)
    case .xhtml: return .xhtml
    case .media: return tag[.type] == "html" ? .html : .undeclared
    default: break
    }
    switch field {
    case .content, .spareContent, .summary: return .html
    default: return .undeclared
    }
  }

  /// RFC 4287 §3.1.1 and §4.1.3.3, and media types where only the three words may stand.
  private static func atom(_ tag: XMLStartTag, _ field: FeedField) -> DeclaredForm? {
    guard let type = tag[.type]?.lowercased(), !type.isEmpty else {
      return tag[.src] == nil ? .plain : nil
    }
    // The text of a content in another place is nothing, if there is one at all.
    guard tag[.src] == nil else { return nil }
    switch MediaKind(type) {
    case .plain: return .plain
    case .html: return .html
    case .xhtml: return .xhtml
    case .markup: return .undeclared
    case .picture: return nil
    case .other:
      let isContent = if case .content = field { true } else { false }
      return isContent || type == "application/octet-stream" ? .base64 : .unknown
    }
  }

  /// Atom 0.3 §3.1: a type, and the mode in which it is written; elements are read in any mode.
  private static func legacyAtom(_ tag: XMLStartTag) -> DeclaredForm? {
    guard tag[.src] == nil else { return nil }
    let mode = tag[.mode]?.lowercased()
    if mode == "base64" { return .base64 }
    switch MediaKind(tag[.type]?.lowercased() ?? "") {
    case .plain: return mode == "escaped" ? .undeclared : .plain
    case .html, .markup: return mode == "escaped" ? .html : .undeclared
    case .xhtml: return mode == "escaped" ? .html : .xhtml
    case .picture: return nil
    case .other: return .undeclared
    }
  }
}

/// What a media type, or a word of Atom that stands for one, says of a text.
private enum MediaKind {
  case plain, html, xhtml
  /// XML of some kind (RFC 7303 §4.2).
  case markup
  /// Pictures, sounds and moving pictures.
  case picture
  case other

  init(_ type: String) {
    let name = type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
    switch String(Substring(name)) {
    case "", "text", "text/plain", "plain": self = .plain
    case "html", "text/html": self = .html
    case "xhtml", "application/xhtml+xml", "application/xhtml": self = .xhtml
    case "application/xml", "text/xml": self = .markup
    case let name where name.hasSuffix("+xml"): self = .markup
    case let name where name.hasPrefix("text/"): self = .plain
    case let name where ["image/", "audio/", "video/"].contains { name.hasPrefix($0) }:
      self = .picture
    default: self = .other
    }
  }
}
