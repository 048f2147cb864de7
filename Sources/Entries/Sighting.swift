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

  /// Shared by all copies: a piece of so many texts is handed on a dozen times until it has its entry.
  private var said: Said

  /// Where in the source it stood, in words for a person: `line 42, under “News”`.
  package var place: String {
    get { said.words.place }
    set { change { $0.place = newValue } }
  }
  /// The source's own identifier, where it has one.
  package var guid: String? { said.words.guid }
  /// The piece's own address, where it has one.
  package var link: WebAddress? { said.words.link }
  /// The page that the piece was seen on.
  package var page: WebAddress? { said.words.page }
  package var title: PlainText? {
    get { said.words.title }
    set { change { $0.title = newValue } }
  }
  package var text: Text? {
    get { said.words.text }
    set { change { $0.text = newValue } }
  }
  /// The source's own few lines about it, where it has them beside the text.
  package var summary: PlainText? { said.words.summary }
  package var published: PublicationDate? {
    get { said.words.published }
    set { change { $0.published = newValue } }
  }
  /// When the source says that it changed it last.
  package var modified: Date? {
    get { said.words.modified }
    set { change { $0.modified = newValue } }
  }
  package var particulars: Particulars {
    get { said.words.particulars }
    set { change { $0.particulars = newValue } }
  }
  /// What the source says is the same in all translations of the piece: a word shared by them alone.
  package var translationKey: String? { said.words.translationKey }
  /// What the source claims; the entry's own words decide.
  package var claimedLanguage: LanguageTag? {
    get { said.words.claimedLanguage }
    set { change { $0.claimedLanguage = newValue } }
  }
  /// Whether that is the word of whoever wrote the piece, which decides.
  package var isLanguageStated: Bool {
    get { said.words.isLanguageStated }
    set { change { $0.isLanguageStated = newValue } }
  }
  /// The delegations that a section, a category, an address prefix or the source gives, with the
  /// rule for each; which of several rules it was does not tell sightings apart.
  package var routings: [Routing] {
    get { said.words.routings }
    set { change { $0.routings = newValue } }
  }
  /// What was odd about reading it.
  package var warnings: [EntryWarning] {
    get { said.words.warnings }
    set { change { $0.warnings = newValue } }
  }

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
    said = Said(
      Words(
        place: place,
        guid: guid,
        link: link,
        page: page,
        title: title,
        text: text,
        summary: summary,
        published: published,
        modified: modified,
        particulars: particulars,
        translationKey: translationKey,
        claimedLanguage: claimedLanguage,
        isLanguageStated: isLanguageStated,
        routings: delegations.map { Routing($0, by: nil) } + routings,
        warnings: warnings
      )
    )
  }

  private mutating func change(_ work: (inout Words) -> Void) {
    var words = said.words
    work(&words)
    said = Said(words)
  }

  /// Whose it is, in the order of the routings.
  package var delegations: [DelegationID] { routings.map(\.delegation) }

  /// The place without the heading above it, which depends on the settings.
  package var line: Substring {
    // By bytes: a search by characters costs as much as reading the piece.
    let bytes = place.utf8
    let mark = Self.headingMark.utf8
    var rest = bytes[...]
    while let next = rest.firstIndex(of: UInt8(ascii: ",")) {
      if bytes[next...].starts(with: mark) { return place[..<next] }
      rest = bytes[bytes.index(after: next)...]
    }
    return place[...]
  }

  /// The heading above it; empty without one.
  package var heading: Substring { place[line.endIndex...] }

  /// What stands in a place between a line and the heading above it.
  package static let headingMark = ", under “"

  /// Tells two sightings of a source apart by what they say, wherever they stood.
  package var contentDigest: Digest {
    let plain = text?.plain.description
    let html = text?.markup?.html
    var list = Digest.Fields(room: 640 + (plain?.utf8.count ?? 0) + (html?.utf8.count ?? 0))
    list.append(guid)
    list.append(link?.description)
    list.append(page?.description)
    list.append(published?.digestText)
    list.append(modified.map { "\($0.timeIntervalSince1970)" })
    list.append(title?.description)
    list.append(plain)
    list.append(html)
    list.append(summary?.description)
    list.append(translationKey)
    particulars.eachDigestText { list.append($0) }
    list.append(text?.isExcerpt == true ? "excerpt" : "whole")
    list.append(claimedLanguage?.description)
    if isLanguageStated { list.append("stated") }
    for routing in routings { list.append(routing.delegation.description) }
    list.append("/")
    for warning in warnings { list.append(warning.description) }
    return Digest(of: list)
  }
}

extension Sighting {
  /// What a sighting says, by the names of its properties.
  private struct Words: Hashable, Sendable {
    var place: String
    let guid: String?
    let link: WebAddress?
    let page: WebAddress?
    var title: PlainText?
    var text: Text?
    let summary: PlainText?
    var published: PublicationDate?
    var modified: Date?
    var particulars: Particulars
    let translationKey: String?
    var claimedLanguage: LanguageTag?
    var isLanguageStated: Bool
    var routings: [Routing]
    var warnings: [EntryWarning]
  }

  /// Words in one place: they never change there.
  private final class Said: Hashable, Sendable {
    let words: Words

    init(_ words: Words) {
      self.words = words
    }

    static func == (one: Said, other: Said) -> Bool {
      one === other || one.words == other.words
    }

    func hash(into hasher: inout Hasher) { words.hash(into: &hasher) }
  }
}
