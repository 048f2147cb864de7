extension XPathEvaluation {
  /// What steps lead to, in document order and none twice.
  mutating func path(
    from start: XPathStart,
    _ steps: [XPathStep],
    at context: XPathContext
  ) -> [XPathItem] {
    var items: [XPathItem]
    switch start {
    case .root: items = [XPathItem(tree.root)]
    case .context: items = [context.item]
    case .filtered(let term, let predicates):
      items = self.items(value(of: term, at: context))
      for predicate in predicates { items = keep(items, predicate) }
    }
    var rest = steps[...]
    while let step = rest.popFirst() {
      // `//name` without a place is all inside at once, and not each one's children.
      if step == Self.anywhere, let next = rest.first, next.axis == .child,
        next.predicates.allSatisfy(Self.isPlain)
      {
        rest.removeFirst()
        let merged = XPathStep(axis: .descendant, test: next.test, predicates: next.predicates)
        items = follow(merged, from: items)
      } else {
        items = follow(step, from: items)
      }
    }
    return items
  }

  private static let anywhere = XPathStep(axis: .descendantOrSelf, test: .anyNode, predicates: [])

  /// Whether a predicate asks for no place among the others.
  private static func isPlain(_ term: XPathTerm) -> Bool {
    switch term {
    case .text: true
    case .number, .negative: false
    case .call(let function, let arguments):
      switch function {
      case .contains, .startsWith, .boolean, .not, .lang, .isTrue, .isFalse:
        arguments.allSatisfy(isWithoutPlace)
      default: false
      }
    case .binary(let sign, let left, let right):
      switch sign {
      case .or, .and: isPlain(left) && isPlain(right)
      case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
        isWithoutPlace(left) && isWithoutPlace(right)
      case .union: true
      case .plus, .minus, .times, .div, .mod: false
      }
    case .path: true
    }
  }

  /// Whether a term does not ask where it is evaluated among others.
  private static func isWithoutPlace(_ term: XPathTerm) -> Bool {
    switch term {
    case .text, .number, .path: true
    case .negative(let inner): isWithoutPlace(inner)
    case .call(let function, let arguments):
      function != .position && function != .last && arguments.allSatisfy(isWithoutPlace)
    case .binary(_, let left, let right): isWithoutPlace(left) && isWithoutPlace(right)
    }
  }

  private mutating func follow(_ step: XPathStep, from items: [XPathItem]) -> [XPathItem] {
    var found: [XPathItem] = []
    // What lies inside an element that was gone through was found there.
    var covered = 0
    let isNested = step.axis == .descendant && step.predicates.allSatisfy(Self.isPlain)
    for item in items {
      guard effort.spend() else { return [] }
      if isNested, item.node < covered { continue }
      var reached = reach(step, from: item)
      for predicate in step.predicates { reached = keep(reached, predicate) }
      found += reached
      if isNested { covered = max(covered, tree.inside(item.node).upperBound) }
    }
    return items.count > 1 || step.axis.isReverse ? Set(found).sorted() : found
  }

  /// What a predicate keeps; a number is a place (XPath §2.4).
  private mutating func keep(_ items: [XPathItem], _ predicate: XPathTerm) -> [XPathItem] {
    var kept: [XPathItem] = []
    for (index, item) in items.enumerated() {
      guard effort.spend() else { return [] }
      let context = XPathContext(item: item, position: index + 1, size: items.count)
      let value = value(of: predicate, at: context)
      let isKept =
        if case .number(let place) = value { place == Double(index + 1) } else { truth(value) }
      if isKept { kept.append(item) }
    }
    return kept
  }

  /// The nodes of an axis that meet its test, in the axis's own order (XPath §2.2).
  private mutating func reach(_ step: XPathStep, from item: XPathItem) -> [XPathItem] {
    let node = item.node
    if step.axis == .attribute {
      guard item.attribute == nil else { return [] }
      return tree.attributes(of: node).enumerated().compactMap { index, attribute in
        let isMeant: Bool
        switch step.test {
        case .name(let name): isMeant = attribute.name == name
        case .anyName, .anyNode: isMeant = true
        case .text, .nothing: isMeant = false
        }
        return isMeant ? XPathItem(node, attribute: index) : nil
      }
    }
    if item.attribute != nil { return reach(step, fromAttributeOf: node, item) }
    let nodes = axis(step.axis, from: node)
    guard effort.spend(nodes.count) else { return [] }
    return nodes.filter { meets($0, step.test) }.map { XPathItem($0) }
  }

  /// An attribute has a parent and no children, and nothing beside it.
  private mutating func reach(
    _ step: XPathStep,
    fromAttributeOf node: Int,
    _ item: XPathItem
  ) -> [XPathItem] {
    switch step.axis {
    case .itself: return step.test == .anyNode ? [item] : []
    case .descendantOrSelf: return step.test == .anyNode ? [item] : []
    case .parent: return meets(node, step.test) ? [XPathItem(node)] : []
    case .ancestor, .ancestorOrSelf:
      return axis(.ancestorOrSelf, from: node).filter { meets($0, step.test) }.map { XPathItem($0) }
    case .child, .descendant, .following, .preceding, .followingSibling, .precedingSibling,
      .attribute, .namespace:
      return []
    }
  }

  private mutating func axis(_ axis: XPathAxis, from node: Int) -> [Int] {
    let inside = tree.inside(node)
    switch axis {
    case .itself: return [node]
    case .child: return tree.nodes(in: node)
    case .descendant: return Array(inside)
    case .descendantOrSelf: return Array(node..<inside.upperBound)
    case .parent: return tree.parent(of: node).map { [$0] } ?? []
    case .ancestor: return ancestors(of: node)
    case .ancestorOrSelf: return [node] + ancestors(of: node)
    case .following: return Array(inside.upperBound..<max(tree.count, inside.upperBound))
    case .preceding:
      let around = Set(ancestors(of: node))
      return (0..<node).reversed().filter { !around.contains($0) }
    case .followingSibling: return siblings(of: node, isForward: true)
    case .precedingSibling: return siblings(of: node, isForward: false)
    case .attribute, .namespace: return []
    }
  }

  /// The nearest first, the document last.
  private func ancestors(of node: Int) -> [Int] {
    node == tree.root ? [] : tree.ancestors(of: node) + [tree.root]
  }

  private mutating func siblings(of node: Int, isForward: Bool) -> [Int] {
    var siblings: [Int] = []
    var sibling = isForward ? tree.next(after: node) : tree.previous(before: node)
    while let found = sibling, effort.spend() {
      siblings.append(found)
      sibling = isForward ? tree.next(after: found) : tree.previous(before: found)
    }
    return siblings
  }

  private func meets(_ node: Int, _ test: XPathTest) -> Bool {
    switch test {
    case .name(let name): tree.isElement(node) && tree.name(of: node) == name
    case .anyName: tree.isElement(node)
    case .text: tree.isText(node)
    case .anyNode: true
    case .nothing: false
    }
  }
}
