package import Configuration
package import Entries
package import Foundation
internal import Markup

/// Reads a site that WordPress runs: by its REST interface, else by its feeds, else by its pages.
///
/// The first visit finds out what the site offers, and reads the whole. Later ones ask each listing one
/// small question, and fetch what changed. What is known of the site travels in the purposes of the
/// requests, so that each answer can be read alone, at any time, and again.
package struct WordPressAdapter: SourceAdapter {
  package static let kind: AdapterKind = "wordpress"
  /// Other adapters are better known by the endings of the files that this one reads too.
  package static let fileEndings: [String] = []
  package static let followsLinks = true
  /// Its listing pages have no guids, which cannot be guessed.
  package static let namesByAddress = true

  let options: WordPressOptions
  let source: Source

  package var articleQuota: Int { options.articles }

  package init(options: WordPressOptions, source: Source) {
    self.options = options
    self.source = source
  }

  package func opening(
    of source: WebAddress,
    after kept: [KeptResponse],
    at now: Date
  ) -> [Request] {
    WordPressVisit(options: options, kept: kept, now: now).requests
      ?? discovery(of: source, site: WordPressSite(front: source.description, homes: [], turn: 1))
  }

  package func read(
    _ response: StoredResponse,
    emit: (Sighting) -> Void
  ) throws(SourceFailure) -> SourceReading {
    guard let answer = response.answer else { return try readFile(response, emit: emit) }
    guard let purpose = WordPressPurpose(of: answer.request) else {
      throw SourceFailure(.unreadable, "what is kept of it is another version’s: fetch it again")
    }
    // Too many questions, or a site that is being mended: nothing is concluded from that.
    if answer.status >= 500 || answer.status == 429 {
      throw SourceFailure(
        .unanswered,
        "the site answers \(answer.status), which it does when it is busy or being mended: it is "
          + "asked again in the next run"
      )
    }
    let page = WordPressAnswer(response, answer, purpose)
    switch purpose.step {
    case .discovery: return try readDiscovery(page)
    case .languages: return readLanguages(page)
    case .posts, .revision: return try readPosts(page, emit: emit)
    case .trial: return readTrial(page)
    case .probe: return try readProbe(page)
    case .sweep: return try readSweep(page)
    case .feed: return try readFeed(page, emit: emit)
    case .feedProbe, .pageProbe: return readLaterLook(page)
    case .page: return try readPage(page, emit: emit)
    case .article: return readArticle(page, emit: emit)
    }
  }

  /// Whether its words are wanted that were not, or its listing says others.
  package func isOutdated(_ kept: KeptResponse, by request: Request, at now: Date) -> Bool {
    guard let known = WordPressPurpose(of: kept.request), let asked = WordPressPurpose(of: request),
      asked.wantsText
    else { return false }
    guard known.wantsText, let listed = known.listed else { return !known.wantsText }
    return asked.listed.map {
      ListedWords(text: $0)
        .differs(from: ListedWords(text: listed), fetched: kept.fetched, now: now)
    } ?? false
  }

  /// Asks for a page of the site, to begin a reading of the whole.
  func discovery(of address: WebAddress?, site: WordPressSite) -> [Request] {
    WordPressPurpose(step: .discovery, site: site)
      .request(address, kind: .page, keeping: .probe)
  }

  /// Begins a reading of the whole anew, by whichever way the site offers now.
  func restart(_ site: WordPressSite) -> [Request] {
    var next = WordPressSite(front: site.front, homes: [], turn: site.turn + 1)
    next.after = site.after
    return discovery(of: WebAddress(site.front), site: next)
  }
}

/// An answer with what it was asked for.
struct WordPressAnswer {
  let response: StoredResponse
  let purpose: WordPressPurpose
  /// Behind all redirects.
  let address: WebAddress
  let request: Request
  let status: Int
  private let fields: [String: String]

  init(_ response: StoredResponse, _ answer: StoredResponse.Answer, _ purpose: WordPressPurpose) {
    self.response = response
    self.purpose = purpose
    address = answer.address
    request = answer.request
    status = answer.status
    fields = answer.fields
  }

  var site: WordPressSite { purpose.site }
  var isRefusal: Bool { status >= 400 }
  var text: String {
    DecodedText.text(of: response.content.bytes, contentType: response.contentType)
  }

  subscript(field: String) -> String? { fields[field] }

  /// A count that a field tells, up to a thousand million; `nil` for none.
  func count(_ field: String) -> Int? {
    self[field].flatMap { Int($0.trimmingSpaces) }
      .flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }

  /// The answer as JSON; `nil` for a page, a refusal or nothing.
  var json: JSONReader? {
    guard !isRefusal else { return nil }
    let reader = JSONReader(Array(text.utf8))
    return reader.kind == .record || reader.kind == .list ? reader : nil
  }
}
