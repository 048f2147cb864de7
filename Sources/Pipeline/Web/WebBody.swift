internal import Adapters
internal import Entries
internal import Markup
internal import Store

/// All that a source on the web is read from: the answers of this visit and those of earlier ones that
/// still stand.
struct WebBody {
  /// The base, what changed since, pages, articles; each kind in the order in which it was asked for.
  private(set) var answers: [KeptAnswer]
  private let readings: [KeptAnswer.Question: WebVisit.Reading]
  /// What this visit asked; the answer may be, byte by byte, the one to an earlier question.
  private let asked: Set<KeptAnswer.Question>
  /// Whether the whole was asked for again.
  private let isRenewed: Bool

  /// What is found in it.
  struct Content {
    var sightings: [Sighting] = []
    /// Those of listings and feeds alone: how many articles were fetched beside them says nothing of the
    /// source.
    var listed: [Sighting] = []
    var notes: ReadingNotes = []
    /// What a person should know about the reading, in whole sentences.
    var remarks: [String] = []
    /// What held the pieces of each page, in their order.
    var containers: [SourceReading.Container] = []
    /// The longest rest that the source asks for.
    var rest: Duration?
    /// When it asks not to be asked.
    var quietHours: QuietHours?
    /// How much of the source it is.
    var reach = Placing.Reach.listing()
  }

  /// - Parameter visit: one that is complete and has not failed.
  init(after visit: WebVisit) {
    let new = visit.answered
    let asked = Set(new.map(\.question))
    let old = visit.memory.answers.filter { !asked.contains($0.question) }
    func those(_ keeping: Request.Keeping, of answers: [KeptAnswer]) -> [KeptAnswer] {
      answers.filter { $0.question.keeping == keeping.rawValue }
    }
    let isRenewed = !those(.base, of: new).isEmpty
    let pages = those(.visit, of: new)
    answers =
      (isRenewed ? [] : those(.base, of: old) + those(.revision, of: old))
      + those(.base, of: new) + those(.revision, of: new)
      + (pages.isEmpty && !isRenewed ? those(.visit, of: old) : pages)
      + those(.article, of: old) + those(.article, of: new)
    readings = visit.readings
    self.asked = asked
    self.isRenewed = isRenewed
  }

  /// - Parameter answers: that earlier visits left.
  init(of answers: [KeptAnswer]) {
    self.answers = answers
    readings = [:]
    asked = []
    isRenewed = false
  }

  /// What the source says, by its digests: equal where it says the same.
  var fingerprint: String {
    Digest(
      of: answers.flatMap { [$0.question.address.description, $0.question.purpose, $0.digest] }
    ).description
  }

  /// Reads all of it, and drops articles that nothing leads to any more.
  ///
  /// - Parameters:
  ///   - adapter: of the source.
  ///   - responses: where the bytes are.
  /// - Returns: what the source shows now.
  /// - Throws: `SourceFailure` where an answer cannot be read, or is there no more.
  mutating func read(
    by adapter: any SourceAdapter,
    in responses: ResponseFolder
  ) throws(SourceFailure) -> Content {
    try read(by: adapter) { answer, request throws(SourceFailure) in
      try answer.response(to: request, in: responses)
    }
  }

  /// The same where somebody else has the bytes.
  mutating func read(
    by adapter: any SourceAdapter,
    from response: (KeptAnswer, Request) throws(SourceFailure) -> StoredResponse
  ) throws(SourceFailure) -> Content {
    var content = Content()
    if isRenewed { content.reach = .whole }
    var pieces = SuccessivePieces()
    var standing: [KeptAnswer] = []
    var articles = RepeatedArticles(among: answers)
    var waiting = answers[...]
    while let answer = waiting.popFirst() {
      guard let request = Request(answer.question) else { continue }
      if articles.putAside(answer) { continue }
      if request.keeping == .article, !pieces.leads(to: answer) { continue }
      if answer.isRefusal {
        standing.append(answer)
        continue
      }
      let found: SourceReading
      pieces.begin(request.keeping)
      if let known = readings[answer.question] {
        if request.keeping == .article,
          let title = known.sightings.first?.title,
          StandInPage.standsFor(
            try response(answer, request).content.bytes,
            answer,
            titled: title,
            listedAs: pieces.title(at: answer.question.address)
          )
        {
          content.remarks.append(
            "\(request.address) shows “\(title.description.prefix(60))” in place of the article: it is "
              + "asked for again tomorrow"
          )
          waiting = articles.earlier(than: answer) + [answer.asStandIn] + waiting
          continue
        }
        for sighting in known.sightings { pieces.add(sighting) }
        found = known.reading
      } else {
        do throws(SourceFailure) {
          found = try adapter.read(response(answer, request)) { pieces.add($0) }
        } catch  where request.keeping == .article {
          content.remarks.append("\(request.address): \(error.description)")
          continue
        }
      }
      if let census = found.census {
        pieces.keep(only: census)
        if asked.contains(answer.question) { content.reach = .counted }
      }
      var noted = answer
      noted.mark = found.mark
      standing.append(noted)
      // A change is noted when it came; what it came to is in the whole.
      if request.keeping != .revision || asked.contains(answer.question) {
        content.notes.append(found.notes, on: nil)
      }
      if let container = found.container { content.containers.append(container) }
      if let rest = found.rest { content.rest = max(content.rest ?? rest, rest) }
      content.quietHours = content.quietHours ?? found.quietHours
      if answer.isCut {
        content.remarks.append(
          "\(answer.name) is longer than \(answer.size) bytes (max_body) and was cut"
        )
      }
    }
    answers = standing
    content.sightings = pieces.sightings
    content.listed = pieces.listed
    if case .listing = content.reach { content.reach = .listing(first: content.listed.count) }
    content.remarks += pieces.notes
    return content
  }
}

/// The articles of which there are several answers: the newest counts, or the one before while another page
/// stands in its place.
private struct RepeatedArticles {
  /// The newest answer of each article.
  private var newest: [WebAddress: KeptAnswer.Question] = [:]
  private var aside: [WebAddress: KeptAnswer] = [:]

  init(among answers: [KeptAnswer]) {
    for answer in answers where answer.isArticle && !answer.isRefusal {
      newest[answer.question.address] = answer.question
    }
  }

  /// Puts an answer aside that has a newer one behind it.
  ///
  /// - Returns: whether it has.
  mutating func putAside(_ answer: KeptAnswer) -> Bool {
    guard answer.isArticle, !answer.isRefusal,
      let question = newest[answer.question.address], question != answer.question
    else { return false }
    aside[answer.question.address] = answer
    return true
  }

  /// The answer that counts where the newest one is none: one, or nothing.
  mutating func earlier(than answer: KeptAnswer) -> [KeptAnswer] {
    let address = answer.question.address
    newest[address] = nil
    return [aside.removeValue(forKey: address)].compactMap(\.self)
  }
}

/// The pieces of several answers of one source: what changed takes the place of what it was.
struct SuccessivePieces {
  private var pieces: [Sighting?] = []
  /// Where the articles begin, which come last.
  private var firstArticle: Int?
  /// Where the pieces of a guid stand.
  private var places: [String: [Int]] = [:]
  /// How many pieces stand at an address.
  private var links: [String: Int] = [:]
  private var isRevision = false
  /// The guids that the revision at hand has put in their places.
  private var revised: Set<String> = []
  private var passedOver = 0

  /// How many are kept: more than anybody publishes at once.
  private static let most = 20_000

  /// Begins the pieces of another answer.
  mutating func begin(_ keeping: Request.Keeping) {
    isRevision = keeping == .revision
    if keeping == .article { firstArticle = firstArticle ?? pieces.count }
    revised = []
  }

  mutating func add(_ sighting: Sighting) {
    if isRevision, let guid = sighting.guid, revised.insert(guid).inserted {
      drop(places.removeValue(forKey: guid) ?? [])
    }
    guard pieces.count < Self.most else {
      passedOver += 1
      return
    }
    if let guid = sighting.guid { places[guid, default: []].append(pieces.count) }
    if let link = sighting.link { links[link.description, default: 0] += 1 }
    pieces.append(sighting)
  }

  /// Drops every piece that has a guid and is not among those that the source still has.
  mutating func keep(only guids: Set<String>) {
    for (guid, found) in places where !guids.contains(guid) {
      drop(found)
      places[guid] = nil
    }
  }

  /// Takes pieces away, and what led to their articles with them.
  private mutating func drop(_ found: [Int]) {
    for place in found {
      if let link = pieces[place]?.link { links[link.description, default: 1] -= 1 }
      pieces[place] = nil
    }
  }

  /// Whether a piece stands at the address of an answer.
  func leads(to answer: KeptAnswer) -> Bool {
    [answer.question.address, answer.location].contains { links[$0.description] ?? 0 > 0 }
  }

  /// What the first piece at an address is called.
  func title(at address: WebAddress) -> PlainText? {
    pieces.lazy.compactMap(\.self).first { $0.link == address }?.title
  }

  /// In the order of the answers.
  var sightings: [Sighting] { pieces.compactMap(\.self) }

  /// The same without the articles.
  var listed: [Sighting] { pieces.prefix(firstArticle ?? pieces.count).compactMap(\.self) }

  /// What a person should know: nothing, or one sentence.
  var notes: [String] {
    passedOver == 0
      ? [] : ["\(Self.most) pieces were read, and \(passedOver) more were passed over"]
  }
}
