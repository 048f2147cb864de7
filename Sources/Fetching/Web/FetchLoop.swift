internal import CCurl
internal import Configuration
internal import Dispatch
internal import Entries
internal import Synchronization

/// The loop of the fetching thread: takes what is asked, keeps the pace, drives libcurl, and tells what
/// came of it.
final class FetchLoop {
  /// What it is made of.
  struct Plan: Sendable {
    let settings: FetchingSettings
    let spool: String
    /// What is known of hosts already, by their origins.
    let robots: [String: RobotsFile.Verdict]
    let limits: WebTransfer.Limits
  }

  /// Who wants an answer.
  private enum Asker {
    /// Whoever has the fetcher.
    case ticket(Int)
    /// Requests that wait for the rules of an origin.
    case robots(RobotsQuestion)
  }

  /// A request on its way, through its redirects.
  private struct Job {
    let asker: Asker
    var request: WebRequest
    /// Where its redirects began.
    let first: WebAddress
    var hops = 0
    /// Whether every redirect so far was permanent.
    var isPermanent = true
    var moved: WebAddress?

    init(asker: Asker, request: WebRequest) {
      self.asker = asker
      self.request = request
      first = request.address
    }
  }

  private let plan: Plan
  private let multi: CurlMulti
  private var pacing: HostPacing
  private var jobs: [Int: Job] = [:]
  private var lastJob = 0
  private var idle: [WebTransfer] = []
  private var active: [Int: WebTransfer] = [:]
  private var robots: [RobotsQuestion: RobotsFile.Verdict] = [:]
  /// What waits for a host's robots.txt.
  private var parked: [RobotsQuestion: [Int]] = [:]
  /// Host and port of the connections that only an allowance opened: no other source may use them.
  private var privateHosts: Set<HostPort> = []
  /// The hosts that asked a party to be left alone (RFC 9110 §10.2.3): for longer than a run waits.
  private var resting: Set<Rest> = []
  private let agent: String

  /// A host that one party asks nothing more.
  private struct Rest: Hashable {
    let party: Int
    let host: String
  }

  /// How many redirects are followed.
  private static let mostHops = 10

  init(_ plan: Plan, _ multi: CurlMulti) {
    self.plan = plan
    self.multi = multi
    pacing = HostPacing(plan.settings)
    agent = UserAgent.text(contact: plan.settings.contact)
  }

  /// Runs until its fetcher ends it.
  func run(for fetcher: Fetcher) {
    let end = ContinuousClock.now + plan.settings.deadline
    while true {
      let (asked, isOver) = fetcher.mailbox.withLock { mailbox in
        defer { mailbox.asked = [] }
        return (mailbox.asked, mailbox.isOver)
      }
      if isOver { break }
      for (ticket, request) in asked {
        lineUp(Job(asker: .ticket(ticket), request: request), fetcher)
      }
      let now = ContinuousClock.now
      if now >= end { giveUp(fetcher) }
      while let id = pacing.next(at: now) { begin(id, fetcher) }
      let ended = active.isEmpty ? [] : multi.perform()
      noteSent()
      for (transfer, code) in ended { finish(transfer, code, fetcher) }
      if ended.isEmpty { multi.wait(milliseconds: patience(from: now, until: end)) }
    }
    for transfer in active.values { multi.remove(transfer) }
  }

  /// A host rests from when it was asked, not from when somebody set out to ask it.
  private func noteSent() {
    for (id, transfer) in active {
      if let moment = transfer.takeSent(), let job = jobs[id] {
        pacing.sent(to: job.request.address.host, at: moment)
      }
    }
  }

  /// How long there may be nothing to do; libcurl's own clocks end a wait earlier.
  private func patience(
    from now: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) -> Int32 {
    var wait = jobs.isEmpty ? Duration.seconds(60) : end - now
    if let wakes = pacing.wakes { wait = min(wait, wakes - now) }
    return Int32(max(0, min(60_000, wait.wholeMilliseconds + 1)))
  }

  /// Puts a request in its host's line, behind the question for the host's rules.
  private func lineUp(_ job: Job, _ fetcher: Fetcher) {
    lastJob += 1
    jobs[lastJob] = job
    let address = job.request.address
    var rest: Duration?
    if job.request.heedsRobots {
      let question = RobotsQuestion(for: job.request)
      switch robots[question] ?? plan.robots[question.origin] {
      case nil: return park(lastJob, behind: question, fetcher)
      case .failure(let failure): return answer(lastJob, .failure(failure), fetcher)
      case .success(let rules) where rules.allows(address.pathAndQuery):
        rest = job.request.isPatient ? rules.delay : nil
      case .success:
        let reason = "\(address.origin)/robots.txt forbids programs to read \(address.pathAndQuery)"
        return answer(lastJob, .failure(WebFailure(.robots, reason)), fetcher)
      }
    }
    pacing.add(lastJob, to: address.host, behind: rest, at: .now)
  }

  private func park(_ id: Int, behind question: RobotsQuestion, _ fetcher: Fetcher) {
    guard let request = jobs[id]?.request else { return }
    parked[question, default: []].append(id)
    guard parked[question]?.count == 1,
      let address = WebAddress("\(question.origin)/robots.txt")
    else { return }
    let file = WebRequest(
      address,
      kind: .page,
      allowedPrivate: request.allowedPrivate,
      maxBody: RobotsRules.largest
    )
    lineUp(Job(asker: .robots(question), request: file), fetcher)
  }

  private func begin(_ id: Int, _ fetcher: Fetcher) {
    guard let job = jobs[id] else { return }
    if let rest = rest(of: job.request), resting.contains(rest) {
      pacing.end(at: rest.host, .now)
      let reason = "\(rest.host) asks to be left alone for a while"
      return answer(id, .failure(WebFailure(.resting, reason)), fetcher)
    }
    do throws(WebFailure) {
      let transfer =
        if let known = idle.popLast() { known } else {
          try WebTransfer(spool: plan.spool)
        }
      let place = job.request.address.hostPort
      let isPrivate = place.map(job.request.allowedPrivate.contains) ?? false
      if isPrivate, let place { privateHosts.insert(place) }
      try transfer.prepare(
        job.request,
        id,
        agent: agent,
        isPrivateAllowed: isPrivate,
        isFresh: !isPrivate && (place.map(privateHosts.contains) ?? true),
        limits: plan.limits
      )
      guard multi.add(transfer) else {
        throw WebFailure(.broken, "libcurl takes no more requests")
      }
      active[id] = transfer
    } catch {
      pacing.end(at: job.request.address.host, .now)
      answer(id, .failure(error), fetcher)
    }
  }

  /// Concludes what came of a transfer.
  private func finish(_ transfer: WebTransfer, _ code: CURLcode, _ fetcher: Fetcher) {
    multi.remove(transfer)
    guard let id = transfer.ticket, var job = jobs[id] else { return }
    active[id] = nil
    defer {
      transfer.clear()
      idle.append(transfer)
    }
    let address = job.request.address
    // A host that was answering goes on for a while.
    pacing.end(at: address.host, .now, isHungUp: code != CURLE_OK && transfer.status != 0)
    if code != CURLE_OK, !transfer.isAnswerCut {
      return answer(id, .failure(transfer.failure(code, address, from: job.first)), fetcher)
    }
    let status = transfer.status
    guard [301, 302, 303, 307, 308].contains(status) else {
      if !transfer.isAnswerCut, let fault = transfer.fault(address) {
        return answer(id, .failure(fault), fetcher)
      }
      let answer = WebAnswer(
        status: status,
        address: address,
        moved: job.moved,
        fields: transfer.head.fields,
        body: transfer.takeBody(),
        isCut: transfer.isAnswerCut
      )
      if HTTPWaiting(answer).isRefusal, let rest = rest(of: job.request) { resting.insert(rest) }
      return self.answer(id, .success(answer), fetcher)
    }
    guard job.hops < Self.mostHops else {
      let reason = "it was redirected more than \(Self.mostHops) times"
      return answer(id, .failure(WebFailure(.redirect, reason)), fetcher)
    }
    let target = transfer.redirect.flatMap(WebAddress.init)
    guard target != address else {
      return answer(id, .failure(WebFailure(.redirect, "it redirects to itself")), fetcher)
    }
    guard let next = target else {
      let reason = "it redirects (\(status)) to what is no web address"
      return answer(id, .failure(WebFailure(.redirect, reason)), fetcher)
    }
    job.hops += 1
    job.isPermanent = job.isPermanent && (status == 301 || status == 308)
    if job.isPermanent { job.moved = next }
    job.request = job.request.at(next)
    jobs[id] = nil
    lineUp(job, fetcher)
  }

  private func rest(of request: WebRequest) -> Rest? {
    request.party.map { Rest(party: $0, host: request.address.host) }
  }

  /// Tells what came of a job.
  private func answer(_ id: Int, _ result: Result<WebAnswer, WebFailure>, _ fetcher: Fetcher) {
    switch jobs.removeValue(forKey: id)?.asker {
    case nil: return
    case .ticket(let ticket):
      fetcher.mailbox.withLock { $0.outcomes.append(.init(ticket: ticket, result: result)) }
      fetcher.arrivals.signal()
    case .robots(let question): learn(RobotsFile(result, of: question.origin), question, fetcher)
    }
  }

  /// Takes a host's rules, and lets go what waited for them.
  private func learn(_ file: RobotsFile, _ question: RobotsQuestion, _ fetcher: Fetcher) {
    robots[question] = file.verdict
    fetcher.mailbox.withLock { $0.robots.append((question.origin, file)) }
    for id in parked.removeValue(forKey: question) ?? [] {
      if let waiting = jobs.removeValue(forKey: id) { lineUp(waiting, fetcher) }
    }
  }

  /// The time of the run is over.
  private func giveUp(_ fetcher: Fetcher) {
    let begun = Set(active.keys)
    for transfer in active.values { multi.remove(transfer) }
    active = [:]
    parked = [:]
    pacing = HostPacing(plan.settings)
    for id in jobs.keys.sorted() {
      guard let job = jobs[id], case .ticket = job.asker else { continue }
      let reason = "the time for all requests of a run was over (fetching: deadline)"
      let failure =
        begun.contains(id) || job.hops > 0
        ? WebFailure(.slow, "\(job.request.address.host) had not answered when \(reason)")
        : WebFailure(.deadline, reason)
      answer(id, .failure(failure), fetcher)
    }
    jobs = [:]
  }
}
