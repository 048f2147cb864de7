internal import Configuration
package import Entries
package import Foundation
package import Newsletters

/// Writes the file in which people decide about an edition, and brings it up to date.
package struct Drafting {
  /// What came of it.
  package struct Report: Sendable {
    package let month: CalendarMonth
    /// Relative to the configuration.
    package let file: String
    /// How many candidates a new file has; `nil` for one that was there.
    package let candidates: Int?
    /// What a file that was there got.
    package let changes: Redraft.Report
    /// Who approved the edition as it is; it was left alone then.
    package let approval: Approval?
  }

  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// Drafts an edition, for the first time or again.
  ///
  /// - Parameters:
  ///   - month: the first that waits for approval, else the newest with something to tell, when `nil`.
  ///   - isTrial: says what would be done, and writes nothing.
  /// - Returns: what was done, or would be.
  /// - Throws: `PipelineError` or `StoreError`; the file stands as it was.
  package func draft(_ month: CalendarMonth?, isTrial: Bool) throws -> Report {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let desk = try EditionDesk(of: workspace, now: now)
      let month = try desk.month(month)
      let folder = desk.editions.folder
      guard let file = folder.files[month] else { return try first(month, desk, isTrial) }
      if case .approved(let approval) = file.curation.standing {
        return report(month, approval: approval)
      }
      let redraft = Redraft(
        file,
        with: try desk.editions.candidates(of: month, isProposing: true),
        current: try desk.editions.current(of: file)
      )
      if !isTrial, redraft.file.text != file.text { try folder.write(redraft.file) }
      return report(month, changes: redraft.report)
    }
  }

  private func first(
    _ month: CalendarMonth,
    _ desk: EditionDesk,
    _ isTrial: Bool
  ) throws -> Report {
    let candidates = try desk.editions.candidates(of: month, isProposing: true)
    guard !candidates.isEmpty else {
      let newest = try desk.editions.newest().map { "; the newest month is \($0)" } ?? ""
      throw PipelineError(.unreadable, "\(month): nothing was published in it\(newest)")
    }
    let file: EditionText
    do throws(ConfigurationError) {
      file = try EditionText(
        candidates,
        of: month,
        naming: desk.newsletter.headingInAllLanguages,
        reading: desk.editions.folder.reading(month)
      )
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
    if !isTrial { try desk.editions.folder.write(file) }
    return report(month, candidates: candidates.count)
  }

  private func report(
    _ month: CalendarMonth,
    candidates: Int? = nil,
    changes: Redraft.Report = Redraft.Report(),
    approval: Approval? = nil
  ) -> Report {
    Report(
      month: month,
      file: EditionFolder.name(of: month),
      candidates: candidates,
      changes: changes,
      approval: approval
    )
  }
}
