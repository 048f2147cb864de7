internal import Configuration
package import Entries
package import Foundation
internal import Markup
internal import Store
internal import Timeline

/// Where editors say which entries are translations of each other: their words go into `stories.yml`.
package struct StoriesDesk {
  /// A pair that waits for an editor's word.
  package struct Pair: Sendable {
    /// What to call the two by: the keys at the ends of their ids.
    package let keys: [String]
    package let ids: [String]
    /// Each with its language.
    package let titles: [String]
    package let likelihood: Likelihood
    package let isAmbiguous: Bool
    /// Whether it is likely enough to be looked at first.
    package let isLikely: Bool
    package let evidence: [String]
  }

  let workspace: Workspace
  let store: TimelineStore
  let stories: Stories
  let proposed: ProposedPairs
  private let file: URL

  /// Of a title in `stories.yml`, in characters.
  static let longestTitle = 80

  /// - Parameters:
  ///   - workspace: whose stories they are.
  ///   - now: what is not due by then is nobody's translation yet.
  /// - Throws: `PipelineError` before the first build, or `StoreError`.
  package init(of workspace: Workspace, now: Date) throws {
    self.workspace = workspace
    store = try workspace.timeline()
    let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
    stories = try Stories(of: workspace, in: store, due: due)
    proposed = try ProposedPairs(in: store, beside: stories, due: due)
    file = workspace.root.appending(path: "stories.yml")
  }

  /// The pairs that are proposed, the likeliest first.
  ///
  /// - Parameters:
  ///   - reference: of this entry alone; `nil` for all.
  ///   - only: of pieces that this source carries alone; `nil` for all.
  /// - Returns: none where nothing looks like translations.
  /// - Throws: `PipelineError` where there is no such entry, or `StoreError`.
  package func pairs(of reference: String? = nil, only: SourceID? = nil) throws -> [Pair] {
    var proposals =
      if let reference {
        try proposed.proposals(for: try entry(reference))
      } else {
        try proposed.likeliest()
      }
    let outlines = try store.outlines(
      Set(proposals.flatMap { [$0.pair.first, $0.pair.second] })
    )
    if let only {
      proposals = proposals.filter { proposal in
        [proposal.pair.first, proposal.pair.second].contains { id in
          outlines[id]?.sources.contains(only) ?? false
        }
      }
    }
    let evidence = try proposed.evidence(for: proposals)
    return proposals.map { proposal in
      let ids = [proposal.pair.first, proposal.pair.second]
      return Pair(
        keys: ids.map(\.key),
        ids: ids.map(\.description),
        titles: ids.map { id in
          outlines[id].map { "\($0.language): \($0.title)" } ?? id.description
        },
        likelihood: Likelihood(proposal.score),
        isAmbiguous: proposal.isAmbiguous,
        isLikely: proposal.score >= Proposal.topLine,
        evidence: (evidence[proposal.pair] ?? []).map(\.description)
      )
    }
  }

  /// Confirms a pair that is proposed.
  ///
  /// - Parameter references: the two entries; or one, where one pair alone is proposed for it.
  /// - Returns: what was done, a sentence each.
  /// - Throws: `PipelineError` where nothing of the kind is proposed, with what is; or what `pair` throws.
  package func confirm(_ references: [String]) throws -> [String] {
    let ids = try references.map(entry)
    // Whoever works down a list of a story in three languages meets it when two words have said it.
    if ids.count == 2, ids[0] != ids[1], let story = stories.story[ids[0]],
      story == stories.story[ids[1]]
    {
      return ["they are one story already"]
    }
    return try pair(proposedPair(references))
  }

  /// Makes entries one story, whether that was proposed or not.
  ///
  /// - Parameter references: two entries or more, each of another language.
  /// - Returns: what was done, a sentence each.
  /// - Throws: `PipelineError` where they cannot be one story, or `stories.yml` cannot be changed.
  package func pair(_ references: [String]) throws -> [String] {
    let ids = try entries(references)
    let titled = try titled(ids)
    var text = try stories(in: file)
    var done = try withdrawRejections(among: ids, in: &text)
    let known = try places(of: ids, in: text.file.translations)
    guard Set(known.values).count <= 1 else {
      throw PipelineError(
        .configuration,
        "stories.yml: they stand in several stories already; make those one by hand"
      )
    }
    if let story = known.values.first {
      let new = ids.filter { known[$0] == nil }
      guard !new.isEmpty else {
        if !done.isEmpty { try write(text) }
        return done + ["they are one story already"]
      }
      let members = try text.file.translations[story].compactMap(reference)
      try checkLanguages(members + new)
      for id in new { try text.add(id.description, toStory: story) }
      done.append("stories.yml: added to a story that was there: \(try self.titled(new))")
    } else {
      try checkLanguages(ids)
      try text.add(ids.map(\.description), to: .translations, titled: titled)
      done.append("stories.yml: one story: \(titled)")
    }
    try write(text)
    return done
  }

  /// Says that two entries are no translations of each other, and never will be proposed again.
  ///
  /// Of a story that has others as well the one that was named first is taken out.
  ///
  /// - Parameter references: the two entries; or one, where one pair alone is proposed for it.
  /// - Returns: what was done, a sentence each.
  /// - Throws: `PipelineError` where `stories.yml` cannot be changed.
  package func reject(_ references: [String]) throws -> [String] {
    let ids = try entries(references.count == 1 ? proposedPair(references) : references)
    guard ids.count == 2 else {
      throw PipelineError(.unreadable, "reject: two entries at a time are no translations")
    }
    let titled = try titled(ids)
    var text = try stories(in: file)
    var done: [String] = []
    let known = try places(of: ids, in: text.file.translations)
    if known.count == 2, let story = known.values.first, Set(known.values).count == 1 {
      done.append(try part(ids, ofStory: story, in: &text))
    }
    if stories.rejected.contains(EntryPair(ids[0], ids[1])) {
      guard !done.isEmpty else { return ["they were rejected already"] }
    } else {
      try text.add(ids.map(\.description), to: .rejections, titled: titled)
      done.append("stories.yml: never to be proposed again: \(titled)")
    }
    try write(text)
    return done
  }

  /// Makes two entries of one story stand apart; what was done, in a sentence.
  private func part(
    _ ids: [EntryID],
    ofStory story: Int,
    in text: inout StoriesText
  ) throws -> String {
    let words = text.file.translations[story]
    guard words.count > 2 else {
      let titled = try titled(words.compactMap(reference))
      try text.remove(story, from: .translations, titled: titled)
      return "stories.yml: no longer one story: \(titled)"
    }
    let named = try words.filter { try reference($0) == ids[0] }
    for word in named { try text.remove(word, fromStory: story) }
    let rest = try text.file.translations[story].compactMap(reference)
    return try "stories.yml: taken out of the story \(titled(rest)): \(titled([ids[0]]))"
  }

  /// Takes rejections of pairs among some entries back: the newest word counts.
  private func withdrawRejections(
    among ids: [EntryID],
    in text: inout StoriesText
  ) throws -> [String] {
    var done: [String] = []
    for index in text.file.rejections.indices.reversed() {
      let group = try text.file.rejections[index].compactMap(reference)
      guard Set(group).intersection(ids).count > 1 else { continue }
      guard group.count == 2 else {
        throw PipelineError(
          .configuration,
          "stories.yml: item \(index + 1) of not_translations says otherwise, with others; change it by hand"
        )
      }
      let titled = try titled(group)
      try text.remove(index, from: .rejections, titled: titled)
      done.append("stories.yml: no longer rejected: \(titled)")
    }
    return done
  }

  private func stories(in file: URL) throws -> StoriesText {
    guard FileStamp(path: file.filePath) != nil else {
      return try StoriesText("", named: "stories.yml")
    }
    let (bytes, _) = try FileReading.bytes(of: file, limit: 1_000_000)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PipelineError(.configuration, "stories.yml: is no UTF-8")
    }
    do throws(ConfigurationError) {
      return try StoriesText(text, named: "stories.yml")
    } catch {
      throw PipelineError(.configuration, "\(error)")
    }
  }

  private func write(_ text: StoriesText) throws {
    do {
      try Data(text.text.utf8).write(to: file, options: .atomic)
    } catch {
      throw PipelineError(
        .cannotWrite,
        "stories.yml: cannot be written: \(error.localizedDescription)"
      )
    }
  }
}
