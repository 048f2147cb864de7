package import Configuration
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

  /// What is composed on request alone.
  package enum Extra: Sendable {
    /// The message of which a reader's program shows one language (RFC 8255).
    case multilingual
    /// All messages of the month in one file (RFC 4155).
    case mbox
  }

  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// Writes the month's messages below `out/mail`.
  ///
  /// - Parameters:
  ///   - month: as for `EditionDesk.month`.
  ///   - extras: what is wanted besides.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func compose(_ month: CalendarMonth?, with extras: [Extra] = []) throws -> Report {
    try write(month) { desk, edition in
      let newsletter = desk.newsletter
      return newsletter.messages(edition)
        + extras.flatMap { extra in
          switch extra {
          case .multilingual: newsletter.multilingual(edition)
          case .mbox: newsletter.mbox(edition)
          }
        }
    }
  }

  /// One of a month's messages, for another program; nothing is written.
  ///
  /// - Parameters:
  ///   - month: as for `compose`.
  ///   - form: with every language, or the only one, when `nil`.
  /// - Returns: the same bytes as the file's.
  /// - Throws: `PipelineError` where there is no such message, or `StoreError`.
  package func message(_ month: CalendarMonth?, in form: MessageForm?) throws -> [UInt8] {
    let desk = try EditionDesk(of: workspace, now: now)
    do {
      return try desk.newsletter.posting(desk.edition(month), in: form).encoded()
    } catch let error as NewsletterError {
      throw PipelineError(.configuration, error.description)
    }
  }

  /// Writes the month's messages, and one page below `out/preview` that shows them as mail programs
  /// would.
  ///
  /// - Parameter month: as for `EditionDesk.month`.
  /// - Returns: what was composed.
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  package func preview(_ month: CalendarMonth?) throws -> Report {
    try write(month) { desk, edition in
      let file = desk.editions.folder.files[edition.month]
      return desk.newsletter.messages(edition)
        + desk.newsletter.preview(edition, file?.curation, in: file)
    }
  }

  /// Writes the HTML of the month's messages below `out/mail`, for a mailing service that sends it.
  ///
  /// - Parameter month: as for `EditionDesk.month`.
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
      try desk.write(plan)
      return Report(
        month: edition.month,
        stories: edition.stories.count,
        files: plan.map(\.path)
      )
    }
  }
}
