package import Configuration
package import Entries
internal import Feeds
internal import Fetching
internal import Foundation

/// Tells a WebSub hub which feeds have changed, so that it tells their subscribers at once.
///
/// The W3C's WebSub leaves to hubs how they are told; this is what all of them take (PubSubHubbub 0.4
/// §7.1): `hub.mode=publish` and `hub.url`, one feed a request.
package struct HubNotice {
  /// What became of it.
  package struct Outcome: Equatable, Sendable {
    /// The feeds that the hub knows of now.
    package var told: [WebAddress] = []
    /// Those that it is to be told of again.
    package var left: [WebAddress] = []
    /// Why, a sentence; `nil` where nothing is left.
    package var problem: String?
  }

  private let hub: WebAddress
  private let settings: FetchingSettings

  /// How long a hub may take for all of them: nobody waits for it at night for longer.
  private static let deadline = Duration.seconds(30)
  /// What is read of an answer, in bytes.
  private static let longestAnswer = 10_000

  package init(to hub: WebAddress, by settings: FetchingSettings) {
    self.hub = hub
    self.settings = settings.unspaced(within: Self.deadline)
  }

  /// Tells of feeds by their addresses.
  package func tell(_ topics: [WebAddress]) -> Outcome {
    guard !topics.isEmpty else { return Outcome() }
    var outcome = Outcome()
    var left = Set(topics)
    do throws(WebFailure) {
      let spool = FileManager.default.temporaryDirectory.filePath
      let fetcher = try Fetcher(settings, spool: spool)
      defer { fetcher.end() }
      for (ticket, topic) in topics.enumerated() {
        fetcher.ask(request(for: topic), ticket: ticket)
      }
      while let answer = fetcher.next() {
        switch answer.result {
        case .success(let said) where 200..<300 ~= said.status:
          left.remove(topics[answer.ticket])
          outcome.told.append(topics[answer.ticket])
        case .success(let said): outcome.problem = "it answers \(said.status)"
        case .failure(let failure): outcome.problem = failure.description
        }
      }
    } catch {
      outcome.problem = error.description
    }
    outcome.told.sort { $0.description < $1.description }
    outcome.left = left.sorted { $0.description < $1.description }
    outcome.problem = outcome.problem.map { reason in
      "the hub \(hub) was not told of \(left.count) of \(topics.count) changed feeds, for \(reason); "
        + "it is told in the next run, or by `depeche ping`"
    }
    return outcome
  }

  private func request(for topic: WebAddress) -> WebRequest {
    WebRequest(
      hub,
      kind: .data,
      // The configuration names this very host and port.
      allowedPrivate: [hub.hostPort].compactMap(\.self),
      maxBody: Self.longestAnswer,
      form: "hub.mode=publish&hub.url=\(Self.escaped(topic.uri))"
    )
  }

  /// A text as a field's value in a form; more is escaped than must be.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count == 1 ? "0" + hex : hex)
    }.joined()
  }
}
