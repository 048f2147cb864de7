internal import Entries
internal import Foundation
internal import Markup

/// Particulars as the text in which the store keeps them.
struct ParticularsText: Codable {
  private struct Author: Codable {
    let name: String?
    let email: String?
    let page: String?
  }

  private struct Picture: Codable {
    let web: String?
    let kept: Kept?
    let alternative: String
  }

  private struct Kept: Codable {
    let name: String
    let length: Int
    let width: Int
    let height: Int
  }

  private struct Event: Codable {
    let start: Moment
    let end: Moment?
    let place: String?
  }

  private struct Moment: Codable {
    let instant: Double?
    let day: String?
  }

  private struct Enclosure: Codable {
    let address: String
    let mediaType: String?
    let length: Int?
  }

  private struct Translation: Codable {
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

  /// The text of particulars; `nil` where there are none.
  static func text(of particulars: Particulars) throws -> String? {
    guard particulars != .none else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(Self(particulars)), as: UTF8.self)
  }

  /// The particulars that a text keeps.
  static func particulars(_ text: String?) throws -> Particulars {
    guard let text else { return .none }
    return try JSONDecoder().decode(Self.self, from: Data(text.utf8)).value
  }

  private init(_ value: Particulars) {
    authors = value.authors.map { author in
      Author(
        name: author.name?.description,
        email: author.email?.description,
        page: author.page?.description
      )
    }
    tags = value.tags.map(\.description)
    picture = value.picture.map { picture in
      switch picture.location {
      case .web(let address):
        Picture(
          web: address.description,
          kept: nil,
          alternative: picture.alternative.description
        )
      case .kept(let file):
        Picture(
          web: nil,
          kept: Kept(
            name: file.name,
            length: file.length,
            width: file.width,
            height: file.height
          ),
          alternative: picture.alternative.description
        )
      }
    }
    event = value.event.map { event in
      Event(
        start: Self.moment(event.start),
        end: event.end.map(Self.moment),
        place: event.place?.description
      )
    }
    enclosures = value.enclosures.map { file in
      Enclosure(
        address: file.address.description,
        mediaType: file.mediaType,
        length: file.length
      )
    }
    let links = value.translations.map { link in
      Translation(address: link.address.description, language: link.language.description)
    }
    translations = links.isEmpty ? nil : links
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

  private static func moment(_ date: PublicationDate) -> Moment {
    switch date {
    case .instant(let instant): Moment(instant: instant.timeIntervalSince1970, day: nil)
    case .day(let day): Moment(instant: nil, day: day.description)
    }
  }

  private static func date(_ moment: Moment) -> PublicationDate? {
    if let instant = moment.instant { return .instant(Date(timeIntervalSince1970: instant)) }
    return moment.day.flatMap(CalendarDay.init(iso8601:)).map(PublicationDate.day)
  }
}
