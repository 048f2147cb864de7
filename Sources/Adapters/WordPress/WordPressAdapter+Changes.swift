internal import Entries
internal import Foundation
internal import Markup

extension WordPressAdapter {
  /// How far a question for changes reaches back, in seconds: in the night in which an hour comes
  /// twice, a site may mean either of the two.
  private static let overlap = 7_200.0

  /// Reads the one small answer that tells whether anything in a listing is new.
  func readProbe(_ page: WordPressAnswer) throws(SourceFailure) -> SourceReading {
    let purpose = page.purpose
    guard let known = purpose.known, var json = page.json, json.kind == .list else {
      return SourceReading(requests: restart(page.site))
    }
    let reading = PostsReading(of: &json)
    let total = page.count("x-wp-total") ?? known.total
    let post = reading.posts.first
    // Another number of languages, or other addresses, are no change of a post.
    if WordPressListing.isOther(total, than: known.total)
      || post.map({ known.latest.hasMoved(to: $0, on: page.site) }) ?? false
    {
      return SourceReading(requests: restart(page.site))
    }
    let (newest, before) = (post?.modifiedText ?? "", known.latest.modified)
    guard newest != before || total != known.total else { return [] }
    var requests: [Request] = []
    if newest > before {
      requests += revision(purpose, [("modified_after", Self.before(before))])
    }
    // A post that waited for its day has the change of the day on which it was written.
    if total > known.total { requests += revision(purpose, [("after", Self.before(known.recent))]) }
    if total < known.total || newest <= before { requests += sweep(for: purpose) }
    return SourceReading(requests: requests)
  }

  /// Asks for posts that changed, or that are new.
  private func revision(
    _ probe: WordPressPurpose,
    _ parameters: [(String, String)]
  ) -> [Request] {
    var purpose = WordPressPurpose(step: .revision, site: probe.site, listing: probe.listing)
    purpose.known = probe.known
    purpose.sweep = probe.sweep
    purpose.serial = probe.serial
    purpose.digest = parameters.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    return revision(purpose, page: 1)
  }

  /// A page of what changed, by the parameters that its purpose holds.
  func revision(_ purpose: WordPressPurpose, page: Int) -> [Request] {
    guard let listing = purpose.listing, let question = purpose.digest else { return [] }
    var purpose = purpose
    purpose.page = page
    let parameters = question.split(separator: "&").compactMap { pair -> (String, String)? in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    let isByDate = parameters.contains { $0.0 == "after" }
    let address = WordPressQuestions(site: purpose.site).posts(
      listing,
      parameters + [("page", "\(page)")],
      after: isByDate ? nil : purpose.site.after
    )
    return purpose.request(address, kind: .data, keeping: .revision)
  }

  /// A time a little earlier, in UTC; the beginning of all posts where none is known.
  private static func before(_ moment: String) -> String {
    let instant = RFC3339.instant(moment) ?? Date(timeIntervalSince1970: overlap)
    return RFC3339.text(instant - overlap, in: .gmt)
  }

  /// Asks for the ids of everything that is there, in all listings one after the other.
  func sweep(for purpose: WordPressPurpose) -> [Request] {
    guard let sweep = purpose.sweep else { return [] }
    var next = WordPressPurpose(step: .sweep, site: purpose.site)
    next.sweep = sweep
    next.serial = purpose.serial
    return WordPressQuestions(site: purpose.site).ids(next)
  }

  /// Reads a page of ids; the last one's reading says what is there.
  func readSweep(_ page: WordPressAnswer) throws(SourceFailure) -> SourceReading {
    guard var sweep = page.purpose.sweep, let listing = sweep.listings.first,
      var json = page.json, json.kind == .list
    else { throw Self.brokenOff(page) }
    let reading = PostsReading(of: &json)
    guard !reading.isCut else { throw Self.brokenOff(page) }
    if page.purpose.page == 1 { sweep.found.append(.init(listing: listing)) }
    for post in reading.posts { sweep.add(post, of: page.site) }
    let last = sweep.found.indices.last ?? 0
    sweep.found[last].total = page.count("x-wp-total") ?? sweep.found[last].ids.count
    var next = page.purpose
    let isFull = reading.posts.count == WordPressQuestions.mostPerPage
    let hasMore = page.count("x-wp-totalpages").map { $0 > page.purpose.page } ?? isFull
    if hasMore, !reading.posts.isEmpty {
      next.page += 1
    } else {
      sweep.listings.removeFirst()
      next.page = 1
    }
    next.sweep = sweep
    guard sweep.listings.isEmpty else {
      let pages = next.page > 1 ? page.count("x-wp-totalpages") : nil
      return SourceReading(
        requests: WordPressQuestions(site: next.site).ids(next, of: pages)
      )
    }
    guard !sweep.isOtherwise else {
      return SourceReading(requests: restart(page.site))
    }
    let census = sweep.census
    sweep.names = [:]
    return SourceReading(mark: sweep.text, census: census)
  }

  /// Reads an answer where a list of posts should be.
  func readNoPosts(_ page: WordPressAnswer) throws(SourceFailure) -> SourceReading {
    let purpose = page.purpose
    // Past the last page the interface answers 400, and less was there than it said.
    if purpose.page > 1, page.status == 400 { return [] }
    guard purpose.page == 1 else { throw Self.brokenOff(page) }
    if purpose.step == .revision { return SourceReading(requests: restart(page.site)) }
    guard let listing = purpose.listing, listing.language == nil else { return [] }
    if listing.type != options.postTypes.first {
      return SourceReading(
        notes: ["its REST interface has no “\(listing.type)”: look at post_types"]
      )
    }
    return SourceReading(
      requests: page.site.homes.flatMap { feed($0, page: 1, of: page.site) },
      summary: "WordPress, REST interface closed"
    )
  }

  private static func brokenOff(_ page: WordPressAnswer) -> SourceFailure {
    SourceFailure(
      .unanswered,
      "its REST interface broke off with \(page.status) on page \(page.purpose.page): it is asked "
        + "again in the next run"
    )
  }
}
