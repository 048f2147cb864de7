package import Entries
package import Foundation
package import Markup

/// A feed as its readers get it, whatever the format.
///
/// Atom: `feed`. RSS: `channel`. JSON Feed: the top object.
package struct Feed: Sendable {
  /// A piece in the feed.
  ///
  /// Atom: `entry`. RSS: `item`. JSON Feed: an item.
  package struct Item: Sendable {
    package let id: EntryID
    /// Where it is read.
    package let address: WebAddress
    package let title: PlainText
    package let summary: PlainText
    /// The whole text, where it is known.
    package let content: SafeHTML?
    package let published: Date
    package let updated: Date
    package let language: LanguageTag
    /// Of summary and content, where it is another.
    package let textLanguage: LanguageTag?
    /// The delegations: a word for programs, and a name for people.
    package let categories: [Category]
    /// The page that it was found on.
    package let source: WebAddress?
    package let translations: [Translation]

    package init(
      id: EntryID,
      address: WebAddress,
      title: PlainText,
      summary: PlainText,
      content: SafeHTML?,
      published: Date,
      updated: Date,
      language: LanguageTag,
      textLanguage: LanguageTag?,
      categories: [Category],
      source: WebAddress?,
      translations: [Translation]
    ) {
      self.id = id
      self.address = address
      self.title = title
      self.summary = summary
      self.content = content
      self.published = published
      self.updated = updated
      self.language = language
      self.textLanguage = textLanguage
      self.categories = categories
      self.source = source
      self.translations = translations
    }
  }

  /// A word for programs, and a name for people.
  package struct Category: Hashable, Sendable {
    package let term: String
    package let label: String

    package init(term: String, label: String) {
      self.term = term
      self.label = label
    }
  }

  /// The same piece or feed in another language.
  package struct Translation: Hashable, Sendable {
    package let language: LanguageTag
    package let address: WebAddress

    package init(language: LanguageTag, address: WebAddress) {
      self.language = language
      self.address = address
    }
  }

  /// An id that was published and is no more: a reader may drop it (RFC 6721).
  package struct Deletion: Hashable, Sendable {
    package let id: EntryID
    package let at: Date

    package init(id: EntryID, at: Date) {
      self.id = id
      self.at = at
    }
  }

  /// A permanent URI that does not change when the feed moves.
  package let id: String
  package let title: String
  /// A sentence about it.
  package let subtitle: String?
  package let language: LanguageTag
  /// Who publishes it.
  package let author: String
  /// The feed's own address.
  package let address: WebAddress
  /// The page beside it.
  package let page: WebAddress
  /// The WebSub hub that tells of changes.
  package let hub: WebAddress?
  /// The feeds of the same delegation in other languages.
  package let translations: [Translation]
  /// Newest first.
  package let items: [Item]
  package let deletions: [Deletion]
  /// The zone that dates are written in; it changes no instant.
  package let zone: TimeZone

  package init(
    id: String,
    title: String,
    subtitle: String?,
    language: LanguageTag,
    author: String,
    address: WebAddress,
    page: WebAddress,
    hub: WebAddress?,
    translations: [Translation],
    items: [Item],
    deletions: [Deletion],
    zone: TimeZone
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.author = author
    self.address = address
    self.page = page
    self.hub = hub
    self.translations = translations
    self.items = items
    self.deletions = deletions
    self.zone = zone
  }

  /// The newest change of anything in it; the start of time for an empty feed.
  var updated: Date {
    (items.map(\.updated) + deletions.map(\.at)).max() ?? Date(timeIntervalSince1970: 0)
  }
}
