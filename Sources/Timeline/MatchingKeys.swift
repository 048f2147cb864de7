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
    guid = sighting.guid.flatMap { Self.guid($0, in: source) }
    link = sighting.link.map { Self.link($0.description) }.flatMap { link in
      link.contains { "/?#".contains($0) } ? link : nil
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

  /// The words of a text: letters and digits in lower case, one space between.
  static func words(_ text: String) -> String {
    if let words = asciiWords(text.utf8) { return words }
    var result = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
      if isInWord(scalar) {
        if isGap, !result.isEmpty { result.append(" ") }
        isGap = false
        result.append(scalar)
      } else {
        isGap = true
      }
    }
    return String(result)
  }

  /// Letters and digits; most are found without Unicode's tables, which cost twenty times as much.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// The words of a text of ASCII and of the dashes and quotation marks of typography.
  ///
  /// - Returns: `nil` for a text with any other character.
  private static func asciiWords(_ text: String.UTF8View) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isGap = false
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if isGap, !result.isEmpty { result.append(0x20) }
        isGap = false
        result.append(byte < 0x41 ? byte : byte | 0x20)
      case 0..<0x80: isGap = true
      default:
        // U+2000 to U+203F: spaces, dashes, quotation marks, the ellipsis.
        guard byte == 0xE2, bytes.next() == 0x80, bytes.next() != nil else { return nil }
        isGap = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
