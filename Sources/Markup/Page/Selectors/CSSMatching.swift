extension CSSSelectorList {
  /// The elements inside a node that one of the selectors matches, in document order; where there
  /// are none, the node itself if it does.
  func matches(
    in tree: HTMLTree,
    inside scope: HTMLTree.Node,
    effort: inout SelectionEffort
  ) -> [HTMLTree.Node] {
    var matching = CSSMatching(tree: tree, scope: scope, effort: effort)
    let found = tree.inside(scope).filter { tree.isElement($0) && matching.matches($0, self) }
    let isItself = found.isEmpty && tree.isElement(scope) && matching.matches(scope, self)
    effort = matching.effort
    return isItself ? [scope] : found
  }

  /// The selectors of what holds the elements that these match; `nil` where one names no holder.
  var containers: CSSSelectorList? {
    let holders = selectors.compactMap { selector -> CSSSelector? in
      // Siblings before the last step stand in the same holder.
      guard let last = selector.steps.last, selector.steps.count > 1,
        last.combinator == .descendant || last.combinator == .child
      else { return nil }
      return CSSSelector(steps: Array(selector.steps.dropLast()))
    }
    return holders.count == selectors.count ? CSSSelectorList(selectors: holders) : nil
  }
}

/// Selectors against the elements of one page, from right to left.
private struct CSSMatching {
  let tree: HTMLTree
  let scope: HTMLTree.Node
  var effort: SelectionEffort

  mutating func matches(_ node: Int, _ list: CSSSelectorList) -> Bool {
    for selector in list.selectors where matches(node, selector, upTo: selector.steps.count - 1) {
      return true
    }
    return false
  }

  /// Whether an element is what the steps up to one lead to.
  private mutating func matches(_ node: Int, _ selector: CSSSelector, upTo index: Int) -> Bool {
    guard effort.spend() else { return false }
    let step = selector.steps[index]
    guard meets(node, step.compound) else { return false }
    guard index > 0 else { return step.combinator == .descendant || isRelated(node, step) }
    switch step.combinator {
    case .descendant:
      var next = tree.parent(of: node)
      while let parent = next, parent != 0 {
        if matches(parent, selector, upTo: index - 1) { return true }
        next = tree.parent(of: parent)
      }
      return false
    case .child:
      guard let parent = tree.parent(of: node), parent != 0 else { return false }
      return matches(parent, selector, upTo: index - 1)
    case .nextSibling:
      guard let sibling = previousElement(before: node) else { return false }
      return matches(sibling, selector, upTo: index - 1)
    case .laterSibling:
      var next = previousElement(before: node)
      while let sibling = next {
        if matches(sibling, selector, upTo: index - 1) { return true }
        next = previousElement(before: sibling)
      }
      return false
    }
  }

  /// Whether an element stands to the scope as a selector's first combinator says.
  private mutating func isRelated(_ node: Int, _ step: CSSSelector.Step) -> Bool {
    switch step.combinator {
    case .descendant: return tree.inside(scope).contains(node)
    case .child: return tree.parent(of: node) == scope
    case .nextSibling: return previousElement(before: node) == scope
    case .laterSibling: return node > scope && tree.parent(of: node) == tree.parent(of: scope)
    }
  }

  private mutating func previousElement(before node: Int) -> Int? {
    var next = tree.previous(before: node)
    while let previous = next, effort.spend() {
      if tree.isElement(previous) { return previous }
      next = tree.previous(before: previous)
    }
    return nil
  }

  private mutating func meets(_ node: Int, _ compound: CSSCompound) -> Bool {
    if let type = compound.type, tree.name(of: node) != type { return false }
    for condition in compound.conditions where !meets(node, condition) { return false }
    return true
  }

  private mutating func meets(_ node: Int, _ condition: CSSCondition) -> Bool {
    switch condition {
    case .id(let id): return tree.attribute("id", of: node) == id
    case .className(let name):
      guard let classes = tree.attribute("class", of: node) else { return false }
      return classes == name
        || classes.split(whereSeparator: \.isWhitespace).contains { $0 == name }
    case .attribute(let name, let test): return test.holds(for: tree.attribute(name, of: node))
    case .nth(let place, let ofType, let fromEnd):
      return place.includes(number(of: node, ofType: ofType, fromEnd: fromEnd))
    case .onlyChild(let ofType):
      return number(of: node, ofType: ofType, fromEnd: false) == 1
        && number(of: node, ofType: ofType, fromEnd: true) == 1
    case .not(let list): return !matches(node, list)
    case .matches(let list): return matches(node, list)
    case .has(let list): return has(node, list)
    case .contains(let text, let own): return contains(node, text, own: own)
    case .empty: return tree.inside(node).isEmpty
    case .root: return tree.parent(of: node) == 0
    case .scope: return node == scope || scope == 0 && tree.parent(of: node) == 0
    case .link:
      return ["a", "area"].contains(tree.name(of: node))
        && tree.attribute("href", of: node) != nil
    }
  }

  /// An element's place among its siblings, from 1.
  private mutating func number(of node: Int, ofType: Bool, fromEnd: Bool) -> Int {
    let entry = tree.entries[node]
    guard ofType else {
      let before = Int(entry.position)
      return fromEnd ? Int(tree.entries[Int(entry.parent)].children) - before : before + 1
    }
    var number = 1
    var next = fromEnd ? tree.next(after: node) : tree.previous(before: node)
    while let sibling = next, effort.spend() {
      if tree.entries[sibling].name == entry.name { number += 1 }
      next = fromEnd ? tree.next(after: sibling) : tree.previous(before: sibling)
    }
    return number
  }

  private mutating func has(_ node: Int, _ list: CSSSelectorList) -> Bool {
    var inner = CSSMatching(tree: tree, scope: node, effort: effort)
    defer { effort = inner.effort }
    for selector in list.selectors {
      // Siblings and what is inside them are looked for as far as the parent reaches.
      let isBeside =
        selector.steps.first.map { $0.combinator == .nextSibling || $0.combinator == .laterSibling }
        ?? false
      let end = isBeside ? tree.parent(of: node).map { tree.inside($0).upperBound } : nil
      for other in node + 1..<(end ?? tree.inside(node).upperBound) where tree.isElement(other) {
        guard inner.effort.spend() else { return false }
        if inner.matches(other, relative: selector) { return true }
      }
    }
    return false
  }

  /// Whether a selector that is relative to the scope leads to an element.
  private mutating func matches(_ node: Int, relative selector: CSSSelector) -> Bool {
    guard matches(node, selector, upTo: selector.steps.count - 1) else { return false }
    guard selector.steps.count > 1, selector.steps[0].combinator == .descendant else { return true }
    // All that the steps name has to stand inside (Selectors §4.5, §17.2.1).
    return isInside(node, selector, upTo: selector.steps.count - 1)
  }

  /// The same as `matches`, with the first step's element inside the scope.
  private mutating func isInside(_ node: Int, _ selector: CSSSelector, upTo index: Int) -> Bool {
    guard effort.spend(), tree.inside(scope).contains(node) else { return false }
    let step = selector.steps[index]
    guard meets(node, step.compound) else { return false }
    guard index > 0 else { return true }
    switch step.combinator {
    case .descendant:
      return tree.ancestors(of: node).contains { isInside($0, selector, upTo: index - 1) }
    case .child:
      return tree.parent(of: node).map { isInside($0, selector, upTo: index - 1) } ?? false
    case .nextSibling:
      return previousElement(before: node).map { isInside($0, selector, upTo: index - 1) } ?? false
    case .laterSibling:
      var next = previousElement(before: node)
      while let sibling = next {
        if isInside(sibling, selector, upTo: index - 1) { return true }
        next = previousElement(before: sibling)
      }
      return false
    }
  }

  private mutating func contains(_ node: Int, _ text: String, own: Bool) -> Bool {
    let inside = tree.inside(node)
    guard effort.spend(inside.count) else { return false }
    if own {
      var words: [UInt8] = []
      for child in tree.nodes(in: node) { words.append(contentsOf: tree.bytes(ofText: child)) }
      return effort.spend(words.count / 16) && String(decoding: words, as: UTF8.self).contains(text)
    }
    let content = tree.content(of: node)
    return effort.spend(content.utf8.count / 16) && content.contains(text)
  }
}
