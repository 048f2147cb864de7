package import Configuration
internal import Entries
internal import Foundation
internal import Synchronization

/// Asks web servers, many at once and each of them gently, on a thread of its own.
///
/// Whoever asks gets a ticket's answer from `next`, in the order in which they come.
package final class Fetcher: Sendable {
  /// What came of a request.
  package struct Outcome: Sendable {
    package let ticket: Int
    package let result: Result<WebAnswer, WebFailure>
  }

  /// What passes between the two threads.
  struct Mailbox {
    var asked: [(ticket: Int, request: WebRequest)] = []
    var outcomes: [Outcome] = []
    /// How many outcomes were taken.
    var taken = 0
    var open = 0
    var robots: [(origin: String, file: RobotsFile)] = []
    var isOver = false
  }

  let mailbox = Mutex(Mailbox())
  /// Counts the outcomes that wait.
  let arrivals = DispatchSemaphore(value: 0)
  private let multi: CurlMulti

  /// Begins with nothing to ask.
  ///
  /// - Parameters:
  ///   - settings: how gently.
  ///   - spool: a folder for large bodies; it exists.
  ///   - robots: what is known of hosts already, by their origins.
  /// - Throws: `WebFailure` where libcurl cannot be started.
  package convenience init(
    _ settings: FetchingSettings,
    spool: String,
    robots: [String: RobotsFile] = [:]
  ) throws(WebFailure) {
    try self.init(
      settings,
      spool: spool,
      robots: robots,
      limits: WebTransfer.Limits(within: settings.deadline)
    )
  }

  init(
    _ settings: FetchingSettings,
    spool: String,
    robots: [String: RobotsFile],
    limits: WebTransfer.Limits
  ) throws(WebFailure) {
    multi = try CurlMulti(connections: settings.width)
    let loop = FetchLoop.Plan(
      settings: settings,
      spool: spool,
      robots: robots.mapValues(\.verdict),
      limits: limits
    )
    let thread = Thread { [self] in FetchLoop(loop, multi).run(for: self) }
    thread.stackSize = 1 << 21
    thread.start()
  }

  /// Asks for something; its outcome comes by `next`.
  package func ask(_ request: WebRequest, ticket: Int) {
    mailbox.withLock {
      $0.asked.append((ticket, request))
      $0.open += 1
    }
    multi.wake()
  }

  /// Waits for the next outcome.
  ///
  /// - Returns: `nil` where nothing is asked any more.
  package func next() -> Outcome? {
    guard mailbox.withLock({ $0.open > 0 }) else { return nil }
    arrivals.wait()
    return mailbox.withLock { mailbox in
      let outcome = mailbox.outcomes[mailbox.taken]
      mailbox.taken += 1
      mailbox.open -= 1
      if mailbox.taken == mailbox.outcomes.count { (mailbox.outcomes, mailbox.taken) = ([], 0) }
      return outcome
    }
  }

  /// The files robots.txt that were asked for, by their origins.
  package func takeRobots() -> [(origin: String, file: RobotsFile)] {
    mailbox.withLock { mailbox in
      defer { mailbox.robots = [] }
      return mailbox.robots
    }
  }

  /// Ends the thread; what is still under way is dropped.
  package func end() {
    mailbox.withLock { $0.isOver = true }
    multi.wake()
  }
}
