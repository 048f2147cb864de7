package import Entries

extension Edition {
  /// Makes an edition of what people decided.
  ///
  /// Dropped stories are left out, pinned ones come first in their section, new ones stand at the end
  /// of their delegation's. A translation that is only proposed, or that the editor refused, is told
  /// as a story of its own beside the one that it may belong to.
  ///
  /// - Parameters:
  ///   - curation: the edition file, or the candidates where there is none.
  ///   - languages: of the newsletter, one at least.
  ///   - delegations: in the order of the configuration; sections that new stories need follow it.
  package init(
    _ curation: Curation,
    languages: [LanguageTag],
    delegations: [DelegationID]
  ) {
    var sections = curation.sections
    for story in curation.new {
      let heading = story.delegation.map(SectionHeading.delegation) ?? .others
      if let own = sections.lastIndex(where: { $0.heading == heading }) {
        sections[own].items.append(.story(story))
      } else {
        let rank = Self.rank(of: heading, in: delegations)
        let place = sections.firstIndex { Self.rank(of: $0.heading, in: delegations) > rank }
        sections.insert(
          Curation.Section(heading: heading, items: [.story(story)]),
          at: place ?? sections.count
        )
      }
    }
    self.init(
      month: curation.month,
      languages: languages,
      front: curation.front,
      sections: sections.compactMap { section in
        let items = Self.pinnedFirst(section.items).flatMap { Self.items($0, in: languages) }
        return items.isEmpty ? nil : Section(heading: section.heading, items: items)
      }
    )
  }

  /// Headings of the editor's stay where they were put: no section goes before them unasked.
  private static func rank(of heading: SectionHeading, in delegations: [DelegationID]) -> Int {
    switch heading {
    case .delegation(let id): delegations.firstIndex(of: id) ?? delegations.count
    case .words: 0
    case .others: delegations.count + 1
    }
  }

  private static func pinnedFirst(_ items: [Curation.Item]) -> [Curation.Item] {
    func isPinned(_ item: Curation.Item) -> Bool {
      if case .story(let story) = item { story.isPinned } else { false }
    }
    return items.filter(isPinned) + items.filter { !isPinned($0) }
  }

  private static func items(_ item: Curation.Item, in languages: [LanguageTag]) -> [Item] {
    switch item {
    case .block(let block):
      return languages.contains { block.words[$0] != nil } ? [.block(block)] : []
    case .story(let story):
      guard story.drop == nil else { return [] }
      let told = languages.compactMap { language in
        story.versions.first { $0.version.language == language }
      }
      let together = told.filter { $0.translation == .settled || $0.translation == .accepted }
      let apart = told.filter { !together.contains($0) }
      // The picture stands with the first of what was one candidate.
      return ([together] + apart.map { [$0] }).filter { !$0.isEmpty }.enumerated()
        .map { position, versions in
          let picture = position == 0 ? picture(of: story) : nil
          return .story(Story(versions: versions.map(\.version), picture: picture))
        }
    }
  }

  private static func picture(of story: CuratedStory) -> EditionPicture? {
    let source: EditionPicture.Source
    switch story.picture {
    case .file(let path)?: source = .file(path)
    case .ofEntry?: source = .entries(story.entries)
    case nil: return nil
    }
    let alternatives = story.versions.compactMap { version in
      version.alternative.map { (version.version.language, $0) }
    }
    return EditionPicture(
      source: source,
      alternative: Dictionary(alternatives) { first, _ in first }
    )
  }
}
