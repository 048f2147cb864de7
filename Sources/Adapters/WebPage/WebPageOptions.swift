package import Configuration
internal import Entries
internal import Markup

/// The keys that `web-page` adds to a source.
package struct WebPageOptions: ConfigurationReadable, Hashable, Sendable {
  /// What leads to each piece of the listing.
  let items: PageSelector
  /// What holds them; by the last step of `items` unless given.
  let list: PageSelector?
  /// What leads to the parts of a piece, from the piece on.
  let fields: [PieceField: FieldRule]
  let paging: Paging
  /// How many article pages are fetched in one visit; 0 for none.
  let articles: Int
  /// What leads to the parts of an article on its own page.
  let article: [PieceField: FieldRule]

  /// How the listing goes on.
  struct Paging: Hashable, Sendable {
    /// How many pages are read, the first one included.
    let pages: Int
    /// What leads to the link to the next page; `nil` where the page itself has to tell.
    let next: PageSelector?
    /// An address in which `{page}` is the page's number.
    let template: String?
  }

  package static let keys =
    ["items", "list"] + PieceField.ofListing.map(\.rawValue)
    + ["pages", "next", "page_template", "articles", "article"]

  /// The same options that a proposal tries out.
  init(items: PageSelector, list: PageSelector?, fields: [PieceField: FieldRule]) {
    self.items = items
    self.list = list
    self.fields = fields
    paging = Paging(pages: 1, next: nil, template: nil)
    articles = 0
    article = [:]
  }

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let before = mistakes.count
    // What a filter prints has no pieces to be selected.
    let items =
      context.isFiltered
      ? mapping.value(of: "items", as: .selector, reporting: &mistakes) ?? Self.wholePage
      : mapping.required("items", as: .selector, reporting: &mistakes)
    list = mapping.value(of: "list", as: .selector, reporting: &mistakes)
    fields = Self.fields(PieceField.ofListing, of: mapping, inItem: true, reporting: &mistakes)
    paging = Paging(
      pages: mapping.value(of: "pages", as: .whole(1...100), reporting: &mistakes) ?? 1,
      next: mapping.value(of: "next", as: .selector, reporting: &mistakes),
      template: mapping.value(of: "page_template", as: .pageTemplate, reporting: &mistakes)
    )
    articles = mapping.value(of: "articles", as: .whole(0...100), reporting: &mistakes) ?? 0
    article = Self.article(of: mapping, reporting: &mistakes)
    guard let items, mistakes.count == before else { return nil }
    self.items = items
  }

  private static let wholePage = try? PageSelector("html")

  private static func article(
    of mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> [PieceField: FieldRule] {
    guard let node = mapping["article"],
      let article = node.mapping(
        expected:
          "a mapping from parts of an article to selectors, such as { text: .entry-content }",
        reporting: &mistakes
      )
    else { return [:] }
    article.allowOnly(PieceField.ofArticle.map(\.rawValue), reporting: &mistakes)
    return fields(PieceField.ofArticle, of: article, inItem: false, reporting: &mistakes)
  }

  private static func fields(
    _ fields: [PieceField],
    of mapping: ConfigurationMapping,
    inItem: Bool,
    reporting mistakes: inout ConfigurationMistakes
  ) -> [PieceField: FieldRule] {
    var rules: [PieceField: FieldRule] = [:]
    for field in fields {
      let shape = ConfigurationShape<FieldRule>.field(field, inItem: inItem)
      rules[field] = mapping.value(of: field.rawValue, as: shape, reporting: &mistakes)
    }
    return rules
  }
}

/// A part of a piece, by its word in `feeds.yml`.
enum PieceField: String, Hashable, Sendable {
  case title, link, date, summary, image, author, tags, guid
  /// The whole of an article.
  case text

  static let ofListing: [PieceField] = [
    .title, .link, .date, .summary, .image, .author, .tags, .guid,
  ]
  static let ofArticle: [PieceField] = [.text, .title, .date, .image, .author, .tags]
}

extension ConfigurationShape where Value == PageSelector {
  /// A CSS selector or an XPath.
  static var selector: Self {
    let expected = "a CSS selector such as 'ul.news > li', or an XPath such as //ul/li"
    return Self(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      do throws(SelectorFault) {
        return try PageSelector(text.text)
      } catch {
        mistakes.add(
          at: text.place,
          found: "found “\(text.text)” with \(error.found) at character \(error.column)",
          expected: error.expected
        )
        return nil
      }
    }
  }
}

extension ConfigurationShape where Value == String {
  /// An address with a place for a page's number.
  fileprivate static var pageTemplate: Self {
    Self(text: "an address with {page} in it, such as https://example.org/news/page/{page}") {
      text in
      text.contains("{page}") && WebAddress(text.replacing("{page}", with: "2")) != nil ? text : nil
    }
  }
}
