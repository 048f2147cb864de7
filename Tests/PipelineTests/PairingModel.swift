import Entries
import SeededRandom
import Testing

@testable import Pipeline
@testable import Store
@testable import Timeline

/// Things that happen to the possible pairs of a timeline.
enum PairingSteps {
  enum Kind: CaseIterable {
    case write
    case rewrite
    case remove
    case reject
    case withdraw
    case confirm
    case divorce
    case hold
    case release
  }

  struct Step: Hashable, CustomStringConvertible {
    let kind: Kind
    /// Entries, among a dozen names.
    let one: Int
    let other: Int
    /// The entries that a text is like, and how much.
    let alike: [Int: Double]

    var description: String { "\(kind)(\(one), \(other), \(alike.sorted { $0.key < $1.key }))" }
  }

  /// Steps of every kind, more texts than words of editors.
  static func random(_ count: Int, seed: UInt64) -> [Step] {
    var generator = SeededGenerator(seed: seed)
    let kinds = Kind.allCases + [.write, .write, .write, .rewrite, .rewrite]
    return (0..<count).map { _ in
      var alike: [Int: Double] = [:]
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let weight = Double(Int.random(in: -2...16, using: &generator)) / 4
        alike[Int.random(in: 0..<14, using: &generator)] = weight
      }
      return Step(
        kind: kinds.randomElement(using: &generator) ?? .write,
        one: Int.random(in: 0..<14, using: &generator),
        other: Int.random(in: 0..<14, using: &generator),
        alike: alike
      )
    }
  }
}

/// A timeline's possible pairs, and what is said of them, as they are now.
struct PairingModel {
  private static let languages = ["en", "fr", "de", "nl"].compactMap { LanguageTag($0) }

  private var entries: Set<Int> = []
  private var edges: [EntryPair: Double] = [:]
  private var stories: [[Int]] = []
  private var rejected: Set<EntryPair> = []
  private var held: Set<Int> = []

  /// Of the entries that there are.
  var ids: [EntryID] { entries.sorted().map(id) }

  /// What editors and the calendar say now.
  var words: SpokenWords {
    let known = stories.compactMap { Story($0.map(id)) }
    return SpokenWords(
      story: known.reduce(into: [:]) { found, story in
        for member in story.members { found[member] = story }
      },
      languages: Dictionary(uniqueKeysWithValues: (0..<14).map { (id($0), language($0)) }),
      rejected: rejected,
      held: Set(held.intersection(entries).map(id))
    )
  }

  private func id(_ number: Int) -> EntryID { EntryID(stored: "tag:example.org,2026:\(number)") }

  private func language(_ number: Int) -> LanguageTag {
    Self.languages[number % Self.languages.count]
  }

  /// Does a step, in the store as far as it is about texts.
  mutating func take(_ step: PairingSteps.Step, in store: TimelineStore) throws {
    let pair = EntryPair(id(step.one), id(step.other))
    let areApart = language(step.one) != language(step.other)
    switch step.kind {
    case .write, .rewrite:
      entries.insert(step.one)
      forgetEdges(of: step.one)
      for (other, weight) in step.alike
      where entries.contains(other) && language(other) != language(step.one) {
        edges[EntryPair(id(step.one), id(other))] = weight
      }
      try store.gather { transaction in
        let storage = try PairingStorage(transaction)
        _ = try storage.save(traits(step.one))
        let own = edges.keys.filter { [$0.first, $0.second].contains(id(step.one)) }
        try save(own, in: storage)
        for pair in own {
          for end in [pair.first, pair.second] {
            try storage.open(try #require(try storage.kept(of: end)).number)
          }
        }
      }
    case .remove:
      entries.remove(step.one)
      forgetEdges(of: step.one)
      stories.removeAll { $0.contains(step.one) }
      try store.gather { try PairingStorage($0).forget(id(step.one)) }
    case .reject where step.one != step.other: rejected.insert(pair)
    case .withdraw: if let first = rejected.sorted().first { rejected.remove(first) }
    case .confirm where areApart && entries.isSuperset(of: [step.one, step.other]):
      stories.removeAll { $0.contains(step.one) || $0.contains(step.other) }
      stories.append([step.one, step.other])
    case .divorce: if !stories.isEmpty { stories.remove(at: step.one % stories.count) }
    case .hold: held.insert(step.one)
    case .release: held = []
    case .reject, .confirm: break
    }
  }

  /// Writes all entries and edges, the last ones first.
  func write(to store: TimelineStore) throws {
    try store.gather { transaction in
      let storage = try PairingStorage(transaction)
      for number in entries.sorted(by: >) { _ = try storage.save(traits(number)) }
      try save(edges.keys.sorted(by: >), in: storage)
    }
  }

  private mutating func forgetEdges(of number: Int) {
    edges = edges.filter { ![$0.key.first, $0.key.second].contains(id(number)) }
  }

  private func save(_ pairs: [EntryPair], in storage: PairingStorage) throws {
    for pair in pairs {
      let first = try #require(try storage.kept(of: pair.first))
      let second = try #require(try storage.kept(of: pair.second))
      let edge = PairingEdge(
        pair: pair,
        firstLanguage: try #require(first.traits?.language),
        secondLanguage: try #require(second.traits?.language),
        logOdds: edges[pair] ?? 0,
        evidence: []
      )
      try storage.save(edge, between: first.number, and: second.number)
    }
  }

  private func traits(_ number: Int) -> PairingTraits {
    PairingTraits(
      id: id(number),
      language: language(number),
      day: number,
      delegations: [],
      wholes: [],
      length: number,
      signs: []
    )
  }
}
