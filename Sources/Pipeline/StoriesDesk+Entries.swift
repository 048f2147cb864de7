internal import Configuration
internal import Entries
internal import Foundation
internal import Markup
internal import Store
internal import Timeline

/// The entries that an editor and `stories.yml` name.
extension StoriesDesk {
  /// In which story of the file each of some entries stands.
  func places(
    of ids: [EntryID],
    in groups: [[String]]
  ) throws -> [EntryID: Int] {
    var places: [EntryID: Int] = [:]
    for (index, group) in groups.enumerated() {
      for id in try group.compactMap(reference) where ids.contains(id) { places[id] = index }
    }
    return places
  }

  func checkLanguages(_ ids: [EntryID]) throws {
    let outlines = try store.outlines(ids)
    let languages = Dictionary(grouping: ids.compactMap { outlines[$0] }, by: \.language.primary)
    guard let twice = languages.values.first(where: { $0.count > 1 }) else { return }
    throw PipelineError(
      .unreadable,
      "both are \(twice[0].language), and a story has one entry a language: "
        + twice.map { "“\($0.title)”" }.joined(separator: " and ")
    )
  }

  /// The two entries of the one proposal that is meant.
  func proposedPair(_ references: [String]) throws -> [String] {
    let ids = try references.map(entry)
    let meant = try proposed.proposals(for: ids.first ?? EntryID(stored: "")).filter { proposal in
      ids.dropFirst().allSatisfy { [proposal.pair.first, proposal.pair.second].contains($0) }
    }
    if meant.count == 1, let proposal = meant.first {
      return [proposal.pair.first.description, proposal.pair.second.description]
    }
    if ids.count == 2, stories.rejected.contains(EntryPair(ids[0], ids[1])) {
      throw PipelineError(
        .unreadable,
        "stories.yml rejects this pair; `depeche stories pair` takes that back"
      )
    }
    if ids.count == 2, let story = stories.story[ids[0]], story == stories.story[ids[1]] {
      throw PipelineError(.unreadable, "they are one story already")
    }
    let cure =
      meant.isEmpty
      ? "`depeche stories` lists what is; `depeche stories pair` needs no proposal"
      : "name both: \(try pairs(of: references[0]).map { $0.keys.joined(separator: " ") }.joined(separator: ", or "))"
    throw PipelineError(
      .unreadable,
      "\(meant.isEmpty ? "no such pair is proposed" : "several pairs are proposed for it"); \(cure)"
    )
  }

  func entries(_ references: [String]) throws -> [EntryID] {
    let ids = try references.map(entry)
    guard ids.count > 1, Set(ids).count == ids.count else {
      throw PipelineError(.unreadable, "name two different entries or more")
    }
    return ids
  }

  func entry(_ reference: String) throws -> EntryID {
    try EntryReference(reference, in: workspace, store).entry()
  }

  /// The entry that `stories.yml` names; `nil` for one that is gone.
  func reference(_ words: String) throws -> EntryID? {
    try EntryReference(words, in: workspace, store).known()
  }

  /// The titles of some entries in one line.
  func titled(_ ids: [EntryID]) throws -> String {
    let outlines = try store.outlines(ids)
    return ids.map { id in
      let title = outlines[id]?.title.description ?? id.key
      return title.count <= Self.longestTitle ? title : title.prefix(Self.longestTitle - 1) + "…"
    }.joined(separator: " · ")
  }
}
