import Entries
import Feeds
import Foundation
import Markup
import Testing

/// Builds what a feed is made of from texts that a test can read.
enum FeedParts {
  static func address(_ path: String) throws -> WebAddress {
    try #require(WebAddress("https://feeds.example.org/\(path)"))
  }

  static func language(_ tag: String) throws -> LanguageTag {
    try #require(LanguageTag(tag))
  }

  static func instant(_ text: String) throws -> Date {
    try #require(RFC3339.instant(text))
  }

  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso8601: text))
  }

  static func zone(_ name: String) throws -> TimeZone {
    try #require(TimeZone(identifier: name))
  }

  static func addresses(_ folder: String) throws -> Feed.Addresses {
    Feed.Addresses(
      atom: try address("\(folder)/atom.xml"),
      rss: try address("\(folder)/rss.xml"),
      json: try address("\(folder)/feed.json")
    )
  }

  /// The needed parts of a piece, and what a test gives beside them; the key ends its id and address.
  static func item(
    _ key: String,
    title: String = "A title",
    summary: String = "",
    content: [String] = [],
    published: String = "2026-03-10T12:00:00Z",
    updated: String? = nil,
    language: String = "en",
    textLanguage: String? = nil,
    authors: [Author] = [],
    categories: [Feed.Category] = [],
    tags: [String] = [],
    picture: Feed.Picture? = nil,
    enclosures: [Enclosure] = [],
    event: Event? = nil,
    source: String? = nil,
    translations: [Feed.Translation] = []
  ) throws -> Feed.Item {
    Feed.Item(
      id: try #require(EntryID("tag:example.org,2026:\(key)")),
      address: try address("pieces/\(key).html"),
      title: PlainText(line: title),
      summary: PlainText(lines: summary),
      content: content.isEmpty
        ? nil : SafeHTML(paragraphs: content.map { PlainText(lines: $0) }),
      published: try instant(published),
      updated: try instant(updated ?? published),
      language: try self.language(language),
      textLanguage: try textLanguage.map { try self.language($0) },
      authors: authors,
      categories: categories,
      tags: tags.map { PlainText(line: $0) },
      picture: picture,
      enclosures: enclosures,
      event: event,
      source: try source.map { try address($0) },
      translations: translations
    )
  }

  /// The needed parts of a feed, and what a test gives beside them.
  static func feed(
    _ folder: String = "en/eu",
    title: String = "Europe – Delegations",
    subtitle: String? = nil,
    language: String = "en",
    hub: WebAddress? = nil,
    logo: WebAddress? = nil,
    icon: WebAddress? = nil,
    guide: Feed.BrowserGuide? = nil,
    siblings: [Feed.Sibling] = [],
    items: [Feed.Item] = [],
    deletions: [Feed.Deletion] = [],
    zone: String = "Europe/Brussels"
  ) throws -> Feed {
    Feed(
      id: "tag:example.org,2026:\(folder)",
      title: title,
      subtitle: subtitle,
      language: try self.language(language),
      author: "Delegations",
      addresses: try addresses(folder),
      page: try address("\(folder)/index.html"),
      hub: hub,
      logo: logo,
      icon: icon,
      guide: guide,
      siblings: siblings,
      items: items,
      deletions: deletions,
      zone: try self.zone(zone)
    )
  }
}
