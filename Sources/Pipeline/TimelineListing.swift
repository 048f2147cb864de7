internal import Configuration
package import Entries
internal import Feeds
package import Foundation
internal import Markup
internal import Store
internal import Templates
internal import Timeline

/// The timeline as people and programs read it, written entry by entry.
package struct TimelineListing {
  private let workspace: Workspace
  private let only: SourceID?
  /// `nil` before the first build.
  private let store: TimelineStore?
  private let due: DueLimit
  private let stories: Stories
  private let zone: TimeZone

  /// Opens the timeline for reading; before the first build it is empty.
  ///
  /// - Parameters:
  ///   - workspace: whose timeline it is.
  ///   - now: what is due by then is listed.
  ///   - only: lists what this source carries.
  /// - Throws: `StoreError` when the timeline cannot be read.
  package init(workspace: Workspace, now: Date, only: SourceID? = nil) throws {
    self.workspace = workspace
    self.only = only
    zone = workspace.feeds.publication.timezone
    due = DueLimit(now: now, in: zone)
    let file = workspace.state.appending(path: "timeline.sqlite").filePath
    store = FileStamp(path: file) == nil ? nil : try TimelineStore.open(at: file)
    stories = if let store { try Stories(of: workspace, in: store, due: due) } else { .none }
  }

  /// Writes one JSON object with the entries, newest first.
  package func writeJSON(to write: (String) throws -> Void) throws {
    let site = workspace.site(logo: nil)
    let proposed = try store.map { try ProposedPairs(in: $0, beside: stories, due: due) } ?? .none
    let notices = try notices()
    try write("{\"items\": [")
    var separator = "\n"
    try eachEntry { entry, choices in
      let proposals = try proposed.proposals(for: entry.id, in: choices)
      try write(separator + "  " + JSONText.object(fields(of: entry, site, proposals, notices)))
      separator = ",\n"
    }
    try write("\n]}\n")
  }

  /// Writes a line for each entry, newest first.
  ///
  /// - Parameters:
  ///   - isVerbose: writes what is to be known of an entry below it.
  ///   - write: is handed each line.
  /// - Throws: what `write` throws, or `StoreError`.
  package func writeTable(verbose isVerbose: Bool = false, to write: (String) throws -> Void) throws
  {
    var count = 0
    let notices = try notices()
    try eachEntry { entry, _ in
      count += 1
      let day =
        entry.precision == .firstSeen
        ? "undated   " : CalendarDay(entry.published, in: zone).description
      let delegations = entry.delegations.map(\.description).joined(separator: ",")
      let language = entry.language.description
      let warnings = notices?.warnings(of: entry) ?? []
      let mark = warnings.isEmpty ? " " : "!"
      try write(
        "\(day)  \(language.padded(to: 3)) \(mark) "
          + "\((delegations.isEmpty ? "–" : delegations).padded(to: 20))  \(entry.title)\n"
          + (isVerbose ? warnings.map { "            ! \($0.message)\n" }.joined() : "")
      )
    }
    if count == 0 { try write("no entries yet: run `depeche build`\n") }
  }

  /// What is to be known of entries now; `nil` before the first build.
  private func notices() throws -> EntryNotices? {
    try store.map { try EntryNotices(in: $0, due: due, zone: zone) }
  }

  private func eachEntry(_ work: (Entry, ChoiceStorage) throws -> Void) throws {
    try store?.eachEntry(due: due) { entry, choices in
      if only.map(entry.sources.contains) ?? true { try work(entry, choices) }
    }
  }

  /// Where pictures of ours are served.
  private func media(_ site: Site) -> String {
    site.publication.baseURL.appending(Site.media("")).description
  }

  /// The translations of an entry: those that somebody confirmed, then those that are proposed.
  private func translations(of id: EntryID, _ proposals: [Proposal]) -> [JSONText] {
    let confirmed = (stories.siblings[id] ?? []).map { translation in
      JSONText.record([
        ("id", .text(translation.id.description)),
        ("language", .text(translation.language.description)),
        ("state", "confirmed"), ("score", .number(1)),
      ])
    }
    return confirmed
      + proposals.map { proposal in
        let partner =
          proposal.pair.first == id
          ? (id: proposal.pair.second, language: proposal.secondLanguage)
          : (id: proposal.pair.first, language: proposal.firstLanguage)
        return .record([
          ("id", .text(partner.id.description)),
          ("language", .text(partner.language.description)),
          ("state", "proposed"), ("score", .thousandths(Likelihood(proposal.score).thousandths)),
        ])
      }
  }

  private func fields(
    of entry: Entry,
    _ site: Site,
    _ proposals: [Proposal],
    _ notices: EntryNotices?
  ) -> [(String, JSONText)] {
    let translations = translations(of: entry.id, proposals)
    return [
      ("id", .text(entry.id.description)),
      ("url", .text(site.address(of: entry).uri)),
      ("title", .text(entry.title.description)),
      ("title_derived", .flag(entry.isTitleDerived)),
      ("summary", .text(entry.summary.description)),
      ("content_html", .text(ifPresent: entry.content?.showingMedia(in: media(site)).html)),
      ("date_published", .text(RFC3339.text(entry.published, in: zone))),
      ("date_precision", .text(entry.precision.rawValue)),
      ("date_modified", .text(RFC3339.text(entry.updated, in: zone))),
      ("language", .text(entry.language.description)),
      ("delegations", .list(entry.delegations.map { .text($0.description) })),
      ("dateline", .text(ifPresent: entry.dateline?.description)),
      ("story", .text(ifPresent: stories.story[entry.id]?.id.description)),
      ("translations", .list(translations)),
      ("sources", .list(entry.sources.map { .text($0.description) })),
      (
        "warnings",
        .list(
          (notices?.warnings(of: entry) ?? []).map { warning in
            .record([("code", .text(warning.code.rawValue)), ("message", .text(warning.message))])
          }
        )
      ),
    ]
  }
}

extension String {
  /// The text with spaces behind it up to a width in characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
