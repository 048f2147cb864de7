/// Entries in stories as pairs join them: no entry in two, and one entry a language at most.
struct StoryAssembly {
  private struct Group {
    var members: [Int]
    /// Primary subtags.
    var languages: Set<String>
  }

  /// By the number of an entry; the group of each that stands alone is its own.
  private var groups: [Group]
  private var groupOf: [Int]
  private let rejected: [Int: Set<Int>]

  /// Begins with the stories that need no proposal.
  ///
  /// - Parameters:
  ///   - languages: the primary subtag of each entry, by its number.
  ///   - confirmed: numbers of entries; one that stands in two stories stays in the first.
  ///   - rejected: numbers of entries that must not come into one story with another, both ways.
  init(languages: [String], confirmed: [[Int]], rejected: [Int: Set<Int>]) {
    groups = languages.enumerated().map { Group(members: [$0], languages: [$1]) }
    groupOf = Array(languages.indices)
    self.rejected = rejected
    for story in confirmed {
      guard let first = story.first else { continue }
      for member in story.dropFirst() where groups[groupOf[member]].members.count == 1 {
        join(first, member)
      }
    }
  }

  /// Whether two entries are in one story.
  func joins(_ one: Int, _ other: Int) -> Bool { groupOf[one] == groupOf[other] }

  /// Whether the stories of two entries may become one.
  func allows(_ one: Int, _ other: Int) -> Bool {
    let (group, second) = (groups[groupOf[one]], groups[groupOf[other]])
    guard !joins(one, other), group.languages.isDisjoint(with: second.languages) else {
      return false
    }
    guard !rejected.isEmpty else { return true }
    return !group.members.contains { member in
      rejected[member].map { !$0.isDisjoint(with: second.members) } ?? false
    }
  }

  /// Makes one story of those of two entries.
  mutating func join(_ one: Int, _ other: Int) {
    let (into, from) = (groupOf[one], groupOf[other])
    guard into != from else { return }
    for member in groups[from].members { groupOf[member] = into }
    groups[into].members += groups[from].members
    groups[into].languages.formUnion(groups[from].languages)
    groups[from] = Group(members: [], languages: [])
  }
}
