internal import Markup

/// What a page says of itself for machines: links, Open Graph and JSON-LD.
struct PageHead {
  private(set) var title: PlainText?
  /// What the page calls its site.
  private(set) var siteName: String?
  private(set) var image: String?
  private(set) var imageWords: PlainText?
  /// Dates as they are written, the one that is most likely meant first.
  private(set) var published: [String] = []
  private(set) var modified: String?
  /// Languages and addresses of the same piece, that of the page itself among them; no `x-default`.
  private(set) var translations: [(language: String, address: String)] = []

  /// How many languages count.
  private static let mostTranslations = 100

  init(of tree: HTMLTree) {
    var metas: [String: String] = [:]
    var data: StructuredDates?
    for node in tree.inside(tree.root) {
      switch tree.name(of: node) {
      case "meta":
        let names =
          [tree.attribute("property", of: node), tree.attribute("name", of: node)]
          + [tree.attribute("itemprop", of: node)]
        if let name = names.lazy.compactMap(\.self).first?.lowercased(),
          let content = tree.attribute("content", of: node), metas[name] == nil, !content.isEmpty
        {
          metas[name] = content
        }
      case "link":
        guard tree.tokens("rel", of: node).contains(where: { $0.lowercased() == "alternate" }),
          let language = tree.attribute("hreflang", of: node), language.lowercased() != "x-default",
          let address = tree.attribute("href", of: node), translations.count < Self.mostTranslations
        else { continue }
        translations.append((language, address))
      case "script":
        guard
          tree.attribute("type", of: node)?.lowercased().hasPrefix("application/ld+json") == true
        else { continue }
        let text = tree.content(of: node)
        data = StructuredDates.better(data, StructuredDates(json: text))
      default: break
      }
    }
    let said = [data?.published].compactMap(\.self)
    let written = ["article:published_time", "datepublished", "date", "dc.date", "dcterms.issued"]
      .compactMap { metas[$0] }
    published = data?.isArticle == true ? said + written : written + said
    modified = data?.modified ?? metas["article:modified_time"] ?? metas["og:updated_time"]
    siteName = metas["og:site_name"].map { PlainText(line: $0).description }
    title = metas["og:title"].map { PlainText(line: $0) }
    image = metas["og:image"] ?? metas["og:image:url"] ?? metas["twitter:image"]
    imageWords = metas["og:image:alt"].map { PlainText(line: $0) }
  }
}
