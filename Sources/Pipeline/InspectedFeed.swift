internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// A feed as `inspect --json` shows it: in JSON Feed 1.1's names, whatever its format.
struct InspectedFeed {
  private let feed: FeedDocument
  /// In which a day without a time has its noon.
  private let zone: TimeZone

  init(_ feed: FeedDocument, zone: TimeZone) {
    self.feed = feed
    self.zone = zone
  }

  /// One object.
  var json: String {
    let head = feed.head
    return JSONText.object([
      ("format", .text(head.format.description)),
      ("title", .text(ifPresent: head.title?.description)),
      ("home_page_url", .text(ifPresent: head.homePage?.description)),
      ("feed_url", .text(ifPresent: head.address?.description)),
      ("description", .text(ifPresent: head.description?.plain.description)),
      ("language", .text(ifPresent: head.language?.description)),
      ("authors", .list(head.authors.map(author))),
      ("items", .list(feed.items.map(item))),
      ("warnings", .list(feed.warnings.map { .text($0) })),
    ]) + "\n"
  }

  private func item(_ item: FeedItem) -> JSONText {
    .record([
      ("id", .text(ifPresent: item.id ?? item.address?.description)),
      ("url", .text(ifPresent: item.address?.description)),
      ("external_url", .text(ifPresent: item.externalAddress?.description)),
      ("title", .text(ifPresent: item.title?.description)),
      ("content_html", .text(ifPresent: item.content?.markup.html)),
      ("content_text", .text(ifPresent: item.content?.plain.description)),
      ("summary", .text(ifPresent: item.summary?.plain.description)),
      ("image", .text(ifPresent: item.picture?.description)),
      ("date_published", date(item.published)),
      ("date_modified", date(item.modified)),
      ("authors", .list(item.authors.map(author))),
      ("tags", .list(item.tags.map { .text($0.description) })),
      ("language", .text(ifPresent: item.language?.description)),
      (
        "attachments",
        .list(
          item.enclosures.map { file in
            .record([
              ("url", .text(file.address.description)),
              ("mime_type", .text(ifPresent: file.mediaType)),
              ("size_in_bytes", file.length.map { .number($0) } ?? .null),
            ])
          }
        )
      ),
    ])
  }

  private func author(_ author: Author) -> JSONText {
    .record([
      ("name", .text(ifPresent: author.name?.description)),
      ("email", .text(ifPresent: author.email?.description)),
      ("url", .text(ifPresent: author.page?.description)),
    ])
  }

  private func date(_ date: PublicationDate?) -> JSONText {
    switch date {
    case .instant(let instant): .text(RFC3339.text(instant, in: zone))
    case .day(let day): .text(RFC3339.text(day.instant(atSecond: 43_200, in: zone), in: zone))
    case nil: .null
    }
  }
}
