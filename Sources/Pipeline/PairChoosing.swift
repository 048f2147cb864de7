internal import Entries
internal import Store
internal import Timeline

/// Chooses, among the possible pairs, those that are proposed: for the entries for which anything
/// changed since the last time, and for those that that can matter to.
///
/// What is chosen depends on the edges and on what is said of their entries alone, not on the order
/// in which they came, nor on how often it was chosen in between.
struct PairChoosing {
  /// What was chosen for entries that matter to each other.
  struct Part {
    /// All of them, by their numbers, with their ids.
    let entries: [(number: Int, id: EntryID)]
    /// In no order that matters.
    let proposals: [Proposal]
  }

  private let words: SpokenWords
  private let largest: Int

  /// - Parameters:
  ///   - words: what others say of entries now.
  ///   - largest: for how many entries it is chosen at once at most.
  init(beside words: SpokenWords, atMost largest: Int = ConnectedPart.largest) {
    self.words = words
    self.largest = largest
  }

  /// Brings the choice that a store keeps to the edges and words as they are.
  ///
  /// - Throws: `StoreError` when the timeline cannot be changed.
  func settle(in store: TimelineStore) throws {
    try store.gather { transaction in
      let storage = try ChoiceStorage(transaction)
      let open = try open(in: storage)
      guard !open.entries.isEmpty || !open.changes.isEmpty else { return }
      try eachPart(with: open.entries, in: storage) { part in
        try storage.save(part.proposals, for: part.entries)
      }
      try storage.close(with: open.changes)
    }
  }

  /// Hands over what has to be chosen anew, without keeping it.
  ///
  /// - Throws: the database's errors, for the store to translate, and what the work throws.
  func eachOpenPart(in storage: ChoiceStorage, _ work: (Part) throws -> Void) throws {
    try eachPart(with: open(in: storage).entries, in: storage, work)
  }

  /// The entries for which it has to be chosen anew, rising, and what is said of entries now that was
  /// not.
  private func open(
    in storage: ChoiceStorage
  ) throws -> (entries: [Int], changes: [EntryID: String?]) {
    let changes = words.changes(since: try storage.words())
    var entries = Set(try storage.open())
    for number in try changes.keys.compactMap(storage.number) {
      entries.insert(number)
      // The edges of an entry that is held, or no longer, come and go at their other ends as well.
      entries.formUnion(try storage.edges(of: number).map(\.other))
    }
    return (try storage.chosenTogether(with: entries).sorted(), changes)
  }

  private func eachPart(
    with entries: [Int],
    in storage: ChoiceStorage,
    _ work: (Part) throws -> Void
  ) throws {
    var graph = PairGraph(in: storage, beside: words)
    for entry in entries where !graph.isDone(entry) {
      let part = try graph.part(of: entry, atMost: largest)
      try work(Part(entries: part.entries, proposals: proposals(in: part)))
      graph.finish(part)
    }
  }

  /// What is proposed among the entries of a part.
  private func proposals(in part: PairGraph.Part) -> [Proposal] {
    guard !part.edges.isEmpty else { return [] }
    let ids = part.entries.map(\.id)
    let confirmed = words.stories(among: ids)
    let proposals = Pairing.proposals(
      from: part.edges,
      languages: confirmed.languages,
      confirmed: confirmed.all,
      rejected: words.rejected(among: ids)
    )
    guard !part.rivals.isEmpty else { return proposals }
    let logOdds = Dictionary(part.edges.map { ($0.pair, $0.logOdds) }) { first, _ in first }
    return proposals.map { proposal in
      let rival = [proposal.pair.first, proposal.pair.second].compactMap { part.rivals[$0] }.max()
      guard let rival, let own = logOdds[proposal.pair] else { return proposal }
      return proposal.beside(rival, against: own)
    }
  }
}
