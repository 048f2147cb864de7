package import Foundation
package import Markup

/// What one source said about one piece at one time, before anything is concluded from it.
///
/// A sighting is a fact and never changes: a corrected card is another sighting. Entries are folded
/// from sightings, so a better rule later needs no second look at the source.
package struct Sighting: Hashable, Sendable {
  /// The words of a piece as a source carried them.
  package struct Text: Hashable, Sendable {
    /// As read, with whatever damage it came with.
    package let plain: PlainText
    /// The same with its structure; absent where the source had none.
    package let markup: SafeHTML?
    /// Whether a listing may have cut it short.
    package let isExcerpt: Bool

    package init(plain: PlainText, markup: SafeHTML? = nil, isExcerpt: Bool) {
      self.plain = plain
      self.markup = markup
      self.isExcerpt = isExcerpt
    }
  }

  /// Where in the source it stood, in words for a person: `line 42, under “News”`.
  package var place: String
  /// The source's own identifier, where it has one.
  package var guid: String?
  /// The piece's own address, where it has one.
  package var link: WebAddress?
  /// The page that the piece was seen on.
  package var page: WebAddress?
  package var title: PlainText?
  package var text: Text?
  /// The source's own few lines about it, where it has them beside the text.
  package var summary: PlainText?
  package var published: PublicationDate?
  /// When the source says that it changed it last.
  package var modified: Date?
  package var particulars: Particulars
  /// What the source says is the same in all translations of the piece: a word shared by them alone.
  package var translationKey: String?
  /// What the source claims; the entry's own words decide.
  package var claimedLanguage: LanguageTag?
  /// Whether that is the word of whoever wrote the piece, which decides.
  package var isLanguageStated: Bool
  /// The delegations that a section, a category, an address prefix or the source gives, with the
  /// rule for each; which of several rules it was does not tell sightings apart.
  package var routings: [Routing]
  /// What was odd about reading it.
  package var warnings: [EntryWarning]

  package init(
    place: String,
    guid: String? = nil,
    link: WebAddress? = nil,
    page: WebAddress? = nil,
    title: PlainText? = nil,
    text: Text? = nil,
    summary: PlainText? = nil,
    published: PublicationDate? = nil,
    modified: Date? = nil,
    particulars: Particulars = .none,
    translationKey: String? = nil,
    claimedLanguage: LanguageTag? = nil,
    isLanguageStated: Bool = false,
    delegations: [DelegationID] = [],
    routings: [Routing] = [],
    warnings: [EntryWarning] = []
  ) {
    self.place = place
    self.guid = guid
    self.link = link
    self.page = page
    self.title = title
    self.text = text
    self.summary = summary
    self.published = published
    self.modified = modified
    self.particulars = particulars
    self.translationKey = translationKey
    self.claimedLanguage = claimedLanguage
    self.isLanguageStated = isLanguageStated
    self.routings = delegations.map { Routing($0, by: nil) } + routings
    self.warnings = warnings
  }

  /// Whose it is, in the order of the routings.
  package var delegations: [DelegationID] { routings.map(\.delegation) }

  /// The place without the heading above it, which depends on the settings.
  package var line: Substring {
    place.firstRange(of: Self.headingMark).map { place[..<$0.lowerBound] } ?? place[...]
  }

  /// The heading above it; empty without one.
  package var heading: Substring { place[line.endIndex...] }

  /// What stands in a place between a line and the heading above it.
  package static let headingMark = ", under “"

  /// Tells two sightings of a source apart by what they say, wherever they stood.
  package var contentDigest: Digest {
    let words = [
      title?.description, text?.plain.description, text?.markup?.html, summary?.description,
      translationKey,
    ]
    return Digest(
      of: [
        guid ?? "", link?.description ?? "", page?.description ?? "",
        published?.digestText ?? "", modified.map { "\($0.timeIntervalSince1970)" } ?? "",
      ]
        + words.map { $0 ?? "" } + particulars.digestTexts
        + [text?.isExcerpt == true ? "excerpt" : "whole", claimedLanguage?.description ?? ""]
        + (isLanguageStated ? ["stated"] : [])
        + delegations.map(\.description) + ["/"] + warnings.map(\.description)
    )
  }
}

/// Something that a person should know about an entry.
package struct EntryWarning: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The kinds of warning, by the word that reports and JSON use.
  package enum Code: String, Sendable, CaseIterable {
    /// Title and text, or page and entry, are in different languages.
    case languageDisagreement = "language-disagreement"
    /// Neither the title nor the text tells a language that the publication has.
    case languageUnknown = "language-unknown"
    /// The source gave something that is no date in its format.
    case unreadableDate = "unreadable-date"
    /// The entry waits for its day.
    case held
    /// Its source shows it no more, and it is kept for a while.
    case takenOut = "taken-out"
    /// The date lies too far ahead to be true.
    case futureDate = "future-date"
    /// No source gave a date.
    case undated
    /// No rule gave a delegation.
    case unrouted
    /// Words were lost in the source and could not be repaired.
    case damagedText = "damaged-text"
    /// A piece names a picture that is not there.
    case missingPicture = "missing-picture"
    /// A picture without the words that stand for it where it is not seen.
    case undescribedPicture = "undescribed-picture"
  }

  package let code: Code
  /// One sentence for a person.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = PlainTextLine.bounded(message)
  }

  package var description: String { "\(code.rawValue): \(message)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

/// Words of a source inside a sentence of ours.
private enum PlainTextLine {
  /// One line of 300 characters at most, free of control characters.
  static func bounded(_ text: String) -> String {
    let line = PlainText(line: text).description
    return line.count <= 300 ? line : line.prefix(299) + "…"
  }
}
