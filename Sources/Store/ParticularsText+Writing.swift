internal import Entries
internal import Foundation
internal import Markup

extension ParticularsText {
  /// The text of particulars: JSON with its members in the order of their names, and none that says
  /// nothing; `nil` where there are none.
  ///
  /// Written by hand, because most pieces have some and `JSONEncoder` takes as long as folding one.
  /// The bytes are those that it writes: a timeline does not change with the program.
  static func text(of particulars: Particulars) -> String? {
    guard particulars != .none else { return nil }
    let translations = particulars.translations
    let record = StoredJSON.record([
      ("authors", .list(particulars.authors.map(json))),
      ("enclosures", .list(particulars.enclosures.map(json))),
      ("event", particulars.event.map(json)),
      ("picture", particulars.picture.map(json)),
      ("tags", .list(particulars.tags.map { .text($0.description) })),
      ("translations", translations.isEmpty ? nil : .list(translations.map(json))),
    ])
    var bytes: [UInt8] = []
    record.append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func json(_ author: Author) -> StoredJSON {
    .record([
      ("email", .text(ifPresent: author.email?.description)),
      ("name", .text(ifPresent: author.name?.description)),
      ("page", .text(ifPresent: author.page?.description)),
    ])
  }

  private static func json(_ file: Enclosure) -> StoredJSON {
    .record([
      ("address", .text(file.address.description)),
      ("length", file.length.map(StoredJSON.number)),
      ("mediaType", .text(ifPresent: file.mediaType)),
    ])
  }

  private static func json(_ event: Event) -> StoredJSON {
    .record([
      ("end", event.end.map(json)),
      ("place", .text(ifPresent: event.place?.description)),
      ("start", json(event.start)),
    ])
  }

  private static func json(_ date: PublicationDate) -> StoredJSON {
    switch date {
    case .instant(let instant): .record([("instant", .seconds(instant.timeIntervalSince1970))])
    case .day(let day): .record([("day", .text(day.description))])
    }
  }

  private static func json(_ picture: Picture) -> StoredJSON {
    let alternative = StoredJSON.text(picture.alternative.description)
    switch picture.location {
    case .web(let address):
      return .record([("alternative", alternative), ("web", .text(address.description))])
    case .kept(let file):
      let kept = StoredJSON.record([
        ("height", .number(file.height)), ("length", .number(file.length)),
        ("name", .text(file.name)), ("width", .number(file.width)),
      ])
      return .record([("alternative", alternative), ("kept", kept)])
    }
  }

  private static func json(_ link: TranslationLink) -> StoredJSON {
    .record([
      ("address", .text(link.address.description)),
      ("language", .text(link.language.description)),
    ])
  }
}

/// JSON without spaces, as `JSONEncoder` writes it (RFC 8259).
private indirect enum StoredJSON {
  case text(String)
  case number(Int)
  case seconds(Double)
  case list([StoredJSON])
  /// Members without a value are left out.
  case record([(String, StoredJSON?)])

  static func text(ifPresent text: String?) -> StoredJSON? { text.map { .text($0) } }

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.append(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .seconds(let seconds):
      let digits = seconds.description.utf8
      // A whole number has no fraction.
      let isWhole = seconds.description.hasSuffix(".0")
      bytes.append(contentsOf: isWhole ? digits.dropLast(2) : digits[...])
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .record(let members):
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends a text with its escapes (RFC 8259 §7); a slash has one, though it need not.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
