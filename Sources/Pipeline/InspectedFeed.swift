internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

/// A feed as `inspect --json` shows it: one object in JSON Feed 1.1's names, whatever its format.
///
/// The items stand before what the feed says of itself, because a feed may say it anywhere. Each
/// piece of the text is handed out as soon as it is known, so that nothing grows with the feed.
struct InspectedFeed {
  /// In which dates are shown.
  private let zone: TimeZone
  /// Whether the items' markup is made inert.
  private let isSanitized: Bool
  private var hasItems = false
  private var dateWarnings: [String] = []
  private var untoldWarnings = 0
  /// Whether an address is relative and nothing says what it stands beside.
  private var isAdrift = false

  /// A feed in which every date is wrong must not fill the memory.
  private static let mostWarnings = 1_000

  init(zone: TimeZone, isSanitized: Bool) {
    self.zone = zone
    self.isSanitized = isSanitized
  }

  /// The text of the next item, behind all that was handed out before.
  ///
  /// - Parameters:
  ///   - item: in the order of the feed.
  ///   - head: what the feed had said of itself by then.
  /// - Returns: a piece of the object.
  mutating func text(of item: FeedItem, in head: FeedHead) -> String {
    let opening = hasItems ? ",\n  " : "{\"items\": [\n  "
    hasItems = true
    for warning in item.dateWarnings {
      if dateWarnings.count < Self.mostWarnings {
        dateWarnings.append(warning)
      } else {
        untoldWarnings += 1
      }
    }
    isAdrift = isAdrift || item.isAdrift
    return opening + record(item, in: head).description
  }

  /// The text behind the last item.
  ///
  /// - Parameters:
  ///   - outcome: what is known of the feed now.
  ///   - notes: what else a person should know.
  /// - Returns: the last piece of the object.
  func ending(_ outcome: FeedReader.Outcome, notes: [String]) -> String {
    let head = outcome.head
    let relative = "an address is relative, and nothing says what it stands beside: give --base"
    let warnings = notes + outcome.warnings + (isAdrift || head.isAdrift ? [relative] : [])
    let more = untoldWarnings > 0 ? ["\(untoldWarnings) dates more could not be read"] : []
    let members = JSONText.object([
      ("format", .text(head.format.description)),
      ("encoding", .text(outcome.encoding)),
      ("title", .text(ifPresent: head.title?.description)),
      (
        "home_page_url",
        .text(ifPresent: head.homePage?.description ?? head.writtenHomePage?.description)
      ),
      ("feed_url", .text(ifPresent: head.address?.description ?? head.writtenAddress?.description)),
      ("description", .text(ifPresent: head.description?.plain.description)),
      (
        "language",
        .text(ifPresent: head.language?.description ?? head.writtenLanguage?.description)
      ),
      ("authors", .list(head.authors.map(author))),
      ("id", .text(ifPresent: head.id)),
      ("date_published", date(head.published)),
      ("date_modified", date(head.modified)),
      ("generator", .text(ifPresent: head.generator?.description)),
      ("copyright", .text(ifPresent: head.copyright?.plain.description)),
      ("warnings", .list((warnings + dateWarnings + more).map { .text($0) })),
    ])
    // The object was opened before the items.
    return (hasItems ? "\n" : "{\"items\": [") + "], " + members.dropFirst() + "\n"
  }

  private func record(_ item: FeedItem, in head: FeedHead) -> JSONText {
    .record([
      ("id", .text(ifPresent: item.absoluteID ?? item.id ?? item.address?.description)),
      ("url", .text(ifPresent: item.address?.description ?? item.writtenAddress?.description)),
      ("external_url", .text(ifPresent: item.externalAddress?.description)),
      ("title", .text(ifPresent: item.title?.description)),
      ("content_html", .text(ifPresent: (item.content ?? item.markedSummary).map(markup))),
      ("content_text", .text(ifPresent: (item.contentText ?? item.content)?.plain.description)),
      ("summary", .text(ifPresent: item.summary?.plain.description)),
      ("image", .text(ifPresent: item.picture?.description)),
      ("date_published", date(item.published)),
      ("date_modified", date(item.modified)),
      ("authors", .list(item.authors.map(author))),
      ("tags", .list(item.tags.map { .text($0.description) })),
      ("language", .text(ifPresent: (item.language ?? head.language)?.description)),
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

  /// What the source said, or what of it is safe; plain text has to become markup either way.
  private func markup(_ text: FeedText) -> String {
    switch text.form {
    case .html where !isSanitized: HTMLAddresses.resolved(in: text.raw, base: text.base)
    case .html, .plain: text.markup.html
    }
  }

  private func author(_ author: Author) -> JSONText {
    .record([
      ("name", .text(ifPresent: author.name?.description)),
      ("email", .text(ifPresent: author.email?.description)),
      ("url", .text(ifPresent: author.page?.description)),
    ])
  }

  private func date(_ date: PublicationDate?) -> JSONText {
    .text(ifPresent: date.map { RFC3339.text($0.beginning(in: zone), in: zone) })
  }
}

extension FeedItem {
  /// A summary in HTML: in RSS it is often all that there is, and a summary in JSON has no markup.
  fileprivate var markedSummary: FeedText? {
    summary.flatMap { $0.form == .html ? $0 : nil }
  }
}
