internal import Entries
internal import Foundation
internal import Markup

/// The names that sources give to pieces, without what changes while the piece stays.
extension MatchingKeys {
  /// The words under which pieces that may be the same are found.
  package var lookups: [String] { names + words }

  /// Those of them that one piece alone can have: whatever shares one is the same piece.
  var names: [String] {
    [place.map { "place \($0)" }, guidName, linkName].compactMap(\.self)
  }

  /// Those of them that other pieces may have as well.
  var words: [String] {
    [head.map { "head \($0)" }, title.isEmpty ? nil : "title \(title)"].compactMap(\.self)
  }

  /// Whether there is a day, and no time of it.
  var isDayBare: Bool { day != nil && neighbour == nil }

  /// Whether one says a day alone and the other a moment that clocks elsewhere show on that day.
  func mayShareDay(with other: MatchingKeys) -> Bool {
    isDayBare && other.neighbour == day || other.isDayBare && neighbour == other.day
  }

  /// The identifier of a source; `nil` for white space.
  static func guid(_ guid: String, in source: SourceID) -> String? {
    if guid.allSatisfy(\.isWhitespace) { return nil }
    if guid.hasPrefix("tag:") { return guid }
    return WebAddress(guid) == nil ? "\(source) \(withoutSchemes(guid))" : link(guid)
  }

  /// The day that clocks less than half a day away from a zone show beside its own.
  static func neighbour(of instant: Date, in zone: TimeZone) -> CalendarDay {
    let wall = WallTime(instant, in: zone)
    return CalendarDay(daysSinceEpoch: wall.daysSinceEpoch + (wall.secondOfDay < 43_200 ? -1 : 1))
  }

  /// An address without what changes when a site moves to https or a campaign is counted.
  ///
  /// Parameters count in any order, and a mark for `&` that was escaped once too often as `&`.
  static func link(_ address: String) -> String {
    if let link = plainLink(address.utf8Span.span) { return link }
    var rest = address[...]
    for scheme in ["https://", "http://"]
    where rest.prefix(scheme.count).lowercased() == scheme {
      rest = rest.dropFirst(scheme.count)
    }
    if rest.prefix(4).lowercased() == "www." { rest = rest.dropFirst(4) }
    if rest.utf8.contains(UInt8(ascii: "&")) {
      rest = rest.replacing("&#038;", with: "&").replacing("&amp;", with: "&")
    }
    let fragment = rest.drop { $0 != "#" }
    let parts = rest.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1)
    guard var place = parts.first else { return "" }
    while place.hasSuffix("/") { place.removeLast() }
    let host = place.prefix { $0 != "/" }
    let query = parts.dropFirst().first.map { query in
      query.split(separator: "&").filter { !WebAddress.isTracking($0) }.sorted()
        .joined(separator: "&")
    }
    let path = host.lowercased() + place.dropFirst(host.count)
    let document = query.map { $0.isEmpty ? path : "\(path)?\($0)" } ?? path
    return fragment.count > 1 ? document + fragment : document
  }

  /// The same of an address of visible ASCII without parameters and fragment, which most are.
  private static func plainLink(_ address: Span<UInt8>) -> String? {
    for index in address.indices {
      let byte = address[index]
      guard 0x21...0x7E ~= byte, byte != 0x23, byte != 0x26, byte != 0x3F else { return nil }
    }
    var start = 0
    for opening: StaticString in ["https://", "http://", "www."]
    where address.begins(withSmall: opening, at: start) {
      start += opening.utf8CodeUnitCount
    }
    var end = address.count
    while end > start, address[end - 1] == 0x2F { end -= 1 }
    var link = [UInt8](repeating: 0, count: end - start)
    var isHost = true
    for index in link.indices {
      let byte = address[start + index]
      isHost = isHost && byte != 0x2F
      link[index] = isHost ? byte.lowercasedASCII : byte
    }
    return link.span.validText
  }

  /// An identifier with an address inside it, as some systems make them: `12 at http://example.org`.
  private static func withoutSchemes(_ guid: String) -> String {
    guard guid.contains("://") else { return guid }
    return guid.replacing("https://", with: "http://").replacing("http://www.", with: "http://")
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// Whether a word of small letters stands at a place, in letters of any case.
  fileprivate func begins(withSmall word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard length <= count - start else { return false }
    return (0..<length).allSatisfy { offset in
      unsafe word.utf8Start[offset] == self[start + offset].lowercasedASCII
    }
  }
}
