internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

/// The page of a piece, as its theme makes it.
///
/// Themes agree on little. What they leave to WordPress tells most: the classes of the body and of
/// the post, which have the post's number; else the first article of the page is the piece, and those
/// in it or behind it are others.
struct WordPressArticlePage {
  let title: PlainText?
  /// The markup of its text.
  let text: GatheredMarkup
  let published: PublicationDate?
  let modified: Date?
  /// Whether it asks for a password.
  let isProtected: Bool
  /// The slugs of the terms that it is filed under.
  let terms: Set<Substring>
  let links: WordPressPageLinks

  /// - Parameters:
  ///   - html: the page.
  ///   - address: its address, for relative ones.
  ///   - source: whose dates they are.
  init(of html: String, at address: WebAddress, source: Source) {
    links = WordPressPageLinks(of: html, at: address)
    var matter = WordPressArticleMatter(
      dates: DateReader(format: source.dateFormat, zone: source.timezone)
    )
    var social = SocialWords()
    var data: StructuredDates?
    var isData = false
    var scan = PageScan(html)
    while let piece = scan.next() {
      switch piece {
      case .start("meta", let attributes): social.take(attributes)
      case .start("script", let attributes):
        isData = attributes["type"]?.lowercased().hasPrefix("application/ld+json") ?? false
      case .raw(let words, of: "script"):
        if isData { data = StructuredDates.better(data, StructuredDates(json: words)) }
      case .start, .end, .text, .raw: matter.take(piece, in: scan)
      }
    }
    let line = PlainText(lineOfHTML: matter.heading.html)
    let spare = PlainText(lineOfHTML: matter.spareHeading.html)
    title =
      !line.isEmpty
      ? line : social.title.map { PlainText(line: $0) } ?? (spare.isEmpty ? nil : spare)
    text = matter.text.html.isEmpty ? matter.blocks : matter.text
    published = social.published ?? data?.published ?? matter.date
    modified = social.modified ?? data?.modified
    isProtected = matter.isProtected
    terms = matter.terms
  }

  /// What the head of a page says for other programs (Open Graph protocol).
  private struct SocialWords {
    var title: String?
    var published: PublicationDate?
    var modified: Date?

    mutating func take(_ attributes: [String: String]) {
      let content = attributes["content"] ?? ""
      switch attributes["property"] ?? attributes["itemprop"] {
      case "article:published_time", "datePublished":
        published = published ?? PublicationDate(written: content)
      case "article:modified_time", "dateModified":
        modified = modified ?? RFC3339.instant(content)
      case "og:title": title = title ?? content
      default: break
      }
    }
  }
}

/// The dates that a page's data says of its piece (schema.org, in JSON-LD).
struct StructuredDates {
  private(set) var published: PublicationDate?
  private(set) var modified: Date?
  /// Whether it is an article that they are said of, and not the page it stands on.
  private var isArticle = false

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
    guard json.enterRecord() else { return nil }
    var own = Self()
    while let name = json.nextMember() {
      switch name {
      case "@type": own.isArticle = isArticle(&json)
      case "@graph": best = first(in: &json, depth: depth + 1)
      case "datePublished": own.published = json.text().flatMap(PublicationDate.init(written:))
      case "dateModified": own.modified = json.text().flatMap(RFC3339.instant)
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

extension PublicationDate {
  /// Takes a date as pages write it for programs: an instant, else the day that it begins with; a time
  /// without a zone is its day alone (RFC 3339).
  init?(written text: String) {
    let text = text.trimmingSpaces
    if let instant = RFC3339.instant(text) ?? RFC3339.instant(Self.withColon(text)) {
      self = .instant(instant)
    } else if let day = CalendarDay(iso8601: String(text.prefix(10))) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// `+0100` as `+01:00`, as ISO 8601 has both.
  private static func withColon(_ text: String) -> String {
    let offset = text.suffix(5)
    guard let sign = offset.first, sign == "+" || sign == "-",
      offset.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return text }
    return text.dropLast(2) + ":" + text.suffix(2)
  }
}
