internal import Markup

/// What stands on a page beside its content.
extension HTMLTree {
  /// Whether an element is a menu, a footer, a form or a widget by its name, its role or its classes.
  func isAside(_ node: Node) -> Bool {
    let name = name(of: node)
    if ["body", "html", "main"].contains(name) { return false }
    if PageAsides.names.contains(name) { return true }
    if let role = attribute("role", of: node), PageAsides.roles.contains(role) { return true }
    return classWords(of: node).contains { PageAsides.words.contains(String($0)) }
  }

  /// Whether an element leads to other pieces, by its classes or its id: `related-posts`, `jp-relatedposts`.
  func isOfRelated(_ node: Node) -> Bool {
    guard !["body", "html", "main"].contains(name(of: node)) else { return false }
    return (tokens("class", of: node) + [attribute("id", of: node) ?? ""]).contains { word in
      let word = word.lowercased()
      return word.hasPrefix("related") || word.hasPrefix("jp-related")
    }
  }
}

private enum PageAsides {
  static let names: Set<String> = ["nav", "footer", "aside", "header", "form", "select"]
  static let roles: Set<String> = [
    "navigation", "contentinfo", "complementary", "banner", "menu",
  ]
  static let words: Set<String> = [
    "nav", "navbar", "navigation", "menu", "footer", "sidebar", "widget", "breadcrumb",
    "breadcrumbs", "pagination", "pager", "social", "share", "related", "toc", "comments",
    "comment", "languages", "toolbar", "secondary", "popular", "complementary",
  ]
}
