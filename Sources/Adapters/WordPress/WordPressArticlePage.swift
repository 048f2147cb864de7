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
    published =
      social.published ?? data?.published.flatMap(PublicationDate.init(written:)) ?? matter.date
    modified = social.modified ?? data?.modified.flatMap(RFC3339.instant)
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
