/// How a source stands, by the word that `status`, reports and metrics use.
package enum SourceCondition: String, Sendable, CaseIterable {
  /// It shows what it is expected to show, or nobody expects anything.
  case ok
  /// Its list is there, and nothing is in it; what it said before stands, as in all that follow.
  case empty
  /// It shows far fewer pieces than it is known for.
  case shrunk
  /// Its list is gone, or its pieces have lost what they used to have.
  case changed
  /// It has been silent for longer than `expect_every` allows.
  case stale
  /// It does not answer, or what it answers is not what it is.
  case broken
  /// It was never read.
  case unread
  /// `enabled: false`.
  case off

  /// Whether somebody should look at the source.
  package var isTrouble: Bool {
    switch self {
    case .empty, .shrunk, .changed, .stale, .broken: true
    case .ok, .unread, .off: false
    }
  }
}
