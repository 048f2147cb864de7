internal import Configuration
package import Entries
package import Foundation
internal import Newsletters
internal import Store
internal import Templates

/// The newsletter of one month, from the timeline as it stands.
package struct Composing {
  /// What was composed.
  package struct Report: Sendable {
    package let month: CalendarMonth
    /// How many stories there are in it.
    package let stories: Int
    /// Every file of it, relative to the output folder, whether it had to be written or not.
    package let files: [String]
  }

  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// Writes the month's messages below `out/mail`.
  ///
  /// - Parameter month: the newest one that has something to tell when `nil`.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func compose(_ month: CalendarMonth?) throws -> Report {
    try write(month) { $0.messages($1) }
  }

  /// Writes the month's messages, and one page below `out/preview` that shows them as mail programs
  /// would.
  ///
  /// - Parameter month: the newest one that has something to tell when `nil`.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func preview(_ month: CalendarMonth?) throws -> Report {
    try write(month) { $0.messages($1) + $0.preview($1) }
  }

  private func write(
    _ month: CalendarMonth?,
    _ renderings: (Newsletter, Edition) -> [Rendering]
  ) throws -> Report {
    guard let settings = workspace.feeds.newsletter else {
      throw PipelineError(
        .configuration,
        "feeds.yml has no newsletter: add one as in the README, with from, to and list_id"
      )
    }
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let store = try workspace.timeline()
      let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
      let editions = Editions(
        of: settings,
        in: workspace,
        store: store,
        due: due,
        stories: try Stories(of: workspace, in: store, due: due)
      )
      guard let month = try month ?? editions.newest() else {
        throw PipelineError(.unreadable, "no entry has a date yet, so there is no month to tell")
      }
      let edition = try editions.edition(of: month)
      guard !edition.sections.isEmpty else {
        let newest = try editions.newest().map { "; the newest month is \($0)" } ?? ""
        throw PipelineError(.unreadable, "\(month): nothing was published in it\(newest)")
      }
      let site = workspace.site(logo: try LogoFile(of: workspace)?.logo)
      let plan = renderings(Newsletter(settings: settings, site: site), edition)
      _ = try OutputFolder(workspace.out)
        .write(plan, known: store.publishedFiles(), record: store.recordPublished)
      return Report(
        month: month,
        stories: edition.sections.map(\.items.count).reduce(0, +),
        files: plan.map(\.path)
      )
    }
  }
}
