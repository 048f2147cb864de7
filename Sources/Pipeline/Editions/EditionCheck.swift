internal import Configuration
package import Entries
package import Foundation
package import Newsletters

/// Looks at an edition's messages before its readers do.
package struct EditionCheck {
  /// What was found.
  package struct Report: Sendable {
    package let month: CalendarMonth
    /// Grave ones first.
    package let findings: [Finding]
  }

  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// Composes an edition's messages, writes nothing, and judges them.
  ///
  /// - Parameter month: the first that waits for approval, else the newest with something to tell,
  ///   when `nil`.
  /// - Returns: what was found; nothing is an empty list.
  /// - Throws: `PipelineError` or `StoreError`.
  package func check(_ month: CalendarMonth?) throws -> Report {
    let desk = try EditionDesk(of: workspace, now: now)
    let edition = try desk.edition(month)
    return Report(month: edition.month, findings: try desk.findings(of: edition))
  }

  /// The editions that need a person, a sentence each: those that were changed after somebody approved
  /// them, and those that wait for approval with something grave in them.
  ///
  /// - Returns: by month; empty without a newsletter.
  /// - Throws: `PipelineError` or `StoreError`.
  func problems() throws -> [String] {
    guard workspace.feeds.newsletter != nil else { return [] }
    let desk = try EditionDesk(of: workspace, now: now)
    return try desk.editions.folder.files.sorted { $0.key < $1.key }.flatMap { month, file in
      let name = EditionFolder.name(of: month)
      switch file.curation.standing {
      case .approved: return [String]()
      case .draft: return try grave(month, desk)
      case .voided(let approval):
        return [
          "\(name): was changed after \(approval.name) approved it; look at it again, then run "
            + "`depeche newsletter approve \(month)`"
        ] + (try grave(month, desk))
      }
    }
  }

  private func grave(_ month: CalendarMonth, _ desk: EditionDesk) throws -> [String] {
    let count = try desk.findings(of: desk.edition(month)).count(where: \.isGrave)
    guard count > 0 else { return [] }
    let findings = count == 1 ? "1 grave finding" : "\(count) grave findings"
    return [
      "\(EditionFolder.name(of: month)): \(findings); `depeche newsletter check \(month)` names them"
    ]
  }
}

extension EditionDesk {
  /// What a person should look at before an edition is sent, grave ones first.
  ///
  /// - Throws: `PipelineError` where a message cannot be composed.
  func findings(of edition: Edition) throws -> [Finding] {
    do {
      let file = editions.folder.files[edition.month]
      return try newsletter.findings(of: edition, file?.curation, in: file)
    } catch let error as NewsletterError {
      throw PipelineError(.configuration, error.description)
    }
  }
}
