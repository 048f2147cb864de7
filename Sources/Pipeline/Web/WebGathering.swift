internal import Adapters
internal import Configuration
internal import Entries
internal import Fetching
internal import Foundation
internal import Store

/// The visits of a run to sources on the web, many at once.
struct WebGathering {
  private let workspace: Workspace
  private let transaction: GatherTransaction
  private let now: Date
  /// Whether somebody named the sources.
  private let isMeant: Bool
  /// When no program may run any more.
  private let end: ContinuousClock.Instant
  let responses: ResponseFolder

  init(
    of workspace: Workspace,
    in transaction: GatherTransaction,
    now: Date,
    isMeant: Bool,
    end: ContinuousClock.Instant
  ) {
    self.end = end
    self.workspace = workspace
    self.transaction = transaction
    self.now = now
    self.isMeant = isMeant
    responses = ResponseFolder(of: workspace)
  }

  /// What came of one source.
  enum Ending {
    case notAsked(Source, VisitDecision, WebMemory)
    case visited(WebVisit)
  }

  /// How long a host's robots.txt is believed (RFC 9309 §2.4).
  static let robotsAge: TimeInterval = 86_400

  /// Visits sources on the web, runs programs beside them, and hands each of them over as soon as it is done.
  ///
  /// - Parameters:
  ///   - sources: on the web.
  ///   - isOffline: asks nothing of any of them.
  ///   - tell: is told of each source that is done, before it is handed over.
  ///   - finish: takes what came of it.
  /// - Throws: what `finish` throws, or `PipelineError` where answers cannot be kept.
  func visit(
    _ sources: [Source],
    isOffline: Bool,
    telling tell: (Source) -> Void,
    finish: (Ending) throws -> Void
  ) throws {
    guard !sources.isEmpty else { return }
    let memories = try transaction.webMemories()
    var visits: [WebVisit?] = []
    for source in sources {
      guard let address = source.address else { continue }
      let memory = memories[source.id] ?? WebMemory()
      let decision =
        isOffline
        ? .isOffline
        : VisitDecision(
          source,
          at: address,
          after: memory.record,
          now: now,
          isMeant: isMeant
        )
      guard case .ask(let place) = decision,
        let adapter = workspace.adapter(for: source, until: end)
      else {
        tell(source)
        try finish(.notAsked(source, decision, memory))
        continue
      }
      visits.append(
        WebVisit(to: source, at: place, by: adapter, remembering: memory, in: responses, now: now)
      )
    }
    guard !visits.isEmpty else { return }
    // Those that failed are asked last: slow ones must not keep the others from their turn. Those that
    // had none in the last run are asked first.
    visits.sort { left, right in
      guard let left, let right else { return false }
      return (left.failures > 0 ? 1 : 0, left.tried) < (right.failures > 0 ? 1 : 0, right.tried)
    }
    try fetch(&visits, telling: tell, finish: finish)
  }

  private func fetch(
    _ visits: inout [WebVisit?],
    telling tell: (Source) -> Void,
    finish: (Ending) throws -> Void
  ) throws {
    let known = try transaction.robots(since: now - Self.robotsAge)
    let spool = try responses.spool()
    let fetcher: Fetcher
    do throws(WebFailure) {
      fetcher = try Fetcher(
        workspace.feeds.fetching,
        spool: spool,
        robots: known.mapValues { body in body.map { .file($0) } ?? .absent }
      )
    } catch { throw PipelineError(.cannotWrite, error.description) }
    defer { fetcher.end() }
    let programs = ProgramQueue(until: end, spool: spool)
    defer { programs.end() }
    var tickets: [(visit: Int, request: Request)] = []
    func ask(_ requests: [Request], of index: Int, _ visit: WebVisit) throws {
      for request in requests {
        if let work = try workspace.programWork(of: visit.source, in: transaction, now: now) {
          programs.ask(work, ticket: tickets.count)
        } else {
          fetcher.ask(visit.webRequest(request, for: index), ticket: tickets.count)
        }
        tickets.append((index, request))
      }
    }
    /// Programs that are done go first: they are at hand. At the end whoever is still running is
    /// waited for.
    func next() -> ProgramQueue.Outcome? {
      if let done = programs.done() { return done }
      if let answer = fetcher.next() {
        return ProgramQueue.Outcome(ticket: answer.ticket, result: answer.result)
      }
      return programs.next()
    }
    func conclude(_ index: Int, _ visit: WebVisit) throws {
      tell(visit.source)
      try finish(.visited(visit))
    }
    for index in visits.indices {
      guard var visit = visits[index] else { continue }
      try ask(visit.begin(), of: index, visit)
      visits[index] = visit.isComplete ? nil : visit
      if visit.isComplete { try conclude(index, visit) }
    }
    while let outcome = next() {
      let (index, request) = tickets[outcome.ticket]
      guard var visit = visits[index] else { continue }
      // The visit is taken out while it changes, so that it is not copied.
      visits[index] = nil
      visit.said += outcome.said
      try ask(visit.take(outcome.result, for: request), of: index, visit)
      if visit.isComplete { try conclude(index, visit) } else { visits[index] = visit }
    }
    for (origin, file) in fetcher.takeRobots() {
      switch file {
      case .file(let bytes): try transaction.setRobots(bytes, of: origin, at: now)
      case .absent: try transaction.setRobots(nil, of: origin, at: now)
      // It is asked again the next time.
      case .failing: break
      }
    }
  }
}
