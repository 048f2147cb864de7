internal import Markup

/// Elements of a page that may be the pieces of a listing: siblings of one shape with a link each.
struct ListCandidate: Hashable, Sendable {
  /// What holds them all.
  let holder: HTMLTree.Node
  /// In the page's order.
  let items: [HTMLTree.Node]
  /// How much speaks for it; more is better.
  let score: Double

  /// Whether most of its pieces have a heading or a date, and it does not stand beside the page's content.
  var isTelling: Bool { score >= 4 }
}

/// The repeated structures of a page.
enum ListCandidates {
  /// How many elements of one shape are a list, whatever they are made of.
  private static let fewest = 3
  /// How many are one where nothing else on the page is, and each has a heading and a date.
  private static let pair = 2
  /// How many elements are looked at one by one to weigh a list.
  private static let weighed = 60

  /// The lists of a page, the one that is most likely meant first.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - scope: where they are looked for; the whole page unless said.
  /// - Returns: in the order of their scores, at most ten.
  static func found(in tree: HTMLTree, inside scope: HTMLTree.Node? = nil) -> [ListCandidate] {
    let lists = found(in: tree, inside: scope, fewest: fewest)
    // What else stands in an emptied list is no list for its being two.
    return lists.isEmpty && scope == nil ? found(in: tree, inside: scope, fewest: pair) : lists
  }

  private static func found(
    in tree: HTMLTree,
    inside scope: HTMLTree.Node?,
    fewest: Int
  ) -> [ListCandidate] {
    let holders = tree.inside(scope ?? tree.root)
    var weighing = ListWeighing(tree)
    var candidates: [ListCandidate] = []
    for holder in [scope].compactMap(\.self) + Array(holders) where tree.isElement(holder) {
      guard tree.childCount(of: holder) >= pair else { continue }
      for siblings in groups(in: holder, of: tree) where siblings.count >= pair {
        let group = GridCells.cells(of: siblings, in: tree) ?? siblings
        guard group.count >= fewest else { continue }
        let sample = Array(group.prefix(weighed))
        let score = weighing.score(of: sample, in: holder)
        if score > 0 {
          candidates.append(ListCandidate(holder: holder, items: group, score: score))
        }
      }
    }
    return Array(candidates.sorted { ($0.score, $1.holder) > ($1.score, $0.holder) }.prefix(10))
  }

  /// The children of an element by their shapes, where there are enough of one.
  private static func groups(in holder: Int, of tree: HTMLTree) -> [[Int]] {
    var order: [String] = []
    var groups: [String: [Int]] = [:]
    for child in tree.children(of: holder) where !tree.isHeaderRow(child) {
      let classes = Set(tree.tokens("class", of: child).filter(PageShape.isLasting)).sorted()
      let key = ([tree.name(of: child)] + classes.prefix(1)).joined(separator: ".")
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(child)
    }
    return order.compactMap { groups[$0] }
  }
}

/// The cells of a list that stands in rows of several pieces each, as the grids of many themes do.
private enum GridCells {
  /// - Parameters:
  ///   - rows: siblings of one shape.
  ///   - tree: the page.
  /// - Returns: the children of all rows, in the page's order; `nil` where not nearly each of them is a piece by
  ///   itself, with a link of its own and a heading or a date.
  static func cells(of rows: [HTMLTree.Node], in tree: HTMLTree) -> [HTMLTree.Node]? {
    let children = rows.map { row in tree.children(of: row).filter(tree.isElement) }
    let cells = children.flatMap(\.self)
    guard cells.count > rows.count, children.allSatisfy({ !$0.isEmpty }),
      Set(cells.map { tree.name(of: $0) }).count == 1, children.contains(where: { $0.count > 1 })
    else { return nil }
    let traits = cells.prefix(most).map { ItemTraits(of: $0, in: tree) }
    let enough = traits.count * 4 / 5
    let own = Set(traits.filter { $0.hasHeading || $0.hasDate }.compactMap(\.link))
    return own.count >= max(2, enough) ? cells : nil
  }

  /// How many are looked at.
  private static let most = 60
}

/// What speaks for and against siblings being the pieces of a listing.
private struct ListWeighing {
  private let tree: HTMLTree
  /// Of an element, whether it stands in a menu, a footer or beside the page's content.
  private var aside: [Int: Bool] = [:]

  init(_ tree: HTMLTree) {
    self.tree = tree
  }

  /// 0 for what is no listing.
  mutating func score(of items: [Int], in holder: Int) -> Double {
    let traits = items.map { ItemTraits(of: $0, in: tree) }
    let count = Double(items.count)
    let linked = Double(traits.filter { $0.link != nil }.count) / count
    guard linked >= 0.6 else { return 0 }
    let links = Set(traits.compactMap(\.link))
    // Cards that all lead to one place are no pieces.
    guard Double(links.count) >= 0.6 * linked * count else { return 0 }
    let dated = Double(traits.filter(\.hasDate).count) / count
    let titled = Double(traits.filter(\.hasHeading).count) / count
    if items.count < 3, dated < 1 || titled < 1 || isAside(holder) { return 0 }
    let words = traits.map(\.words).reduce(0, +) / items.count
    let linkWords = traits.map(\.linkWords).reduce(0, +) / items.count
    // A menu is nothing but short links; a piece has a title of some words.
    guard linkWords >= 8, words >= 12 else { return 0 }
    var score = 1 + 4 * dated + 3 * titled + min(Double(words) / 100, 2) + min(count, 12) / 6
    if words > linkWords + linkWords / 4 { score += 1 }
    if ["li", "article", "tr", "dt"].contains(tree.name(of: items[0])) { score += 0.5 }
    if tree.name(of: items[0]) == "article" { score += 1 }
    if dated == 0, titled == 0, words < 40 { score -= 2 }
    if isAside(holder) { score /= 5 }
    if tree.ancestors(of: items[0]).contains(where: { tree.name(of: $0) == "main" }) { score += 1 }
    return max(score, 0)
  }

  private mutating func isAside(_ node: Int) -> Bool {
    var passed: [Int] = []
    var next: Int? = node
    var result = false
    while let current = next, current != 0 {
      if let known = aside[current] {
        result = known
        break
      }
      passed.append(current)
      if tree.isAside(current) {
        result = true
        break
      }
      next = tree.parent(of: current)
    }
    for node in passed { aside[node] = result }
    return result
  }
}

/// What one sibling has that a piece of a listing has.
private struct ItemTraits {
  /// Of its title: the heading's link, or the one with the most words.
  private(set) var link: String?
  private(set) var hasDate = false
  private(set) var hasHeading = false
  /// In bytes of visible text.
  private(set) var words = 0
  /// In the link with the most.
  private(set) var linkWords = 0

  /// How many nodes of it are looked at.
  private static let most = 2_000

  init(of item: Int, in tree: HTMLTree) {
    var openLink: (href: String, end: Int, words: Int)?
    let last = tree.inside(item).upperBound
    for node in item..<min(last, item + Self.most) {
      if let open = openLink, node >= open.end {
        close(open)
        openLink = nil
      }
      guard tree.isElement(node) else {
        let text = PlainText(line: tree.content(of: node)).description
        words += text.utf8.count
        openLink?.words += text.utf8.count
        if !hasDate { hasDate = PageDateForms.isDate(text) }
        continue
      }
      switch tree.name(of: node) {
      case "a":
        if let href = tree.attribute("href", of: node), !href.isEmpty, !href.hasPrefix("#"),
          !href.lowercased().hasPrefix("javascript:"), !href.lowercased().hasPrefix("mailto:")
        {
          // A link over a whole card has its words in a label.
          let label = tree.attribute("aria-label", of: node) ?? ""
          openLink = (href, tree.inside(node).upperBound, label.utf8.count)
        }
      case "h1", "h2", "h3", "h4", "h5", "h6": hasHeading = true
      case "time": hasDate = true
      case "meta" where tree.attribute("itemprop", of: node) == "datePublished": hasDate = true
      default: break
      }
    }
    if let open = openLink { close(open) }
  }

  private mutating func close(_ open: (href: String, end: Int, words: Int)) {
    guard link == nil || open.words > linkWords else { return }
    link = open.href
    linkWords = max(linkWords, open.words)
  }
}
