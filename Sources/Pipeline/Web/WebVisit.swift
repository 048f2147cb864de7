internal import Adapters
internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation
internal import Store

/// A visit to one source on the web: what is asked, and what came back so far.
struct WebVisit {
  let source: Source
  private let adapter: any SourceAdapter
  let memory: WebMemory
  /// Where the source is asked: its address, or where it has moved for good.
  let address: WebAddress
  private let responses: ResponseFolder
  private let now: Date

  /// The answers of this visit that are other than those that are kept, in the order of arrival.
  private(set) var fresh: [Answered] = []
  /// What is kept and was asked for again: it stands as it is.
  private(set) var confirmed: [KeptAnswer.Question: KeptAnswer] = [:]
  /// What the source's program said beside its answer, a line each.
  var said: [String] = []
  /// Why nothing of it can be believed.
  private(set) var failure: SourceFailure?
  private(set) var isGone = false
  private(set) var moved: WebAddress?
  /// Until when the source asks to be left alone.
  private(set) var rest: Date?
  /// What was not answered and does not matter to the rest: articles.
  private(set) var lacking: [String] = []
  /// Those of them that are refused, and will be the next time.
  private(set) var gone: [String] = []
  /// What was asked, and in which order: that of the answers is of the network's making.
  private var asked: [Request: Int] = [:]
  private(set) var open = 0
  /// By their addresses: what an adapter asks for may depend on the day.
  private let known: [WebAddress: KeptAnswer]
  private var articlesAsked = 0
  /// Those articles, whatever their listings say of them.
  private var articleAddresses: Set<WebAddress> = []

  /// An answer with what was read in it at once, where that was needed.
  struct Answered {
    var kept: KeptAnswer
    let request: Request
    let reading: Reading?
  }

  /// What an adapter found in an answer.
  struct Reading {
    let sightings: [Sighting]
    let reading: SourceReading
  }

  /// How many requests a visit may have.
  private static let mostRequests = 300
  /// How many articles that are lacking are told one by one.
  private static let mostLacking = 5

  init(
    to source: Source,
    at address: WebAddress,
    by adapter: any SourceAdapter,
    remembering memory: WebMemory,
    in responses: ResponseFolder,
    now: Date
  ) {
    self.source = source
    self.address = address
    self.adapter = adapter
    self.memory = memory
    self.responses = responses
    self.now = now
    known = Dictionary(memory.answers.map { ($0.question.address, $0) }) { _, last in last }
  }

  /// What is asked first.
  mutating func begin() -> [Request] {
    let kept = memory.answers.compactMap(KeptResponse.init)
    return admit(adapter.opening(of: address, after: kept, at: now))
  }

  /// A request as the web is asked for it: for the whole where nothing is kept, else whether it has
  /// changed.
  ///
  /// - Parameters:
  ///   - request: in the adapter's words.
  ///   - party: tells this visit from others.
  /// - Returns: what goes over the wire.
  func webRequest(_ request: Request, for party: Int) -> WebRequest {
    let kept = known[request.address]
    let isKept = kept.map { responses.has($0.digest, size: $0.size) } ?? false
    return WebRequest(
      request.address,
      kind: request.kind.wanted,
      validators: request.isConditional && isKept ? kept?.validators(at: now) : nil,
      allowedPrivate: source.allowedPrivate,
      maxBody: min(source.maxBody, type(of: adapter).largestFile),
      heedsRobots: request.kind == .page,
      isPatient: request.keeping == .article,
      party: party
    )
  }

  /// Whether everything is there that was asked for.
  var isComplete: Bool { open == 0 }

  /// Whether the source says something that is not kept yet.
  var isNews: Bool { fresh.contains { $0.request.keeping != .probe } }

  /// The answers of this visit, kept before or new, in the order in which they were asked for.
  var answered: [KeptAnswer] {
    let all = fresh.filter { $0.request.keeping != .probe }.map(\.kept) + confirmed.values
    let order = Dictionary(asked.map { ($0.key.question, $0.value) }) { first, _ in first }
    return all.sorted { (order[$0.question] ?? .max) < (order[$1.question] ?? .max) }
  }

  /// What was read of new answers already, by their questions.
  var readings: [KeptAnswer.Question: Reading] {
    Dictionary(
      fresh.compactMap { answered in answered.reading.map { (answered.kept.question, $0) } }
    ) { _, last in last }
  }

  /// Takes what came of a request.
  ///
  /// - Returns: what is to be asked for next.
  /// - Throws: `PipelineError` where a body cannot be kept.
  mutating func take(
    _ result: Result<WebAnswer, WebFailure>,
    for request: Request
  ) throws(PipelineError) -> [Request] {
    open -= 1
    do throws(SourceFailure) {
      switch result {
      case .failure(let failure): throw SourceFailure(failure)
      case .success(let answer): return try taken(answer, for: request)
      }
    } catch {
      if error.code == .unwritable { throw PipelineError(.cannotWrite, error.description) }
      if request.keeping == .article {
        lack(request, error)
      } else {
        failure = failure ?? error
      }
      return []
    }
  }

  private mutating func taken(
    _ answer: WebAnswer,
    for request: Request
  ) throws(SourceFailure) -> [Request] {
    if request.address == address { moved = answer.moved }
    if request.address == address || HTTPWaiting(answer).isRefusal { note(answer) }
    let kept = known[request.address]
    if answer.status == 304 {
      guard let kept else {
        throw SourceFailure(.unanswered, "it says that nothing is new (304), unasked")
      }
      return try confirm(kept.confirmed(by: answer, as: request.question, at: now), request)
    }
    guard request.readsRefusals || [200, 203].contains(answer.status) else {
      if request.keeping == .article, KeptAnswer.refusals.contains(answer.status) {
        return try refuse(answer, request)
      }
      // Behind a redirect it is another place that is gone, and the redirect may end.
      if answer.status == 410, answer.address == address { isGone = true }
      throw SourceFailure(refusing: answer, request.address)
    }
    let stored = try store(answer)
    if let kept, kept.digest == stored.digest, kept.status == answer.status,
      request.keeping != .probe
    {
      return try confirm(kept.confirmed(by: answer, as: request.question, at: now), request)
    }
    return try add(keeping(answer, stored, request), request)
  }

  /// Keeps an article's refusal, so that it is not asked for again in each run.
  private mutating func refuse(
    _ answer: WebAnswer,
    _ request: Request
  ) throws(SourceFailure) -> [Request] {
    let refusal = keeping(answer, try store(answer), request)
    fresh.append(Answered(kept: refusal, request: request, reading: nil))
    if gone.count < Self.mostLacking {
      gone.append(SourceFailure(refusing: answer, request.address).description)
    }
    return []
  }

  private func store(
    _ answer: WebAnswer
  ) throws(SourceFailure) -> (digest: String, size: Int) {
    do throws(PipelineError) { return try responses.keep(answer.body) } catch {
      throw SourceFailure(.unwritable, error.description)
    }
  }

  private func keeping(
    _ answer: WebAnswer,
    _ stored: (digest: String, size: Int),
    _ request: Request
  ) -> KeptAnswer {
    KeptAnswer(
      to: request.question,
      at: answer.address,
      status: answer.status,
      fields: answer.fields.filter { KeptAnswer.fieldNames.contains($0.key) },
      digest: stored.digest,
      size: stored.size,
      isCut: answer.isCut,
      mark: nil,
      fetched: now
    )
  }

  /// Keeps an answer as it was; its requests are asked again where they may not have been answered.
  private mutating func confirm(
    _ kept: KeptAnswer,
    _ request: Request
  ) throws(SourceFailure) -> [Request] {
    confirmed[kept.question] = kept
    guard type(of: adapter).followsLinks, request.keeping != .article else { return [] }
    return admit(try read(kept, request).reading.requests)
  }

  private mutating func add(
    _ new: KeptAnswer,
    _ request: Request
  ) throws(SourceFailure) -> [Request] {
    guard type(of: adapter).followsLinks || request.keeping == .probe else {
      fresh.append(Answered(kept: new, request: request, reading: nil))
      return []
    }
    let found = try read(new, request)
    var noted = new
    noted.mark = found.reading.mark
    fresh.append(Answered(kept: noted, request: request, reading: found))
    return admit(found.reading.requests)
  }

  private func read(
    _ kept: KeptAnswer,
    _ request: Request
  ) throws(SourceFailure) -> Reading {
    let response = try kept.response(to: request, in: responses)
    var pieces = ReadPieces()
    let reading = try adapter.read(response) { pieces.add($0) }
    return Reading(sightings: pieces.sightings, reading: reading)
  }

  /// Those of some requests that are not asked yet and whose answer is not kept for good.
  private mutating func admit(_ requests: [Request]) -> [Request] {
    let admitted = requests.filter { request in
      let isArticle = request.keeping == .article
      if isArticle,
        articlesAsked >= adapter.articleQuota || isSettled(request)
          || !articleAddresses.insert(request.address).inserted
      {
        return false
      }
      guard asked.count < Self.mostRequests,
        asked.updateValue(asked.count, forKey: request) == nil
      else { return false }
      articlesAsked += isArticle ? 1 : 0
      return true
    }
    open += admitted.count
    return admitted
  }

  /// Whether an article that was fetched is there as it is now.
  private func isSettled(_ request: Request) -> Bool {
    guard let kept = known[request.address], kept.stands(at: now) else { return false }
    return kept.isRefusal
      || KeptResponse(kept).map { !adapter.isOutdated($0, by: request, at: now) } ?? false
  }

  /// Takes how long the source asks to be left alone.
  private mutating func note(_ answer: WebAnswer) {
    if let end = HTTPWaiting(answer).end(from: now) { rest = max(rest ?? end, end) }
  }

  private mutating func lack(_ request: Request, _ failure: SourceFailure) {
    if lacking.count < Self.mostLacking {
      lacking.append("\(request.address): \(failure.description)")
    }
  }
}
