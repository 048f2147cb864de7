internal import Configuration
internal import Entries
internal import Markup

/// A page as it is looked at: its tree, where its addresses lead, and what may still be spent on it.
struct PageSight {
  let tree: HTMLTree
  /// What relative addresses stand beside: the page's own `<base href>`, or its address.
  let base: String?
  var effort = SelectionEffort()

  /// - Parameters:
  ///   - tree: the page.
  ///   - address: where it was found, behind all redirects; `nil` for a file from nowhere.
  init(_ tree: HTMLTree, at address: WebAddress?) {
    self.tree = tree
    let own = tree.inside(tree.root).first { node in
      tree.name(of: node) == "base" && tree.attribute("href", of: node) != nil
    }
    let href = own.flatMap { tree.attribute("href", of: $0) }
    base =
      href.flatMap { URIReference.absolute(Self.trimmed($0), against: address?.description) }
      ?? address?.description
  }

  /// What an address on the page leads to; `nil` for none of the web, and for a place on the page.
  func address(_ written: String) -> WebAddress? {
    let text = Self.trimmed(written)
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    return URIReference.absolute(text, against: base).flatMap(WebAddress.init)
  }

  /// An address without the white space around and the line breaks inside it (URL §4.4).
  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 <= 0x20 }
    let end = bytes.lastIndex { $0 > 0x20 }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(
      decoding: bytes[..<end].filter { $0 != 9 && $0 != 10 && $0 != 13 },
      as: UTF8.self
    )
  }

  /// Where an element's own link leads: `a`, `area` and `link`.
  func link(of node: HTMLTree.Node) -> WebAddress? {
    tree.attribute("href", of: node).flatMap(address)
  }

  /// The picture that an element shows, from wherever a page that loads it late keeps its address.
  func picture(of node: HTMLTree.Node) -> Picture? {
    let names = ["src", "data-src", "data-lazy-src", "data-original", "content", "href"]
    let written =
      names.lazy.compactMap { tree.attribute($0, of: node) }
      .first { !$0.isEmpty && !$0.hasPrefix("data:") }
    let candidates = ["srcset", "data-srcset", "data-lazy-srcset"].lazy
      .compactMap { tree.attribute($0, of: node) }
      .compactMap { $0.split { $0.isWhitespace || $0 == "," }.first.map(String.init) }.first
    guard let address = (written ?? candidates).flatMap(address) else { return nil }
    let words = PlainText(line: tree.attribute("alt", of: node) ?? "")
    return Picture(location: .web(address), alternative: words)
  }

  /// The first picture inside a node whose address is known.
  func firstPicture(in node: HTMLTree.Node) -> Picture? {
    for inner in tree.inside(node) where tree.name(of: inner) == "img" {
      if let picture = picture(of: inner) { return picture }
    }
    return nil
  }

  /// The first element inside a node, or the node itself, that is meant.
  func first(in node: HTMLTree.Node, where isMeant: (HTMLTree.Node) -> Bool) -> HTMLTree.Node? {
    if tree.isElement(node), isMeant(node) { return node }
    return tree.inside(node).first { tree.isElement($0) && isMeant($0) }
  }

  /// What a rule finds from a node on.
  mutating func matches(of rule: FieldRule, from node: HTMLTree.Node) -> [PageMatch] {
    guard let selector = rule.selector else { return [.element(node)] }
    return selector.matches(in: tree, from: node, effort: &effort)
  }

  /// What a rule takes of a match, before its pattern; `nil` where there is nothing to take.
  func taken(_ match: PageMatch, by rule: FieldRule) -> PlainText? {
    let text: PlainText
    switch (rule.extractor, match) {
    case (.fixed(let value), _): text = PlainText(line: value)
    case (.attribute(let name), .element(let node)):
      text = PlainText(line: tree.attribute(name, of: node) ?? "")
    case (.text, .element(let node)), (.html, .element(let node)): text = tree.words(of: node)
    case (_, .words(let words)): text = PlainText(lines: words)
    }
    let meant = rule.pattern.map { Self.part(of: text, $0) } ?? text
    return meant.isEmpty ? nil : meant
  }

  /// The first group of a pattern in a text, or all of what it matches; nothing where it does not.
  private static func part(of text: PlainText, _ pattern: TextPattern) -> PlainText {
    // What a person wrote into a configuration is applied to the beginning of long texts only.
    let words = String(text.description.prefix(longestMatched))
    guard let match = words.firstMatch(of: pattern.regex()) else { return PlainText(line: "") }
    let group = match.output.count > 1 ? match.output[1].substring : nil
    return PlainText(lines: String(group ?? words[match.range]))
  }

  /// Of a text that a pattern is applied to, in characters.
  private static let longestMatched = 2_000

  /// The first text that a rule takes.
  mutating func text(by rule: FieldRule, from node: HTMLTree.Node) -> PlainText? {
    if case .fixed(let value) = rule.extractor { return PlainText(line: value) }
    for match in matches(of: rule, from: node) {
      if let text = taken(match, by: rule) { return text }
    }
    return nil
  }
}
