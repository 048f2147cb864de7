import Entries
import Foundation
import Markup

@testable import Feeds

/// What a feed was read as, in JSON Feed's names; what is not there is left out.
struct DescribedFeed {
  let feed: FeedDocument

  var document: [UInt8] {
    let head = feed.head
    return JSONText.record(
      present([
        ("format", head.format.description), ("id", head.id), ("title", head.title?.description),
        ("home_page_url", head.homePage?.description),
        ("_home_page_as_written", head.writtenHomePage?.description),
        ("feed_url", head.address?.description),
        ("description", head.description?.plain.description),
        ("language", head.language?.description), ("icon", head.picture?.description),
        ("_date_published", head.published?.digestText),
        ("_date_modified", head.modified?.digestText),
        ("_generator", head.generator?.description), ("_copyright", head.copyright?.raw),
      ]) + list("authors", head.authors.map(author)) + [("items", .list(feed.items.map(item)))]
        + list("_warnings", feed.warnings.map { .text($0) })
    ).document
  }

  private func item(_ item: FeedItem) -> JSONText {
    .record(
      present([
        ("id", item.id), ("url", item.address?.description),
        ("_url_as_written", item.writtenAddress?.description),
        ("title", item.title?.description), ("content_html", item.content?.markup.html),
        ("summary", item.summary?.plain.description), ("image", item.picture?.description),
        ("date_published", item.published?.digestText),
        ("date_modified", item.modified?.digestText), ("language", item.language?.description),
      ]) + list("authors", item.authors.map(author))
        + list("tags", item.tags.map { .text($0.description) })
        + list("attachments", item.enclosures.map(file))
    )
  }

  private func author(_ author: Author) -> JSONText {
    .record(
      present([
        ("name", author.name?.description), ("_email", author.email?.description),
        ("url", author.page?.description),
      ])
    )
  }

  private func file(_ file: Enclosure) -> JSONText {
    .record(
      present([
        ("url", file.address.description), ("mime_type", file.mediaType),
        ("size_in_bytes", file.length.map { "\($0)" }),
      ])
    )
  }

  private func present(_ members: [(String, String?)]) -> [(String, JSONText)] {
    members.compactMap { name, text in text.map { (name, .text($0)) } }
  }

  private func list(_ name: String, _ items: [JSONText]) -> [(String, JSONText)] {
    items.isEmpty ? [] : [(name, .list(items))]
  }
}
