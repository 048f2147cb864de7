internal import Markup

/// The text of one element while it is read, with the markup that stands inside it.
struct CapturedElement {
  let field: FeedField
  let tag: XMLStartTag
  /// How its text is declared; `nil` to leave it out.
  private(set) var form: DeclaredForm?
  private(set) var base: String?
  /// The elements open inside it.
  private var open: [Open] = []
  /// The text alone.
  private var text = ""
  /// The same with its elements, as HTML; empty until there is one.
  private var markup = ""
  private var hasElements = false

  /// An element inside it.
  private struct Open {
    /// `nil` for one that is not written.
    let name: String?
    /// What relative addresses inside stand beside, where that is stated inside.
    let base: AddressBase?
  }

  /// What those addresses may still add.
  private var allowance = AddressAllowance()

  init(field: FeedField, tag: XMLStartTag, form: DeclaredForm?, base: String?) {
    self.field = field
    self.tag = tag
    self.form = form
    self.base = base
  }

  mutating func append(_ piece: String) {
    allowance.grow(by: piece.utf8.count)
    if hasElements { markup += Escaping.text(piece) } else { text += piece }
  }

  mutating func start(_ tag: XMLStartTag) {
    if !hasElements {
      hasElements = true
      markup = Escaping.text(text)
    }
    let around = open.last?.base
    let stated = tag[xml: .base].flatMap { FeedReference.base($0, beside: around?.text ?? base) }
      .flatMap { AddressBase($0) }
    if case .xhtml = form, open.isEmpty, tag.name.known.word == .div {
      base = stated?.text ?? base
      open.append(Open(name: nil, base: nil))
      return
    }
    open.append(Open(name: tag.name.local, base: stated ?? around))
    markup += "<"
    markup += tag.name.local
    for attribute in tag.attributes where attribute.name.known.namespace == .rss {
      markup += " "
      markup += attribute.name.local
      markup += "=\""
      markup += Escaping.text(absolute(attribute, beside: stated ?? around))
      markup += "\""
    }
    markup += ">"
  }

  /// Leaves it out.
  mutating func drop() {
    form = nil
  }

  /// Ends the innermost element.
  ///
  /// - Returns: whether that was the element itself.
  mutating func end() -> Bool {
    guard let inner = open.popLast() else { return true }
    guard let name = inner.name, !Self.void.contains(name) else { return false }
    markup += "</"
    markup += name
    markup += ">"
    return false
  }

  /// What was read; `nil` where the declared form is none that we read.
  var words: FeedText? {
    guard let form else { return nil }
    if hasElements { return FeedText(form: .html, raw: markup, base: base) }
    return form.words(text, base: base)
  }

  /// The value of an attribute, absolute where it is an address beside a base that is stated inside.
  ///
  /// HTML has no such thing, and would forget it. Where that adds too much it stays as written.
  private mutating func absolute(
    _ attribute: (name: XMLName, value: String),
    beside base: AddressBase?
  ) -> String {
    guard let base, attribute.name.known.word == .href || attribute.name.known.word == .src else {
      return attribute.value
    }
    allowance.grow(by: attribute.value.utf8.count)
    let whole = base.absolute(URIReference(attribute.value), within: &allowance)
    return whole?.description ?? attribute.value
  }

  /// Elements that HTML writes without an end tag (HTML §13.1.2).
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
