/// An expression of XPath 1.0, without variables and namespaces: a page has none.
struct XPathExpression: Hashable, Sendable {
  private let body: XPathTerm

  /// Reads an expression.
  ///
  /// - Throws: at the first sign that cannot stand where it does, and for functions that XPath 1.0
  ///   does not have.
  init(_ text: String) throws(SelectorFault) {
    var parser = try XPathParser(text)
    body = try parser.expression()
    try parser.expectEnd()
  }

  /// Whether it is a path from the document on.
  var startsAtRoot: Bool { body.startsAtRoot }

  /// What it leads to from a node: nodes in document order, or what it computes as one text.
  func matches(
    in tree: HTMLTree,
    from node: HTMLTree.Node,
    effort: inout SelectionEffort
  ) -> [PageMatch] {
    var evaluation = XPathEvaluation(tree: tree, effort: effort)
    let value = evaluation.value(
      of: body,
      at: XPathContext(item: XPathItem(node), position: 1, size: 1)
    )
    effort = evaluation.effort
    switch value {
    case .items(let items):
      return items.map { item in
        tree.isElement(item.node) && item.attribute == nil
          ? .element(item.node) : .words(evaluation.text(of: item))
      }
    case .text, .number, .truth: return [.words(evaluation.text(of: value))]
    }
  }
}

/// A part of an expression (XPath §3).
indirect enum XPathTerm: Hashable, Sendable {
  case text(String)
  case number(Double)
  case call(XPathFunction, [XPathTerm])
  case binary(XPathOperator, XPathTerm, XPathTerm)
  case negative(XPathTerm)
  case path(XPathStart, [XPathStep])

  var startsAtRoot: Bool {
    switch self {
    case .path(.root, _): true
    case .path(.filtered(let term, _), _): term.startsAtRoot
    case .binary(let sign, let left, let right):
      sign == .union && (left.startsAtRoot || right.startsAtRoot)
    case .path(.context, _), .text, .number, .call, .negative: false
    }
  }
}

enum XPathOperator: String, Hashable, Sendable {
  case or, and, div, mod
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case union = "|"
}

/// Where a path begins (XPath §2).
enum XPathStart: Hashable, Sendable {
  case root
  case context
  /// At what a term gives, as far as predicates keep it.
  case filtered(XPathTerm, [XPathTerm])
}

/// An axis, what is looked for on it, and predicates (XPath §2.1).
struct XPathStep: Hashable, Sendable {
  let axis: XPathAxis
  let test: XPathTest
  let predicates: [XPathTerm]
}

/// The axes (XPath §2.2); a page has no namespace nodes.
enum XPathAxis: String, Hashable, Sendable, CaseIterable {
  case ancestor, attribute, child, descendant, following, namespace, parent, preceding
  case ancestorOrSelf = "ancestor-or-self"
  case descendantOrSelf = "descendant-or-self"
  case followingSibling = "following-sibling"
  case precedingSibling = "preceding-sibling"
  case itself = "self"

  /// Whether it leads against document order.
  var isReverse: Bool {
    switch self {
    case .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
    default: false
    }
  }
}

/// What is looked for on an axis (XPath §2.3).
enum XPathTest: Hashable, Sendable {
  /// An element or an attribute of a name, in lower case.
  case name(String)
  case anyName
  case text
  case anyNode
  /// Comments and instructions, of which a tree has none.
  case nothing
}

/// The functions of the core library (XPath §4).
enum XPathFunction: String, Hashable, Sendable, CaseIterable {
  case last, position, count, id, name, string, concat, contains, substring, translate, boolean, not
  case lang, number, sum, floor, ceiling, round
  case localName = "local-name"
  case namespaceURI = "namespace-uri"
  case startsWith = "starts-with"
  case substringBefore = "substring-before"
  case substringAfter = "substring-after"
  case stringLength = "string-length"
  case normalizeSpace = "normalize-space"
  case isTrue = "true"
  case isFalse = "false"

  /// How many arguments it takes.
  var arguments: ClosedRange<Int> {
    switch self {
    case .last, .position, .isTrue, .isFalse: 0...0
    case .name, .localName, .namespaceURI, .string, .stringLength, .normalizeSpace, .number: 0...1
    case .count, .id, .boolean, .not, .lang, .sum, .floor, .ceiling, .round: 1...1
    case .contains, .startsWith, .substringBefore, .substringAfter: 2...2
    case .substring: 2...3
    case .translate: 3...3
    case .concat: 2...100
    }
  }
}
