internal import Markup

/// The dates that a page's data says of its piece (schema.org, in JSON-LD).
struct StructuredDates {
  /// As they are written.
  private(set) var published: String?
  private(set) var modified: String?
  /// Whether it is an article that they are said of, and not the page it stands on.
  private(set) var isArticle = false

  /// Takes the first article of a document, else the first thing that has a date; `nil` for none.
  init?(json: String) {
    var reader = JSONReader(Array(json.utf8))
    guard let found = Self.first(in: &reader, depth: 0) else { return nil }
    self = found
  }

  private init() {}

  /// Of two, the one of an article; else the first.
  static func better(_ one: Self?, _ other: Self?) -> Self? {
    guard let one, let other else { return one ?? other }
    return other.isArticle && !one.isArticle ? other : one
  }

  /// The dates of the thing, the list or the graph that stands at a reader.
  private static func first(in json: inout JSONReader, depth: Int) -> Self? {
    var best: Self?
    if json.kind == .list {
      guard depth < 3, json.enterList() else { return nil }
      while json.nextElement() { best = better(best, first(in: &json, depth: depth + 1)) }
      return best
    }
    guard depth < 4, json.enterRecord() else { return nil }
    var own = Self()
    while let name = json.nextMember() {
      switch name {
      case "@type": own.isArticle = isArticle(&json)
      case "@graph", "mainEntity": best = better(best, first(in: &json, depth: depth + 1))
      case "datePublished": own.published = json.text()
      case "dateModified": own.modified = json.text()
      default: break
      }
    }
    return better(own.published == nil ? nil : own, best)
  }

  /// Whether one of the kinds that stand at a reader is that of an article.
  private static func isArticle(_ json: inout JSONReader) -> Bool {
    func names(_ kind: String?) -> Bool {
      kind.map { $0.hasSuffix("Article") || $0.hasSuffix("Posting") } ?? false
    }
    guard json.kind == .list, json.enterList() else { return names(json.text()) }
    var isOne = false
    while json.nextElement() { isOne = names(json.text()) || isOne }
    return isOne
  }
}
