package import Entries
package import Foundation
internal import Markup

/// What a sighting can be recognised by, in a form that differences of typography do not touch.
///
/// A class because those of one sighting are compared with those of many, and a value of so many texts
/// is slow to copy; nothing of them ever changes.
package final class MatchingKeys: Sendable {
  /// The source's identifier; one that is no address or `tag:` counts inside its source alone.
  package let guid: String?
  /// The piece's own address without scheme, `www.`, tracking parameters and trailing slash.
  ///
  /// A fragment stays: cards of one page may be told apart by nothing else. A host without a path
  /// names a site and no piece, and is none.
  package let link: String?
  package let day: CalendarDay?
  /// For an instant, the day before or after that clocks less than half a day away show; `nil` for a
  /// day that was said without a time.
  package let neighbour: CalendarDay?
  /// The title's words in lower case; empty without a title.
  package let title: String
  /// The text's words in lower case, without what a cut may have damaged.
  package let text: String

  /// What the store looks pieces up by: two texts of which one begins the other share it.
  package let head: String?
  /// The guid and the link as names of one piece.
  let guidName: String?
  let linkName: String?

  /// Where in its source it stood, while the same bytes are read by other settings.
  package let place: String?

  /// How many characters of a text find the pieces that may begin alike.
  private static let headLength = 32

  private init(_ keys: MatchingKeys, guid: String?, link: String?, place: String?) {
    (self.guid, self.link, self.place) = (guid, link, place)
    (guidName, linkName) = (guid.map { "guid \($0)" }, link.map { "link \($0)" })
    (day, neighbour, title, text) = (keys.day, keys.neighbour, keys.title, keys.text)
    head = keys.head
  }

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
    head = Self.head(of: text)
    (guidName, linkName) = (guid.map { "guid \($0)" }, link.map { "link \($0)" })
    place = nil
  }

  /// The same keys with the place, for a sighting of bytes that were read before.
  package func standing(at sighting: Sighting, in source: SourceID) -> MatchingKeys {
    MatchingKeys(self, guid: guid, link: link, place: "\(source) \(sighting.line)")
  }

  /// Nothing but a place: what is left of a sighting that other settings read out of the same bytes.
  package init(placeOf sighting: Sighting, in source: SourceID) {
    (guid, link, day, neighbour, title, text) = (nil, nil, nil, nil, "", "")
    (guidName, linkName, head) = (nil, nil, nil)
    place = "\(source) \(sighting.line)"
  }

  /// The same keys without a guid or a link that several pieces share.
  func without(_ shared: Set<String>) -> MatchingKeys {
    func own(_ value: String?, _ name: String?) -> String? {
      name.map(shared.contains) == true ? nil : value
    }
    return MatchingKeys(
      self,
      guid: own(guid, guidName),
      link: own(link, linkName),
      place: place
    )
  }

  private static func head(of text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count > headLength else { return text.count < headLength ? nil : text }
    // Counting a whole text would cost as much as reading it; of ASCII each byte is a character.
    let opening = bytes.prefix(headLength + 1)
    guard opening.contains(where: { $0 >= 0x80 }) else {
      return String(Substring(opening.dropLast()))
    }
    return text.index(text.startIndex, offsetBy: headLength, limitedBy: text.endIndex)
      .map { String(text[..<$0]) }
  }
}

extension MatchingKeys: Equatable {
  package static func == (one: MatchingKeys, other: MatchingKeys) -> Bool {
    one.guid == other.guid && one.link == other.link && one.place == other.place
      && one.day == other.day && one.neighbour == other.neighbour
      && one.title == other.title && one.text == other.text
  }
}
