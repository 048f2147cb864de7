internal import Configuration
internal import Entries
internal import Foundation
internal import Newsletters
internal import Store
internal import Timeline

/// The months of a timeline as editions of the newsletter: as people decided where there is a file, and
/// else as the timeline has them.
struct Editions {
  let folder: EditionFolder
  private let newsletter: Newsletter
  private let settings: NewsletterSettings
  private let workspace: Workspace
  private let store: TimelineStore
  private let due: DueLimit
  private let stories: Stories

  init(
    of newsletter: Newsletter,
    settings: NewsletterSettings,
    in workspace: Workspace,
    store: TimelineStore,
    due: DueLimit,
    stories: Stories
  ) throws {
    folder = try EditionFolder(of: workspace, settings: settings)
    self.newsletter = newsletter
    self.settings = settings
    self.workspace = workspace
    self.store = store
    self.due = due
    self.stories = stories
  }

  /// The newest month that has an entry with a date, in a language of the newsletter.
  func newest() throws -> CalendarMonth? {
    try store.newestDated(in: settings.languages, due: due)
      .map { CalendarDay($0, in: zone).calendarMonth }
  }

  /// The months that a build composes: all that wait for somebody's approval, or the newest one where
  /// nobody has drafted any.
  func open() throws -> [CalendarMonth] {
    guard folder.files.isEmpty else {
      return folder.files.filter { !$0.value.curation.isApproved }.keys.sorted()
    }
    return try newest().map { [$0] } ?? []
  }

  /// The edition of a month: of its file, or of the candidates where there is none.
  ///
  /// - Parameters:
  ///   - month: of the edition.
  ///   - isOnWeb: in all languages in which it was approved; else in those that the newsletter has now,
  ///     for no other has a list that a message could go to.
  /// - Returns: without a section when there is nothing to tell.
  /// - Throws: `PipelineError` for a file that it names and that cannot be shown; `StoreError`.
  func edition(of month: CalendarMonth, isOnWeb: Bool = false) throws -> Edition {
    let file = folder.files[month]
    var edition = Edition(
      try file?.curation
        ?? Curation(try candidates(of: month, isProposing: false), of: month),
      languages: isOnWeb ? file?.languages ?? settings.languages : settings.languages,
      delegations: workspace.feeds.delegations.list.map(\.id)
    )
    edition.files = try EditionFileReading(of: workspace, store: store).files(of: file)
    if case .approved(let approval)? = file?.curation.standing {
      edition.approved = approval.moment
    }
    return edition
  }

  /// The stories that a month's edition may tell: its own, and those of earlier months that came after
  /// their edition was approved.
  ///
  /// A story belongs to the month of its first entry, unless that month's edition was never drafted. What
  /// another edition names already is left out; a later translation of it is offered, dropped.
  ///
  /// - Parameters:
  ///   - month: of the edition.
  ///   - isProposing: whether what is only proposed as a translation stands beside its story.
  /// - Returns: by delegation, newest first.
  /// - Throws: `StoreError` when the timeline cannot be read.
  func candidates(of month: CalendarMonth, isProposing: Bool) throws -> [Candidate] {
    let places = try placesInOthers(than: month)
    var told: Set<EntryID> = []
    var found: [TimelineStory] = []
    for own in [month] + lateMonths(before: month) {
      for entry in try store.entries(in: own.interval(in: zone), due: due)
      where !told.contains(entry.id) && places[entry.id] == nil {
        let members = try members(of: entry, besides: told)
        told.formUnion(members.map(\.entry.id))
        let open = members.filter { places[$0.entry.id] == nil }
        let edition = members.lazy.compactMap { places[$0.entry.id] }.first
        guard edition != nil || !belongsEarlier(members, than: own) else { continue }
        found.append(TimelineStory(open, late: own == month ? nil : own, told: edition))
      }
    }
    return newsletter.candidates(
      isProposing ? try withProposals(found, placed: places) : found
    )
  }

  /// In which other edition each entry is named, carried or dropped.
  private func placesInOthers(than month: CalendarMonth) throws -> [EntryID: CalendarMonth] {
    var places: [EntryID: CalendarMonth] = [:]
    for (other, file) in folder.files.sorted(by: { $0.key < $1.key }) where other != month {
      for id in try file.curation.listed.compactMap(current) { places[id] = other }
    }
    return places
  }

  /// Whether a story began in an earlier month whose edition still waits.
  private func belongsEarlier(_ members: [TimelineStory.Member], than month: CalendarMonth) -> Bool
  {
    let first = members.map { CalendarDay($0.entry.published, in: zone).calendarMonth }.min()
    guard let first, first < month, let file = folder.files[first] else { return false }
    return !file.curation.isApproved
  }

  /// What the entries that a file names say now, by the id in the file.
  func current(of file: EditionText) throws -> [EntryID: EditionVersion] {
    var versions: [EntryID: EditionVersion] = [:]
    let ids = try file.curation.listed.map { ($0, try current($0)) }
    let entries = try store.entries(ids.compactMap(\.1))
    for (named, id) in ids {
      if let entry = id.flatMap({ entries[$0] }) { versions[named] = newsletter.version(of: entry) }
    }
    return versions
  }

  private var zone: TimeZone { workspace.feeds.publication.timezone }

  /// The entry that an id means by now; `nil` for one that is gone.
  private func current(_ id: EntryID) throws -> EntryID? { try store.resolve(id.description) }

  /// The earlier months whose late pieces a month takes: approved, and none between them and the month
  /// that waits itself.
  private func lateMonths(before month: CalendarMonth) -> [CalendarMonth] {
    let earlier = folder.files.keys.filter { $0 < month }.sorted(by: >)
    return earlier.prefix { folder.files[$0]?.curation.isApproved == true }
  }

  /// An entry with its confirmed translations, one a language.
  private func members(
    of entry: Entry,
    besides told: Set<EntryID>
  ) throws -> [TimelineStory.Member] {
    var spoken: Set<LanguageTag> = [entry.language]
    let siblings = try stories.translations(of: [entry])[entry.id] ?? []
    // A second one of a language stands for itself.
    return
      ([entry]
      + siblings.filter { !told.contains($0.id) && spoken.insert($0.language).inserted })
      .map { TimelineStory.Member($0) }
  }

  /// The stories with what is proposed for the languages that they lack, each entry in one of them.
  private func withProposals(
    _ found: [TimelineStory],
    placed: [EntryID: CalendarMonth]
  ) throws -> [TimelineStory] {
    let proposed = try ProposedPairs(in: store, beside: stories, due: due)
    var alone = Dictionary(
      uniqueKeysWithValues: found.enumerated().compactMap { index, story in
        story.members.count == 1 ? (story.members[0].entry.id, index) : nil
      }
    )
    var result: [TimelineStory?] = found
    let languages = settings.languages
    for (index, story) in found.enumerated() where result[index] != nil && story.told == nil {
      var members = story.members
      // What no language of the newsletter tells needs no translation into one.
      guard members.contains(where: { languages.contains($0.entry.language) }) else { continue }
      for proposal in try story.members.flatMap({ try proposed.proposals(for: $0.entry.id) })
      where proposal.score >= Proposal.topLine && !proposal.isAmbiguous {
        let ids = [proposal.pair.first, proposal.pair.second]
        guard let partner = ids.first(where: { id in !members.contains { $0.entry.id == id } }),
          placed[partner] == nil, stories.story[partner] == nil,
          let entry = try store.entries([partner])[partner], languages.contains(entry.language),
          !members.contains(where: { $0.entry.language == entry.language })
        else { continue }
        if let other = alone[partner] {
          guard other != index, result[other] != nil else { continue }
          result[other] = nil
        }
        members.append(
          TimelineStory.Member(entry, percent: Int((proposal.score * 100).rounded(.down)))
        )
        alone[story.members[0].entry.id] = nil
      }
      result[index] = TimelineStory(members, late: story.late, told: story.told)
    }
    return result.compactMap(\.self)
  }
}
