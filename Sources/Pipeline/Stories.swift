internal import Configuration
internal import Entries
internal import Markup
internal import Store

/// The stories that editors confirmed or sources name, resolved to entries of the timeline.
struct Stories {
  /// The other entries of an entry's story.
  let translations: [EntryID: [Entry]]
  /// The story of an entry.
  let story: [EntryID: Story]
  /// Of an entry's translations, as far as others show them.
  let fingerprints: [EntryID: String]

  /// What `stories.yml` says that cannot be so, a sentence each with its cure.
  let problems: [String]

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
    (translations, story, fingerprints, problems) = ([:], [:], [:], [])
  }

  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    var story: [EntryID: Story] = [:]
    var problems: [String] = []
    func resolved(_ group: [String]) throws -> [EntryID] {
      try group.compactMap { reference in
        let id = try store.resolve(reference) ?? Self.ownPage(reference, workspace, store)
        if id == nil {
          problems.append(
            "no entry is called \(reference); `depeche timeline --json` has their ids"
          )
        }
        return id
      }
    }
    let rejections = try workspace.stories.rejections.map { Set(try resolved($0)) }
    for group in workspace.stories.translations {
      // An entry that is gone leaves its translations a story of their own.
      guard let one = Story(try resolved(group)) else { continue }
      for rejected in rejections where rejected.intersection(one.members).count > 1 {
        problems.append(
          "\(rejected.sorted()) stand under translations and under not_translations: keep one"
        )
      }
      for member in one.members {
        if story[member] != nil {
          problems.append("\(member) stands in two translations: make them one, or keep one")
        }
        story[member] = one
      }
    }
    for (_, group) in try store.translationKeys().sorted(by: { $0.key < $1.key }) {
      // An editor's word is better than what a source says of its own pieces.
      let rejected = rejections.map { $0.intersection(group) }.filter { $0.count > 1 }
        .reduce(into: Set<EntryID>()) { $0.formUnion($1) }
      guard let one = Story(group.filter { story[$0] == nil && !rejected.contains($0) }) else {
        continue
      }
      for member in one.members { story[member] = one }
    }
    let entries = try store.entries(Array(story.keys)).filter { due.includes($0.value) }
    var translations: [EntryID: [Entry]] = [:]
    for (id, one) in story {
      translations[id] = one.members.filter { $0 != id }.compactMap { entries[$0] }
    }
    self.story = story
    problems += Set(story.values).sorted { $0.id < $1.id }.flatMap { one in
      Dictionary(grouping: one.members.compactMap { entries[$0] }, by: \.language)
        .sorted { $0.key < $1.key }.filter { $0.value.count > 1 }
        .map { "\($0.value.map(\.id)) are both \($0.key): a story has one entry a language" }
    }
    self.problems = problems
    self.translations = translations
    fingerprints = translations.mapValues { siblings in
      Digest(of: siblings.flatMap { [$0.id.description, $0.title.description, "\($0.updated)"] })
        .description
    }
  }
}
