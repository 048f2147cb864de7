internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

extension WordPressAdapter {
  /// Reads a listing page and asks for the next.
  func readPage(
    _ page: WordPressAnswer,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let purpose = page.purpose
    guard let home = purpose.home else { return [] }
    guard !page.isRefusal else {
      guard purpose.page == 1 else { return [] }
      throw SourceFailure(
        .unanswered,
        "neither its REST interface nor its feeds are open, and \(home.address) answers "
          + "\(page.status): look whether the site is open to programs"
      )
    }
    let listing = WordPressListingPage(of: page.text, at: page.address, source: source)
    let digest = listing.digest
    guard !listing.cards.isEmpty else {
      guard purpose.page == 1 else { return [] }
      throw SourceFailure(
        .unreadable,
        "neither its REST interface nor its feeds are open, and its pages have no article "
          + "elements: read it with adapter: web-page"
      )
    }
    guard digest != purpose.digest else { return [] }
    var mark = WordPressListingMark()
    mark.digest = purpose.page == 1 ? digest : nil
    var (place, withheld) = (0, 0)
    for card in listing.cards {
      place += 1
      if card.isWithheld {
        withheld += 1
      } else if let sighting = sighting(of: card, at: place, page, home) {
        let address = sighting.link?.description ?? ""
        mark.links.append(
          WordPressLink(
            address: address,
            guid: nil,
            wantsText: true,
            date: sighting.published?.writtenInUTC,
            listed: ListedWords(of: sighting).text
          )
        )
        emit(sighting)
      }
    }
    var requests: [Request] = []
    if let next = listing.links.next, next.host == page.address.host,
      purpose.page < mostPages(of: page.site), purpose.page * listing.cards.count < options.posts
    {
      var behind = WordPressPurpose(step: .page, site: page.site, home: home)
      behind.page = purpose.page + 1
      behind.digest = digest
      requests = behind.request(next, kind: .page, keeping: .base)
    }
    requests += firstArticles(mark.links, of: page)
    return SourceReading(
      requests: requests,
      notes: Self.notes(on: listing.cards, withheld: withheld),
      summary: "WordPress, pages",
      mark: mark.text,
      container: .init(isFound: true, shape: "article")
    )
  }

  private func sighting(
    of card: WordPressListingPage.Card,
    at place: Int,
    _ page: WordPressAnswer,
    _ home: WordPressSite.Home
  ) -> Sighting? {
    guard let link = card.link, !page.site.isHome(link) else { return nil }
    let excerpt = PlainText(html: card.excerpt)
    return Sighting(
      place: "page \(page.purpose.page), card \(place)\(heading(of: home))",
      link: link,
      // A card moves on from page to page as others come before it.
      page: source.pageURL ?? WebAddress(home.address),
      title: card.titleLine,
      text: excerpt.isEmpty ? nil : Sighting.Text(plain: excerpt, isExcerpt: true),
      published: card.date,
      particulars: Particulars(picture: card.picture),
      claimedLanguage: page.site.language(of: link)
        ?? home.language.flatMap { LanguageTag($0) } ?? source.language,
      routings: source.routings + routings(by: card.terms)
    )
  }

  /// Whose a piece is by the terms that a theme says of it, which have slugs there in place of their names.
  private func routings(by terms: Set<Substring>) -> [Routing] {
    source.categories.filter { terms.contains(Slug.of($0.word)[...]) }.flatMap { route in
      route.delegations.map { Routing($0, by: .category(route.word)) }
    }
  }

  private static func notes(
    on cards: [WordPressListingPage.Card],
    withheld: Int
  ) -> ReadingNotes {
    var notes: [String] = []
    if withheld > 0 { notes.append("posts with a password: \(withheld), left out") }
    let undated = cards.filter { $0.date == nil }.compactMap(\.unreadableDate)
    if let first = undated.first {
      notes.append(
        "\(undated.count) dates such as “\(first)” are not read: say how they are written with "
          + "date_format"
      )
    }
    return ReadingNotes(notes)
  }

  /// Reads the page of a piece: its translations, and its words where its listing had few.
  func readArticle(_ page: WordPressAnswer, emit: (Sighting) -> Void) -> SourceReading {
    guard !page.isRefusal, page.json == nil else { return [] }
    let article = WordPressArticlePage(of: page.text, at: page.address, source: source)
    guard !article.isProtected else { return [] }
    let link = page.request.address
    let translations = article.links.alternates
      .filter { $0.address != link && $0.address != page.address && !page.site.isHome($0.address) }
      .map { TranslationLink(address: $0.address, language: $0.language) }
    let mark = WordPressArticleMark(translations: translations.map(\.address.description))
    var sighting = Sighting(
      place: "article \(link)",
      guid: page.purpose.guid,
      link: link,
      published: published(article.published, listed: page.purpose.date),
      particulars: Particulars(translations: translations),
      claimedLanguage: page.site.language(of: link) ?? source.language,
      routings: source.routings + routings(by: article.terms)
    )
    if page.purpose.wantsText {
      let plain = PlainText(html: article.text.html)
      sighting.title = article.title
      sighting.modified = article.modified
      sighting.text =
        plain.isEmpty
        ? nil
        : Sighting.Text(
          plain: plain,
          markup: SafeHTML(sanitizing: article.text.html, base: page.address.description),
          isExcerpt: false
        )
    } else if translations.isEmpty {
      return SourceReading(mark: mark.text)
    }
    emit(sighting)
    return SourceReading(mark: mark.text)
  }

  /// The date of a piece: what its listing says, as its page may say it more exactly.
  private func published(_ told: PublicationDate?, listed: String?) -> PublicationDate? {
    guard let listed else { return told }
    if let instant = RFC3339.instant(listed) { return .instant(instant) }
    guard let day = CalendarDay(iso8601: listed) else { return told }
    // Pages have the times of much else on them.
    return told?.day(in: source.timezone) == day ? told : .day(day)
  }

  /// Reads a file that was saved: an answer of the REST interface, a feed, or a listing page.
  func readFile(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    let front = source.pageURL ?? WebAddress("https://example.invalid/")
    guard let front else { return [] }
    var site = WordPressSite(front: front.description, homes: [], turn: 1)
    let home = WordPressSite.Home(language: nil, address: front.description)
    site.homes = [home]
    func answer(_ step: WordPressPurpose.Step) -> WordPressAnswer {
      var purpose = WordPressPurpose(step: step, site: site, home: home)
      purpose.listing = step == .posts ? .init(type: "posts") : nil
      let request = Request(address: front)
      return WordPressAnswer(response, .init(to: request, at: front), purpose)
    }
    let posts = answer(.posts)
    let reading: SourceReading
    if posts.json?.kind == .list {
      reading = try readPosts(posts, emit: emit)
    } else if (try? WordPressFeedPage(response, source: source)) != nil {
      reading = try readFeed(answer(.feed), emit: emit)
    } else {
      reading = try readPage(answer(.page), emit: emit)
    }
    return SourceReading(notes: reading.notes, summary: reading.summary)
  }
}

extension PublicationDate {
  /// As it travels with a request: an instant in UTC, or a day (RFC 3339).
  var writtenInUTC: String {
    switch self {
    case .instant(let instant): RFC3339.text(instant, in: .gmt)
    case .day(let day): day.description
    }
  }
}
