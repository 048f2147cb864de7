internal import Configuration
internal import Entries
internal import Foundation
internal import Newsletters
internal import Store
internal import Templates

/// Where an edition is worked on: the newsletter, its files, and the timeline beside them.
struct EditionDesk {
  let workspace: Workspace
  let store: TimelineStore
  let newsletter: Newsletter
  let editions: Editions

  /// - Parameters:
  ///   - workspace: whose newsletter it is.
  ///   - now: what is not due by then is not told yet.
  /// - Throws: `PipelineError` where there is no newsletter, no timeline, or an edition has a mistake.
  init(of workspace: Workspace, now: Date) throws {
    guard let settings = workspace.feeds.newsletter else {
      throw PipelineError(
        .configuration,
        "feeds.yml has no newsletter: add one as in the README, with from, to and list_id"
      )
    }
    self.workspace = workspace
    store = try workspace.timeline()
    let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
    newsletter = Newsletter(
      settings: settings,
      site: workspace.site(logo: try LogoFile(of: workspace)?.logo)
    )
    editions = try Editions(
      of: newsletter,
      settings: settings,
      in: workspace,
      store: store,
      due: due,
      stories: try Stories(of: workspace, in: store, due: due)
    )
  }

  /// The month that is meant where nobody names one: the first that waits for approval, or the newest
  /// that has something to tell.
  func month(_ named: CalendarMonth?) throws -> CalendarMonth {
    if let named { return named }
    guard let month = try editions.open().first ?? editions.newest() else {
      throw PipelineError(.unreadable, "no entry has a date yet, so there is no month to tell")
    }
    return month
  }

  /// The edition of a month, with something to tell.
  ///
  /// - Parameter named: as for `month`.
  /// - Returns: without a section only where a file says so.
  /// - Throws: `PipelineError` where nothing was published in the month.
  func edition(_ named: CalendarMonth?) throws -> Edition {
    let month = try month(named)
    let edition = try editions.edition(of: month)
    guard !edition.sections.isEmpty || editions.folder.files[month] != nil else {
      let newest = try editions.newest().map { "; the newest month is \($0)" } ?? ""
      throw PipelineError(.unreadable, "\(month): nothing was published in it\(newest)")
    }
    return edition
  }

  /// Writes what has changed of some renderings below the output folder.
  ///
  /// - Throws: `PipelineError` or `StoreError`; the old files stand whole.
  func write(_ renderings: [Rendering]) throws {
    _ = try OutputFolder(workspace.out)
      .write(renderings, known: store.publishedFiles(), record: store.recordPublished)
  }

  /// The file of a month's edition.
  ///
  /// - Throws: `PipelineError` where nobody has drafted it.
  func file(of month: CalendarMonth) throws(PipelineError) -> EditionText {
    guard let file = editions.folder.files[month] else {
      throw PipelineError(
        .unreadable,
        "\(EditionFolder.name(of: month)): there is no such edition yet; `depeche newsletter draft \(month)` makes it"
      )
    }
    return file
  }
}
