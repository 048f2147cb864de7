internal import Entries
internal import Foundation
internal import Markup

/// Particulars, as they are read from the text in which the store keeps them.
///
/// Most pieces have some, and each is read whenever one is published.
enum ParticularsText {
  /// The particulars that a text keeps.
  ///
  /// - Parameter text: `nil` for none.
  /// - Returns: them; a part of it that says nothing to this program is passed over.
  /// - Throws: `StoreError` with `damaged` for one that is no such text.
  static func particulars(_ text: String?) throws -> Particulars {
    guard let text else { return .none }
    var json = JSONReader(Array(text.utf8))
    let particulars = particulars(&json)
    json.finish()
    guard let particulars, json.faults.isEmpty else {
      throw StoreError(code: .damaged, path: "", reason: "what a piece carries cannot be read")
    }
    return particulars
  }

  private static func particulars(_ json: inout JSONReader) -> Particulars? {
    guard json.enterRecord() else { return nil }
    var particulars = Particulars.none
    while let name = json.nextMember() {
      switch name {
      case "authors": particulars.authors = list(&json, of: author)
      case "tags": particulars.tags = list(&json) { $0.text().map(PlainText.init(stored:)) }
      case "picture": particulars.picture = picture(&json)
      case "event": particulars.event = event(&json)
      case "enclosures": particulars.enclosures = list(&json, of: enclosure)
      case "translations": particulars.translations = list(&json, of: translation)
      default: break
      }
    }
    return particulars
  }

  private static func list<Item>(
    _ json: inout JSONReader,
    of item: (inout JSONReader) -> Item?
  ) -> [Item] {
    guard json.enterList() else { return [] }
    var items: [Item] = []
    while json.nextElement() {
      if let item = item(&json) { items.append(item) }
    }
    return items
  }

  private static func author(_ json: inout JSONReader) -> Author? {
    guard json.enterRecord() else { return nil }
    var (name, email): (PlainText?, PlainText?)
    var page: WebAddress?
    while let member = json.nextMember() {
      switch member {
      case "name": name = json.text().map(PlainText.init(stored:))
      case "email": email = json.text().map(PlainText.init(stored:))
      case "page": page = json.text().flatMap(WebAddress.init)
      default: break
      }
    }
    return Author(name: name, email: email, page: page)
  }

  private static func picture(_ json: inout JSONReader) -> Picture? {
    guard json.enterRecord() else { return nil }
    var location: Picture.Location?
    var alternative = PlainText(stored: "")
    while let member = json.nextMember() {
      switch member {
      case "web": location = json.text().flatMap(WebAddress.init).map(Picture.Location.web)
      case "kept": location = kept(&json).map(Picture.Location.kept)
      case "alternative": alternative = PlainText(stored: json.text() ?? "")
      default: break
      }
    }
    return location.map { Picture(location: $0, alternative: alternative) }
  }

  private static func kept(_ json: inout JSONReader) -> KeptFile? {
    guard json.enterRecord() else { return nil }
    var name: String?
    var (length, width, height): (Int?, Int?, Int?)
    while let member = json.nextMember() {
      switch member {
      case "name": name = json.text()
      case "length": length = json.number()?.whole
      case "width": width = json.number()?.whole
      case "height": height = json.number()?.whole
      default: break
      }
    }
    guard let name, let length, let width, let height else { return nil }
    return KeptFile(name: name, length: length, width: width, height: height)
  }

  private static func event(_ json: inout JSONReader) -> Event? {
    guard json.enterRecord() else { return nil }
    var (start, end): (PublicationDate?, PublicationDate?)
    var place: PlainText?
    while let member = json.nextMember() {
      switch member {
      case "start": start = date(&json)
      case "end": end = date(&json)
      case "place": place = json.text().map(PlainText.init(stored:))
      default: break
      }
    }
    return start.map { Event(start: $0, end: end, place: place) }
  }

  private static func date(_ json: inout JSONReader) -> PublicationDate? {
    guard json.enterRecord() else { return nil }
    var date: PublicationDate?
    while let member = json.nextMember() {
      switch member {
      case "instant":
        date = json.number().flatMap { Double($0.description) }
          .map { .instant(Date(timeIntervalSince1970: $0)) }
      case "day": date = json.text().flatMap(CalendarDay.init(iso8601:)).map(PublicationDate.day)
      default: break
      }
    }
    return date
  }

  private static func enclosure(_ json: inout JSONReader) -> Enclosure? {
    guard json.enterRecord() else { return nil }
    var address: WebAddress?
    var mediaType: String?
    var length: Int?
    while let member = json.nextMember() {
      switch member {
      case "address": address = json.text().flatMap(WebAddress.init)
      case "mediaType": mediaType = json.text()
      case "length": length = json.number()?.whole
      default: break
      }
    }
    return address.map { Enclosure(address: $0, mediaType: mediaType, length: length) }
  }

  private static func translation(_ json: inout JSONReader) -> TranslationLink? {
    guard json.enterRecord() else { return nil }
    var address: WebAddress?
    var language: LanguageTag?
    while let member = json.nextMember() {
      switch member {
      case "address": address = json.text().flatMap(WebAddress.init)
      case "language": language = json.text().flatMap { LanguageTag($0) }
      default: break
      }
    }
    guard let address, let language else { return nil }
    return TranslationLink(address: address, language: language)
  }
}
