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
  /// Up to so many entries all are compared each time, and none has to be found by its signs.
  ///
  /// What they say does not depend on the order in which they came, and costs little.
  private static let smallest = 500
  /// How many signs are put in order at once.
  private static let signPortion = 250_000
  /// How many entries of consecutive days are compared at once.
  private let stretch: Int

  /// - Throws: the database's errors, for the store to translate.
  init(in transaction: GatherTransaction, by rules: TimelineRules, stretch: Int = 2_000) throws {
    storage = try PairingStorage(transaction)
    self.rules = rules
    self.stretch = stretch
  }

  /// An entry that says something else than it did, or is new.
  private struct Change {
    let number: Int
    let traits: PairingTraits
    /// What it said before.
    let old: PairingTraits?
  }

  /// Brings what is known of pairs to the entries as they are now.
  ///
  /// - Parameter all: the rules changed, and with them perhaps what is compared.
  /// - Throws: the database's errors, for the store to translate.
  func settle(all: Bool) throws {
    // In one language nothing is a translation; with the first piece in a second all are looked at.
    guard try storage.hasAnythingToCompare() else { return try storage.forgetDue() }
    let rarity = try storage.rarity()
    let isIndexed = (rarity?.total ?? 0) > Self.smallest
    if all || rarity == nil { try storage.makeAllDue() }
    // Another program may choose otherwise among the same edges.
    if all { try storage.openAll() }
    var changed: [Change] = []
    var known: [Int: PairingTraits] = [:]
    var changes = 0
    var isReadable = true
    var growth = 0
    for id in try storage.takeDue() {
      let kept = try storage.kept(of: id)
      if let kept, kept.traits == nil { isReadable = false }
      guard let entry = try storage.entry(id) else {
        if isIndexed, let rarity, let kept, let traits = kept.traits {
          let rows = PairingStorage.signRows(of: traits, numbered: kept.number, by: rarity)
          try storage.removeFromIndex(rows)
        }
        try storage.forget(id)
        if kept != nil { growth -= 1 }
        continue
      }
      let traits = PairingTraits(of: entry, by: rules)
      guard kept?.traits != traits else { continue }
      let number = try storage.save(traits)
      changes += 1
      if kept == nil { growth += 1 }
      known[number] = traits
      // Of so many that all have to be read some at a time, none is held.
      if known.count > 2 * stretch { known = [:] }
      if changed.count < stretch {
        changed.append(Change(number: number, traits: traits, old: kept?.traits))
      }
    }
    let count = try storage.count(after: growth)
    guard let rarity else { return try compareAll(knowing: known) }
    guard changes > 0 else { return }
    guard isIndexed, isReadable, count > Self.smallest, changes < stretch,
      (rarity.total * 4 / 5...rarity.total * 5 / 4 + 50).contains(count)
    else { return try compareAll(knowing: known) }
    try compare(changed, by: rarity)
  }

  /// Compares some entries with those that may be their translations.
  private func compare(_ changed: [Change], by rarity: SignRarity) throws {
    for change in changed {
      func rows(of traits: PairingTraits) -> [PairingStorage.SignRow] {
        PairingStorage.signRows(of: traits, numbered: change.number, by: rarity)
      }
      if let old = change.old { try storage.removeFromIndex(rows(of: old)) }
      try storage.index(rows(of: change.traits))
    }
    var near: Set<Int> = []
    for change in changed {
      near.formUnion(
        try storage.candidates(
          for: change.traits,
          by: rarity,
          within: PairingIndex.window,
          commonest: Self.commonest,
          most: Self.mostCandidates
        )
      )
    }
    let some = changed.map(\.traits)
    let others = try storage.traits(numbered: near.subtracting(changed.map(\.number)))
    var numbers = Dictionary(others.map { ($0.traits.id, $0.number) }) { first, _ in first }
    for change in changed { numbers[change.traits.id] = change.number }
    let all = others.map(\.traits) + some
    for group in [all.filter { $0.day != nil }, all.filter { $0.day == nil }] {
      let edges = PairingIndex(group, rarity: rarity).edges(of: some)
      try save(edges, numbers)
      for number in Set(edges.flatMap { [numbers[$0.pair.first], numbers[$0.pair.second]] }) {
        if let number { try storage.open(number) }
      }
    }
  }

  /// Counts what is common, and compares all entries.
  ///
  /// - Parameter known: traits by their numbers that need not be read again; those of a few thousand
  ///   entries.
  /// - Throws: the database's errors, for the store to translate.
  func compareAll(knowing known: [Int: PairingTraits] = [:]) throws {
    var known = known
    let count = try storage.count()
    var counts: [UInt64: Int] = [:]
    var undated: [PairingTraits] = []
    var undatedNumbers: [EntryID: Int] = [:]
    try storage.eachTraits(knowing: known) { number, traits in
      if count <= 2 * stretch { known[number] = traits }
      for key in traits.keys { counts[key, default: 0] += 1 }
      if traits.day == nil {
        undated.append(traits)
        undatedNumbers[traits.id] = number
      }
    }
    let rarity = SignRarity(counts: counts, total: count)
    counts = [:]
    try storage.begin(with: rarity)
    let undatedIndex = PairingIndex(undated, rarity: rarity)
    try save(undatedIndex.edges, undatedNumbers)
    // A window that moves on: what is behind it cannot be a translation of what comes.
    var window: [(number: Int, traits: PairingTraits)] = []
    var new = 0
    func compareNew() throws {
      let numbers = Dictionary(window.map { ($0.traits.id, $0.number) }) { first, _ in first }
      let some = window.suffix(new).map(\.traits)
      try save(PairingIndex(window.map(\.traits), rarity: rarity).edges(of: some), numbers)
      if !undated.isEmpty {
        let both = numbers.merging(undatedNumbers) { first, _ in first }
        try save(undatedIndex.edges(of: some), both)
      }
      new = 0
      guard let last = window.last?.traits.day else { return }
      window.removeAll { ($0.traits.day ?? last) < last - PairingIndex.window }
    }
    var signs: [PairingStorage.SignRow] = []
    func indexSigns() throws {
      signs.sort()
      try storage.index(signs)
      signs.removeAll(keepingCapacity: true)
    }
    try storage.emptyIndex()
    try storage.eachTraits(knowing: known) { number, traits in
      if count > Self.smallest {
        signs += PairingStorage.signRows(of: traits, numbered: number, by: rarity)
        if signs.count >= Self.signPortion { try indexSigns() }
      }
      guard let day = traits.day else { return }
      if new >= stretch, window.last?.traits.day != day { try compareNew() }
      window.append((number, traits))
      new += 1
    }
    try compareNew()
    try indexSigns()
  }

  private func save(_ edges: [PairingEdge], _ numbers: [EntryID: Int]) throws {
    for edge in edges {
      guard let first = numbers[edge.pair.first], let second = numbers[edge.pair.second] else {
        continue
      }
      try storage.save(edge, between: first, and: second)
    }
  }
}
