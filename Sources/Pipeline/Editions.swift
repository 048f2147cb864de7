internal import Configuration
internal import Entries
internal import Newsletters
internal import Store

/// The months of a timeline as editions of the newsletter.
struct Editions {
  private let settings: NewsletterSettings
  private let workspace: Workspace
  private let store: TimelineStore
  private let due: DueLimit
  private let stories: Stories

  init(
    of settings: NewsletterSettings,
    in workspace: Workspace,
    store: TimelineStore,
    due: DueLimit,
    stories: Stories
  ) {
    self.settings = settings
    self.workspace = workspace
    self.store = store
    self.due = due
    self.stories = stories
  }

  /// The newest month that has an entry with a date, in a language of the newsletter.
  func newest() throws -> CalendarMonth? {
    let zone = workspace.feeds.publication.timezone
    return try store.newestDated(in: settings.languages, due: due)
      .map { CalendarDay($0, in: zone).calendarMonth }
  }

  /// The edition of a month; without a section when nothing was published in it.
  func edition(of month: CalendarMonth) throws -> Edition {
    let zone = workspace.feeds.publication.timezone
    let entries = try store.entries(in: month.interval(in: zone), due: due)
    return Edition(
      month: month,
      languages: settings.languages,
      entries: entries,
      translations: try stories.translations(of: entries),
      delegations: workspace.feeds.delegations.list.map(\.id)
    )
  }
}
