internal import Entries
internal import Store
internal import Timeline

/// What looks like translations and waits for an editor's word.
///
/// A store keeps what was chosen; where anything was said or changed since, that is chosen anew for
/// the entries that it can matter to, and not kept: the next build does. So these are read as they
/// are asked for, and no more of them than that.
struct ProposedPairs {
  private let store: TimelineStore?
  /// For whom it was chosen anew.
  private let fresh: Set<EntryID>
  /// What was then chosen, the likeliest first.
  private let freshProposals: [Proposal]
  private let positions: [EntryID: [Int]]

  /// Where nothing is proposed.
  static let none = ProposedPairs()

  private init() {
    (store, fresh, freshProposals, positions) = (nil, [], [], [:])
  }

  /// The proposals of a timeline, beside what editors and sources have said.
  ///
  /// - Parameters:
  ///   - store: the timeline.
  ///   - stories: what needs no proposal, and what must not be proposed.
  ///   - due: what is not due by then is nobody's translation yet.
  /// - Throws: `StoreError` when the timeline cannot be read.
  init(in store: TimelineStore, beside stories: Stories, due: DueLimit) throws(StoreError) {
    let words = try SpokenWords(stories, in: store, due: due)
    try self.init(in: store, by: PairChoosing(beside: words))
  }

  /// - Parameters:
  ///   - store: the timeline.
  ///   - choosing: chooses anew what is not as it was kept.
  /// - Throws: `StoreError` when the timeline cannot be read.
  init(in store: TimelineStore, by choosing: PairChoosing) throws(StoreError) {
    var fresh: Set<EntryID> = []
    var proposals: [Proposal] = []
    try store.choices { storage in
      try choosing.eachOpenPart(in: storage) { part in
        fresh.formUnion(part.entries.map(\.id))
        proposals += part.proposals
      }
    }
    proposals.sort(by: Proposal.isLikelier)
    var positions: [EntryID: [Int]] = [:]
    for (position, proposal) in proposals.enumerated() {
      positions[proposal.pair.first, default: []].append(position)
      positions[proposal.pair.second, default: []].append(position)
    }
    self.store = store
    self.fresh = fresh
    self.positions = positions
    freshProposals = proposals
  }

  /// How many there are.
  func count() throws(StoreError) -> Int {
    guard let store else { return 0 }
    let kept = try store.choices { storage in
      let replaced = try fresh.reduce(0) { sum, id in
        sum + (try storage.proposals(for: id).count { $0.pair.first == id })
      }
      return try storage.count() - replaced
    }
    return kept + freshProposals.count
  }

  /// The likeliest, then by ids.
  ///
  /// - Parameter most: how many of them at most; all with `nil`.
  /// - Returns: what speaks for each is told by `evidence(for:)`.
  /// - Throws: `StoreError` when the timeline cannot be read.
  func likeliest(_ most: Int? = nil) throws(StoreError) -> [Proposal] {
    guard let store else { return [] }
    let kept = try store.choices { try $0.likeliest(most, without: fresh) }
    guard !freshProposals.isEmpty else { return kept }
    return Array((kept + freshProposals).sorted(by: Proposal.isLikelier).prefix(most ?? .max))
  }

  /// What speaks for some of the proposals, best first.
  func evidence(for proposals: [Proposal]) throws(StoreError) -> [EntryPair: [PairEvidence]] {
    guard let store else { return [:] }
    let found = try store.evidence(for: proposals.map(\.pair))
    return proposals.reduce(into: found) { $0[$1.pair, default: []] += $1.evidence }
  }

  /// The proposals for one entry, the likeliest first.
  func proposals(for id: EntryID) throws(StoreError) -> [Proposal] {
    guard let store else { return [] }
    return try store.choices { try proposals(for: id, in: $0) }
  }

  /// The same inside a reading of the timeline.
  ///
  /// - Throws: the database's errors, for the store to translate.
  func proposals(for id: EntryID, in storage: ChoiceStorage) throws -> [Proposal] {
    guard !fresh.contains(id) else { return (positions[id] ?? []).map { freshProposals[$0] } }
    return try storage.proposals(for: id)
  }
}

extension ProposedPairs {
  /// What may be translations of each of some entries, the likeliest first; nothing for one without.
  func partners(of ids: some Sequence<EntryID>) throws(StoreError) -> [EntryID: [EntryID]] {
    guard let store else { return [:] }
    return try store.choices { storage in
      try ids.reduce(into: [:]) { partners, id in
        let found = try proposals(for: id, in: storage)
          .map { $0.pair.first == id ? $0.pair.second : $0.pair.first }
        if !found.isEmpty { partners[id] = found }
      }
    }
  }
}

extension Proposal {
  /// The order in which proposals are listed.
  fileprivate static func isLikelier(_ left: Self, _ right: Self) -> Bool {
    left.score != right.score ? left.score > right.score : left.pair < right.pair
  }
}
