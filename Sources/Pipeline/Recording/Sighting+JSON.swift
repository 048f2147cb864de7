internal import Entries
internal import Foundation
internal import Markup

extension Sighting {
  /// The sighting in the names of JSON Feed 1.1's items, what it does not have left out; what those
  /// names have no place for begins with `_`.
  ///
  /// - Parameter zone: in which moments are shown; a day stays a day.
  /// - Returns: an object whose members always have the same order.
  func item(in zone: TimeZone) -> JSONText {
    let members: [(String, JSONText?)] = [
      ("id", guid.map { .text($0) }),
      ("url", link.map { .text($0.description) }),
      ("title", title.map { .text($0.description) }),
      ("content_html", text?.markup.map { .text($0.html) }),
      ("content_text", text.map { .text($0.plain.description) }),
      ("summary", summary.map { .text($0.description) }),
      ("image", particulars.picture.map { .text($0.place) }),
      ("date_published", published.map { .text($0.text(in: zone)) }),
      ("date_modified", modified.map { .text(RFC3339.text($0, in: zone)) }),
      ("authors", list(particulars.authors.map(Self.record))),
      ("tags", list(particulars.tags.map { .text($0.description) })),
      ("language", claimedLanguage.map { .text($0.description) }),
      ("attachments", list(particulars.enclosures.map(Self.record))),
      ("_excerpt", text?.isExcerpt == true ? .flag(true) : nil),
      ("_page", page.map { .text($0.description) }),
      ("_delegations", list(delegations.map { .text($0.description) })),
      ("_translation_key", translationKey.map { .text($0) }),
      (
        "_translations",
        list(
          particulars.translations.map { other in
            .record([
              ("url", .text(other.address.description)),
              ("language", .text(other.language.description)),
            ])
          }
        )
      ),
      (
        "_event",
        particulars.event.map { event in
          .record([
            ("start", .text(event.start.text(in: zone))),
            ("end", .text(ifPresent: event.end?.text(in: zone))),
            ("place", .text(ifPresent: event.place?.description)),
          ])
        }
      ),
      ("_warnings", list(warnings.map { .text($0.description) })),
    ]
    return .record(members.compactMap { name, value in value.map { (name, $0) } })
  }

  private func list(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .list(values) }

  private static func record(_ author: Author) -> JSONText {
    .record([
      ("name", .text(ifPresent: author.name?.description)),
      ("email", .text(ifPresent: author.email?.description)),
      ("url", .text(ifPresent: author.page?.description)),
    ])
  }

  private static func record(_ file: Enclosure) -> JSONText {
    .record([
      ("url", .text(file.address.description)),
      ("mime_type", .text(ifPresent: file.mediaType)),
      ("size_in_bytes", file.length.map { .number($0) } ?? .null),
    ])
  }
}

extension Picture {
  /// Its address, or the name under which it is kept.
  fileprivate var place: String {
    switch location {
    case .web(let address): address.description
    case .kept(let file): file.name
    }
  }
}

extension PublicationDate {
  fileprivate func text(in zone: TimeZone) -> String {
    switch self {
    case .day(let day): "\(day)"
    case .instant(let instant): RFC3339.text(instant, in: zone)
    }
  }
}
