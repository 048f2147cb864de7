package import Entries
package import Foundation
internal import Store

/// The adapters again over what sources answered before.
package struct Replay {
  /// What came of it.
  package struct Report: Sendable {
    package let gathered: GatherReport
    /// The entries that would be others, in the order of their ids; `nil` where the timeline was
    /// changed.
    package let changes: [EntryChange]?

    /// The sources whose reading is not taken as it is, in the order of the configuration.
    package var refused: [Refusal] {
      gathered.sources.compactMap { source in
        source.failure.map { Refusal(source: source.source, reason: $0) }
      }
    }
  }

  /// Why what a source reads is not taken as it is.
  package struct Refusal: Hashable, Sendable, CustomStringConvertible {
    package let source: SourceID
    /// A sentence with a cure.
    package let reason: String

    package var description: String { "\(source): \(reason)" }
  }

  private let workspace: Workspace
  private let now: Date

  /// - Parameters:
  ///   - workspace: whose sources they are.
  ///   - now: the moment of the run.
  package init(of workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// Reads sources again, alone on its publication; nothing is published.
  ///
  /// - Parameters:
  ///   - only: these sources; all that are not off where there are none.
  ///   - isKept: whether the timeline keeps what is read.
  /// - Returns: what changed, or would.
  /// - Throws: `PipelineError` or `StoreError`; the timeline stands as it was.
  package func run(only: [SourceID], isKept: Bool) throws -> Report {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let gathering = Gathering(
        workspace: workspace,
        store: try workspace.timeline(),
        now: now
      ) { _ in }
      return try gathering.replay(only, isKept: isKept)
    }
  }
}
