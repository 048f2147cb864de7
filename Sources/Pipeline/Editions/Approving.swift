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

  /// Approves an edition.
  ///
  /// - Parameters:
  ///   - month: the first that waits for approval when `nil`.
  ///   - name: who approves.
  /// - Returns: the approval, and the edition's month; an approval that stood already is left alone.
  /// - Throws: `PipelineError` where there is no file, or it cannot be written.
  package func approve(
    _ month: CalendarMonth?,
    by name: String
  ) throws -> (month: CalendarMonth, approval: Approval) {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let desk = try EditionDesk(of: workspace, now: now)
      let month = try desk.month(month)
      let file = try desk.file(of: month)
      if case .approved(let approval) = file.curation.standing { return (month, approval) }
      let zone = workspace.feeds.publication.timezone
      guard let approved = file.approved(by: name, at: now, in: zone),
        let approval = approved.curation.approval
      else {
        throw PipelineError(
          .configuration,
          "\(EditionFolder.name(of: month)): the lines of `approved` are written in a way that this program does not change; take them out"
        )
      }
      try desk.editions.folder.write(approved)
      return (month, approval)
    }
  }
}
