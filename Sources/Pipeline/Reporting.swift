internal import Configuration
internal import Entries
internal import Foundation
internal import Publishing
internal import Store
internal import Timeline

/// Finds in the timeline what waits for a person.
struct Reporting: Sendable {
  /// How many pieces without a translation are kept, and how many pairs; the others are only counted.
  private static let mostListed = 300

  let workspace: Workspace
  let store: TimelineStore
  private let due: DueLimit
  private let stories: Stories

  /// - Parameters:
  ///   - workspace: whose reports they are.
  ///   - store: its timeline.
  ///   - due: what is not due by then is held.
  ///   - stories: what editors and sources said about translations.
  init(
    _ workspace: Workspace,
    store: TimelineStore,
    due: DueLimit,
    stories: Stories
  ) {
    self.workspace = workspace
    self.store = store
    self.due = due
    self.stories = stories
  }

  /// The reports as a build makes them.
  init(of workspace: Workspace, in store: TimelineStore, due: DueLimit) throws {
    self.init(
      workspace,
      store: store,
      due: due,
      stories: try Stories(of: workspace, in: store, due: due)
    )
  }

  /// Equal for equal contents, and found without looking for them.
  func fingerprint() throws -> String {
    let held =
      try store.heldIDs(due: due).map(\.description) + ["/"]
      + store.takenOut().map { "\($0.entry) \($0.since.timeIntervalSince1970)" }
    let words = workspace.stories.translations + [["/"]] + workspace.stories.rejections + [["/"]]
    let sources = try (standings() + changes()).map { standing in
      "\(standing.source) \(standing.page?.description ?? "") \(standing.condition) "
        + "\(standing.since?.timeIntervalSince1970 ?? 0) "
        + standing.words.joined(separator: "\n")
    }
    return Digest(
      of: ["\(try store.revision())"] + sources + ["/"] + held + ["/"] + words.flatMap { $0 + [""] }
    ).description
  }

  /// Everything that waits for a person, read beside whoever else reads the timeline.
  func contents() throws -> ReportContents {
    let own = Self(workspace, store: try store.beside(), due: due, stories: stories)
    return try own.found()
  }

  private func found() throws -> ReportContents {
    var contents = ReportContents()
    // What looks like translations and waits for somebody's word.
    let proposed = try ProposedPairs(in: store, beside: stories, due: due)
    let noted = try store.noted(due: due)
    func having(_ codes: Set<EntryWarning.Code>) -> [EntryOutline] {
      noted.filter { entry in entry.warnings.contains { codes.contains($0.code) } }
    }
    let standings = try standings()
    contents.sources = .init(
      standings.filter(\.condition.isTrouble) + standings.filter { !$0.condition.isTrouble },
      count: standings.count { $0.condition.isTrouble }
    )
    contents.changes = try changes()
    contents.missingTranslations = try missingTranslations(beside: proposed)
    contents.proposedPairs = try proposedPairs(proposed)
    contents.unrouted = .init(having([.unrouted]))
    contents.languages = .init(having([.languageDisagreement, .languageUnknown]))
    contents.undated = .init(noted.filter { $0.precision == .firstSeen })
    contents.untitled = .init(noted.filter(\.isTitleDerived))
    contents.held = .init(try store.held(due: due))
    contents.takenOut = .init(try takenOut())
    contents.withdrawn = .init(try withdrawn())
    return contents
  }

  private typealias Missing = ReportContents.MissingTranslation

  /// A piece and the languages that it lacks.
  private struct Lack {
    let id: EntryID
    let language: LanguageTag
    var languages: [LanguageTag]
  }

  private func missingTranslations(
    beside proposed: ProposedPairs
  ) throws -> ReportContents.List<Missing> {
    var (lacking, count) = try lacks()
    let partnersOf = try proposed.partners(of: lacking.map(\.id))
    // Two that may be each other's are one matter for whoever looks: the newer one names the other.
    var named: [EntryID: Lack] = [:]
    for index in lacking.indices {
      let lack = lacking[index]
      guard let partners = partnersOf[lack.id] else { continue }
      let others = partners.compactMap { named[$0] }
        .filter { $0.languages.contains { $0.primary == lack.language.primary } }
      lacking[index].languages.removeAll { language in
        others.contains { $0.language.primary == language.primary }
      }
      if lacking[index].languages.isEmpty { count -= 1 } else { named[lack.id] = lacking[index] }
    }
    let listed = lacking.filter { !$0.languages.isEmpty }.prefix(Self.mostListed)
    let outlines = try store.outlines(listed.map(\.id))
    let zone = workspace.feeds.publication.timezone
    let days = outlines.mapValues { $0.since(in: zone).daysSinceEpoch }
    let newest = max(
      try store.newestDated(in: workspace.feeds.context.languages, due: due)
        .map { CalendarDay($0, in: zone).daysSinceEpoch } ?? 0,
      days.values.max() ?? 0
    )
    let partners = try store.outlines(Set(listed.flatMap { partnersOf[$0.id] ?? [] }))
    let rows = listed.compactMap { lack in
      outlines[lack.id].map { entry in
        Missing(
          entry: entry,
          languages: lack.languages,
          proposed: (partnersOf[lack.id] ?? []).compactMap { partners[$0] }
            .filter { partner in
              lack.languages.contains { $0.primary == partner.language.primary }
            },
          age: newest - (days[lack.id] ?? newest)
        )
      }
    }
    return .init(rows, count: count)
  }

  /// What lacks a language: how many pieces in all, and the newest of them, twice as many as are
  /// listed.
  private func lacks() throws -> (newest: [Lack], count: Int) {
    let rule = LackedTranslations(in: workspace.feeds)
    func languages(
      lackedBy entry: SpokenEntry,
      besides siblings: [EntryHead] = []
    ) -> [LanguageTag] {
      rule.languages(
        lackedBy: entry.language,
        of: entry.delegations,
        besides: siblings.map(\.language)
      )
    }
    var lacking: [Lack] = []
    try store.eachLanguage(due: due) { id, entry in
      let languages = languages(lackedBy: entry, besides: stories.siblings[id] ?? [])
      if !languages.isEmpty {
        lacking.append(Lack(id: id, language: entry.language, languages: languages))
      }
      return lacking.count < Self.mostListed * 2
    }
    guard lacking.count == Self.mostListed * 2 else { return (lacking, lacking.count) }
    // There are more, which are only counted: all as if none had a translation, then those that have.
    var count = try store.countsByLanguage(due: due).reduce(0) { sum, entries in
      languages(lackedBy: entries.key).isEmpty ? sum : sum + entries.value
    }
    for (id, entry) in try store.languages(of: stories.siblings.keys, due: due) {
      let siblings = stories.siblings[id] ?? []
      guard !siblings.isEmpty else { continue }
      if !languages(lackedBy: entry).isEmpty { count -= 1 }
      if !languages(lackedBy: entry, besides: siblings).isEmpty { count += 1 }
    }
    return (lacking, count)
  }

  private func proposedPairs(
    _ proposed: ProposedPairs
  ) throws -> ReportContents.List<ReportContents.ProposedPair> {
    let proposals = try proposed.likeliest(Self.mostListed)
    let evidence = try proposed.evidence(for: proposals)
    let ids = Set(proposals.flatMap { [$0.pair.first, $0.pair.second] })
    let outlines = try store.outlines(ids)
    let pairs = proposals.compactMap { proposal -> ReportContents.ProposedPair? in
      guard let one = outlines[proposal.pair.first], let other = outlines[proposal.pair.second]
      else { return nil }
      return ReportContents.ProposedPair(
        one: one,
        other: other,
        likelihood: Likelihood(proposal.score),
        isLikely: proposal.score >= Proposal.topLine,
        evidence: (evidence[proposal.pair] ?? []).map { $0.words(naming: delegationName) },
        isAmbiguous: proposal.isAmbiguous
      )
    }
    return .init(pairs, count: try proposed.count())
  }

  /// What people call a delegation, in the publication's first language.
  private func delegationName(_ id: DelegationID) -> String {
    let names = workspace.feeds.delegations[id]?.name
    return names?.text(in: workspace.feeds.publication.languages[0]).description ?? id.description
  }

  private func takenOut() throws -> [ReportContents.TakenOut] {
    let gone = try store.takenOut()
    let outlines = try store.outlines(gone.map(\.entry))
    return gone.sorted { ($1.since, $0.entry) < ($0.since, $1.entry) }.compactMap { gone in
      outlines[gone.entry].map { entry in
        ReportContents.TakenOut(
          entry: entry,
          since: gone.since,
          until: gone.since + Withdrawal.grace
        )
      }
    }
  }

  private func withdrawn() throws -> [ReportContents.Withdrawal] {
    let aliases = try store.aliases()
    let survivors = try store.outlines(Set(aliases.compactMap(\.survivor)))
    return aliases.map { alias in
      ReportContents.Withdrawal(
        id: alias.id,
        survivor: alias.survivor.flatMap { survivors[$0] },
        title: alias.title,
        language: alias.language,
        delegations: alias.delegations,
        at: alias.at
      )
    }
  }
}
