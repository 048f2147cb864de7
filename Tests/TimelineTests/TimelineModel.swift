import Entries
import Foundation

@testable import Timeline

/// The timeline in memory, by the same pure functions as the program: what is seen, placed and known.
struct TimelineModel {
  struct Seen {
    let source: SourceID
    let sighting: Sighting
    let digest: Digest
    let firstRun: Int
    var lastRun: Int
    var entry: EntryID?
  }

  private(set) var seen: [Seen] = []
  private var runs: [SourceID: Int] = [:]
  private var run = 0
  /// In the order of making.
  private(set) var entries: [EntryID] = []
  private(set) var aliases: [EntryID: EntryID] = [:]
  let rules: TimelineRules

  init(rules: TimelineRules) {
    self.rules = rules
  }

  /// Reads sources in one run, each whole.
  mutating func read(_ readings: [(source: SourceID, sightings: [Sighting])]) {
    run += 1
    var gone: [Int] = []
    for (source, sightings) in readings {
      let previous = runs[source] ?? 0
      for sighting in sightings { keep(sighting, from: source) }
      gone += seen.indices.filter { index in
        seen[index].source == source && seen[index].lastRun == previous && previous > 0
          && seen[index].entry != nil
      }
      runs[source] = run
    }
    place(gone: gone)
  }

  /// Everything that was seen of an entry.
  func records(of entry: EntryID) -> [SightingRecord] {
    seen.filter { $0.entry == entry }.map { seen in
      SightingRecord(
        source: seen.source,
        sighting: seen.sighting,
        firstSeen: Date(timeIntervalSince1970: 1_773_000_000 + Double(seen.firstRun) * 86_400),
        lastRun: seen.lastRun,
        isCurrent: seen.lastRun == runs[seen.source]
      )
    }
  }

  /// The entry that shows what a source says.
  func entry(showing sighting: Sighting, from source: SourceID) -> EntryID? {
    let digest = sighting.contentDigest
    return seen.first { $0.source == source && $0.digest == digest }?.entry
  }

  private mutating func keep(_ sighting: Sighting, from source: SourceID) {
    let digest = sighting.contentDigest
    if let index = seen.firstIndex(where: { $0.source == source && $0.digest == digest }) {
      seen[index].lastRun = run
    } else {
      seen.append(
        Seen(source: source, sighting: sighting, digest: digest, firstRun: run, lastRun: run)
      )
    }
  }

  private mutating func place(gone: [Int]) {
    let new = seen.indices.filter { seen[$0].entry == nil }
      .sorted { (seen[$0].source, $0) < (seen[$1].source, $1) }
    let placed: [Identity.Placed] = seen.indices.compactMap { index in
      seen[index].entry.map { entry in
        Identity.Placed(
          entry: entry,
          source: seen[index].source,
          keys: keys(index),
          standing: gone.contains(index)
            ? .gone : seen[index].lastRun == runs[seen[index].source] ? .shown : .past
        )
      }
    }
    let unplaced = new.map { Identity.Unplaced(source: seen[$0].source, keys: keys($0)) }
    let pieces = Identity.pieces(of: unplaced, among: placed)
    var ids: [Int: EntryID] = [:]
    let fresh = pieces.indices.filter { pieces[$0].entries.isEmpty }
    let minting = Identity.mintingOrder(
      of: fresh.map { pieces[$0].sightings.map { unplaced[$0].keys } }
    )
    for position in minting {
      let piece = fresh[position]
      let all = pieces[piece].sightings.map { unplaced[$0].keys }
      var attempt = 0
      repeat {
        ids[piece] = Identity.mint(all, authority: rules.authority, attempt: attempt)
        attempt += 1
      } while ids[piece].map { entries.contains($0) || aliases[$0] != nil } ?? false
      if let id = ids[piece] { entries.append(id) }
    }
    for (index, piece) in pieces.enumerated() {
      let id = ids[index] ?? merge(piece.entries)
      for position in piece.sightings { seen[new[position]].entry = id }
    }
  }

  private mutating func merge(_ ids: [EntryID]) -> EntryID? {
    let survivor = entries.first { ids.contains($0) }
    for loser in ids where loser != survivor {
      aliases[loser] = survivor
      entries.removeAll { $0 == loser }
      for index in seen.indices where seen[index].entry == loser { seen[index].entry = survivor }
    }
    return survivor
  }

  private func keys(_ index: Int) -> MatchingKeys {
    MatchingKeys(seen[index].sighting, from: seen[index].source, in: rules.zone)
  }
}
