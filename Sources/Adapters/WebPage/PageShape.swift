internal import Markup

/// The shape of an element: its name and the classes that a design gives it, not a state or a piece.
enum PageShape {
  /// `article.card`; `main`; `section#news`.
  static func step(_ node: HTMLTree.Node, in tree: HTMLTree) -> String {
    let classes = Set(tree.tokens("class", of: node).filter(isLasting)).sorted().prefix(2)
    if classes.isEmpty, let id = tree.attribute("id", of: node), isLasting(id) {
      return "\(tree.name(of: node))#\(id)"
    }
    return tree.name(of: node) + classes.map { ".\($0)" }.joined()
  }

  /// The shape of what some elements have in common: their name and the classes that all of them have.
  static func common(_ nodes: [HTMLTree.Node], in tree: HTMLTree) -> String {
    guard let first = nodes.first else { return "" }
    var classes = Set(tree.tokens("class", of: first).filter(isLasting))
    for node in nodes { classes.formIntersection(tree.tokens("class", of: node)) }
    let isOneName = nodes.allSatisfy { tree.name(of: $0) == tree.name(of: first) }
    return (isOneName ? tree.name(of: first) : "")
      + classes.sorted().prefix(2).map { ".\($0)" }.joined()
  }

  /// The way to an element from the nearest thing with a name of its own, at most four steps.
  static func path(to node: HTMLTree.Node, in tree: HTMLTree) -> String {
    var steps: [String] = []
    for ancestor in [node] + tree.ancestors(of: node) {
      let name = tree.name(of: ancestor)
      guard name != "html", name != "body" || steps.isEmpty, steps.count < 4 else { break }
      steps.append(step(ancestor, in: tree))
      if name == "main" || steps.last?.contains("#") == true { break }
    }
    return steps.reversed().joined(separator: ">")
  }

  /// Whether a class or an id is of a design and not of one piece, a place among others or a state.
  static func isLasting(_ word: String) -> Bool {
    let lower = word.lowercased()
    return word.utf8.count <= 40 && lower.first?.isLetter == true
      && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" || $0.isNumber }
      // post-123, category-news, hentry's kin of WordPress; what scripts write.
      && !lower.contains { $0.isNumber && $0.isASCII }
      && !passing.contains(lower)
      && !["category-", "tag-", "status-", "format-", "type-", "is-", "has-", "js-"]
        .contains { lower.hasPrefix($0) }
  }

  private static let passing: Set<String> = [
    "active", "current", "even", "first", "last", "odd", "new", "open", "selected", "sticky",
    "visible", "hidden", "loaded", "lazy", "clearfix", "featured",
  ]

  /// The innermost element around all of some.
  static func holder(of nodes: [HTMLTree.Node], in tree: HTMLTree) -> HTMLTree.Node? {
    guard let first = nodes.first, let last = nodes.last else { return nil }
    return tree.ancestors(of: first).first { tree.inside($0).contains(last) }
  }
}

extension HTMLTree {
  /// The words in lower case that the classes and the id of an element are made of.
  func classWords(of node: Node) -> [Substring] {
    (tokens("class", of: node) + [attribute("id", of: node) ?? ""])
      .flatMap { $0.lowercased().split { !$0.isLetter } }
  }

  /// Whether an element is a table's row of nothing but headings, which is no piece.
  func isHeaderRow(_ node: Node) -> Bool {
    let cells = name(of: node) == "tr" ? children(of: node).filter(isElement) : []
    return !cells.isEmpty && cells.allSatisfy { name(of: $0) == "th" }
  }
}
