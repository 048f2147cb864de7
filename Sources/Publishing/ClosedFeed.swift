package import Entries
package import Foundation

/// A feed that nothing fills any more: what it said stays, and its last entry says where it went.
///
/// It stands for servers that cannot redirect, and for readers that keep to the old address.
package struct ClosedFeed: Sendable {
  /// The folder of its files, relative to the web root.
  package let folder: String
  package let language: LanguageTag
  /// What it was called; `nil` where that is not known.
  package let title: String?
  /// The names of its files: those that were published.
  package let files: [String]
  /// When it was closed; its last entry may be a little younger, to be the newest.
  package let closed: Date
  /// Where its first file went; `nil` where it has ended.
  package let target: WebAddress?
  /// Of the entries that it shows.
  package let fingerprint: String
  /// The entries that it showed last, newest first; read when something must be rendered.
  package let entries: @Sendable () throws -> [Entry]

  package init(
    folder: String,
    language: LanguageTag,
    title: String?,
    files: [String],
    closed: Date,
    target: WebAddress?,
    fingerprint: String,
    entries: @escaping @Sendable () throws -> [Entry]
  ) {
    self.folder = folder
    self.language = language
    self.title = title
    self.files = files
    self.closed = closed
    self.target = target
    self.fingerprint = fingerprint
    self.entries = entries
  }
}

/// A page that is no more: a channel's, a language's or the newsletter's.
package struct LeftPage {
  /// Relative to the web root.
  package let path: String
  package let language: LanguageTag
  /// Where it went; `nil` where it has ended.
  package let target: WebAddress?

  package init(path: String, language: LanguageTag, target: WebAddress?) {
    self.path = path
    self.language = language
    self.target = target
  }
}
