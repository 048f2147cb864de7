internal import Entries

/// The requests that a site is asked by its REST interface, and for its articles.
struct WordPressQuestions {
  let site: WordPressSite
  /// The listings that a sweep goes over.
  var sweep = WordPressSweep(listings: [])

  /// The most that the interface gives at once.
  static let mostPerPage = 100
  /// What is asked of each post.
  private static let fields =
    "id,date_gmt,modified_gmt,guid,status,link,lang,translations,title,content,excerpt,_links,"
    + "_embedded"

  /// The address of posts with all that is read of them.
  func posts(
    _ listing: WordPressListing,
    _ parameters: [(String, String)],
    after: String?
  ) -> WebAddress? {
    site.endpoint(
      "wp/v2/\(listing.type)",
      [("per_page", "\(Self.mostPerPage)")] + parameters
        + listing.parameters(after: after)
        + [("_embed", "author,wp:featuredmedia,wp:term"), ("_fields", Self.fields)]
    )
  }

  /// A page of a listing, as a part of the whole.
  func posts(_ listing: WordPressListing, page: Int) -> [Request] {
    var purpose = WordPressPurpose(step: .posts, site: site, listing: listing)
    purpose.page = page
    let address = posts(listing, [("page", "\(page)")], after: site.after)
    return purpose.request(address, kind: .data, keeping: .base)
  }

  /// Posts by their ids, which a sweep has found and no reading has.
  func posts(withIDs ids: [Int], in listing: WordPressListing) -> [Request] {
    stride(from: 0, to: ids.count, by: Self.mostPerPage).flatMap { start in
      var purpose = WordPressPurpose(step: .revision, site: site, listing: listing)
      purpose.ids = Array(ids[start..<min(start + Self.mostPerPage, ids.count)])
      let list = purpose.ids.map(String.init).joined(separator: ",")
      let address = posts(listing, [("include", list)], after: nil)
      return purpose.request(address, kind: .data, keeping: .revision)
    }
  }

  /// The one small question whether anything in a listing is new.
  func probe(
    of listing: WordPressListing,
    known: WordPressPurpose.Known,
    serial: Int
  ) -> [Request] {
    var purpose = WordPressPurpose(step: .probe, site: site, listing: listing)
    purpose.known = known
    purpose.sweep = sweep
    purpose.serial = serial
    let address = site.endpoint(
      "wp/v2/\(listing.type)",
      [
        ("per_page", "1"), ("orderby", "modified"), ("order", "desc"),
        ("_fields", "id,modified_gmt,link,lang"),
      ] + listing.parameters(after: site.after)
    )
    return purpose.request(address, kind: .data, keeping: .probe)
  }

  /// Whether a listing is another one in a language than without: WPML answers in one alone.
  ///
  /// - Parameters:
  ///   - listing: in that language.
  ///   - total: how many posts there are where no language is asked for.
  ///   - first: the newest of them.
  /// - Returns: one request.
  func trial(of listing: WordPressListing, total: Int, first: Int) -> [Request] {
    var purpose = WordPressPurpose(step: .trial, site: site, listing: listing)
    purpose.known = .init(total: total, latest: WordPressLatest(), recent: "")
    purpose.ids = [first]
    let address = site.endpoint(
      "wp/v2/\(listing.type)",
      [("per_page", "1"), ("_fields", "id")] + listing.parameters(after: site.after)
    )
    return purpose.request(address, kind: .data, keeping: .probe)
  }

  /// A page of ids, as a sweep has come to it.
  ///
  /// - Parameters:
  ///   - purpose: of the sweep.
  ///   - pages: how many the listing has, where it has said so.
  /// - Returns: a request; the answer is kept where it may be the last one, which has all the others.
  func ids(_ purpose: WordPressPurpose, of pages: Int? = nil) -> [Request] {
    guard let sweep = purpose.sweep, let listing = sweep.listings.first else { return [] }
    let isLast = sweep.listings.count == 1 && purpose.page >= pages ?? 1
    let address = site.endpoint(
      "wp/v2/\(listing.type)",
      [
        ("per_page", "\(Self.mostPerPage)"), ("page", "\(purpose.page)"), ("orderby", "id"),
        ("order", "asc"), ("_fields", "id,guid,status,modified_gmt,link,lang,content.protected"),
      ] + listing.parameters(after: site.after)
    )
    return purpose.request(address, kind: .data, keeping: isLast ? .revision : .probe)
  }

  /// The pages of pieces.
  func articles(_ links: [WordPressLink], most: Int) -> [Request] {
    links.prefix(most).flatMap { link in
      var purpose = WordPressPurpose(step: .article, site: site)
      purpose.guid = link.guid
      purpose.wantsText = link.wantsText
      purpose.date = link.date
      purpose.listed = link.listed
      return purpose.request(WebAddress(link.address), kind: .page, keeping: .article)
    }
  }
}

extension WordPressListing {
  /// The parameters that choose it.
  func parameters(after: String?) -> [(String, String)] {
    (language.map { [("lang", $0)] } ?? []) + (after.map { [("after", $0)] } ?? [])
  }
}
