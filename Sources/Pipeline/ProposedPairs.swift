internal import Entries
internal import Store
internal import Timeline

/// What looks like translations and waits for an editor's word.
struct ProposedPairs {
  /// The likeliest first; what speaks for each is told by `evidence(for:)`.
  let all: [Proposal]
  private let store: TimelineStore?
  private let positions: [EntryID: [Int]]

  /// Where nothing is proposed.
  static let none = ProposedPairs([], in: nil)

  private init(_ proposals: [Proposal], in store: TimelineStore?) {
    all = proposals
    self.store = store
    var positions: [EntryID: [Int]] = [:]
    for (position, proposal) in proposals.enumerated() {
      positions[proposal.pair.first, default: []].append(position)
      positions[proposal.pair.second, default: []].append(position)
    }
    self.positions = positions
  }

  /// The proposals of a timeline, beside what editors and sources have said.
  ///
  /// - Parameters:
  ///   - store: the timeline.
  ///   - stories: what needs no proposal, and what must not be proposed.
  ///   - due: what is not due by then is nobody's translation yet.
  /// - Throws: `StoreError` when the timeline cannot be read.
  init(in store: TimelineStore, beside stories: Stories, due: DueLimit) throws {
    let held = Set(try store.heldIDs(due: due))
    let edges = try store.pairingEdges().filter { edge in
      held.isEmpty || !held.contains(edge.pair.first) && !held.contains(edge.pair.second)
    }
    guard !edges.isEmpty else {
      self = .none
      return
    }
    self.init(
      Pairing.proposals(
        from: edges,
        languages: stories.languages,
        confirmed: stories.all,
        rejected: stories.rejected
      ),
      in: store
    )
  }

  /// What speaks for some of the proposals, best first.
  func evidence(for proposals: [Proposal]) throws(StoreError) -> [EntryPair: [PairEvidence]] {
    guard let store else { return [:] }
    let found = try store.evidence(for: proposals.map(\.pair))
    return proposals.reduce(into: found) { $0[$1.pair, default: []] += $1.evidence }
  }

  /// The proposals for one entry, the likeliest first.
  func proposals(for id: EntryID) -> [Proposal] {
    (positions[id] ?? []).map { all[$0] }
  }
}

extension ProposedPairs {
  /// What may be an entry's translations, the likeliest first.
  func partners(of id: EntryID) -> [EntryID] {
    proposals(for: id).map { $0.pair.first == id ? $0.pair.second : $0.pair.first }
  }
}
