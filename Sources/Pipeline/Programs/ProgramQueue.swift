internal import Adapters
internal import Entries
internal import Fetching
internal import Foundation
internal import Synchronization

/// Runs programs on threads of their own, a few at once, and gives their answers as the web gives its
/// own.
final class ProgramQueue: Sendable {
  /// What is to be run, and where its answer stands.
  struct Work: Sendable {
    /// That stands for the program.
    let address: WebAddress
    let timeLimit: Duration
    /// Runs it within a time; on a thread of the queue.
    let run: @Sendable (Duration) throws(SourceFailure) -> ProgramRun.Answer
  }

  /// What came of a request, to a program or to the web.
  struct Outcome: Sendable {
    let ticket: Int
    let result: Result<WebAnswer, WebFailure>
    /// What the program said beside its answer, a line each.
    var said: [String] = []
  }

  /// What passes between the threads.
  private struct Desk {
    var asked: [(ticket: Int, work: Work)] = []
    var begun = 0
    var outcomes: [Outcome] = []
    var open = 0
    var threads = 0
    var isOver = false
  }

  private let desk = Mutex(Desk())
  /// Counts the outcomes that wait.
  private let arrivals = DispatchSemaphore(value: 0)
  private let deadline: ContinuousClock.Instant
  private let spool: String

  /// How many programs run at once.
  private static let width = 4
  /// More than this of an answer waits in a file, in bytes.
  private static let largestAtHand = 1_048_576

  /// - Parameters:
  ///   - deadline: when nothing may run any more.
  ///   - spool: a folder for large answers; it exists.
  init(until deadline: ContinuousClock.Instant, spool: String) {
    self.deadline = deadline
    self.spool = spool
  }

  /// Asks for a run; its outcome comes by `done` or `next`.
  func ask(_ work: Work, ticket: Int) {
    let needsThread = desk.withLock { desk in
      desk.asked.append((ticket, work))
      desk.open += 1
      guard desk.threads < Self.width else { return false }
      desk.threads += 1
      return true
    }
    guard needsThread else { return }
    let thread = Thread { [self] in runAll() }
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// An outcome that is there; `nil` where none is.
  func done() -> Outcome? {
    arrivals.wait(timeout: .now()) == .success ? taken() : nil
  }

  /// Waits for the next outcome.
  ///
  /// - Returns: `nil` where nothing is asked any more.
  func next() -> Outcome? {
    guard desk.withLock({ $0.open > 0 }) else { return nil }
    arrivals.wait()
    return taken()
  }

  /// Begins nothing any more.
  func end() {
    desk.withLock { $0.isOver = true }
  }

  private func taken() -> Outcome? {
    desk.withLock { desk in
      desk.open -= 1
      return desk.outcomes.isEmpty ? nil : desk.outcomes.removeFirst()
    }
  }

  /// What a thread does until nothing is left; the next request begins another thread.
  private func runAll() {
    while let (ticket, work) = take() {
      let outcome = outcome(of: work, ticket: ticket)
      desk.withLock { $0.outcomes.append(outcome) }
      arrivals.signal()
    }
  }

  private func take() -> (ticket: Int, work: Work)? {
    desk.withLock { desk in
      guard !desk.isOver, desk.begun < desk.asked.count else {
        desk.threads -= 1
        return nil
      }
      desk.begun += 1
      return desk.asked[desk.begun - 1]
    }
  }

  private func outcome(of work: Work, ticket: Int) -> Outcome {
    let rest = ContinuousClock.now.duration(to: deadline)
    guard rest > .zero else {
      let words = "the run was over before it was its turn (deadline)"
      return Outcome(ticket: ticket, result: .failure(WebFailure(.deadline, words)))
    }
    let time = min(work.timeLimit, rest)
    do throws(SourceFailure) {
      let answer = try work.run(time)
      let said = answer.words.lines
      if let failure = answer.failure(after: time) {
        return Outcome(ticket: ticket, result: .failure(failure), said: said)
      }
      let kept = try kept(answer, of: work, ticket)
      return Outcome(ticket: ticket, result: .success(kept), said: said)
    } catch {
      let code: WebFailure.Code = error.code == .unwritable ? .notKept : .broken
      return Outcome(ticket: ticket, result: .failure(WebFailure(code, error.description)))
    }
  }

  private func kept(
    _ answer: ProgramRun.Answer,
    of work: Work,
    _ ticket: Int
  ) throws(SourceFailure) -> WebAnswer {
    let body: WebAnswer.Body
    if answer.output.count <= Self.largestAtHand {
      body = .bytes(answer.output)
    } else {
      let file = URL(filePath: spool).appending(path: "program-\(ticket).part")
      do { try Data(answer.output).write(to: file) } catch {
        throw SourceFailure(.unwritable, "\(file.filePath): cannot be written")
      }
      body = .file(path: file.filePath, count: answer.output.count)
    }
    return WebAnswer(
      status: 200,
      address: work.address,
      moved: nil,
      fields: [:],
      body: body,
      isCut: answer.isCut
    )
  }
}

extension ProgramRun.Answer {
  /// Why it cannot be believed, with the program's last words.
  ///
  /// - Parameter time: how long it had.
  /// - Returns: `nil` where it can.
  func failure(after time: Duration) -> WebFailure? {
    let last = words.lastLine.map { "; its last words: \($0)" } ?? ""
    // Whoever ended it because it printed too much knows how it ended.
    if isCut { return nil }
    switch ending {
    case .exit(0): return nil
    case .exit(let code):
      return WebFailure(.broken, "its program failed with exit code \(code)\(last)")
    case .signal(let signal):
      return WebFailure(.broken, "its program was ended by signal \(signal)\(last)")
    case .timeLimit:
      return WebFailure(
        .slow,
        "its program was not done after \(time.formatted) and was ended\(last); give it more with "
          + "time_limit"
      )
    }
  }
}

extension Duration {
  /// In seconds, with a fraction where there is one: `30 seconds`.
  fileprivate var formatted: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds) seconds" : "\(seconds).\(tenths) seconds"
  }
}
