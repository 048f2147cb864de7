internal import Entries
internal import Store
internal import Timeline

/// Finds, after entries changed, which of them may be translations of which.
///
/// It costs what changed: an entry is compared with those that the store finds by its day and its
/// rare signs. When the timeline has grown by a quarter, what is common in it is counted anew and
/// every entry is compared again, a stretch of days after the other.
struct PairFinding {
  private let storage: PairingStorage
  private let rules: TimelineRules

  /// How many entries may share a day or a sign to be found by it.
  private static let commonest = 48
  /// How many of the entries that share the most with one are looked at.
  private static let mostCandidates = 20
  /// Up to so many entries all are compared each time: what they say does not depend on the order in
  /// which they came, and costs little.
  private static let smallest = 500
  /// How many entries of consecutive days are compared at once.
  private let stretch: Int

  init(in transaction: GatherTransaction, by rules: TimelineRules, stretch: Int = 2_000) {
    storage = PairingStorage(transaction)
    self.rules = rules
    self.stretch = stretch
  }

  /// Brings what is known of pairs to the entries as they are now.
  ///
  /// - Parameter all: the rules changed, and with them perhaps what is compared.
  /// - Throws: the database's errors, for the store to translate.
  func settle(all: Bool) throws {
    if all { try storage.makeAllDue() }
    var changed: [PairingTraits] = []
    var changes = 0
    for id in try storage.takeDue() {
      guard let entry = try storage.entry(id) else {
        try storage.forget(id)
        continue
      }
      let traits = PairingTraits(of: entry, by: rules)
      guard try storage.traits(of: id) != traits else { continue }
      try storage.save(traits)
      changes += 1
      if changed.count < stretch { changed.append(traits) }
    }
    guard try storage.isWeighed() else { return try compareAll() }
    guard changes > 0 else { return }
    let count = try storage.count()
    guard count > Self.smallest, changes < stretch, let rarity = try storage.rarity(),
      (rarity.total * 4 / 5...rarity.total * 5 / 4 + 50).contains(count)
    else { return try compareAll() }
    try compare(changed, by: rarity)
  }

  /// Compares some entries with those that may be their translations.
  private func compare(_ some: [PairingTraits], by rarity: SignRarity) throws {
    var near: Set<Int> = []
    for traits in some {
      near.formUnion(
        try storage.candidates(
          for: traits,
          within: PairingIndex.window,
          commonest: Self.commonest,
          most: Self.mostCandidates
        )
      )
    }
    let own = Set(some.map(\.id))
    let others = try storage.traits(numbered: near).filter { !own.contains($0.id) }
    let index = PairingIndex(others + some, rarity: rarity)
    for edge in index.edges(of: some) { try storage.save(edge) }
  }

  /// Counts what is common, and compares all entries.
  func compareAll() throws {
    var counts: [UInt64: Int] = [:]
    var undated: [PairingTraits] = []
    try storage.eachTraits { traits in
      for key in traits.keys { counts[key, default: 0] += 1 }
      if traits.day == nil { undated.append(traits) }
    }
    let rarity = SignRarity(counts: counts, total: try storage.count())
    counts = [:]
    try storage.begin(with: rarity)
    try save(PairingIndex(undated, rarity: rarity).edges)
    // A window that moves on: what is behind it cannot be a translation of what comes.
    var window: [PairingTraits] = []
    var new = 0
    func compareNew() throws {
      let index = PairingIndex(window + undated, rarity: rarity)
      try save(index.edges(of: Array(window.suffix(new))))
      new = 0
      guard let last = window.last?.day else { return }
      window.removeAll { ($0.day ?? last) < last - PairingIndex.window }
    }
    try storage.eachTraits { traits in
      guard let day = traits.day else { return }
      if new >= stretch, window.last?.day != day { try compareNew() }
      window.append(traits)
      new += 1
    }
    try compareNew()
  }

  private func save(_ edges: [PairingEdge]) throws {
    for edge in edges { try storage.save(edge) }
  }
}
