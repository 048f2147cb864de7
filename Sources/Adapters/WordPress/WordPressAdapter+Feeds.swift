internal import Configuration
internal import Entries
internal import Feeds
internal import Foundation
internal import Markup

extension WordPressAdapter {
  /// The most pages of a home's feed or listing: those of all homes and the articles together are no
  /// more than a visit may ask for, because a part of the whole would pass for the whole.
  func mostPages(of site: WordPressSite) -> Int {
    max(1, (280 - options.articles) / max(1, site.homes.count))
  }

  /// A page of a home's feed, as a part of the whole.
  func feed(
    _ home: WordPressSite.Home,
    page: Int,
    of site: WordPressSite,
    behind digest: String? = nil
  ) -> [Request] {
    var purpose = WordPressPurpose(step: .feed, site: site, home: home)
    purpose.page = page
    purpose.digest = digest
    return purpose.request(site.feed(of: home, page: page), kind: .feed, keeping: .base)
  }

  /// Reads a page of a feed; behind the last one WordPress answers 404 or an empty feed.
  func readFeed(
    _ page: WordPressAnswer,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let purpose = page.purpose
    guard let home = purpose.home else { return [] }
    guard !page.isRefusal else { return closed(page, home) }
    let feed: WordPressFeedPage
    do throws(SourceFailure) {
      feed = try WordPressFeedPage(page.response, source: source)
    } catch {
      // A feed that was switched off leads to a page.
      return closed(page, home)
    }
    // A site that does not count its pages gives the same one for ever.
    guard feed.count > 0, feed.digest != purpose.digest else { return [] }
    var mark = WordPressListingMark()
    mark.digest = purpose.page == 1 ? feed.digest : nil
    let isMultilingual = page.site.languages.count > 1
    for var sighting in feed.sightings {
      let told = sighting.link.flatMap { page.site.language(of: $0) }
      sighting.claimedLanguage =
        told ?? home.language.flatMap { LanguageTag($0) } ?? sighting.claimedLanguage
      sighting.place += heading(of: home)
      let wantsText = sighting.text?.isExcerpt ?? true
      if let link = sighting.link, wantsText || isMultilingual {
        mark.links.append(
          WordPressLink(
            address: link.description,
            guid: sighting.guid,
            wantsText: wantsText,
            date: sighting.published?.writtenInUTC,
            listed: wantsText ? ListedWords(of: sighting).text : nil
          )
        )
      }
      emit(sighting)
    }
    var requests: [Request] = []
    let isOld =
      if let since = options.since, let newest = feed.newestDay { newest < "\(since)" } else {
        false
      }
    if purpose.page < mostPages(of: page.site), purpose.page * feed.count < options.posts, !isOld {
      requests = self.feed(home, page: purpose.page + 1, of: page.site, behind: feed.digest)
    }
    requests += firstArticles(mark.links, of: page)
    return SourceReading(
      requests: requests,
      notes: feed.withheld > 0 ? ["posts with a password: \(feed.withheld), left out"] : [],
      summary: "WordPress, feeds",
      mark: mark.text
    )
  }

  /// Under which heading the pieces of a home stand: each has an order of its own.
  func heading(of home: WordPressSite.Home) -> String {
    home.language.map { "\(Sighting.headingMark)\($0)”" } ?? ""
  }

  /// The articles that a page of a home leads to, those whose words it has only from its first page:
  /// one of a pair is enough for both, and later visits know which were read.
  func firstArticles(_ links: [WordPressLink], of page: WordPressAnswer) -> [Request] {
    let asked = page.purpose.page == 1 ? links : links.filter(\.wantsText)
    return WordPressQuestions(site: page.site)
      .articles(asked, most: options.articles / max(1, page.site.homes.count))
  }

  /// Goes from a feed that is closed to the pages of its home; from a later page nowhere.
  private func closed(_ page: WordPressAnswer, _ home: WordPressSite.Home) -> SourceReading {
    guard page.purpose.page == 1 else { return [] }
    var purpose = WordPressPurpose(step: .page, site: page.site, home: home)
    purpose.page = 1
    return SourceReading(
      requests: purpose.request(WebAddress(home.address), kind: .page, keeping: .base),
      summary: "WordPress, feeds closed"
    )
  }

  /// Reads the first page of a feed or a listing again: the whole is read anew where it is another.
  func readLaterLook(_ page: WordPressAnswer) -> SourceReading {
    let digest: String? =
      switch page.purpose.step {
      case .feedProbe:
        page.isRefusal ? nil : (try? WordPressFeedPage(page.response, source: source))?.digest
      default:
        page.isRefusal
          ? nil : WordPressListingPage(of: page.text, at: page.address, source: source).digest
      }
    guard digest != page.purpose.digest else { return [] }
    return SourceReading(requests: restart(page.site))
  }
}

/// What a page of a WordPress feed says.
struct WordPressFeedPage {
  /// The pieces that may be shown, in the order of the feed.
  private(set) var sightings: [Sighting] = []
  /// How many pieces it has, those that may not be shown too.
  private(set) var count = 0
  /// How many of them need a password.
  private(set) var withheld = 0
  /// Tells a feed with other pieces, or the same with other words, apart.
  let digest: String
  /// The day of the newest piece (RFC 3339 `full-date`); `nil` where none has a date.
  private(set) var newestDay: String?

  /// Reads a feed; throws where it is none.
  init(_ response: StoredResponse, source: Source) throws(SourceFailure) {
    let adapter = FeedAdapter(of: source)
    var sightings: [Sighting] = []
    var words: [String] = []
    var newest: String?
    var (count, withheld) = (0, 0)
    _ = try adapter.items(of: response) { item, head in
      count += 1
      words.append(item.id ?? item.address?.description ?? "")
      if PasswordForm.stands(in: item) {
        withheld += 1
        return
      }
      // Addresses may be made otherwise one day, of the same pieces.
      words += [
        item.address?.description ?? "", item.title?.description ?? "",
        item.content?.raw ?? item.summary?.raw ?? "",
      ]
      guard var sighting = adapter.sighting(of: item, in: head) else { return }
      if let written = item.content ?? item.summary, written.raw.contains("wp-smiley") {
        sighting.text = Self.text(of: written, isExcerpt: item.content == nil, at: sighting.link)
      }
      if let day = sighting.published.map({ "\($0.day(in: .gmt))" }) {
        newest = max(newest ?? day, day)
      }
      sightings.append(sighting)
    }
    self.sightings = sightings
    self.count = count
    self.withheld = withheld
    newestDay = newest
    digest = Digest(of: words).description
  }

  /// The words of a feed with their emoji as characters, which it has as pictures.
  private static func text(
    of written: FeedText,
    isExcerpt: Bool,
    at link: WebAddress?
  ) -> Sighting.Text {
    var markup = GatheredMarkup()
    for piece in HTMLPieces(written.raw) {
      if case .start("img", let attributes) = piece,
        attributes["class"]?.split(separator: " ").contains("wp-smiley") == true
      {
        markup.add(.text(attributes["alt"] ?? ""))
      } else {
        markup.add(piece)
      }
    }
    return Sighting.Text(
      plain: PlainText(html: markup.html),
      markup: SafeHTML(sanitizing: markup.html, base: link?.description),
      isExcerpt: isExcerpt
    )
  }
}
