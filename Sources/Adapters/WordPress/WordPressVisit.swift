internal import Entries
internal import Foundation

/// What a later visit to a site asks first, by what earlier ones were told.
struct WordPressVisit {
  private let options: WordPressOptions
  private let now: Date
  /// The newest reading of the whole and what came after it, the oldest first.
  private let answers: [Answer]
  /// The articles that were fetched, and what their pages name.
  private let known: Set<String>
  /// What their listings said of them, where that counted.
  private let listed: [String: String]

  /// An earlier answer that says something.
  private struct Answer {
    let request: Request
    let purpose: WordPressPurpose
    let mark: String
    let fetched: Date
  }

  /// How many changes are told one by one, and for how many seconds, before the whole is read again.
  private static let mostRevisions = 60
  private static let longest = 7 * 86_400.0

  /// - Parameters:
  ///   - options: of the source.
  ///   - kept: the answers of earlier visits, the oldest first.
  ///   - now: the moment of the visit.
  init(options: WordPressOptions, kept: [KeptResponse], now: Date) {
    self.options = options
    self.now = now
    var answers: [Answer] = []
    var known: Set<String> = []
    var listed: [String: String] = [:]
    for answer in kept {
      guard let purpose = WordPressPurpose(of: answer.request) else { continue }
      if purpose.step == .article {
        known.insert(answer.request.address.description)
        listed[answer.request.address.description] = purpose.listed
        guard !purpose.wantsText, let mark = answer.mark.flatMap(WordPressArticleMark.init(text:))
        else { continue }
        known.formUnion(mark.translations)
      } else if let mark = answer.mark {
        answers.append(
          Answer(request: answer.request, purpose: purpose, mark: mark, fetched: answer.fetched)
        )
      }
    }
    let turn = answers.map(\.purpose.site.turn).max()
    self.answers = answers.filter { $0.purpose.site.turn == turn }
    self.known = known
    self.listed = listed
  }

  /// The first requests; `nil` where nothing is known yet, and the site must be found first.
  var requests: [Request]? {
    let bases = answers.filter { $0.request.keeping == .base }
    guard let first = bases.first else { return nil }
    let adapterSite = first.purpose.site
    let revisions = answers.filter { $0.request.keeping == .revision }
    // A better road may be open again, though nothing is new on this one.
    let isSpareRoad = first.purpose.listing == nil
    if revisions.count >= Self.mostRevisions
      || isSpareRoad && now.timeIntervalSince(first.fetched) >= Self.longest
      || revisions.contains(where: { $0.fetched.timeIntervalSince(first.fetched) >= Self.longest })
    {
      var site = site(adapterSite, of: listings(from: bases))
      site.turn += 1
      return WordPressPurpose(step: .discovery, site: site)
        .request(WebAddress(site.front), kind: .page, keeping: .probe)
    }
    let looks = bases.filter { $0.purpose.page == 1 }.flatMap(laterLook)
    return questions(bases, serial: revisions.count, adapterSite) + looks
      + articles(adapterSite, of: revisions.reversed() + bases)
  }

  // MARK: The REST interface

  /// What is known of a listing.
  private struct State {
    let listing: WordPressListing
    var ids: Set<Int> = []
    /// The ids whose posts were read, or asked for by their ids.
    var read: Set<Int> = []
    var languages: Set<String> = []
    /// How many posts the listing counts that it does not show.
    var surplus = 0
    var total = 0
    var latest = WordPressLatest()
    var recent = ""
    var oldest = ""

    mutating func add(_ mark: WordPressListingMark) {
      ids.formUnion(mark.ids)
      read.formUnion(mark.ids)
      languages.formUnion(mark.languages)
      total = max(total, mark.total ?? 0)
      latest.take(mark.latest)
      recent = max(recent, mark.recent)
      if oldest.isEmpty || !mark.oldest.isEmpty && mark.oldest < oldest { oldest = mark.oldest }
    }

    /// Takes the ids of a sweep for all that is there.
    mutating func replace(by found: WordPressSweep.Found) {
      ids = Set(found.ids)
      surplus = found.total - found.ids.count
      latest = found.latest
    }

    /// How many posts it should have by its own word.
    var expected: Int { ids.count + surplus }
  }

  /// What is known of each listing, in the order in which they were read.
  private func listings(from bases: [Answer]) -> [State] {
    var states: [State] = []
    func change(_ listing: WordPressListing, _ change: (inout State) -> Void) {
      guard let place = states.firstIndex(where: { $0.listing == listing }) else { return }
      change(&states[place])
    }
    for answer in answers {
      if let listing = answer.purpose.listing {
        guard let mark = WordPressListingMark(text: answer.mark) else { continue }
        if !states.contains(where: { $0.listing == listing }) {
          states.append(State(listing: listing))
        }
        change(listing) { state in
          state.add(mark)
          state.read.formUnion(answer.purpose.ids)
        }
      } else if answer.purpose.step == .sweep, let sweep = WordPressSweep(text: answer.mark) {
        for found in sweep.found { change(found.listing) { $0.replace(by: found) } }
      }
    }
    return states
  }

  /// The site with the time after which its posts are read: where the first reading stopped.
  private func site(_ site: WordPressSite, of states: [State]) -> WordPressSite {
    var site = site
    let limited = states.filter { $0.total > $0.ids.count && $0.ids.count >= options.posts }
    guard site.turn == 1, let oldest = limited.map(\.oldest).min(),
      let instant = RFC3339.instant(oldest)
    else { return site }
    site.after = RFC3339.text(instant - 1, in: .gmt)
    return site
  }

  /// A question for each listing, and for posts that a sweep has found.
  private func questions(
    _ bases: [Answer],
    serial: Int,
    _ known: WordPressSite
  ) -> [Request] {
    let states = listings(from: bases)
    let site = site(known, of: states)
    let sweep = WordPressSweep(
      listings: states.map(\.listing),
      known: states.reduce(0) { $0 + $1.expected },
      knownLanguages: Set(states.flatMap(\.languages)).sorted()
    )
    let adapter = WordPressQuestions(site: site, sweep: sweep)
    return states.flatMap { state -> [Request] in
      let known = WordPressPurpose.Known(
        total: state.expected,
        latest: state.latest,
        recent: state.recent
      )
      let missing = state.ids.subtracting(state.read).sorted()
      return adapter.probe(of: state.listing, known: known, serial: serial)
        + adapter.posts(withIDs: missing, in: state.listing)
    }
  }

  // MARK: Feeds, pages and articles

  /// The first page of a feed or a listing page, asked for again to see whether it is what it was.
  private func laterLook(_ base: Answer) -> [Request] {
    guard base.purpose.listing == nil,
      let digest = WordPressListingMark(text: base.mark)?.digest
    else { return [] }
    var look = WordPressPurpose(
      step: base.purpose.step == .feed ? .feedProbe : .pageProbe,
      site: base.purpose.site,
      home: base.purpose.home
    )
    look.digest = digest
    return look.request(base.request.address, kind: base.request.kind, keeping: .probe)
  }

  /// The ids of posts that were linked once, and are deleted or withheld.
  private var gone: Set<Int> {
    var (linked, gone): (Set<Int>, Set<Int>) = ([], [])
    for answer in answers {
      if answer.purpose.step == .sweep, let sweep = WordPressSweep(text: answer.mark) {
        gone = linked.subtracting(sweep.found.flatMap(\.ids)).union(sweep.withheld)
      } else if let mark = WordPressListingMark(text: answer.mark) {
        let ids = mark.links.compactMap(\.id)
        linked.formUnion(ids)
        gone.subtract(ids)
      }
    }
    return gone
  }

  /// The articles that were not fetched yet, or of which their listings say now what they did not; what
  /// changed last first, as many as a visit may fetch.
  private func articles(_ site: WordPressSite, of answers: [Answer]) -> [Request] {
    var asked: Set<String> = []
    let gone = self.gone
    let links = answers.flatMap { WordPressListingMark(text: $0.mark)?.links ?? [] }
      .filter { link in
        guard asked.insert(link.address).inserted, !(link.id.map(gone.contains) ?? false) else {
          return false
        }
        return !known.contains(link.address)
          || link.listed != nil && link.listed != listed[link.address]
      }
    return WordPressQuestions(site: site, sweep: .init(listings: []))
      .articles(links, most: options.articles)
  }
}
