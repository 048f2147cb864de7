internal import Entries
internal import Foundation
internal import Markup

/// The page of a piece, as its theme makes it.
struct WordPressArticlePage {
  private(set) var title: PlainText?
  /// The markup of its text.
  private(set) var text = GatheredMarkup()
  private(set) var published: Date?
  private(set) var modified: Date?
  /// Whether it asks for a password.
  private(set) var isProtected = false
  let links: WordPressPageLinks

  /// The classes that themes give to the element of the text.
  private static let textClasses: Set<Substring> = [
    "entry-content", "post-content", "article-content", "wp-block-post-content", "e-content",
    "td-post-content", "single-content", "post__content", "article__content",
  ]
  private static let titleClasses: Set<Substring> = [
    "entry-title", "post-title", "wp-block-post-title", "p-name", "article-title",
  ]

  /// - Parameters:
  ///   - html: the page.
  ///   - address: its address, for relative ones.
  init(of html: String, at address: WebAddress) {
    links = WordPressPageLinks(of: html, at: address)
    var scan = PageScan(html)
    var heading: GatheredMarkup?
    var (textDepth, headingDepth): (Int?, Int?)
    var hasArticle = false
    var socialTitle: String?
    while let piece = scan.next() {
      if let depth = textDepth {
        if scan.open.count < depth { textDepth = nil } else { text.add(piece) }
      }
      if let depth = headingDepth {
        if scan.open.count < depth { headingDepth = nil } else { heading?.add(piece) }
      }
      guard case .start(let name, let attributes) = piece else { continue }
      switch name {
      case "meta":
        let content = attributes["content"] ?? ""
        switch attributes["property"] {
        case "article:published_time": published = published ?? RFC3339.instant(content)
        case "article:modified_time": modified = modified ?? RFC3339.instant(content)
        case "og:title": socialTitle = socialTitle ?? content
        default: break
        }
      case "form":
        if attributes["class"]?.contains("post-password-form") == true, !scan.isAside {
          isProtected = true
        }
      case "time":
        guard hasArticle, !scan.isAside else { continue }
        published = published ?? attributes["datetime"].flatMap(RFC3339.instant)
      default: break
      }
      guard !scan.isAside, let element = scan.open.last, element.name == name else { continue }
      // The cards of a side or of related pieces come after the article.
      if name == "article", !hasArticle {
        hasArticle = true
        isProtected = isProtected || element.classes.contains("post-password-required")
      }
      let isTitle = !element.classes.isDisjoint(with: Self.titleClasses)
      if name == "h1", heading == nil, isTitle || hasArticle {
        heading = GatheredMarkup()
        headingDepth = scan.open.count
      }
      let isText =
        !element.classes.isDisjoint(with: Self.textClasses)
        || attributes["itemprop"] == "articleBody"
      if isText, text.html.isEmpty, textDepth == nil { textDepth = scan.open.count }
    }
    let line = PlainText(lineOfHTML: heading?.html ?? "")
    title = line.isEmpty ? socialTitle.map { PlainText(line: $0) } : line
  }
}
