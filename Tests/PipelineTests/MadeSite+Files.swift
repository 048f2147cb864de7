import Entries
import Foundation
import SeededRandom

extension MadeSite {
  /// The configuration that reads the site as it lets itself be read, and the page of its copies.
  ///
  /// - Parameter isCopyFirst: which of the two sources comes first.
  /// - Returns: the text of `feeds.yml`.
  func feeds(isCopyFirst: Bool = false) -> String {
    let page = """
          adapter: page-text
          date_format: dd.MM.yy
          sections: { "News from the Union": eu, "News from the UN": un }
      """
    let site =
      layout == .savedText
      ? "  - id: \(name)\n    path: site.txt\n\(page)"
      : "  - id: \(name)\n    adapter: feed\n    path: site.xml\n    delegation: eu"
    let copies = "  - id: copies\n    path: copies.txt\n\(page)"
    return Publication.feeds([]).replacing(
      "sources:",
      with: "sources:\n" + (isCopyFirst ? [copies, site] : [site, copies]).joined(separator: "\n")
    )
  }

  /// Writes the configuration and what the sources say now.
  func write(to publication: Publication, isCopyFirst: Bool = false) throws {
    try publication.write(feeds(isCopyFirst: isCopyFirst), to: "feeds.yml")
    try publication.write(layout == .savedText ? "" : feed, to: "site.xml")
    try publication.write(Self.page(cards), to: "site.txt")
    try publication.write(Self.page(copies), to: "copies.txt")
  }

  /// The site as text, its cards under one heading or the other.
  private static func page(_ cards: [Card]) -> String {
    let headings = ["News from the Union", "News from the UN"]
    return headings.enumerated().map { section, heading in
      let cards = cards.filter { $0.section == section }.map { card in
        let day = card.day.map { CalendarDay(daysSinceEpoch: $0) }
        let date = day.map { day in
          [day.day, day.month, day.year % 100].map { padded($0, to: 2) }.joined(separator: ".")
        }
        return Publication.card(card.title, date ?? "", card.text)
      }
      return "\(heading)\n\n" + cards.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The site as a feed: RSS 2.0 without guids for the page, Atom for WordPress, RSS for its feed.
  private var feed: String {
    let items = cards.map { card in
      let day = CalendarDay(daysSinceEpoch: card.day ?? 0)
      let moment = card.minute.map { minute in
        RFC3339.text(day.instant(atSecond: minute * 60, in: .gmt), in: .gmt)
      }
      let date = card.day == nil ? nil : moment ?? day.description
      return layout == .wordPress ? Self.entry(card, date) : Self.item(card, date)
    }
    return layout == .wordPress
      ? "<feed xmlns='http://www.w3.org/2005/Atom'><title>Site</title>\(items.joined())</feed>"
      : "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
        + "<title>Site</title>\(items.joined())</channel></rss>"
  }

  private static func item(_ card: Card, _ date: String?) -> String {
    "<item><title>\(card.title)</title>"
      + (card.guid.map { "<guid isPermaLink='false'>\($0)</guid>" } ?? "")
      + (card.link.map { "<link>\($0)</link>" } ?? "")
      + (date.map { "<dc:date>\($0)</dc:date>" } ?? "")
      + (card.text.isEmpty ? "" : "<description>\(card.text)</description>") + "</item>"
  }

  private static func entry(_ card: Card, _ date: String?) -> String {
    "<entry><title>\(card.title)</title><id>\(card.guid ?? "")</id>"
      + "<link href='\(card.link ?? "")'/><published>\(date ?? "")</published>"
      + (card.text.isEmpty ? "" : "<content type='text'>\(card.text)</content>") + "</entry>"
  }
}
