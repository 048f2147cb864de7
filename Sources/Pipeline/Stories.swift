internal import Configuration
internal import Entries
internal import Markup
internal import Store
internal import Timeline

/// The stories that editors confirmed or sources name, resolved to entries of the timeline.
struct Stories {
  /// The other entries of an entry's story, in the order of their ids.
  let siblings: [EntryID: [EntryHead]]
  /// The story of an entry.
  let story: [EntryID: Story]
  /// Of an entry's translations.
  let fingerprints: [EntryID: String]

  /// The languages of all their entries.
  let languages: [EntryID: LanguageTag]
  /// Pairs that an editor refused.
  let rejected: Set<EntryPair>
  private let linked: Set<EntryPair>
  /// What `stories.yml` says that cannot be so, a sentence each with its cure.
  let problems: [String]

  private let store: TimelineStore?

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
    (siblings, story, fingerprints, problems, store) = ([:], [:], [:], [], nil)
    (languages, rejected, linked) = ([:], [], [])
  }

  /// Whether a source says that two entries are translations of each other.
  func isLinked(_ one: EntryID, _ other: EntryID) -> Bool { linked.contains(EntryPair(one, other)) }

  /// Each story once, in the order of their ids.
  var all: [Story] { Set(story.values).sorted { $0.id < $1.id } }

  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    var story: [EntryID: Story] = [:]
    var problems: [String] = []
    func resolved(_ group: [String]) throws -> [EntryID] {
      try group.compactMap { reference in
        let id = try store.resolve(reference) ?? Self.ownPage(reference, workspace, store)
        if id == nil {
          problems.append(
            "stories.yml: no entry is called \(reference); `depeche timeline --json` has their ids"
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
          "stories.yml: \(rejected.sorted()) stand under translations and under not_translations: keep one"
        )
      }
      for member in one.members {
        if story[member] != nil {
          problems.append(
            "stories.yml: \(member) stands in two translations: make them one, or keep one"
          )
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
    let rejected = Set(rejections.flatMap(Self.pairs))
    let links = try store.translationLinks()
    let known = Set(story.keys).union(links.flatMap { [$0.from, $0.to] })
    let heads = try store.heads(known, due: due)
    let languages = heads.mapValues(\.language)
    if !links.isEmpty {
      var linked = LinkedStories(Set(story.values), languages: languages, rejected: rejected)
      for link in links { linked.join(link.from, link.to) }
      story = linked.stories
    }
    linked = Set(links.map { EntryPair($0.from, $0.to) })
    self.rejected = rejected
    self.languages = languages
    problems += Set(story.values).sorted { $0.id < $1.id }.flatMap { one in
      Dictionary(grouping: one.members.compactMap { heads[$0] }, by: \.language)
        .sorted { $0.key < $1.key }.filter { $0.value.count > 1 }
        .map { "translations: \($0.value.map(\.id)) are both \($0.key), a story has one each" }
    }
    let siblings = story.reduce(into: [EntryID: [EntryHead]]()) { siblings, pair in
      siblings[pair.key] = pair.value.members.filter { $0 != pair.key }.compactMap { heads[$0] }
    }
    self.store = store
    self.story = story
    self.problems = problems
    self.siblings = siblings
    fingerprints = siblings.mapValues { Digest(of: $0.map(\.digest)).description }
  }

  /// Each two of some entries.
  private static func pairs(of group: Set<EntryID>) -> [EntryPair] {
    let ids = group.sorted()
    return ids.indices.flatMap { index in
      ids[(index + 1)...].map { EntryPair(ids[index], $0) }
    }
  }

  /// The other entries of an entry's story, whole.
  func translations(of id: EntryID) throws -> [Entry] {
    guard let store, let siblings = siblings[id], !siblings.isEmpty else { return [] }
    let entries = try store.entries(siblings.map(\.id))
    return siblings.compactMap { entries[$0.id] }
  }

  /// The same for many entries, some of which are at hand already.
  func translations(of entries: [Entry]) throws -> [EntryID: [Entry]] {
    guard let store else { return [:] }
    var known = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    let missing = Set(entries.flatMap { siblings[$0.id] ?? [] }.map(\.id)).subtracting(known.keys)
    known.merge(try store.entries(missing.sorted())) { first, _ in first }
    return entries.reduce(into: [:]) { translations, entry in
      translations[entry.id] = siblings[entry.id]?.compactMap { known[$0.id] }
    }
  }
}
