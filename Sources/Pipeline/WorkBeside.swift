internal import Dispatch
internal import Synchronization

/// Work that was begun on a thread of its own, beside what the caller does.
final class WorkBeside: Sendable {
  private let group = DispatchGroup()
  private let failure = Mutex<(any Error)?>(nil)

  /// Begins it, behind other work where there is some: where that fails, so does this, and is not begun.
  init(behind other: WorkBeside? = nil, _ work: @escaping @Sendable () throws -> Void) {
    DispatchQueue.global().async(group: group) {
      do {
        try other?.finish()
        try work()
      } catch {
        self.failure.withLock { $0 = error }
      }
    }
  }

  /// Waits for its end; asked again, answers the same at once.
  ///
  /// - Throws: what the work throws.
  func finish() throws {
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
