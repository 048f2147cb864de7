internal import Configuration
internal import Entries
internal import Foundation
internal import Publishing
internal import Store

/// The channels of a publication: what stands in each, and in its archive and calendar.
extension PublicationPlan {
  /// A channel for each language and delegation with an entry, and for each language as a whole; one that
  /// was published stays, also without an entry.
  static func channels(
    _ workspace: Workspace,
    _ store: TimelineStore,
    _ due: DueLimit,
    _ stories: Stories,
    _ aliases: [EntryAlias],
    published: PublishedAddresses,
    _ archives: inout Archives
  ) throws -> [Channel] {
    let announcements = try store.announcements(due: due)
    let delegations = [nil] + workspace.feeds.delegations.list.map { Optional($0.id) }
    return try workspace.feeds.context.languages.flatMap { language in
      try delegations.compactMap { delegation in
        let query = FeedQuery(
          language: language,
          delegation: delegation,
          limit: workspace.feeds.publication.entries
        )
        // One more than it shows tells whether there are others.
        let some = try store.heads(of: query.taking(query.limit + 1), due: due)
        let heads = some.prefix(query.limit)
        let gone = aliases.filter { alias in
          alias.language == language
            && (delegation.map(alias.delegations.contains) ?? true)
        }.prefix(query.limit)
        // A feed that lost its last entry says so; one that never had any is not there.
        let folder = "\(language)/\(delegation?.description ?? "all")"
        guard !heads.isEmpty || !gone.isEmpty || published.has("\(folder)/atom.xml") else {
          return nil
        }
        let input =
          heads.map { $0.digest + (stories.fingerprints[$0.id] ?? "") }
          + gone.map(\.id.description)
        let archive = try archives.archive(
          of: query,
          showing: heads,
          hasMore: some.count > heads.count
        )
        return Channel(
          language: language,
          delegation: delegation,
          fingerprint: Digest(of: input).description,
          deletions: gone.map { ($0.id, $0.at) },
          changed: (heads.map(\.updated) + gone.map(\.at)).max(),
          events: events(announcements, in: query, store, published: published),
          archive: archive,
          newest: { try store.entries(of: query.taking(1), due: due).first },
          entries: { try store.entries(of: query, due: due) }
        )
      }
    }
  }

  /// What a channel's entries announce, in its feed or no longer in it.
  private static func events(
    _ announcements: [Announcement],
    in query: FeedQuery,
    _ store: TimelineStore,
    published: PublishedAddresses
  ) -> Channel.Events? {
    let heads = announcements.filter { announcement in
      announcement.head.language == query.language
        && (query.delegation.map(announcement.delegations.contains) ?? true)
    }.map(\.head)
    // A calendar that people subscribed to stays, with nothing in it.
    let folder = Channel.folder(of: query.delegation, in: query.language)
    guard !heads.isEmpty || published.has("\(folder)/\(Channel.calendar)") else {
      return nil
    }
    return Channel.Events(fingerprint: Digest(of: heads.map(\.digest)).description) {
      let entries = try store.entries(heads.map(\.id))
      return heads.compactMap { entries[$0.id] }
    }
  }
}
