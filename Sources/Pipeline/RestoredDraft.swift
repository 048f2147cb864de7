internal import Entries
internal import Foundation
internal import Markup

/// An entry of a feed of ours while its elements are read.
struct RestoredDraft {
  private let language: LanguageTag?
  private var id: EntryID?
  private var published: Date?
  private var updated: Date?
  private var title = RestoredPiece.Words()
  private var summary: RestoredPiece.Words?
  private var content: RestoredPiece.Words?
  private var address: WebAddress?
  private var via: WebAddress?
  private var authors: [Author] = []
  private var author: (name: String?, page: WebAddress?)
  private var delegations: [DelegationID] = []
  private var tags: [PlainText] = []
  private var enclosures: [Enclosure] = []
  private var translations: [TranslationLink] = []
  private var picture: RestoredPiece.Picture?
  private var event: (start: PublicationDate?, end: PublicationDate?, place: PlainText?)

  /// How many of a kind are read: an entry of ours never has more.
  private static let most = 1_000

  /// - Parameter language: its own, else the feed's.
  init(language: LanguageTag?) {
    self.language = language
  }

  /// The piece; `nil` for one without a name of ours, or without the date that each of them has.
  var piece: RestoredPiece? {
    guard let id, id.isMinted, let published = published ?? updated else { return nil }
    var piece = RestoredPiece(id: id, published: published, updated: updated ?? published)
    piece.language = language
    piece.address = address
    piece.via = via
    piece.title = title
    piece.summary = summary
    piece.content = content
    piece.authors = authors
    piece.delegations = delegations
    piece.tags = tags
    piece.enclosures = enclosures
    piece.translations = translations
    piece.picture = picture
    piece.event = event.start.map { Event(start: $0, end: event.end, place: event.place) }
    return piece
  }

  /// Takes what stands in a start tag.
  ///
  /// - Parameters:
  ///   - tag: of an element inside the entry.
  ///   - around: the elements between them, the outermost first.
  mutating func begin(_ tag: RestoredTag, _ around: [String]) {
    guard around.isEmpty else { return }
    switch tag.name {
    case "atom:link": take(link: tag)
    case "atom:author": author = (nil, nil)
    case "atom:category":
      guard let term = tag["term"], delegations.count + tags.count < Self.most else { return }
      // A delegation has a name for people beside its own; a tag is a word alone.
      if tag["label"] != nil, let delegation = DelegationID(term) {
        delegations.append(delegation)
      } else {
        tags.append(PlainText(line: term))
      }
    case "media:content":
      guard let address = tag["url"].flatMap(WebAddress.init) else { return }
      picture = RestoredPiece.Picture(
        address: address,
        length: tag["fileSize"].flatMap(Int.init),
        width: tag["width"].flatMap(Int.init),
        height: tag["height"].flatMap(Int.init)
      )
    default: break
    }
  }

  /// Takes the text of an element that ends.
  mutating func end(_ tag: RestoredTag, _ around: [String], _ text: String) {
    let words = RestoredPiece.Words(text: text, isHTML: tag["type"] == "html")
    switch (around.first, tag.name) {
    case (nil, "atom:id"): id = EntryID(text)
    case (nil, "atom:title"): title = words
    case (nil, "atom:summary"): summary = words
    case (nil, "atom:content"): content = words
    case (nil, "atom:published"): published = RFC3339.instant(text)
    case (nil, "atom:updated"): updated = RFC3339.instant(text)
    case (nil, "atom:author"):
      let person = Author(name: author.name.map { PlainText(line: $0) }, page: author.page)
      if let person, authors.count < Self.most { authors.append(person) }
    case ("atom:author", "atom:name"): author.name = text
    case ("atom:author", "atom:uri"): author.page = WebAddress(text)
    case ("media:content", "media:title"): picture?.alternative = PlainText(line: text)
    case (nil, "ev:startdate"): event.start = Self.date(text)
    case (nil, "ev:enddate"): event.end = Self.date(text)
    case (nil, "ev:location"): event.place = PlainText(line: text)
    default: break
    }
  }

  private mutating func take(link tag: RestoredTag) {
    guard let address = tag["href"].flatMap(WebAddress.init) else { return }
    switch tag["rel"] {
    case "alternate", nil: self.address = self.address ?? address
    case "via": via = address
    case "related":
      guard let language = tag["hreflang"].flatMap(LanguageTag.init),
        translations.count < Self.most
      else { return }
      translations.append(TranslationLink(address: address, language: language))
    case "enclosure":
      guard enclosures.count < Self.most else { return }
      let length = tag["length"].flatMap(Int.init)
      enclosures.append(Enclosure(address: address, mediaType: tag["type"], length: length))
    default: break
    }
  }

  private static func date(_ text: String) -> PublicationDate? {
    CalendarDay(iso8601: text).map(PublicationDate.day)
      ?? RFC3339.instant(text).map(PublicationDate.instant)
  }
}
