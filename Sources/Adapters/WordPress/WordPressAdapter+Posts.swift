internal import Configuration
internal import Entries
internal import Foundation
internal import Markup

extension WordPressAdapter {
  /// The most pages of one listing.
  private static let mostPages = 250

  /// Reads posts: a part of the whole, or what changed.
  func readPosts(
    _ page: WordPressAnswer,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    guard var json = page.json, json.kind == .list else { return try readNoPosts(page) }
    let reading = PostsReading(of: &json)
    guard !reading.isCut else {
      throw SourceFailure(
        .unanswered,
        "an answer of its REST interface ends too early: raise max_body if it says that it was cut"
      )
    }
    for post in reading.posts where post.isPublic {
      if let sighting = sighting(of: post, page) { emit(sighting) }
    }
    let mark = mark(of: reading, page)
    let questions = WordPressQuestions(site: page.site)
    var requests = furtherPages(page, count: reading.posts.count)
    if page.purpose.step == .posts, page.purpose.page == 1 {
      // Some say the language of each, and answer in one all the same.
      requests += reading.languages.count > 1 ? [] : trials(page, reading)
      // The rest, and the other languages' pieces, come in later visits.
      if page.purpose.listing?.language == nil {
        requests += questions.articles(mark.links, most: options.articles)
      }
    }
    if page.purpose.step == .revision {
      requests += questions.articles(mark.links, most: options.articles)
      // Nothing of it changed, but where it is.
      if let known = page.purpose.known?.latest,
        reading.posts.contains(where: {
          known.isSame(as: $0) && known.hasMoved(to: $0, on: page.site)
        })
      {
        return SourceReading(requests: restart(page.site), mark: mark.text)
      }
      // What was shown before must go.
      if reading.posts.contains(where: { !$0.isPublic }) { requests += sweep(for: page.purpose) }
    }
    let hidden = reading.posts.count { !$0.isPublic }
    return SourceReading(
      requests: requests,
      notes: hidden > 0 ? ["posts with a password, or not public: \(hidden), left out"] : [],
      summary: "WordPress, REST interface",
      mark: mark.text
    )
  }

  private func sighting(of post: WordPressPost, _ page: WordPressAnswer) -> Sighting? {
    guard let link = post.link else { return nil }
    let listing = page.purpose.listing
    let heading = [listing.flatMap { $0.type == "posts" ? nil : $0.type }, listing?.language]
      .compactMap(\.self).joined(separator: " ")
    let excerpt = PlainText(html: post.excerpt ?? "")
    let content = post.content.flatMap { html in
      let plain = PlainText(html: html)
      return plain.isEmpty
        ? nil
        : Sighting.Text(
          plain: plain,
          markup: SafeHTML(sanitizing: html, base: link.description),
          isExcerpt: false
        )
    }
    let spare = excerpt.isEmpty ? nil : Sighting.Text(plain: excerpt, isExcerpt: true)
    // A post that was never changed since says so by the moment at which it came out.
    let changed = RFC3339.instant(post.modifiedText)
      .flatMap { change in post.published.map { change > $0 } ?? true ? change : nil }
    let key = post.translations?.min().map { "\(WebAddress(page.site.front)?.host ?? "") \($0)" }
    return Sighting(
      place: "post \(post.id.map(String.init) ?? link.description)"
        + (heading.isEmpty ? "" : "\(Sighting.headingMark)\(heading)”"),
      guid: post.guid,
      link: link,
      page: source.pageURL,
      title: post.title.flatMap { $0.isEmpty ? nil : $0 },
      text: content ?? spare,
      summary: content == nil || excerpt.isEmpty ? nil : excerpt,
      published: post.published.map { .instant($0) },
      modified: changed,
      particulars: Particulars(authors: post.authors, tags: post.tags, picture: post.picture),
      translationKey: key,
      claimedLanguage: post.language ?? page.site.language(of: link)
        ?? listing?.language.flatMap { LanguageTag($0) } ?? source.language,
      routings: source.routings
    )
  }

  private func mark(of reading: PostsReading, _ page: WordPressAnswer) -> WordPressListingMark {
    var mark = WordPressListingMark()
    mark.ids = reading.posts.compactMap(\.id)
    mark.languages = page.site.languages(of: reading.posts)
    mark.total = page.purpose.step == .posts ? page.count("x-wp-total") : nil
    for post in reading.posts { mark.latest.take(WordPressLatest(post)) }
    let dates = reading.posts.map(\.publishedText).filter { !$0.isEmpty }
    mark.recent = dates.max() ?? ""
    mark.oldest = dates.min() ?? ""
    guard !reading.hasTranslations, page.site.languages.count > 1 else { return mark }
    mark.links = reading.posts.filter(\.isPublic).compactMap { post in
      post.link.map {
        WordPressLink(
          id: post.id,
          address: $0.description,
          guid: post.guid,
          wantsText: false,
          date: post.publishedText.isEmpty ? nil : post.publishedText
        )
      }
    }
    return mark
  }

  /// The pages behind the first; behind any where the interface does not say how many there are.
  private func furtherPages(_ page: WordPressAnswer, count: Int) -> [Request] {
    let purpose = page.purpose
    guard let listing = purpose.listing, purpose.ids.isEmpty else { return [] }
    // A window that was chosen once is read whole.
    let isLimited = purpose.step == .posts && purpose.site.turn == 1
    let limit =
      isLimited ? (options.posts - 1) / WordPressQuestions.mostPerPage + 1 : Self.mostPages
    var last = purpose.page == 1 ? page.count("x-wp-totalpages") ?? 0 : 0
    if page.count("x-wp-totalpages") == nil, count == WordPressQuestions.mostPerPage {
      last = purpose.page + 1
    }
    last = min(last, limit, Self.mostPages)
    guard last > purpose.page else { return [] }
    return (purpose.page + 1...last).flatMap { number in
      if purpose.step == .posts {
        return WordPressQuestions(site: purpose.site).posts(listing, page: number)
      }
      return revision(purpose, page: number)
    }
  }

  /// Asks whether the listing is another one in a language: WPML answers in one language alone.
  private func trials(_ page: WordPressAnswer, _ reading: PostsReading) -> [Request] {
    guard let listing = page.purpose.listing, listing.language == nil,
      let first = reading.posts.first?.id
    else { return [] }
    let told = page.site.languages
    let languages =
      !options.languages.isEmpty
      ? options.languages : told.count > 1 ? told : options.knownLanguages
    guard languages.count > 1 || !options.languages.isEmpty else { return [] }
    return languages.flatMap { language in
      WordPressQuestions(site: page.site).trial(
        of: WordPressListing(type: listing.type, language: language.primary),
        total: page.count("x-wp-total") ?? reading.posts.count,
        first: first
      )
    }
  }

  /// Reads what a listing answers in a language: the whole of it is read where that is another one.
  func readTrial(_ page: WordPressAnswer) -> SourceReading {
    guard let listing = page.purpose.listing, let known = page.purpose.known, var json = page.json,
      json.kind == .list
    else { return [] }
    let first = PostsReading(of: &json).posts.first?.id
    let total = page.count("x-wp-total") ?? known.total
    guard let first, page.purpose.ids != [first] || total != known.total else { return [] }
    return SourceReading(requests: WordPressQuestions(site: page.site).posts(listing, page: 1))
  }
}

/// The posts of one answer.
struct PostsReading {
  let posts: [WordPressPost]
  /// Whether the answer ends before its list does.
  let isCut: Bool

  /// Reads the list that stands at a reader.
  init(of json: inout JSONReader) {
    var posts: [WordPressPost] = []
    if json.enterList() {
      while json.nextElement() {
        if let post = WordPressPost(reading: &json) { posts.append(post) }
      }
    }
    json.finish()
    isCut = json.faults.contains { [.cut, .unexpected].contains($0.reason) }
    self.posts = posts
  }

  /// The languages that the site says they are in.
  var languages: Set<String> { Set(posts.compactMap { $0.language?.primary }) }
  /// Whether the site says which are translations of each other.
  var hasTranslations: Bool { posts.contains { $0.translations != nil } }
}
