import Feeds

/// A feed with all that it carries.
struct FeedDocument: Hashable {
  let head: FeedHead
  /// In the order of the feed.
  let items: [FeedItem]
  /// What was mended or could not be read, one sentence each.
  let warnings: [String]
}

extension FeedReader {
  /// Reads a feed whole.
  func document(
    _ bytes: [UInt8],
    contentType: String? = nil
  ) throws(FeedReadingError) -> FeedDocument {
    var items: [FeedItem] = []
    let outcome = try read(bytes, contentType: contentType) { item, _ in items.append(item) }
    return FeedDocument(
      head: outcome.head,
      items: items,
      warnings: outcome.warnings + items.flatMap(\.dateWarnings)
    )
  }
}
