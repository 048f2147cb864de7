package import Entries
package import Markup

/// What a feed says of itself, whatever its format.
///
/// Atom: `feed`. RSS: `channel`. JSON Feed: the top object.
package struct FeedHead: Hashable, Sendable {
  package let format: FeedFormat
  /// The publisher's own identifier, as written (RFC 4287 §4.2.6.1).
  package let id: String?
  package let title: PlainText?
  /// The page that the feed belongs to.
  package let homePage: WebAddress?
  /// A relative address of that page, as written, that stands beside nothing.
  package let writtenHomePage: PlainText?
  /// Where the feed says that it is.
  package let address: WebAddress?
  /// A relative address of the feed, as written, that stands beside nothing.
  package let writtenAddress: PlainText?
  /// The absolute address that relative ones stand beside where nothing nearer is stated: the page
  /// that the feed belongs to, else where the feed was read, else where it says that it is.
  let base: String?
  package let description: FeedText?
  package let language: LanguageTag?
  /// What stands for the language and is no tag of one (RFC 5646).
  package let writtenLanguage: PlainText?
  /// In the order of the feed.
  package let authors: [Author]
  package let picture: WebAddress?
  package let published: PublicationDate?
  /// When it changed last, as it says.
  package let modified: PublicationDate?
  /// What wrote it.
  package let generator: PlainText?
  package let copyright: FeedText?
  /// How long a reader may wait before it asks again (RSS 2.0 `ttl`); a week at the most.
  package let rest: Duration?
  /// When a reader should not ask (RSS 2.0 `skipHours`, `skipDays`); `nil` where it may at any time.
  package let quietHours: QuietHours?

  /// In minutes.
  static let longestRest = 10_080
}

/// A piece as a feed carries it, whatever its format.
///
/// Atom: `entry`. RSS: `item`. JSON Feed: an item.
package struct FeedItem: Hashable, Sendable {
  /// Counted from one.
  package let position: Int
  /// Where it begins; `nil` in a format without lines.
  package let line: Int?
  /// The publisher's own identifier, as written (RFC 4287 §4.2.6.1).
  package let id: String?
  /// The same made absolute, where it is a relative reference, which it must not be.
  package let absoluteID: String?
  /// Where it is read; absolute.
  package let address: WebAddress?
  /// What the item's link says where that is not its address: a relative one, as written, that
  /// stands beside nothing, or the base that other items share.
  package let writtenAddress: PlainText?
  /// A page elsewhere that it is about.
  package let externalAddress: WebAddress?
  package let title: PlainText?
  /// The whole text, where the feed has one.
  package let content: FeedText?
  /// The same in the publisher's own words without markup, where the feed has both (JSON Feed 1.1).
  package let contentText: FeedText?
  /// A shorter text; in RSS often all that there is.
  package let summary: FeedText?
  package let published: PublicationDate?
  package let modified: PublicationDate?
  /// Its own, in the order of the feed; those of the feed where it has none.
  package let authors: [Author]
  /// Whether they are its own, or those that its format says it has from the feed (RFC 4287 §4.2.1).
  package let areAuthorsSaid: Bool
  package let tags: [PlainText]
  /// Its own, or that of the elements around it.
  package let language: LanguageTag?
  package let enclosures: [Enclosure]
  /// Where it is to be read in other languages; its own address is not among them.
  package let translations: [TranslationLink]
  package let picture: WebAddress?
  /// Dates that nobody could read, as written.
  package let unreadableDates: [PlainText]
}

extension FeedItem {
  /// Whether there is nothing to know it by and nothing to read: its names are all unknown ones.
  var isMute: Bool {
    id == nil && address == nil && writtenAddress == nil && externalAddress == nil && title == nil
      && content == nil && contentText == nil && summary == nil
  }

  /// A sentence for each date that nobody could read.
  package var dateWarnings: [String] {
    unreadableDates.map { "item \(position): “\($0)” is no date that a feed may have" }
  }
}
