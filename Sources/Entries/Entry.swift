package import Foundation
package import Markup

/// An entry's permanent name: a `tag:` URI (RFC 4151).
package struct EntryID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The whole URI: `tag:makemothersmatter.org,2026:3f9a…`.
  package let description: String

  /// The part behind the authority, fit for a file name.
  package var key: String {
    // The key itself has no colon; by bytes, because a build asks for that of every entry.
    let bytes = description.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: ":")).map(bytes.index(after:))
    return String(description[(start ?? bytes.startIndex)...])
  }

  /// Takes back what the store kept of an id.
  package init(stored description: String) {
    self.description = description
  }

  /// Names an entry by its best evidence.
  ///
  /// - Parameters:
  ///   - authority: the tagging entity, a DNS name and a date: `example.org,2026`.
  ///   - evidence: what the entry was first known by.
  package init(authority: String, evidence: Digest) {
    description = "tag:\(authority):\(evidence.description.prefix(Self.keyLength))"
  }

  /// Takes a `tag:` URI as it is; `nil` for any other text, and where its key is no file name.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "tag", parts[1].contains(","),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), Self.isFileName(parts[2])
    else { return nil }
    description = text
  }

  /// Whether its key is of the kind that evidence makes: twenty hexadecimal digits.
  package var isMinted: Bool {
    let key = key.utf8
    return key.count == Self.keyLength
      && key.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Of a key, in hexadecimal digits.
  private static let keyLength = 20

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  /// Whether a key is safe as a name in a folder: letters, digits, `-`, `_` and inner dots.
  private static func isFileName(_ key: Substring) -> Bool {
    (1...128).contains(key.utf8.count) && key.first != "."
      && key.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}

/// One published piece in one language, folded from its sightings.
package struct Entry: Hashable, Sendable {
  package var id: EntryID
  /// The piece's own address; absent where it has none and a page of ours stands in.
  package var link: WebAddress?
  /// The page that the piece was seen on.
  package var sourcePage: WebAddress?
  package var title: PlainText
  /// Whether the title was made of the first words, because the sources had none.
  package var isTitleDerived: Bool
  /// An excerpt of a few lines; empty where the sources had no text.
  package var summary: PlainText
  /// The whole text, where a source had it.
  package var content: SafeHTML?
  /// When it was published: for a day, noon and some seconds of that day in the publication's zone.
  package var published: Date
  package var precision: DatePrecision
  /// When its words last changed; the same as `published` until a correction arrives.
  package var updated: Date
  package var language: LanguageTag
  /// The language of the text where it is not the title's; then the title decides `language`.
  package var textLanguage: LanguageTag?
  /// In the order of the configuration; empty where no rule gave one.
  package var delegations: [DelegationID]
  package var particulars: Particulars
  /// What its translations share with it alone, where a source said so.
  package var translationKey: String?
  /// The leading place words of the text.
  package var dateline: PlainText?
  /// The sources that carried it, by name.
  package var sources: [SourceID]
  /// What a person should know, in a stable order.
  package var warnings: [EntryWarning]

  package init(
    id: EntryID,
    link: WebAddress?,
    sourcePage: WebAddress?,
    title: PlainText,
    isTitleDerived: Bool,
    summary: PlainText,
    content: SafeHTML?,
    published: Date,
    precision: DatePrecision,
    updated: Date,
    language: LanguageTag,
    textLanguage: LanguageTag?,
    delegations: [DelegationID],
    particulars: Particulars = .none,
    translationKey: String? = nil,
    dateline: PlainText?,
    sources: [SourceID],
    warnings: [EntryWarning]
  ) {
    self.id = id
    self.link = link
    self.sourcePage = sourcePage
    self.title = title
    self.isTitleDerived = isTitleDerived
    self.summary = summary
    self.content = content
    self.published = published
    self.precision = precision
    self.updated = updated
    self.language = language
    self.textLanguage = textLanguage
    self.delegations = delegations
    self.particulars = particulars
    self.translationKey = translationKey
    self.dateline = dateline
    self.sources = sources
    self.warnings = warnings
  }
}
