internal import Entries
internal import Store
internal import Timeline

/// What others than the texts say of entries when pairs are chosen: the stories that need no proposal,
/// the pairs that an editor refused, and what is not due yet.
struct SpokenWords {
  /// The story of an entry.
  private let story: [EntryID: Story]
  /// Of the members of stories.
  private let languages: [EntryID: LanguageTag]
  /// The entries that are not due: nobody's translations yet.
  let held: Set<EntryID>
  /// By each entry, those that an editor called no translation of it.
  private let refused: [EntryID: [EntryPair]]

  init(
    story: [EntryID: Story],
    languages: [EntryID: LanguageTag],
    rejected: Set<EntryPair>,
    held: Set<EntryID>
  ) {
    self.story = story
    self.languages = languages
    self.held = held
    refused = rejected.reduce(into: [:]) { refused, pair in
      refused[pair.first, default: []].append(pair)
      refused[pair.second, default: []].append(pair)
    }
  }

  /// - Parameters:
  ///   - stories: what editors and sources said.
  ///   - store: the timeline.
  ///   - due: what is not due by then is held.
  /// - Throws: `StoreError` when the timeline cannot be read.
  init(_ stories: Stories, in store: TimelineStore, due: DueLimit) throws(StoreError) {
    self.init(
      story: stories.story,
      languages: stories.languages,
      rejected: stories.rejected,
      held: Set(try store.heldIDs(due: due))
    )
  }

  /// The other entries of an entry's story.
  func siblings(of id: EntryID) -> [EntryID] {
    story[id]?.members.filter { $0 != id } ?? []
  }

  /// The refused pairs of some entries.
  func rejected(among ids: some Sequence<EntryID>) -> Set<EntryPair> {
    guard !refused.isEmpty else { return [] }
    return Set(ids.flatMap { refused[$0] ?? [] })
  }

  /// The stories of some entries, in the order of their ids, and the languages of their members.
  func stories(
    among ids: some Sequence<EntryID>
  ) -> (all: [Story], languages: [EntryID: LanguageTag]) {
    let all = Set(ids.compactMap { story[$0] }).sorted { $0.id < $1.id }
    let spoken = all.flatMap(\.members).reduce(into: [EntryID: LanguageTag]()) { found, id in
      found[id] = languages[id]
    }
    return (all, spoken)
  }

  /// The entries of which something else is said than when it was chosen for them, and what is said
  /// now; `nil` where nothing is.
  ///
  /// - Parameter known: what was said then.
  /// - Returns: by the entries.
  func changes(since known: [EntryID: String]) -> [EntryID: String?] {
    var changes = known.mapValues { _ in String?.none }
    for id in Set(story.keys).union(refused.keys).union(held) {
      let words = words(of: id)
      if known[id] == words {
        changes.removeValue(forKey: id)
      } else {
        changes.updateValue(words, forKey: id)
      }
    }
    return changes
  }

  /// What is said of an entry, as a store keeps it.
  private func words(of id: EntryID) -> String {
    if held.contains(id) { return "held" }
    let story = story[id].map { ["story"] + $0.members.map(\.description) } ?? []
    let others = (refused[id] ?? []).map { $0.first == id ? $0.second : $0.first }.sorted()
    return (story + others.map { "not \($0)" }).joined(separator: "\n")
  }
}
