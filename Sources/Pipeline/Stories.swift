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
  /// Pairs that an editor, and that a source's link, calls translations of each other.
  private let spoken: Set<EntryPair>
  private let linked: Set<EntryPair>
  /// What `stories.yml` says that cannot be so, a sentence each with its cure.
  let problems: [String]

  private let store: TimelineStore?

  /// What stands where no editor has said a word.
  static let none = Stories()

  private init() {
    (siblings, story, fingerprints, problems, store) = ([:], [:], [:], [], nil)
    (languages, rejected, spoken, linked) = ([:], [], [], [])
  }

  /// Who says that two entries of a story are translations of each other, best first.
  enum Basis {
    case editor
    case link
    /// Something else: a key of their sources, or a third that both belong to.
    case others
  }

  /// On whose word two entries of a story are translations of each other.
  func basis(of pair: EntryPair) -> Basis {
    spoken.contains(pair) ? .editor : linked.contains(pair) ? .link : .others
  }

  /// Each story once, in the order of their ids.
  var all: [Story] { Set(story.values).sorted { $0.id < $1.id } }

  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    var problems: [String] = []
    func resolved(_ group: [String]) throws -> [EntryID] {
      try group.compactMap { reference in
        let id = try EntryReference(reference, in: workspace, store).known()
        if id == nil {
          problems.append(
            "stories.yml: no entry is called \(reference); `depeche timeline --json` has their ids"
          )
        }
        return id
      }
    }
    let rejections = try workspace.stories.rejections.map { Set(try resolved($0)) }
    let rejected = Set(rejections.flatMap(Self.pairs))
    let words = try workspace.stories.translations.map { try resolved($0) }
    let keyed = try store.translationKeys().sorted { $0.key < $1.key }.map(\.value)
    let links = try store.translationLinks()
    let named = Set(words.joined()).union(keyed.joined()).union(links.flatMap { [$0.from, $0.to] })
    let languages = try store.heads(named, due: due).mapValues(\.language)
    var assembly = LinkedStories(languages: languages, rejected: rejected)
    var seen: Set<EntryID> = []
    for group in words {
      problems += Self.contradictions(in: group, seen, languages, rejections)
      seen.formUnion(group)
      if let first = group.first { for other in group.dropFirst() { assembly.join(first, other) } }
    }
    // An editor's words come first: what a source says of its own pieces only adds to them.
    for group in keyed {
      if let first = group.first { for other in group.dropFirst() { assembly.join(first, other) } }
    }
    for link in links { assembly.join(link.from, link.to) }
    let story = assembly.stories
    let heads = try store.heads(story.keys, due: due)
    spoken = Set(words.flatMap { Self.pairs(of: Set($0)) })
    linked = Set(links.map { EntryPair($0.from, $0.to) })
    self.rejected = rejected
    self.languages = languages
    let siblings = story.reduce(into: [EntryID: [EntryHead]]()) { siblings, pair in
      siblings[pair.key] = pair.value.members.filter { $0 != pair.key }.compactMap { heads[$0] }
    }
    self.store = store
    self.story = story
    self.problems = problems
    self.siblings = siblings
    fingerprints = siblings.mapValues { Digest(of: $0.map(\.digest)).description }
  }

  /// What a line under `translations` says that cannot be so; it counts as far as it can.
  private static func contradictions(
    in group: [EntryID],
    _ seen: Set<EntryID>,
    _ languages: [EntryID: LanguageTag],
    _ rejections: [Set<EntryID>]
  ) -> [String] {
    let refused = rejections.filter { $0.intersection(group).count > 1 }.map { rejection in
      "stories.yml: \(rejection.sorted()) stand under translations and under not_translations: "
        + "keep one"
    }
    let again = group.filter(seen.contains).map { id in
      "stories.yml: \(id) stands in two lines of translations: make them one"
    }
    let due = group.filter { languages[$0] != nil }
    let alike = Dictionary(grouping: due) { languages[$0]?.primary }
      .values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
      .map { "stories.yml: \($0) are in one language, a story has one entry of each: keep one" }
    return refused + again + alike
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
