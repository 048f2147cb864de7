internal import Entries
internal import Foundation
internal import Markup

/// A feed or an item while its elements are read, in their order; the first of equals counts.
struct FeedDraft {
  var line: Int?
  var title: FeedText?
  var spareTitle: FeedText?
  var link: FeedReference?
  /// An identifier that says that it is an address.
  var permalink: FeedReference?
  var selfLink: FeedReference?
  var external: FeedReference?
  var id: String?
  var content: FeedText?
  var summary: FeedText?
  var spareSummary: FeedText?
  var published: PublicationDate?
  var modified: PublicationDate?
  var sparePublished: PublicationDate?
  var spareModified: PublicationDate?
  var unreadableDates: [PlainText] = []
  var authors: [Author] = []
  var spareAuthor: Author?
  var tags: [PlainText] = []
  var language: LanguageTag?
  var enclosures: [(file: FeedReference, mediaType: String?, length: Int?)] = []
  var picture: FeedReference?
  var sparePicture: FeedReference?

  /// A feed that is longer in one of its lists is read no further there.
  private static let most = 200

  mutating func add(_ author: Author?) {
    guard let author, !authors.contains(author), authors.count < Self.most else { return }
    authors.append(author)
  }

  mutating func addTag(_ text: String?) {
    let tag = FeedText.undeclared(text ?? "", base: nil).line
    if !tag.isEmpty, !tags.contains(tag), tags.count < Self.most { tags.append(tag) }
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

  /// What the feed says of itself so far.
  func head(format: FeedFormat) -> FeedHead {
    let homePage = link?.address()
    return FeedHead(
      format: format,
      title: (title ?? spareTitle)?.line,
      homePage: homePage,
      address: selfLink?.address(beside: homePage?.description),
      description: summary ?? spareSummary,
      language: language,
      authors: authors.isEmpty ? [spareAuthor].compactMap(\.self) : authors,
      picture: (picture ?? sparePicture)?.address(beside: homePage?.description)
    )
  }

  /// The item, perhaps with nothing in it.
  ///
  /// - Parameters:
  ///   - position: counted from one.
  ///   - head: its feed's; the feed's page is what addresses stand beside when nothing else is.
  /// - Returns: the item as far as it was read.
  func item(at position: Int, in head: FeedHead) -> FeedItem {
    let base = head.homePage?.description
    return FeedItem(
      position: position,
      line: line,
      id: id,
      address: link?.address(beside: base) ?? permalink?.address(),
      externalAddress: external?.address(beside: base),
      title: (title ?? spareTitle)?.line,
      content: content?.beside(base),
      summary: (summary ?? spareSummary)?.beside(base),
      published: published ?? sparePublished,
      modified: modified ?? spareModified,
      authors: authors.isEmpty ? [spareAuthor].compactMap(\.self) : authors,
      tags: tags,
      language: language,
      enclosures: enclosures.compactMap { file in
        file.file.address(beside: base).map {
          Enclosure(address: $0, mediaType: file.mediaType, length: file.length)
        }
      },
      picture: (picture ?? sparePicture)?.address(beside: base),
      unreadableDates: unreadableDates
    )
  }
}

extension FeedText {
  /// The same words with a base where they had none.
  fileprivate func beside(_ spare: String?) -> FeedText {
    base == nil ? FeedText(form: form, raw: raw, base: spare) : self
  }
}
