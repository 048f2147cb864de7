internal import Entries
internal import Markup

/// Reads JSON Feed 1.0 and 1.1.
///
/// The document is gone over twice, and never held as a tree: first for what the feed says of itself,
/// with a bookmark at its items; then from there, item by item. So the order of the top members makes
/// no difference, and every item gets the whole head. Of two members of one name the last that can be
/// read counts, as in most readers of JSON; authors, tags and attachments add up.
struct JSONFeedReader {
  let base: String?
  let dates: FeedDate

  /// Reads a feed and gives each item when it ended.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - emit: given the items in their order, and all that the feed says of itself. An item that a
  ///     cut document ends in is among them, without the address, identifier or date that was cut.
  /// - Returns: what the feed says of itself, and what was mended, with its line.
  /// - Throws: where it is no JSON, or JSON of another kind.
  func read(
    _ bytes: [UInt8],
    emit: (FeedItem, FeedHead) -> Void
  ) throws(FeedReadingError) -> (FeedHead, [String]) {
    var json = JSONReader(bytes)
    let top = JSONFeedHead(reading: &json, base: base)
    guard let format = top.format else {
      if json.faults.contains(where: { [.cut, .unexpected].contains($0.reason) }) {
        throw FeedReadingError(code: .brokenJSON, description: "it begins like JSON and is none")
      }
      throw FeedReadingError(code: .notAFeed, description: "it is JSON without a feed's version")
    }
    let head = top.draft.head(format: format)
    var faults = json.faults
    if var items = top.items {
      var count = 0
      items.readEach { json in
        var draft = FeedDraft()
        guard draft.readItem(from: &json, base: base, dates: dates, in: head) else { return }
        count += 1
        emit(draft.item(at: count, in: head), head)
      }
      faults += items.faults
    }
    return (head, Self.warnings(of: faults))
  }

  /// Each kind of fault where it stands first: the bookmark may meet again what was met before.
  private static func warnings(of faults: [JSONFault]) -> [String] {
    var told: [JSONFault] = []
    for fault in faults.sorted(by: { $0.line < $1.line })
    where !told.contains(where: { $0.reason == fault.reason }) {
      told.append(fault)
    }
    return told.map(\.description)
  }
}

/// The top object of a JSON Feed, but for its items.
private struct JSONFeedHead {
  private(set) var draft = FeedDraft()
  /// Before the value of `items`.
  private(set) var items: JSONReader?
  private var version: String?

  init(reading json: inout JSONReader, base: String?) {
    guard json.enterRecord() else { return }
    while let name = json.nextMember() {
      switch name {
      case "version": version = json.word() ?? version
      case "items" where json.kind == .list || json.kind == .record: items = json
      case "title": draft.title = json.titleText() ?? draft.title
      case "home_page_url": draft.link = json.reference(base: base) ?? draft.link
      case "feed_url": draft.selfLink = json.reference(base: base) ?? draft.selfLink
      case "description": draft.summary = json.plainText(base: nil) ?? draft.summary
      case "language":
        draft.language = json.word().flatMap(LanguageTag.init(reading:)) ?? draft.language
      case "icon": draft.picture = json.reference(base: base) ?? draft.picture
      case "favicon": draft.sparePicture = json.reference(base: base) ?? draft.sparePicture
      case "author", "authors": draft.readAuthors(from: &json, base: base)
      default: break
      }
    }
    json.finish()
  }

  /// `nil` for an object that is no feed; a bare number of a version needs items beside it.
  var format: FeedFormat? {
    guard let version else { return nil }
    let address = ["1", "1.0", "1.1"].contains(version) && items != nil
    return FeedFormat.json(version: address ? "jsonfeed.org/version/\(version)" : version)
  }
}
