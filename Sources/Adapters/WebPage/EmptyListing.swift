internal import Markup

/// The words by which a page says that its list is empty, where what held the pieces goes with the last of them.
enum EmptyListing {
  /// Whether a page says so, by the class that its system gives to such a notice or in its words.
  static func isTold(in tree: HTMLTree) -> Bool {
    var hidden = 0
    for node in tree.inside(tree.root) where node >= hidden && tree.isElement(node) {
      let classes = tree.tokens("class", of: node).map { $0.lowercased() }
      if isHidden(node, in: tree) {
        hidden = tree.inside(node).upperBound
      } else if classes.contains(where: notices.contains) {
        return true
      } else if blocks.contains(tree.name(of: node)), tree.inside(node).count <= mostInside,
        tree.length(of: node) <= longest
      {
        let line = tree.line(of: node).description.lowercased()
        if openings.contains(where: line.hasPrefix) { return true }
      }
    }
    return false
  }

  private static func isHidden(_ node: HTMLTree.Node, in tree: HTMLTree) -> Bool {
    let style = tree.attribute("style", of: node)?.lowercased().filter { $0 != " " } ?? ""
    return tree.attribute("hidden", of: node) != nil || style.contains("display:none")
      || ["nav", "footer", "template", "script"].contains(tree.name(of: node))
  }

  private static let blocks: Set<String> = ["p", "div", "li", "td", "h2", "h3", "span"]
  /// How many nodes are in such a notice at most, and how long it is, in bytes.
  private static let mostInside = 12
  private static let longest = 240

  /// The classes that Drupal, WordPress and its builders give to it.
  private static let notices: Set<String> = [
    "view-empty", "no-results", "wp-block-query-no-results", "nothing-found", "no-posts",
    "no-items", "no-news", "no-articles", "elementor-posts-nothing-found", "empty-list",
  ]

  /// How it begins, in lower case.
  private static let openings = [
    "there are no articles", "there are no news", "there is no news", "there are no posts",
    "there are no items", "there are no results", "there are no entries", "there are no events",
    "there are currently no", "there is currently no", "no results found", "no articles found",
    "no posts found", "no news found", "no news available", "no items found", "no entries found",
    "no events found", "no results were found", "no posts were found", "nothing found",
    "aucun article", "aucune actualité", "aucun résultat", "aucune publication",
    "aucun événement", "aucune nouvelle", "il n’y a aucun", "il n'y a aucun",
    "il n’y a pas d’a", "il n'y a pas d'a", "il n’y a actuellement", "il n'y a actuellement",
    "keine beiträge", "keine einträge", "keine ergebnisse", "keine nachrichten",
    "keine meldungen", "keine artikel", "es gibt keine", "es sind keine", "derzeit keine",
    "geen resultaten", "geen berichten", "geen nieuws", "geen artikelen", "er zijn geen",
    "er is geen", "no hay noticias", "no hay artículos", "no hay resultados", "no hay entradas",
    "no se encontraron", "no se han encontrado", "nessun articolo", "nessuna notizia",
    "nessun risultato", "nenhum artigo", "nenhum resultado", "nenhuma notícia",
  ]
}
