internal import Configuration
package import Entries
internal import Foundation
package import Markup

/// A source that a page suggests: its feed, its WordPress, or selectors for the list on it.
package struct PageProposal: Sendable {
  /// A feed that the page names.
  package struct FeedLink: Hashable, Sendable {
    package let address: WebAddress
    package let title: PlainText
  }

  /// A list on the page, with the selectors that read it.
  package struct Listing: Hashable, Sendable {
    /// The keys of the source and their selectors, in the order in which they are written.
    package let selectors: [Selector]
    /// How many pieces the list has.
    package let count: Int
    /// How much speaks for it; more is better.
    package let score: Double

    /// A key of the source, and what it says.
    package struct Selector: Hashable, Sendable {
      package let key: String
      package let text: String
      /// What is meant, for a person.
      package let comment: String
    }

    func selector(of key: String) -> String? { selectors.first { $0.key == key }?.text }
  }

  /// Where the page was found; `nil` for a file from nowhere.
  package let address: WebAddress?
  package let title: PlainText
  package let feeds: [FeedLink]
  /// The root of the site's REST interface, where it is a WordPress that says so.
  package let wordpress: WebAddress?
  /// The best first; none where nothing on the page looks like a list of pieces.
  package let listings: [Listing]
  /// The form of the dates in the best list.
  package let dates: ProposedDates
  /// What the page says that it is written in.
  package let language: LanguageTag?
  /// Whether the page leads to a next one.
  package let hasNext: Bool
  /// Whether it looks like one piece by itself: it says when it was published, or has one heading over
  /// much text.
  package let isPiece: Bool

  /// How much text under one heading is a piece, in bytes.
  private static let longText = 400

  /// Whether the site is a WordPress: it says so, or its pages are made of a WordPress's files where its REST
  /// interface is closed.
  package var isWordPress: Bool { wordpress != nil || hasWordPressFiles }
  private let hasWordPressFiles: Bool

  /// The feeds that bring news, and not what readers say of it.
  package var newsFeeds: [FeedLink] {
    feeds.filter { !$0.address.description.contains("/comments/") }
  }

  /// Looks at a page.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - contentType: the value of the transport's `Content-Type`; `nil` for a file.
  ///   - address: where it was found, behind all redirects; `nil` for a file from nowhere.
  /// - Throws: where the bytes are no page.
  package init(
    of bytes: [UInt8],
    contentType: String?,
    at address: WebAddress?
  ) throws(SourceFailure) {
    let type = contentType.flatMap(ContentType.init)
    if let fault = PageContent.fault(of: bytes, type) { throw SourceFailure(.unreadable, fault) }
    let tree = HTMLTree(page: bytes, contentType: type)
    let sight = PageSight(tree, at: address)
    self.address = address
    title = tree.title ?? PlainText(line: "")
    let links = tree.inside(tree.root).filter { tree.name(of: $0) == "link" }
    feeds = links.compactMap { Self.feed($0, in: sight) }
    wordpress = links.first { tree.tokens("rel", of: $0).contains("https://api.w.org/") }
      .flatMap(sight.link)
    hasWordPressFiles = Self.hasWordPressFiles(sight)
    let candidates = ListCandidates.found(in: tree)
    listings = candidates.prefix(5).map { ListingSelectors(of: $0, in: tree).listing }
    dates = ProposedDates(of: candidates.first.map { Self.dates(in: $0, of: tree) } ?? [])
    language = tree.language.flatMap { LanguageTag($0) }
    isPiece = Self.isPiece(tree)
    let items = candidates.first?.items ?? []
    hasNext = NextPageLink.address(in: sight, besides: items, after: 1) != nil
  }

  /// How many scripts and styles a WordPress's page has at least.
  private static let fewestFiles = 2

  /// Whether scripts and styles of the page's own site lie where a WordPress keeps them.
  private static func hasWordPressFiles(_ sight: PageSight) -> Bool {
    let tree = sight.tree
    let site = sight.base.flatMap(WebAddress.init)?.host
    let files = tree.inside(tree.root).lazy.filter {
      ["script", "link"].contains(tree.name(of: $0))
    }
    .compactMap { tree.attribute("src", of: $0) ?? tree.attribute("href", of: $0) }
    .compactMap(sight.address)
    .filter { file in
      file.host == site
        && ["/wp-content/", "/wp-includes/"].contains(where: file.pathAndQuery.contains)
    }
    return files.prefix(fewestFiles).count == fewestFiles
  }

  private static func isPiece(_ tree: HTMLTree) -> Bool {
    guard PageHead(of: tree).published.isEmpty else { return true }
    let elements = tree.inside(tree.root)
    guard elements.count(where: { tree.name(of: $0) == "h1" }) == 1 else { return false }
    var (length, end) = (0, 0)
    // One that lies in another was counted with it.
    for node in elements where node >= end && tree.name(of: node) == "p" {
      length += tree.line(of: node).description.utf8.count
      if length >= longText { return true }
      end = tree.inside(node).upperBound
    }
    return false
  }

  private static func feed(_ node: HTMLTree.Node, in sight: PageSight) -> FeedLink? {
    let tree = sight.tree
    let types = ["application/rss+xml", "application/atom+xml", "application/feed+json"]
    guard tree.tokens("rel", of: node).contains(where: { $0.lowercased() == "alternate" }),
      let type = tree.attribute("type", of: node)?.lowercased(), types.contains(type),
      let address = sight.link(of: node)
    else { return nil }
    return FeedLink(
      address: address,
      title: PlainText(line: tree.attribute("title", of: node) ?? "")
    )
  }

  /// The dates that people read in a list, without those that are written for machines as well.
  private static func dates(in candidate: ListCandidate, of tree: HTMLTree) -> [String] {
    candidate.items.prefix(100).compactMap { item in
      let text = tree.inside(item).lazy.filter { !tree.isElement($0) }
        .first { node in
          let isStated =
            tree.parent(of: node).map {
              tree.name(of: $0) == "time" && tree.attribute("datetime", of: $0) != nil
            } ?? false
          return !isStated
            && PageDateForms.isDate(PlainText(line: tree.content(of: node)).description)
        }
      return text.map { PlainText(line: tree.content(of: $0)).description }
    }
  }

  /// What the best list's pieces say, read as a source would read them.
  ///
  /// - Parameters:
  ///   - bytes: of the page.
  ///   - contentType: as above.
  ///   - count: how many pieces are shown.
  /// - Returns: the first of them, in the page's order.
  package func preview(of bytes: [UInt8], contentType: String?, count: Int) -> [Sighting] {
    guard let listing = listings.first,
      let items = listing.selector(of: "items").flatMap({ try? PageSelector($0) }),
      let source = Source(
        inspecting: "page.html",
        adapter: WebPageAdapter.kind,
        page: address,
        language: language,
        dateFormat: dates.format,
        maxBody: WebPageAdapter.largestFile
      )
    else { return [] }
    var fields: [PieceField: FieldRule] = [:]
    for field in PieceField.ofListing {
      fields[field] = listing.selector(of: field.rawValue).flatMap { try? PageSelector($0) }
        .map { FieldRule(selector: $0) }
    }
    let list = listing.selector(of: "list").flatMap { try? PageSelector($0) }
    let options = WebPageOptions(items: items, list: list, fields: fields)
    var sightings: [Sighting] = []
    let response = StoredResponse(.bytes(bytes), contentType: contentType)
    do throws(SourceFailure) {
      _ = try WebPageAdapter(options: options, source: source).read(response) {
        sightings.append($0)
      }
    } catch {
      // A page that was proposed from is one that can be read.
      return []
    }
    return Array(sightings.prefix(count))
  }
}
