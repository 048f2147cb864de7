internal import Entries
internal import Timeline

/// Stories as they grow by what editors and sources say: this one is that one in French.
///
/// A story has one entry a language, the one that was named first, and an editor's refusal counts
/// more than anybody's word.
struct LinkedStories {
  private let languages: [EntryID: LanguageTag]
  private let rejected: Set<EntryPair>
  /// By each entry of a story, the first of them that came.
  private var names: [EntryID: EntryID] = [:]
  private var members: [EntryID: [EntryID]] = [:]

  /// - Parameters:
  ///   - languages: of all entries that are due.
  ///   - rejected: pairs that an editor refused.
  init(languages: [EntryID: LanguageTag], rejected: Set<EntryPair>) {
    self.languages = languages
    self.rejected = rejected
  }

  /// Makes one story of those of two entries, where nothing speaks against it.
  mutating func join(_ one: EntryID, _ other: EntryID) {
    let (first, second) = (names[one] ?? one, names[other] ?? other)
    guard first != second else { return }
    let (left, right) = (members[first] ?? [one], members[second] ?? [other])
    let spoken = Set(left.compactMap { languages[$0]?.primary })
    let others = right.compactMap { languages[$0]?.primary }
    guard !others.isEmpty, !spoken.isEmpty, spoken.isDisjoint(with: others),
      !left.contains(where: { member in
        right.contains { rejected.contains(EntryPair(member, $0)) }
      })
    else { return }
    members[second] = nil
    members[first] = left + right
    for member in left + right { names[member] = first }
  }

  /// The story of each entry that is in one.
  var stories: [EntryID: Story] {
    members.values.compactMap { Story($0) }.reduce(into: [:]) { stories, story in
      for member in story.members { stories[member] = story }
    }
  }
}
