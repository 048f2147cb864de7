package import Foundation

/// An approved edition of the newsletter in one language, as the web has it.
package struct NewsletterIssue: Hashable, Sendable {
  /// A story that it tells.
  package struct Story: Hashable, Sendable {
    package let title: String
    package let language: LanguageTag
    /// Where it is read; `nil` for words that only the newsletter has.
    package let address: WebAddress?

    package init(title: String, language: LanguageTag, address: WebAddress?) {
      self.title = title
      self.language = language
      self.address = address
    }
  }

  package let month: CalendarMonth
  package let language: LanguageTag
  /// One line.
  package let title: String
  /// The edition's date, or that of the approval.
  package let published: Date
  /// When somebody approved it.
  package let updated: Date
  /// In its order; empty for one whose file has changed since, and whose page says what was approved.
  package let stories: [Story]

  package init(
    month: CalendarMonth,
    language: LanguageTag,
    title: String,
    published: Date,
    updated: Date,
    stories: [Story]
  ) {
    self.month = month
    self.language = language
    self.title = title
    self.published = published
    self.updated = updated
    self.stories = stories
  }

  /// Its page, relative to the web root.
  package var page: String { Self.page(of: month, in: language) }

  /// The page of an edition in a language, relative to the web root.
  package static func page(of month: CalendarMonth, in language: LanguageTag) -> String {
    "\(folder(of: month))/\(language)/index.html"
  }

  /// The folder of an edition's pages and pictures, relative to the web root.
  package static func folder(of month: CalendarMonth) -> String { "newsletter/\(month)" }

  /// Equal for equal issues.
  package var fingerprintTexts: [String] {
    [
      "\(month)", "\(language)", title, "\(published.timeIntervalSince1970)",
      "\(updated.timeIntervalSince1970)",
    ] + stories.flatMap { [$0.title, "\($0.language)", $0.address?.description ?? ""] }
  }

  /// The second of its change, since 1970.
  package var second: Int {
    Int(exactly: updated.timeIntervalSince1970.rounded(.down)) ?? 0
  }

  /// The same, approved a second later.
  package var aSecondLater: NewsletterIssue {
    NewsletterIssue(
      month: month,
      language: language,
      title: title,
      published: published,
      updated: updated.addingTimeInterval(1),
      stories: stories
    )
  }
}
