internal import Configuration
internal import Entries
package import Foundation
internal import Markup
internal import Store
internal import Timeline

/// Why one entry is as it is: which source, rule or pattern gave each of its fields, and what was
/// overruled by what.
package struct EntryInquiry {
  let workspace: Workspace
  let explanation: Explanation
  /// The ids that turned out to be the entry's, the newest first.
  let aliases: [EntryAlias]
  /// Its translations, those that are confirmed first, in the order of their ids.
  let translations: [Translation]
  /// The sources that are not well: what they show was shown when they were.
  let troubled: Set<SourceID>
  /// The entry's own warnings, then what is to be known of it now.
  let warnings: [EntryWarning]

  /// A translation, and who says that it is one.
  struct Translation {
    let entry: EntryOutline
    let reason: String
    /// `nil` for one that is confirmed.
    let likelihood: Likelihood?
  }

  /// Looks an entry up.
  ///
  /// - Parameters:
  ///   - reference: an id, an alias, the key at an id's end, an address, or a page of ours.
  ///   - workspace: whose timeline it is asked of; nothing is gathered or written.
  ///   - now: what is due by then is told of its translations.
  /// - Throws: `PipelineError` with `unreadable` for an entry that there is not, or `StoreError`.
  package init(_ reference: String, in workspace: Workspace, now: Date) throws {
    let store = try workspace.timeline()
    let id = try EntryReference(reference, in: workspace, store).entry()
    guard let history = try store.history(of: id) else {
      throw PipelineError(.unreadable, "\(id): is an entry no more; run `depeche build`, ask again")
    }
    let sources = Set(workspace.feeds.sources.map(\.id))
    // As a build folds it: a source that is named no more shows nothing now.
    let records = history.records.map { sources.contains($0.source) ? $0 : $0.past }.yielding
    self.workspace = workspace
    explanation = Fold(rules: workspace.rules).explanation(of: records, minted: history.minted)
    aliases = try store.aliases(of: id)
    troubled = Set(try store.troubles().keys)
    let due = DueLimit(now: now, in: workspace.feeds.publication.timezone)
    let zone = workspace.feeds.publication.timezone
    warnings = try EntryNotices(in: store, due: due, zone: zone).warnings(of: explanation.entry)
    let key = explanation.entry.translationKey
    let stories = try Stories(of: workspace, in: store, due: due)
    let confirmed = try stories.translations(of: id)
    let proposals = try ProposedPairs(in: store, beside: stories, due: due)
    let partners = try proposals.partners(of: [id])[id] ?? []
    let outlines = try store.outlines(confirmed.map(\.id) + partners)
    let proposed = try proposals.proposals(for: id)
    let evidence = try proposals.evidence(for: proposed)
    let sure = confirmed.compactMap { entry in
      outlines[entry.id].map { outline in
        let reason =
          switch stories.basis(of: EntryPair(id, entry.id)) {
          case .editor: "stories.yml"
          case .link: "a link of their sources"
          case .others where key != nil && entry.translationKey == key:
            "the same key “\(PlainText(line: key ?? ""))” of their sources"
          case .others: "another of their story"
          }
        return Translation(entry: outline, reason: reason, likelihood: nil)
      }
    }
    let likely = zip(proposed, partners).compactMap { proposal, partner in
      outlines[partner].map { outline in
        Translation(
          entry: outline,
          reason: (evidence[proposal.pair] ?? []).map(\.description).joined(separator: "; "),
          likelihood: Likelihood(proposal.score)
        )
      }
    }
    translations = sure + likely
  }

  var zone: TimeZone { workspace.feeds.publication.timezone }
}
