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
    try write(month) { $0.newsletter.messages($1) }
  }

  /// Writes the month's messages, and one page below `out/preview` that shows them as mail programs
  /// would.
  ///
  /// - Parameter month: the newest one that has something to tell when `nil`.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func preview(_ month: CalendarMonth?) throws -> Report {
    try write(month) { desk, edition in
      let curation = desk.editions.folder.files[edition.month]?.curation
      return desk.newsletter.messages(edition) + desk.newsletter.preview(edition, curation)
    }
  }

  /// Writes the HTML of the month's messages below `out/mail`, for a mailing service that sends it.
  ///
  /// - Parameter month: the newest one that has something to tell when `nil`.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func serviceHTML(_ month: CalendarMonth?) throws -> Report {
    try write(month) { desk, edition in
      guard let renderings = desk.newsletter.serviceHTML(edition) else {
        throw PipelineError(
          .configuration,
          "feeds.yml: newsletter.unsubscribe has no placeholder, so readers could not leave by "
            + "themselves; write what the service puts there, such as placeholder: '{{ UnsubscribeURL }}'"
        )
      }
      return renderings
    }
  }

  private func write(
    _ month: CalendarMonth?,
    _ renderings: (EditionDesk, Edition) throws -> [Rendering]
  ) throws -> Report {
    let lock = try RunLock(in: workspace.state)
    return try withExtendedLifetime(lock) {
      let desk = try EditionDesk(of: workspace, now: now)
      let edition = try desk.edition(month)
      let plan = try renderings(desk, edition)
      _ = try OutputFolder(workspace.out)
        .write(plan, known: desk.store.publishedFiles(), record: desk.store.recordPublished)
      return Report(
        month: edition.month,
        stories: edition.stories.count,
        files: plan.map(\.path)
      )
    }
  }
}
