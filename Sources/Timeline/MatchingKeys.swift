package import Entries
package import Foundation
internal import Markup

/// What a sighting can be recognised by, in a form that differences of typography do not touch.
package struct MatchingKeys: Hashable, Sendable {
  /// The source's identifier; one that is no address or `tag:` counts inside its source alone.
  package private(set) var guid: String?
  /// The piece's own address without scheme, `www.`, tracking parameters and trailing slash.
  ///
  /// A fragment stays: cards of one page may be told apart by nothing else. A host without a path
  /// names a site and no piece, and is none.
  package private(set) var link: String?
  package let day: CalendarDay?
  /// For an instant, the day before or after that clocks less than half a day away show; `nil` for a
  /// day that was said without a time.
  package let neighbour: CalendarDay?
  /// The title's words in lower case; empty without a title.
  package let title: String
  /// The text's words in lower case, without what a cut may have damaged.
  package let text: String

  /// Where in its source it stood, while the same bytes are read by other settings.
  package private(set) var place: String?

  /// How many characters of a text find the pieces that may begin alike.
  private static let headLength = 32

  package init(_ sighting: Sighting, from source: SourceID, in zone: TimeZone) {
    let address = sighting.link?.description
    let own = address.map { Self.link($0) }
    guid = sighting.guid.flatMap { $0 == address ? own : Self.guid($0, in: source) }
    link = own.flatMap { link in
      link.utf8.contains { "/?#".utf8.contains($0) } ? link : nil
    }
    day = sighting.published?.day(in: zone)
    neighbour =
      switch sighting.published {
      case .instant(let instant): Self.neighbour(of: instant, in: zone)
      case .day, nil: nil
      }
    title = Self.words(sighting.title?.description ?? "")
    text =
      sighting.text.map { text in
        Self.words((text.isExcerpt ? Excerpt.trimmed(text.plain) : text.plain).description)
      } ?? ""
  }

  /// The same keys with the place, for a sighting of bytes that were read before.
  package func standing(at sighting: Sighting, in source: SourceID) -> MatchingKeys {
    var keys = self
    keys.place = "\(source) \(sighting.line)"
    return keys
  }

  /// Nothing but a place: what is left of a sighting that other settings read out of the same bytes.
  package init(placeOf sighting: Sighting, in source: SourceID) {
    (guid, link, day, neighbour, title, text) = (nil, nil, nil, nil, "", "")
    place = "\(source) \(sighting.line)"
  }

  /// The same keys without a guid or a link that several pieces share.
  func without(_ shared: Set<String>) -> MatchingKeys {
    var keys = self
    if let name = guidName, shared.contains(name) { keys.guid = nil }
    if let name = linkName, shared.contains(name) { keys.link = nil }
    return keys
  }

  /// What the store looks pieces up by: two texts of which one begins the other share it.
  package var head: String? {
    // Counting a whole text would cost as much as reading it.
    text.index(text.startIndex, offsetBy: Self.headLength, limitedBy: text.endIndex)
      .map { String(text[..<$0]) }
  }
}
