internal import Entries
internal import Foundation
internal import Store
internal import Templates
internal import Timeline

/// Making the new database.
extension Restore {
  /// Keeps what the feeds told in a database of its own.
  ///
  /// - Parameters:
  ///   - pieces: all of them.
  ///   - path: of the database, which is not there yet.
  /// - Throws: `StoreError`.
  func keep(_ pieces: RestoredPieces, in path: String) throws {
    let store = try TimelineStore.open(at: path)
    let site = workspace.site(logo: nil)
    let rules = workspace.rules
    // The oldest first, which stays where two turn out to be one.
    let ordered = pieces.pieces.values.sorted {
      ($0.updated, $0.published, $0.id) < ($1.updated, $1.published, $1.id)
    }
    let redirections = try redirections().merging(pieces.redirections) { own, _ in own }
    let known = Set(pieces.pieces.keys)
    var led: Set<EntryID> = []
    try store.gather { transaction in
      var addresses: [String: EntryID] = [:]
      for piece in ordered {
        let restored = RestoredEntry(piece, of: site, by: rules)
        try transaction.restore(
          restored.entry,
          from: restored.sighting,
          readAt: piece.address,
          minted: restored.minted,
          feeds: restored.feeds,
          zone: rules.zone
        )
        addresses[site.address(of: restored.entry).description] = piece.id
      }
      for (id, gone) in pieces.gone.sorted(by: { $0.key < $1.key }) {
        let survivor = redirections[id.key].flatMap { addresses[$0.description] }
        if survivor != nil { led.insert(id) }
        try transaction.restore(
          gone: id,
          for: survivor,
          language: gone.language,
          delegations: gone.delegations.sorted(),
          hadPage: survivor != nil,
          at: gone.at
        )
      }
      try PairFinding(in: transaction, by: rules).settle(all: true)
      // By the same rules nothing has to be folded again.
      try transaction.setRulesFingerprint(workspace.rulesFingerprint)
    }
    try keepArchives(in: store, served: pieces.archives)
    try store.recordAddresses(pieces.addresses)
    try store.recordPublished(try files(of: known.union(led)))
    try store.close()
  }
}
