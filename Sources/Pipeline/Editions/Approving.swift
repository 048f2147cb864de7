internal import Configuration
package import Entries
package import Foundation
package import Newsletters

/// Records that somebody read an edition and wants it sent as it is.
package struct Approving {
  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// What came of it.
  package enum Outcome: Sendable {
    /// It is approved; an approval that stood already was left alone.
    case approved(CalendarMonth, Approval)
    /// Something grave is in it, and nothing was written.
    case refused(CalendarMonth, [Finding])
  }

  /// Approves an edition, unless something grave is in it, and writes its messages as they are approved.
  ///
  /// - Parameters:
  ///   - month: the first that waits for approval when `nil`.
  ///   - name: who approves.
  ///   - isDespite: approves it whatever is in it.
  /// - Returns: whether it is approved now, and what kept it from being.
  /// - Throws: `PipelineError` where there is no file, or it cannot be written.
  package func approve(
    _ month: CalendarMonth?,
    by name: String,
    despiteFindings isDespite: Bool = false
  ) throws -> Outcome {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let desk = try EditionDesk(of: workspace, now: now)
      let month = try desk.month(month)
      let file = try desk.file(of: month)
      if case .approved(let approval) = file.curation.standing {
        return .approved(month, approval)
      }
      let grave = try desk.findings(of: desk.edition(month)).filter(\.isGrave)
      if !grave.isEmpty, !isDespite { return .refused(month, grave) }
      let zone = workspace.feeds.publication.timezone
      guard let approved = file.approved(by: name, at: now, in: zone, despite: grave.count),
        let approval = approved.curation.approval
      else {
        throw PipelineError(
          .configuration,
          "\(EditionFolder.name(of: month)): the lines of `approved` are written in a way that this program does not change; take them out"
        )
      }
      try desk.editions.folder.write(approved)
      // What is handed over from here on is what was approved.
      let settled = try EditionDesk(of: workspace, now: now)
      try settled.write(settled.newsletter.messages(settled.edition(month)))
      return .approved(month, approval)
    }
  }
}
