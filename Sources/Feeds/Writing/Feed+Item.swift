package import Entries
package import Foundation
package import Markup

extension Feed {
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
    /// What the moment of publication stands for.
    package let precision: DatePrecision
    package let updated: Date
    package let language: LanguageTag
    /// Of summary and content, where it is another.
    package let textLanguage: LanguageTag?
    /// Who wrote it; where nobody is named, the feed's author stands for it.
    package let authors: [Author]
    /// The delegations: a word for programs, and a name for people.
    package let categories: [Category]
    /// The source's own words for what it is about.
    package let tags: [PlainText]
    package let picture: Picture?
    package let enclosures: [Enclosure]
    /// What it announces.
    package let event: Event?
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
      precision: DatePrecision = .instant,
      updated: Date,
      language: LanguageTag,
      textLanguage: LanguageTag?,
      authors: [Author] = [],
      categories: [Category],
      tags: [PlainText] = [],
      picture: Picture? = nil,
      enclosures: [Enclosure] = [],
      event: Event? = nil,
      source: WebAddress?,
      translations: [Translation]
    ) {
      self.id = id
      self.address = address
      self.title = title
      self.summary = summary
      self.content = content
      self.published = published
      self.precision = precision
      self.updated = updated
      self.language = language
      self.textLanguage = textLanguage
      self.authors = authors
      self.categories = categories
      self.tags = tags
      self.picture = picture
      self.enclosures = enclosures
      self.event = event
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

  /// The same piece in another language.
  package struct Translation: Hashable, Sendable {
    package let language: LanguageTag
    package let address: WebAddress

    package init(language: LanguageTag, address: WebAddress) {
      self.language = language
      self.address = address
    }
  }

  /// The picture that stands for a piece, wherever it is served.
  package struct Picture: Hashable, Sendable {
    package let address: WebAddress
    /// What it shows; empty for one that says nothing the words do not.
    package let alternative: PlainText
    /// Such as `image/jpeg`, where it is known.
    package let mediaType: String?
    /// In bytes, where it is known.
    package let length: Int?
    /// In pixels, where it is known.
    package let width: Int?
    /// In pixels, where it is known.
    package let height: Int?

    package init(
      address: WebAddress,
      alternative: PlainText,
      mediaType: String? = nil,
      length: Int? = nil,
      width: Int? = nil,
      height: Int? = nil
    ) {
      self.address = address
      self.alternative = alternative
      self.mediaType = mediaType
      self.length = length
      self.width = width
      self.height = height
    }
  }
}
