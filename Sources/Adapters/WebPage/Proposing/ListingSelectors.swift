internal import Markup

/// The selectors that read one list of a page and nothing beside it.
struct ListingSelectors {
  private let candidate: ListCandidate
  private let tree: HTMLTree

  init(of candidate: ListCandidate, in tree: HTMLTree) {
    self.candidate = candidate
    self.tree = tree
  }

  var listing: PageProposal.Listing {
    let items = items()
    // The same selector may find the pieces of lists beside it.
    let count = finds(items).count
    var selectors = [
      PageProposal.Listing.Selector(
        key: "items",
        text: items,
        comment: "each piece: \(count) on this page"
      )
    ]
    let fields: [(key: String, text: String?, comment: String)] = [
      ("title", title(), "else the first heading, or the words of the link"),
      ("link", link(), "else the heading’s link, or the first"),
      ("date", date(), "else <time datetime>, or a line that is a date"),
      ("summary", summary(), "else the paragraphs"),
      ("image", image(), "else the first picture"),
    ]
    selectors += fields.compactMap { field in
      field.text.map { .init(key: field.key, text: $0, comment: field.comment) }
    }
    return .init(selectors: selectors, count: count, score: candidate.score)
  }

  // MARK: The list

  /// The shortest way down to the pieces that finds them and no others.
  private func items() -> String {
    let item = PageShape.common(candidate.items, in: tree)
    let steps = ([candidate.holder] + tree.ancestors(of: candidate.holder)).map { node in
      // The classes of the page as a whole are others on its second page.
      let name = tree.name(of: node)
      return ["html", "body"].contains(name) ? name : PageShape.step(node, in: tree)
    }
    var way = item
    // The pieces of a grid stand in its rows.
    var rows = candidate.items.compactMap(tree.parent)
    while let row = rows.first, row != candidate.holder, rows.contains(where: { $0 != row }) {
      rows = rows.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
      way = "\(PageShape.common(rows, in: tree)) > \(way)"
      rows = rows.compactMap(tree.parent)
    }
    var best = "\(steps.first ?? "body") > \(way)"
    for (index, step) in steps.prefix(6).enumerated() {
      way = "\(step) > \(way)"
      best = way
      let isTelling = step.contains(".") || step.contains("#") || step.hasPrefix("main")
      guard isTelling || index == steps.count - 1 || index == 5 else { continue }
      if finds(way) == candidate.items { return way }
    }
    return best
  }

  private func finds(_ text: String) -> [Int] {
    guard let selector = try? PageSelector(text) else { return [] }
    var effort = SelectionEffort()
    return selector.elements(in: tree, from: tree.root, effort: &effort)
  }

  // MARK: The parts of a piece

  private func title() -> String? {
    let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]
    if let name = mostly({ headings.contains(tree.name(of: $0)) }, by: { tree.name(of: $0) }) {
      return name
    }
    if let link = mostly({ tree.name(of: $0) == "a" && hasLetters($0) }, by: shape) { return link }
    return isLink ? line() : nil
  }

  /// Whether the pieces are links themselves: tiles, of which all words would be the title.
  private var isLink: Bool { candidate.items.allSatisfy { tree.name(of: $0) == "a" } }

  /// Of a tile: what is called its title, else its first line of some words that is no date.
  private func line() -> String? {
    let named = mostly(
      { node in
        hasLetters(node)
          && tree.tokens("class", of: node).contains { word in
            ["title", "titre", "titel", "heading", "headline"].contains {
              word.lowercased().contains($0)
            }
          }
      },
      by: shape
    )
    if let named { return named }
    let first = mostly(isTitleLine, by: shape)
    // The first of its shape is what the selector finds.
    return first.flatMap { shape in
      let found = candidate.items.prefix(50).filter { item in
        elements(shape, in: item).first.map(isTitleLine) ?? false
      }
      return found.count * 2 > min(candidate.items.count, 50) ? shape : nil
    }
  }

  private func isTitleLine(_ node: Int) -> Bool {
    let words = tree.line(of: node).description
    let isBlock = ["p", "div", "ul", "ol", "figure", "header", "section"].contains { name in
      tree.inside(node).contains { tree.name(of: $0) == name }
    }
    let isText = tree.nodes(under: node).contains {
      tree.content(of: $0).contains(where: \.isLetter)
    }
    return isText && !isBlock && words.utf8.count >= 8 && words.contains(where: \.isLetter)
      && !PageDateForms.isDate(words) && !["time", "img", "svg", "a"].contains(tree.name(of: node))
  }

  private func link() -> String? {
    // A tile leads where it leads.
    guard !isLink, let title = title() else { return nil }
    let inner = title == "a" || title.hasPrefix("a.") ? title : "\(title) a"
    let found = candidate.items.prefix(50).filter { item in holds("\(inner)[href]", in: item) }
    return found.count * 2 > min(candidate.items.count, 50) && inner != "a" ? inner : nil
  }

  private func holds(_ text: String, in item: Int) -> Bool {
    elements(text, in: item).contains { $0 != item }
  }

  private func elements(_ text: String, in item: Int) -> [Int] {
    guard let selector = try? PageSelector(text) else { return [] }
    var effort = SelectionEffort()
    return selector.elements(in: tree, from: item, effort: &effort)
  }

  private func date() -> String? {
    if let time = mostly({ tree.name(of: $0) == "time" }, by: { _ in "time" }) { return time }
    let shape = mostly(
      { node in
        tree.nodes(under: node).contains { inner in
          PageDateForms.isDate(PlainText(line: tree.content(of: inner)).description)
        }
      },
      by: shape
    )
    // A bare element says nothing: the date is found as a line of the piece.
    return shape.flatMap { $0.contains(".") || ["td", "dt", "small"].contains($0) ? $0 : nil }
  }

  private func summary() -> String? {
    mostly(
      { node in
        ["p", "div"].contains(tree.name(of: node))
          && tree.tokens("class", of: node).contains { word in
            ["excerpt", "summary", "teaser", "intro", "description", "lead", "chapo"]
              .contains { word.lowercased().contains($0) }
          }
      },
      by: shape
    )
  }

  private func image() -> String? {
    mostly({ tree.name(of: $0) == "img" }, by: { _ in "img" })
  }

  private func hasLetters(_ node: Int) -> Bool {
    tree.line(of: node).description.contains(where: \.isLetter)
  }

  private func shape(_ node: Int) -> String {
    let classes = tree.tokens("class", of: node).filter(PageShape.isLasting).prefix(1)
    return tree.name(of: node) + classes.map { ".\($0)" }.joined()
  }

  /// The shape of the first element of a kind, where most of the pieces have one of the same.
  private func mostly(_ isMeant: (Int) -> Bool, by shape: (Int) -> String) -> String? {
    let items = candidate.items.prefix(50)
    var counts: [String: Int] = [:]
    for item in items {
      let inside = tree.inside(item).prefix(500)
      if let found = inside.first(where: { tree.isElement($0) && isMeant($0) }) {
        counts[shape(found), default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value * 2 > items.count ? $0.key : nil }
  }
}

extension HTMLTree {
  /// The texts that stand directly in an element.
  fileprivate func nodes(under node: Node) -> [Node] {
    var texts: [Node] = []
    for inner in inside(node).prefix(200) where !isElement(inner) && parent(of: inner) == node {
      texts.append(inner)
    }
    return texts
  }
}
