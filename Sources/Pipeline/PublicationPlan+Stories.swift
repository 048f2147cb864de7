internal import Configuration
internal import Entries
internal import Publishing
internal import Store

extension PublicationPlan {
  /// The channel of the whole timeline for the readers of each language, where it is more than all that
  /// there is in their own.
  ///
  /// - Parameters:
  ///   - channels: those of delegations and languages.
  ///   - workspace: whose publication it is.
  ///   - store: the timeline.
  ///   - due: what of it is due.
  ///   - stories: which entries are translations of each other.
  ///   - aliases: ids that were published and are no entry's own.
  ///   - published: a feed that was there stays.
  /// - Returns: a channel for each language that has an entry, in the publication's order.
  /// - Throws: `StoreError`.
  static func wholes(
    beside channels: [Channel],
    _ workspace: Workspace,
    _ store: TimelineStore,
    _ due: DueLimit,
    _ stories: Stories,
    _ aliases: [EntryAlias],
    published: PublishedAddresses
  ) throws -> [Channel] {
    let limit = workspace.feeds.publication.entries
    let order = workspace.feeds.publication.languages
    let gone = aliases.prefix(limit)
    return try channels.filter { $0.delegation == nil }.map(\.language).compactMap { language in
      let heads = try newest(limit, for: language, among: order, store, due, stories)
      let folder = Channel.folderOfStories(in: language)
      guard
        heads.contains(where: { $0.language != language })
          || published.has("\(folder)/atom.xml")
      else { return nil }
      let input =
        heads.map { $0.digest + (stories.fingerprints[$0.id] ?? "") } + gone.map(\.id.description)
      return Channel(
        language: language,
        delegation: nil,
        fingerprint: Digest(of: input).description,
        deletions: gone.map { ($0.id, $0.at) },
        changed: (heads.map(\.updated) + gone.map(\.at)).max(),
        isOfStories: true
      ) {
        let entries = try store.entries(heads.map(\.id))
        return heads.compactMap { entries[$0.id] }
      }
    }
  }

  /// The newest stories, each by the entry that a reader of a language is shown: in that language, or in
  /// the first one of the publication that has it.
  private static func newest(
    _ limit: Int,
    for language: LanguageTag,
    among languages: [LanguageTag],
    _ store: TimelineStore,
    _ due: DueLimit,
    _ stories: Stories
  ) throws -> [EntryHead] {
    func rank(_ head: EntryHead) -> (Int, EntryID) {
      let place = languages.firstIndex(of: head.language) ?? languages.count
      return (head.language == language ? -1 : place, head.id)
    }
    var count = limit
    while true {
      count *= 2
      let heads = try store.newestHeads(count, due: due)
      let shown = heads.filter { head in
        (stories.siblings[head.id] ?? []).allSatisfy { rank(head) < rank($0) }
      }
      if shown.count >= limit || heads.count < count { return Array(shown.prefix(limit)) }
    }
  }
}
