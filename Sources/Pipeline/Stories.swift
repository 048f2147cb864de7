internal import Configuration
internal import Entries
internal import Markup
internal import Store

/// The stories that editors confirmed, resolved to entries of the timeline.
struct Stories {
  /// The other entries of an entry's story.
  let translations: [EntryID: [Entry]]
  /// The story of an entry.
  let story: [EntryID: Story]
  /// Of an entry's translations, as far as others show them.
  let fingerprints: [EntryID: String]

  /// Ids and addresses in `stories.yml` that no entry has.
  let unknown: [String]

  /// What stands where no editor has said a word.
  static let none = Stories()

  /// The entry that one of our own pages is of.
  private static func ownPage(
    _ reference: String,
    _ workspace: Workspace,
    _ store: TimelineStore
  ) throws -> EntryID? {
    let publication = workspace.feeds.publication
    let folder = publication.baseURL.appending("entries/").description
    guard reference.hasPrefix(folder), reference.hasSuffix(".html") else { return nil }
    let key = reference.dropFirst(folder.count).dropLast(".html".count)
    return try store.resolve("tag:\(publication.authority.tagging):\(key)")
  }

  private init() {
    (translations, story, fingerprints, unknown) = ([:], [:], [:], [])
  }

  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    var story: [EntryID: Story] = [:]
    var unknown: [String] = []
    for group in workspace.stories.translations {
      // An entry that is gone leaves its translations a story of their own.
      let members = try group.compactMap { reference in
        let id = try store.resolve(reference) ?? Self.ownPage(reference, workspace, store)
        if id == nil { unknown.append(reference) }
        return id
      }
      guard let one = Story(members) else { continue }
      for member in one.members { story[member] = one }
    }
    let entries = try store.entries(Array(story.keys)).filter { due.includes($0.value) }
    var translations: [EntryID: [Entry]] = [:]
    for (id, one) in story {
      translations[id] = one.members.filter { $0 != id }.compactMap { entries[$0] }
    }
    self.story = story
    self.unknown = unknown
    self.translations = translations
    fingerprints = translations.mapValues { siblings in
      Digest(of: siblings.flatMap { [$0.id.description, $0.title.description, "\($0.updated)"] })
        .description
    }
  }
}
