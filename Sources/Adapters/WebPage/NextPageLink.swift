internal import Entries
internal import Markup

/// The link of a page to the next page of its listing, where no setting says which it is.
enum NextPageLink {
  /// Where it leads.
  ///
  /// - Parameters:
  ///   - sight: the page.
  ///   - items: the pieces of the list, in the page's order, which have links of their own.
  ///   - number: of this page, from 1.
  /// - Returns: `nil` where nothing looks like it.
  static func address(
    in sight: PageSight,
    besides items: [HTMLTree.Node],
    after number: Int
  ) -> WebAddress? {
    let tree = sight.tree
    var effort = SelectionEffort()
    let named = usual?.elements(in: tree, from: tree.root, effort: &effort) ?? []
    if let address = named.lazy.compactMap({ leading($0, from: sight) }).first { return address }
    var numbered: WebAddress?
    var pieces = items[...]
    for node in tree.inside(tree.root) where tree.name(of: node) == "a" {
      while let piece = pieces.first, tree.inside(piece).upperBound <= node { pieces.removeFirst() }
      let isInPiece = pieces.first.map { $0 == node || tree.inside($0).contains(node) } ?? false
      guard !isInPiece, tree.inside(node).count <= mostInside,
        let address = leading(node, from: sight)
      else { continue }
      let line = tree.line(of: node).description
      if isCalledNext(node, line, in: tree) { return address }
      if numbered == nil, line == "\(number + 1)", isInPager(node, in: tree) { numbered = address }
    }
    return numbered
  }

  /// What finds it on most pages.
  private static let usual = try? PageSelector(
    "a[rel~=next], link[rel~=next], .nav-links a.next, .pagination .next a"
  )
  /// How many nodes are in such a link at most.
  private static let mostInside = 20
  /// How long the words of such a link are at most, in bytes.
  private static let longest = 30

  private static let words: Set<String> = [
    "next", "next page", "older", "older posts", "older entries", "more news", "suivant",
    "suivante", "page suivante", "articles plus anciens", "volgende", "volgende pagina", "weiter",
    "nächste", "nächste seite", "siguiente", "página siguiente", "successiva", "seguinte",
  ]
  /// What a label says among other words: “Go to next page”.
  private static let pages = [
    "next page", "page suivante", "nächste seite", "nächsten seite", "volgende pagina",
    "página siguiente", "siguiente página", "pagina successiva", "próxima página",
  ]

  /// Where a link leads; `nil` for one that leads to this page.
  private static func leading(_ link: HTMLTree.Node, from sight: PageSight) -> WebAddress? {
    sight.link(of: link).flatMap { $0.description == sight.base ? nil : $0 }
  }

  private static func isCalledNext(
    _ link: HTMLTree.Node,
    _ line: String,
    in tree: HTMLTree
  ) -> Bool {
    guard line.utf8.count <= longest else { return false }
    let labels = ["aria-label", "title"].compactMap { tree.attribute($0, of: link) }
    return ([line] + labels).contains { words.contains(plain($0)) }
      || labels.contains { label in pages.contains(where: label.lowercased().contains) }
      || isNamedNext(link, in: tree)
      || tree.parent(of: link).map { parent in
        ["li", "span", "div", "p"].contains(tree.name(of: parent)) && isNamedNext(parent, in: tree)
      } ?? false
  }

  /// Words without the arrows around them.
  private static func plain(_ line: String) -> String {
    var line = line.lowercased()[...]
    while let last = line.last, !last.isLetter { line.removeLast() }
    return String(line.drop { !$0.isLetter })
  }

  /// Whether a class of an element says so.
  private static func isNamedNext(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
    tree.classWords(of: node).contains { next in
      ["next", "older", "suivant", "suivante"].contains(next)
    }
  }

  private static func isInPager(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
    tree.ancestors(of: node).prefix(4).contains { holder in
      tree.classWords(of: holder).contains { $0.hasPrefix("pag") }
    }
  }
}
