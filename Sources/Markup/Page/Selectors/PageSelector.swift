/// A way to parts of a page: a CSS selector (Selectors Level 4, a part of it) or an XPath (XPath 1.0).
package struct PageSelector: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  package let description: String
  private let form: Form

  private enum Form: Hashable, Sendable {
    case css(CSSSelectorList)
    case xpath(XPathExpression)
  }

  /// The longest that is read, in bytes.
  private static let longest = 2_000

  /// Takes an XPath where it begins with `/`, `./`, `..`, `(` or `xpath:`, and a CSS selector otherwise.
  ///
  /// - Throws: what is wrong, and where.
  package init(_ text: String) throws(SelectorFault) {
    guard text.utf8.count <= Self.longest else {
      throw SelectorFault(at: Self.longest, "more than \(Self.longest) bytes", "a shorter selector")
    }
    description = text
    if text.hasPrefix("xpath:") {
      form = .xpath(try XPathExpression(String(text.dropFirst(6))))
    } else if Self.isXPath(text) {
      form = .xpath(try XPathExpression(text))
    } else {
      form = .css(try CSSSelectorList(parsing: text))
    }
  }

  private static func isXPath(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace)
    return ["/", "./", "..", "("].contains { start.hasPrefix($0) }
  }

  /// Whether it looks at the whole page, wherever it is asked from: `//h2`.
  package var startsAtRoot: Bool {
    if case .xpath(let expression) = form { return expression.startsAtRoot }
    return false
  }

  /// What it leads to, in document order.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - node: where it starts. A CSS selector finds what is inside; where nothing is, the element
  ///     itself if it matches.
  ///   - effort: what may still be spent on this page; nothing is found once it is spent.
  /// - Returns: each once.
  package func matches(
    in tree: HTMLTree,
    from node: HTMLTree.Node,
    effort: inout SelectionEffort
  ) -> [PageMatch] {
    let matches: [PageMatch] =
      switch form {
      case .css(let list):
        list.matches(in: tree, inside: node, effort: &effort).map { .element($0) }
      case .xpath(let expression): expression.matches(in: tree, from: node, effort: &effort)
      }
    return effort.isSpent ? [] : matches
  }

  /// The elements among what it leads to.
  package func elements(
    in tree: HTMLTree,
    from node: HTMLTree.Node,
    effort: inout SelectionEffort
  ) -> [HTMLTree.Node] {
    matches(in: tree, from: node, effort: &effort).compactMap { match in
      if case .element(let node) = match { node } else { nil }
    }
  }

  /// What would hold the elements that it finds: the same without its last step.
  ///
  /// `nil` where there is no such step: `article.card`, or an XPath.
  package var container: PageSelector? {
    guard case .css(let list) = form, let holder = list.containers else { return nil }
    return PageSelector(description: "what holds \(description)", form: .css(holder))
  }

  private init(description: String, form: Form) {
    self.description = description
    self.form = form
  }
}

/// What a selector leads to.
package enum PageMatch: Hashable, Sendable {
  case element(HTMLTree.Node)
  /// An attribute's value, a text, or what an XPath computes.
  case words(String)
}

/// Why a text is no selector.
package struct SelectorFault: Error, Hashable, Sendable {
  /// Where it is, in characters from 1.
  package let column: Int
  /// What stands there, as a phrase.
  package let found: String
  /// What should, as a phrase.
  package let expected: String

  /// - Parameters:
  ///   - offset: in characters from 0.
  ///   - found: what stands there.
  ///   - expected: what should.
  init(at offset: Int, _ found: String, _ expected: String) {
    column = offset + 1
    self.found = found
    self.expected = expected
  }
}

/// How much may still be done to find things in one page, so that no page and no selector takes for
/// ever.
package struct SelectionEffort: Hashable, Sendable {
  private var left: Int

  /// - Parameter steps: a look at one node each, or at 16 bytes of text.
  package init(steps: Int = 20_000_000) {
    left = steps
  }

  /// Whether there was not enough of it.
  package var isSpent: Bool { left < 0 }

  /// Spends some; `false` once there is none left.
  package mutating func spend(_ steps: Int = 1) -> Bool {
    guard left >= 0 else { return false }
    left = left >= steps ? left - steps : -1
    return left >= 0
  }
}
