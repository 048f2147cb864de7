internal import Entries
internal import Markup

/// The link of a page to the next page of its listing, where the usual selectors do not find it.
enum NextPageLink {
  /// A selector that finds it first.
  ///
  /// - Parameters:
  ///   - sight: the page.
  ///   - items: the pieces of the list, in the page's order, which have links of their own.
  /// - Returns: `nil` where nothing looks like it.
  static func selector(in sight: PageSight, besides items: [HTMLTree.Node]) -> String? {
    let tree = sight.tree
    var pieces = items[...]
    var links: [HTMLTree.Node] = []
    for node in tree.inside(tree.root) where tree.name(of: node) == "a" {
      while let piece = pieces.first, tree.inside(piece).upperBound <= node { pieces.removeFirst() }
      let isInPiece = pieces.first.map { $0 == node || tree.inside($0).contains(node) } ?? false
      guard !isInPiece, tree.inside(node).count <= mostInside, leadsOn(node, in: sight) else {
        continue
      }
      links.append(node)
      if links.count == mostTried { break }
    }
    for link in links {
      for text in selectors(of: link, in: tree) {
        guard let selector = try? PageSelector(text) else { continue }
        var effort = SelectionEffort()
        if selector.elements(in: tree, from: tree.root, effort: &effort).first == link {
          return text
        }
      }
    }
    return nil
  }

  /// How many links that may be it are tried.
  private static let mostTried = 10
  /// How many nodes are in such a link at most.
  private static let mostInside = 20
  /// How long the words of such a link are at most, in bytes.
  private static let longest = 30

  private static let words: Set<String> = [
    "next", "next page", "older", "older posts", "older entries", "more news", "suivant",
    "suivante", "page suivante", "articles plus anciens", "volgende", "volgende pagina", "weiter",
    "nächste", "nächste seite", "siguiente", "página siguiente", "successiva", "seguinte",
  ]

  private static func leadsOn(_ link: HTMLTree.Node, in sight: PageSight) -> Bool {
    let tree = sight.tree
    guard let href = tree.attribute("href", of: link), !href.hasPrefix("#"),
      sight.link(of: link).map({ $0.description != sight.base }) ?? !href.isEmpty
    else { return false }
    let line = tree.line(of: link).description
    guard line.utf8.count <= longest else { return false }
    let label = tree.attribute("aria-label", of: link) ?? tree.attribute("title", of: link) ?? ""
    return [line, label].contains { words.contains(plain($0)) } || !named(link, in: tree).isEmpty
  }

  /// Words without the arrows around them.
  private static func plain(_ line: String) -> String {
    var line = line.lowercased()[...]
    while let last = line.last, !last.isLetter { line.removeLast() }
    return String(line.drop { !$0.isLetter })
  }

  /// The link, and what it alone stands in, as far as a class says what it is.
  private static func named(_ link: HTMLTree.Node, in tree: HTMLTree) -> [String] {
    func step(_ node: HTMLTree.Node) -> String? {
      tree.tokens("class", of: node).filter(PageShape.isLasting)
        .first { word in
          let parts = word.lowercased().split { !$0.isLetter }
          return parts.contains { ["next", "older", "suivant", "suivante"].contains($0) }
        }
        .map { "\(tree.name(of: node)).\($0)" }
    }
    let parent = tree.parent(of: link).flatMap { parent in
      ["li", "span", "div", "p"].contains(tree.name(of: parent)) ? step(parent) : nil
    }
    return [step(link), parent.map { "\($0) > a" }].compactMap(\.self)
  }

  private static func selectors(of link: HTMLTree.Node, in tree: HTMLTree) -> [String] {
    let line = tree.line(of: link).description.filter { $0 != "\"" && $0 != "\\" }
    let word = plain(line)
    let own = line.split(separator: " ").filter { $0.contains(where: \.isLetter) }
      .joined(separator: " ")
    let holders = tree.ancestors(of: link).prefix(3).map { PageShape.step($0, in: tree) }
      .filter { $0.contains(".") || $0.contains("#") || $0 == "nav" }
    let byWords = words.contains(word) ? holders.map { "\($0) a:contains(\"\(own)\")" } : []
    let alone = words.contains(word) ? ["a:contains(\"\(own)\")"] : []
    let labels = ["aria-label", "title"].compactMap { name in
      tree.attribute(name, of: link).flatMap { label in
        words.contains(plain(label)) && !label.contains("\"") && !label.contains("\\")
          ? "a[\(name)=\"\(label)\"]" : nil
      }
    }
    return named(link, in: tree) + labels + byWords + alone
  }
}
