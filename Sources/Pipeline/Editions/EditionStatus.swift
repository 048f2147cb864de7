internal import Configuration
package import Entries
package import Foundation
package import Newsletters
internal import Store

/// How the editions stand: which wait for whom, and for what.
package struct EditionStatus {
  /// A month's edition.
  package struct Month: Sendable {
    package let month: CalendarMonth
    /// Relative to the configuration; `nil` for a month that nobody has drafted.
    package let file: String?
    package let standing: Curation.Standing
    /// Stories that the messages tell.
    package let stories: Int
    package let dropped: Int
    /// Stories that a language of the newsletter lacks.
    package let untranslated: Int
    /// Translations that wait for a yes or a no.
    package let undecided: Int
    /// Candidates that nobody moved out of `new`.
    package let new: Int
    /// Versions whose source changed and that keep the editor's words, or whose source is gone.
    package let marked: Int
    /// What an approved edition names that `feeds.yml` has no more, as people write it.
    package let former: [String]
    /// Titles of candidates that the file does not name: another draft brings them.
    package let waiting: [String]
  }

  private let workspace: Workspace
  private let now: Date

  package init(workspace: Workspace, now: Date) {
    self.workspace = workspace
    self.now = now
  }

  /// The editions, and the newest month if nobody has drafted it; oldest first.
  ///
  /// - Parameter month: this one alone; `nil` for all.
  /// - Returns: empty where nothing has a date.
  /// - Throws: `PipelineError` or `StoreError`.
  package func months(_ month: CalendarMonth?) throws -> [Month] {
    let desk = try EditionDesk(of: workspace, now: now)
    let files = desk.editions.folder.files
    let months = Set(files.keys).union([try desk.editions.newest()].compactMap(\.self))
    return try months.filter { month == nil || $0 == month }.sorted()
      .map { try status(of: $0, files[$0], desk) }
  }

  private func status(
    of month: CalendarMonth,
    _ file: EditionText?,
    _ desk: EditionDesk
  ) throws -> Month {
    let curation = file?.curation
    let isApproved = curation?.isApproved == true
    let candidates =
      isApproved ? [] : try desk.editions.candidates(of: month, isProposing: curation == nil)
    let known = curation ?? Curation(candidates, of: month)
    let told = known.stories.filter { $0.drop == nil }
    let languages = desk.newsletter.languages
    let versions = told.flatMap(\.versions)
    let listed = known.listed
    let waiting = candidates.filter { listed.isDisjoint(with: $0.story.entries) }
    return Month(
      month: month,
      file: curation.map { _ in EditionFolder.name(of: month) },
      standing: known.standing,
      stories: told.count,
      dropped: known.stories.count - told.count,
      untranslated: told.count { story in
        languages.contains { language in
          !story.versions.contains { $0.version.language == language }
        }
      },
      undecided: versions.count { if case .proposed = $0.translation { true } else { false } },
      new: known.new.count { $0.drop == nil },
      marked: versions.count { $0.mark != nil && $0.mark != .updated },
      former: file?.former ?? [],
      waiting: waiting.compactMap { $0.story.versions.first?.version.title }
    )
  }
}
