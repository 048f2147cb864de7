package import Configuration
package import Entries
package import Feeds
internal import Foundation
internal import Markup

/// Reads a feed: RSS, RDF, Atom, CDF or JSON Feed, whatever the file's ending or the server says.
package struct FeedAdapter: SourceAdapter {
  package static let kind: AdapterKind = "feed"
  package static let fileEndings = ["xml", "rss", "atom", "rdf", "cdf", "json"]

  private let source: Source

  package init(options: NoOptions, source: Source) {
    self.init(of: source)
  }

  /// Reads what a source of any kind answers as a feed.
  init(of source: Source) {
    self.source = source
  }

  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    var isAdrift = false
    let outcome = try items(of: response) { item, head in
      isAdrift = isAdrift || item.isAdrift
      if let sighting = sighting(of: item, in: head) { emit(sighting) }
    }
    let adrift =
      "an address is relative, and nothing says what it stands beside: give page_url in feeds.yml, "
      + "or --base to inspect"
    return SourceReading(
      notes: ReadingNotes((isAdrift ? [adrift] : []) + outcome.warnings),
      summary: Self.summary(of: outcome),
      container: SourceReading.Container(isFound: true, shape: "\(outcome.head.format)"),
      rest: outcome.head.rest,
      quietHours: outcome.head.quietHours
    )
  }

  /// The format, the encoding and the title of a feed.
  private static func summary(of outcome: FeedReader.Outcome) -> String {
    let title = outcome.head.title.map { ", “\($0.description.prefix(longestTitle))”" } ?? ""
    return "\(outcome.head.format), \(outcome.encoding)\(title)"
  }

  /// Of the title in a summary, in characters.
  private static let longestTitle = 70

  /// Reads a feed as it stands, before anything is made of its items.
  ///
  /// - Parameters:
  ///   - response: of any media type.
  ///   - emit: given the items in their order, with what the feed had said of itself by then.
  /// - Returns: what is known of the feed behind its last item.
  /// - Throws: where it is no feed; then there were no items.
  package func items(
    of response: StoredResponse,
    emit: (FeedItem, FeedHead) -> Void
  ) throws(SourceFailure) -> FeedReader.Outcome {
    let reader = FeedReader(base: base?.description, zone: source.timezone)
    do throws(FeedReadingError) {
      return switch response.content {
      case .bytes(let bytes):
        try reader.read(bytes, contentType: response.contentType, emit: emit)
      case .pieces(let pieces):
        try reader.read(pieces, contentType: response.contentType, emit: emit)
      }
    } catch {
      throw SourceFailure(.unreadable, sentence(for: error))
    }
  }

  /// What relative addresses stand beside until the feed says otherwise.
  private var base: WebAddress? {
    switch source.location {
    case .url(let address): address
    case .path, .program: source.pageURL
    }
  }

  /// What an item says.
  ///
  /// - Returns: `nil` for an item in which there is nothing to read and nothing to follow.
  func sighting(of item: FeedItem, in head: FeedHead) -> Sighting? {
    let (text, summary) = words(of: item)
    let link = item.address ?? item.externalAddress
    let title = item.title.flatMap { $0.isEmpty ? nil : $0 }
    guard title != nil || text != nil || link != nil else { return nil }
    let lines = item.line.map { " (line \($0))" } ?? ""
    return Sighting(
      place: "item \(item.position)\(lines)",
      guid: item.id,
      link: link,
      page: source.pageURL ?? head.homePage,
      title: title,
      text: text,
      summary: summary,
      // Atom allows an entry that says only when it changed.
      published: item.published ?? item.modified,
      modified: item.modified?.beginning(in: source.timezone),
      particulars: particulars(of: item),
      // Many feeds keep the language that their software came with; the editor knows better.
      claimedLanguage: item.language ?? source.language ?? head.language,
      routings: source.routings,
      warnings: item.unreadableDates.map { date in
        EntryWarning(.unreadableDate, "“\(date)” is no date that a feed may have")
      }
    )
  }

  /// The text of an item, and its summary where that is another.
  ///
  /// A summary that stands alone is an excerpt: the whole may be behind the link.
  private func words(of item: FeedItem) -> (text: Sighting.Text?, summary: PlainText?) {
    let summary = item.summary?.plain
    guard let content = item.content, case let words = content.plain, !words.isEmpty else {
      guard let short = item.summary, let summary, !summary.isEmpty else { return (nil, nil) }
      return (Sighting.Text(plain: summary, markup: short.markup, isExcerpt: true), nil)
    }
    let text = Sighting.Text(plain: words, markup: content.markup, isExcerpt: false)
    return (text, summary.flatMap { $0.isEmpty || $0 == words ? nil : $0 })
  }

  private func particulars(of item: FeedItem) -> Particulars {
    Particulars(
      // A channel's editor wrote no piece of RSS (RSS 2.0).
      authors: item.areAuthorsSaid ? item.authors : [],
      tags: item.tags,
      picture: item.picture.map {
        Picture(location: .web($0), alternative: PlainText(line: ""))
      },
      enclosures: item.enclosures,
      translations: item.translations
    )
  }

  /// What is wrong, with the cure where there is one.
  private var place: String {
    switch source.location {
    case .url: "its address"
    case .path: "it is the file that was meant, and its adapter"
    case .program: "what its program prints"
    }
  }

  private func sentence(for error: FeedReadingError) -> String {
    switch error.code {
    case .page:
      "it is a page and no feed: give the address of its feed, or another adapter"
    case .empty, .notAFeed, .brokenJSON:
      "it is no feed, for \(error): look whether \(place) is right"
    }
  }
}
