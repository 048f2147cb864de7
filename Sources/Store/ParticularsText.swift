internal import Entries
internal import Foundation
internal import Markup

/// Particulars, as they are read from the text in which the store keeps them.
struct ParticularsText: Decodable {
  private struct Author: Decodable {
    let name: String?
    let email: String?
    let page: String?
  }

  private struct Picture: Decodable {
    let web: String?
    let kept: Kept?
    let alternative: String
  }

  private struct Kept: Decodable {
    let name: String
    let length: Int
    let width: Int
    let height: Int
  }

  private struct Event: Decodable {
    let start: Moment
    let end: Moment?
    let place: String?
  }

  private struct Moment: Decodable {
    let instant: Double?
    let day: String?
  }

  private struct Enclosure: Decodable {
    let address: String
    let mediaType: String?
    let length: Int?
  }

  private struct Translation: Decodable {
    let address: String
    let language: String
  }

  private let authors: [Author]
  private let tags: [String]
  private let picture: Picture?
  private let event: Event?
  private let enclosures: [Enclosure]
  /// `nil` where there are none, and in what older programs wrote.
  private let translations: [Translation]?

  /// The particulars that a text keeps.
  static func particulars(_ text: String?) throws -> Particulars {
    guard let text else { return .none }
    return try JSONDecoder().decode(Self.self, from: Data(text.utf8)).value
  }

  private var value: Particulars {
    Particulars(
      authors: authors.compactMap { author in
        Entries.Author(
          name: author.name.map(PlainText.init(stored:)),
          email: author.email.map(PlainText.init(stored:)),
          page: author.page.flatMap(WebAddress.init)
        )
      },
      tags: tags.map(PlainText.init(stored:)),
      picture: picture.flatMap { picture in
        let location =
          picture.web.flatMap(WebAddress.init).map(Entries.Picture.Location.web)
          ?? picture.kept.map { file in
            .kept(
              KeptFile(
                name: file.name,
                length: file.length,
                width: file.width,
                height: file.height
              )
            )
          }
        return location.map {
          Entries.Picture(
            location: $0,
            alternative: PlainText(stored: picture.alternative)
          )
        }
      },
      event: event.flatMap { event in
        Self.date(event.start).map { start in
          Entries.Event(
            start: start,
            end: event.end.flatMap(Self.date),
            place: event.place.map(PlainText.init(stored:))
          )
        }
      },
      enclosures: enclosures.compactMap { file in
        WebAddress(file.address).map {
          Entries.Enclosure(address: $0, mediaType: file.mediaType, length: file.length)
        }
      },
      translations: (translations ?? []).compactMap { link in
        guard let address = WebAddress(link.address), let language = LanguageTag(link.language)
        else { return nil }
        return TranslationLink(address: address, language: language)
      }
    )
  }

  private static func date(_ moment: Moment) -> PublicationDate? {
    if let instant = moment.instant { return .instant(Date(timeIntervalSince1970: instant)) }
    return moment.day.flatMap(CalendarDay.init(iso8601:)).map(PublicationDate.day)
  }
}
