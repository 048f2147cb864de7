internal import Entries
internal import Foundation
internal import Markup

/// What a piece can carry that Atom and RSS have no element for, each in a module that both take.
extension Feed {
  /// The modules that this feed needs, as namespace declarations.
  var moduleNamespaces: [XMLDocumentWriter.Attribute] {
    let hasPicture = items.contains { $0.picture != nil }
    let hasEvent = items.contains { $0.event != nil }
    return [
      hasPicture ? Self.pictureModule : nil, hasEvent ? Self.eventModule : nil,
    ].compactMap(\.self)
  }

  /// Every module that an entry may need.
  static var allModuleNamespaces: [XMLDocumentWriter.Attribute] { [pictureModule, eventModule] }

  private static let pictureModule = ("xmlns:media", Optional("http://search.yahoo.com/mrss/"))
  private static let eventModule = ("xmlns:ev", Optional("http://purl.org/rss/1.0/modules/event/"))
}

extension XMLDocumentWriter {
  /// Writes the picture that stands for a piece (Media RSS 1.5.1, `media:content`).
  ///
  /// It is no enclosure: readers offer those for download, and show this. What the picture shows is
  /// its title, because feedparser and others take `media:description` for the piece's summary.
  mutating func picture(_ picture: Feed.Picture) {
    let positive = { (number: Int?) in number.flatMap { $0 > 0 ? "\($0)" : nil } }
    let attributes: [Attribute] = [
      ("url", picture.address.uri), ("medium", "image"), ("type", picture.statedType),
      ("fileSize", positive(picture.length)), ("width", positive(picture.width)),
      ("height", positive(picture.height)),
    ]
    guard !picture.alternative.isEmpty else {
      element("media:content", attributes)
      return
    }
    element("media:content", attributes) { xml in
      xml.element(
        "media:title",
        [("type", "plain")],
        text: TaggedText.name(picture.alternative.description),
        references: .numeric
      )
    }
  }

  /// Writes when and where something takes place (RSS 1.0 module Event).
  mutating func event(_ event: Event, in zone: TimeZone) {
    element("ev:startdate", text: event.start.text(in: zone))
    if let end = event.end { element("ev:enddate", text: end.text(in: zone)) }
    if let place = event.place, !place.isEmpty {
      element("ev:location", text: place.description, references: .numeric)
    }
  }

  /// Writes a link (RFC 4287 §4.2.7).
  ///
  /// - Parameters:
  ///   - relation: the registered name of what the address is.
  ///   - address: where it leads.
  ///   - type: of what is found there, as a media type.
  ///   - language: of what is found there.
  ///   - length: of what is found there, in bytes.
  ///   - name: of the element, with a prefix in a document that is not Atom.
  mutating func link(
    _ relation: String,
    _ address: WebAddress,
    type: String? = nil,
    language: LanguageTag? = nil,
    length: Int? = nil,
    as name: String = "link"
  ) {
    element(
      name,
      [
        ("rel", relation), ("type", type), ("hreflang", language?.description),
        ("length", length.map { "\($0)" }), ("href", address.uri),
      ]
    )
  }
}
