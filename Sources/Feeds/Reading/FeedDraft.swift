internal import Entries
internal import Foundation
internal import Markup

/// A feed or an item while its elements are read, in their order.
///
/// Of several elements of a kind the first counts; of dates the last that can be read.
struct FeedDraft {
  var line: Int?
  var title: FeedText? { didSet { titleLine = title?.line } }
  var spareTitle: FeedText? { didSet { spareTitleLine = spareTitle?.line } }
  /// The title in one line, made once: a feed is asked for it again with every item.
  private(set) var titleLine: PlainText?
  private(set) var spareTitleLine: PlainText?
  var link: FeedReference?
  /// How much another link must have to take its place; less is better.
  var linkRank = LinkRank.none
  /// An identifier that says that it is an address.
  var permalink: FeedReference?
  var selfLink: FeedReference?
  var external: FeedReference?
  var id: String?
  /// An identifier of Atom that is a relative reference, which it must not be (RFC 4287 §4.2.6).
  var relativeID: FeedReference?
  var spareID: String?
  var content: FeedText?
  var spareContent: FeedText?
  var contentText: FeedText?
  var summary: FeedText?
  var spareSummary: FeedText?
  var published: PublicationDate?
  var modified: PublicationDate?
  var sparePublished: PublicationDate?
  var spareModified: PublicationDate?
  var unreadableDates: [PlainText] = []
  var authors: [Author] = []
  /// Those of the feed that an entry was taken from (RFC 4287 §4.2.11).
  var sourceAuthors: [Author] = []
  var spareAuthors: [Author] = []
  /// Whom a podcast belongs to.
  var owners: [Author] = []
  var tags: [PlainText] = []
  var language: LanguageTag?
  /// What stood for a language and is none.
  var unreadableLanguage: PlainText?
  var enclosures: [(file: FeedReference, mediaType: String?, length: Int?)] = []
  /// Where it is to be read in other languages.
  var translations: [(address: FeedReference, language: LanguageTag)] = []
  var picture: FeedReference?
  var sparePicture: FeedReference?
  var generator: PlainText?
  var copyright: FeedText?
  /// How long a reader may wait, in minutes.
  var rest: Int?
  var quietHours = QuietHours()

  /// A list of a feed that is longer is read no further.
  static let most = 200

  mutating func add(_ author: Author?) {
    Self.add(author, to: &authors)
  }

  /// Adds somebody.
  ///
  /// - Parameters:
  ///   - author: who it is.
  ///   - place: what they were told in.
  ///   - around: the place that this stood in.
  mutating func add(_ author: Author, as place: FeedPlace, in around: FeedPlace) {
    if place == .sparePerson {
      Self.add(author, to: &owners)
    } else if around == .source {
      Self.add(author, to: &sourceAuthors)
    } else {
      Self.add(author, to: &authors)
    }
  }

  /// Adds an author to a list, with no longer words than anybody is called by; one whose name is
  /// there already gives it what was missing.
  static func add(_ author: Author?, to list: inout [Author]) {
    guard list.count < most, let author = author?.shortened else { return }
    if let name = author.name, let index = list.firstIndex(where: { $0.name == name }) {
      let known = list[index]
      list[index] =
        Author(name: name, email: known.email ?? author.email, page: known.page ?? author.page)
        ?? known
    } else if !list.contains(author) {
      list.append(author)
    }
  }

  mutating func addTag(_ text: String?) {
    guard let text, tags.count < Self.most else { return }
    let tag = FeedText.undeclared(text, base: nil).line.shortened()
    if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
  }

  mutating func addEnclosure(_ file: FeedReference?, mediaType: String?, length: Int?) {
    guard let file, enclosures.count < Self.most else { return }
    guard !enclosures.contains(where: { $0.file == file }) else { return }
    let type = mediaType.map { PlainText(line: $0).description.lowercased() }
    if type?.hasPrefix("image/") == true { sparePicture = sparePicture ?? file }
    enclosures.append(
      (file, type?.isEmpty == true ? nil : type, length.flatMap { $0 < 0 ? nil : $0 })
    )
  }

  /// Reads a date; one that cannot be read is kept as written.
  mutating func date(_ text: String, by dates: FeedDate) -> PublicationDate? {
    if let date = dates.date(text) { return date }
    // What steers may stand in a date as well.
    let words = PlainText(line: String(text.prefix(200)))
    guard !words.isEmpty else { return nil }
    if let date = dates.date(words.description) { return date }
    if unreadableDates.count < Self.most { unreadableDates.append(words) }
    return nil
  }

  /// Changes it where it is kept; a copy would touch everything in it.
  mutating func change(by change: (inout FeedDraft) -> Void) {
    change(&self)
  }
}
