package import Entries
internal import Foundation
internal import Markup

/// What a feed announces, for calendars that subscribe to it (RFC 5545, RFC 7986).
package struct EventCalendar: Sendable {
  /// Its pieces are the events; one that announces nothing is passed over.
  package let feed: Feed
  /// Its own address.
  package let address: WebAddress

  package init(of feed: Feed, at address: WebAddress) {
    self.feed = feed
    self.address = address
  }

  /// The calendar as a document.
  package var bytes: [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Depeche//Depeche//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    // The older name of it is the one that most calendars know.
    lines.add("NAME", text: feed.title)
    lines.add("X-WR-CALNAME", text: feed.title)
    if let subtitle = feed.subtitle { lines.add("DESCRIPTION", text: subtitle) }
    lines.add("SOURCE;VALUE=URI", address.uri)
    lines.add("URL", feed.page.uri)
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    for item in feed.items { item.event.map { write($0, of: item, to: &lines) } }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func write(_ event: Event, of item: Feed.Item, to lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: item.id.description)
    // When the words became what they are: the moment of the run would be another one in each.
    lines.add("DTSTAMP", Self.moment(item.updated))
    lines.add("LAST-MODIFIED", Self.moment(item.updated))
    write(event, to: &lines)
    lines.add("SUMMARY;LANGUAGE=\(item.language)", text: item.heading)
    if !item.summary.isEmpty {
      let language = item.textLanguage ?? item.language
      lines.add("DESCRIPTION;LANGUAGE=\(language)", text: item.summary.description)
    }
    if let place = event.place, !place.isEmpty {
      lines.add("LOCATION", text: place.description)
    }
    lines.add("URL", item.address.uri)
    for category in item.categories { lines.add("CATEGORIES", text: category.label) }
    // Nobody who follows a delegation is busy because of it.
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("END", "VEVENT")
  }

  /// Writes when it is, in days or in moments, but both ends alike (RFC 5545 §3.8.2.2).
  ///
  /// The end stands behind the last of it; one before the start is passed over.
  private func write(_ event: Event, to lines: inout ContentLines) {
    switch event.start {
    case .day(let start):
      lines.add("DTSTART;VALUE=DATE", Self.day(start))
      guard let end = event.end?.day(in: feed.zone), end > start else { return }
      lines.add("DTEND;VALUE=DATE", Self.day(Self.following(end)))
    case .instant(let start):
      lines.add("DTSTART", Self.moment(start))
      let end: Date? =
        switch event.end {
        case .day(let day)?: Self.following(day).instant(atSecond: 0, in: feed.zone)
        case .instant(let instant)?: instant
        case nil: nil
        }
      if let end, end > start { lines.add("DTEND", Self.moment(end)) }
    }
  }

  private static func following(_ day: CalendarDay) -> CalendarDay {
    CalendarDay(daysSinceEpoch: day.daysSinceEpoch + 1)
  }

  /// `20260512`.
  private static func day(_ day: CalendarDay) -> String {
    String(day.description.filter { $0 != "-" })
  }

  /// `20260512T120000Z`.
  private static func moment(_ moment: Date) -> String {
    RFC3339.text(moment, in: .gmt).filter { $0 != "-" && $0 != ":" }
  }
}

/// The lines of an iCalendar document, folded after 75 octets (RFC 5545 §3.1).
private struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// The longest line without its end, in octets.
  private static let longest = 75

  /// Adds a property by a value that needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    append(Array("\(name):\(value)".utf8))
  }

  /// Adds a property by a text (RFC 5545 §3.3.11); controls go, but for the end of a line.
  mutating func add(_ name: String, text: String) {
    var line = Array("\(name):".utf8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": line.append(contentsOf: "\\n".utf8)
      case "\\", ";", ",": line.append(contentsOf: "\\\(scalar)".utf8)
      case _ where scalar.properties.generalCategory == .control: break
      default: line.append(contentsOf: String(scalar).utf8)
      }
    }
    append(line)
  }

  /// Adds a line, and folds it between characters.
  private mutating func append(_ line: [UInt8]) {
    var rest = line[...]
    var room = Self.longest
    while rest.count > room {
      var end = rest.index(rest.startIndex, offsetBy: room)
      while end > rest.startIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: rest[..<end])
      bytes.append(contentsOf: "\r\n ".utf8)
      rest = rest[end...]
      room = Self.longest - 1
    }
    bytes.append(contentsOf: rest)
    bytes.append(contentsOf: "\r\n".utf8)
  }
}
