package import Configuration
package import Entries
package import Foundation
internal import Markup

/// Reads the listing of a web page by selectors, its further pages, and the articles it leads to.
package struct WebPageAdapter: SourceAdapter {
  package static let kind: AdapterKind = "web-page"
  package static let fileEndings = ["html", "htm", "xhtml"]
  package static let largestFile = 16_000_000
  package static let followsLinks = true

  private let options: WebPageOptions
  private let source: Source

  package init(options: WebPageOptions, source: Source) {
    self.options = options
    self.source = source
  }

  package var articleQuota: Int { options.articles }

  package func opening(
    of source: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request] {
    let last = kept.last { kept in
      if case .listing(page: 1, after: _, shape: _) = PagePurpose(kept.request.purpose) {
        kept.request.keeping == .visit
      } else {
        false
      }
    }
    // Only where the selectors do not tell what holds the list is it looked for where it was.
    let isTold = options.list != nil || options.items.container != nil
    let shape = isTold ? nil : last?.mark
    return [page(source, .listing(page: 1, after: [], shape: shape))]
  }

  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let purpose = PagePurpose(response.answer?.request.purpose ?? "")
    switch purpose {
    case .article(let listed):
      guard let article = try article(in: response, listedAs: listed) else { return [] }
      emit(article)
      return []
    case .listing(let number, let after, let shape):
      // Behind the last page there is nothing to find, and nothing wrong.
      if number > 1, let status = response.answer?.status, [400, 404, 410].contains(status) {
        return []
      }
      if let status = response.answer?.status, status >= 400 {
        throw SourceFailure(.unanswered, "page \(number) of the listing answers with \(status)")
      }
      let tree = try tree(of: response)
      let listing = ListingPage(tree, at: address(of: response), by: options, of: source)
      return read(listing, number, after, shape, emit: emit)
    }
  }

  // MARK: Listings

  private func read(
    _ page: ListingPage,
    _ number: Int,
    _ after: [String],
    _ shape: String?,
    emit: (Sighting) -> Void
  ) -> SourceReading {
    var page = page
    let pieces = page.pieces()
    let print = ListingPage.fingerprint(of: pieces)
    guard number == 1 || !pieces.isEmpty && !after.contains(print) else { return [] }
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      let place = number == 1 ? "item \(index + 1)" : "page \(number), item \(index + 1)"
      emit(sighting(piece, at: place))
    }
    let container = page.container(lastSeen: shape)
    let following =
      pieces.isEmpty || number >= options.paging.pages
      ? nil
      : page.next(after: number).map { address in
        let known = [after.first ?? print, print]
        return self.page(
          address,
          .listing(page: number + 1, after: known[0] == print ? [print] : known, shape: nil)
        )
      }
    let isCutOff = number == 1 && options.paging.pages > 1 && !pieces.isEmpty && following == nil
    let lack = "no link to a next page is found: say which it is (next:)"
    return SourceReading(
      requests: articles(of: pieces) + [following].compactMap(\.self),
      notes: ReadingNotes(page.notes + (isCutOff ? [lack] : [])),
      summary: page.summary(of: pieces),
      mark: page.holderShape ?? shape,
      container: container
    )
  }

  private func sighting(_ piece: ListingPiece, at place: String) -> Sighting {
    Sighting(
      place: place,
      guid: piece.guid,
      link: piece.link,
      page: source.pageURL ?? address,
      title: piece.title,
      text: piece.summary,
      published: piece.published,
      particulars: piece.particulars,
      claimedLanguage: source.language,
      routings: source.routings,
      warnings: piece.warnings
    )
  }

  private func page(_ address: WebAddress, _ purpose: PagePurpose) -> Request {
    let isFirst =
      if case .listing(page: 1, after: _, shape: _) = purpose { true } else { false }
    return Request(
      address: address,
      kind: .page,
      keeping: .visit,
      purpose: purpose.word,
      readsRefusals: !isFirst
    )
  }

  // MARK: Articles

  /// The pages of the pieces, the first ones first; of another site none.
  private func articles(of pieces: [ListingPiece]) -> [Request] {
    guard options.articles > 0 else { return [] }
    var seen: Set<WebAddress> = []
    return pieces.compactMap { piece in
      guard let link = piece.link, seen.insert(link).inserted,
        address.map({ Self.areOfOneSite($0, link) }) ?? true
      else { return nil }
      let listed = ListedWords(
        title: piece.title?.description ?? "",
        summary: piece.summary?.plain.description ?? ""
      )
      return Request(
        address: link,
        kind: .page,
        keeping: .article,
        purpose: PagePurpose.article(listed).word
      )
    }
  }

  /// Whether its listing has another title for it, or since a day another summary.
  package func isOutdated(_ kept: KeptResponse, by request: Request, at now: Date) -> Bool {
    guard case .article(let known?) = PagePurpose(kept.request.purpose),
      case .article(let listed?) = PagePurpose(request.purpose)
    else { return false }
    return listed.differs(from: known, fetched: kept.fetched, now: now)
  }

  private static func areOfOneSite(_ one: WebAddress, _ other: WebAddress) -> Bool {
    func site(_ address: WebAddress) -> Substring {
      address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
    }
    return site(one) == site(other)
  }

  private func article(
    in response: StoredResponse,
    listedAs listed: ListedWords?
  ) throws(SourceFailure) -> Sighting? {
    let tree = try tree(of: response)
    guard let answer = response.answer else { return nil }
    var page = ArticlePage(
      tree,
      at: answer.address,
      by: options.article,
      of: source,
      listedAs: listed
    )
    return page.sighting(of: answer.request.address, on: source.pageURL ?? address)
  }

  // MARK: Responses

  private var address: WebAddress? {
    if case .url(let address) = source.location { address } else { source.pageURL }
  }

  private func address(of response: StoredResponse) -> WebAddress? {
    response.answer?.address ?? address
  }

  private func tree(of response: StoredResponse) throws(SourceFailure) -> HTMLTree {
    let type = response.contentType.flatMap(ContentType.init)
    let bytes = response.content.bytes
    if let fault = PageContent.fault(of: bytes, type) {
      throw SourceFailure(.unreadable, fault)
    }
    return HTMLTree(page: bytes, contentType: type)
  }
}
