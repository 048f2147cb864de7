package import Entries
package import Markup

/// What a feed says of itself, whatever its format.
///
/// Atom: `feed`. RSS: `channel`. JSON Feed: the top object.
package struct FeedHead: Hashable, Sendable {
  package let format: FeedFormat
  package let title: PlainText?
  /// The page that the feed belongs to.
  package let homePage: WebAddress?
  /// Where the feed says that it is.
  package let address: WebAddress?
  package let description: FeedText?
  package let language: LanguageTag?
  /// In the order of the feed.
  package let authors: [Author]
  package let picture: WebAddress?
}

/// A piece as a feed carries it, whatever its format.
///
/// Atom: `entry`. RSS: `item`. JSON Feed: an item.
package struct FeedItem: Hashable, Sendable {
  /// Counted from one.
  package let position: Int
  /// Where it begins; `nil` in a format without lines.
  package let line: Int?
  /// The publisher's own identifier, as written.
  package let id: String?
  /// Where it is read; absolute.
  package let address: WebAddress?
  /// A page elsewhere that it is about.
  package let externalAddress: WebAddress?
  package let title: PlainText?
  /// The whole text, where the feed has one.
  package let content: FeedText?
  /// A shorter text; in RSS often all that there is.
  package let summary: FeedText?
  package let published: PublicationDate?
  package let modified: PublicationDate?
  /// Its own, in the order of the feed.
  package let authors: [Author]
  package let tags: [PlainText]
  /// Its own, or that of the elements around it.
  package let language: LanguageTag?
  package let enclosures: [Enclosure]
  package let picture: WebAddress?
  /// Dates that nobody could read, as written.
  package let unreadableDates: [PlainText]
}

/// A feed with all that it carries.
package struct FeedDocument: Hashable, Sendable {
  package let head: FeedHead
  /// In the order of the feed.
  package let items: [FeedItem]
  /// What was mended or could not be read, one sentence each.
  package let warnings: [String]
}

extension FeedItem {
  /// A sentence for each date that nobody could read.
  package var dateWarnings: [String] {
    unreadableDates.map { "item \(position): “\($0)” is no date that a feed may have" }
  }
}
