internal import Entries

/// What came of the question for a host's robots.txt.
package enum RobotsFile: Hashable, Sendable {
  case file([UInt8])
  /// It has none, or does not give it: everything is allowed (RFC 9309 §2.3.1.3).
  case absent
  /// It cannot be had, for a reason: nothing is allowed for now (RFC 9309 §2.3.1.4).
  case failing(WebFailure)

  /// What may be asked of a host, or why nothing may.
  package typealias Verdict = Result<RobotsRules, WebFailure>

  /// The program's name, as a file may call it.
  package static let agent = "depeche"

  var verdict: Verdict {
    switch self {
    case .file(let bytes): .success(RobotsRules(bytes, for: Self.agent))
    case .absent: .success(.open)
    case .failing(let failure): .failure(failure)
    }
  }

  /// What an answer to the question for it means (RFC 9309 §2.3.1).
  ///
  /// - Parameters:
  ///   - result: what came.
  ///   - origin: whose it is.
  init(_ result: Result<WebAnswer, WebFailure>, of origin: String) {
    switch result {
    case .success(let answer) where answer.status == 200:
      guard case .bytes(let bytes) = answer.body else {
        self = .absent
        return
      }
      self = .file(bytes)
    case .success(let answer) where answer.status < 500 && answer.status != 429: self = .absent
    case .success(let answer):
      self = .failing(Self.ban(of: origin, because: "it answers \(answer.status)"))
    case .failure(let failure):
      self =
        switch failure.code {
        case .redirect: .absent
        // The host itself cannot be asked, and its pages no more than its rules.
        case .unreachable, .privateAddress, .insecure, .notKept, .deadline, .resting:
          .failing(failure)
        case .slow, .broken, .robots: .failing(Self.ban(of: origin, because: failure.description))
        }
    }
  }

  private static func ban(of origin: String, because reason: String) -> WebFailure {
    WebFailure(
      .robots,
      "\(origin)/robots.txt cannot be had (\(reason)): until it can, nobody knows what programs may "
        + "read there"
    )
  }
}

/// Whose rules are asked for.
///
/// Where a source may reach a private address, another may not: what came of the one's question is no
/// answer to the other's.
struct RobotsQuestion: Hashable {
  let origin: String
  let isPrivateAllowed: Bool

  init(for request: WebRequest) {
    origin = request.address.origin
    isPrivateAllowed = request.isPrivateAllowed
  }
}
