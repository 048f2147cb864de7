internal import Entries
internal import Foundation
internal import Store

/// What becomes of pieces that were taken out of a listing: they are held for a while, for a listing may
/// be wrong for a day, and then withdrawn.
struct Withdrawal {
  /// How long an entry stays published after its piece was taken out.
  static let grace: TimeInterval = 14 * 86_400

  private let transaction: GatherTransaction
  private let now: Date

  init(transaction: GatherTransaction, now: Date) {
    self.transaction = transaction
    self.now = now
  }

  /// Begins the grace of entries that no source shows any more.
  ///
  /// - Parameters:
  ///   - entries: whose pieces were taken out of a listing.
  ///   - isShown: whether any source shows one.
  /// - Returns: how many are kept for a while from now on.
  /// - Throws: the database's errors, for the store to translate.
  func begin(_ entries: Set<EntryID>, unless isShown: (EntryID) throws -> Bool) throws -> Int {
    var begun = 0
    for id in entries.sorted() where try transaction.minted(id) != nil && !isShown(id) {
      begun += try transaction.takeOut(id, since: now) ? 1 : 0
    }
    return begun
  }

  /// Ends the grace of entries that are shown again, and withdraws those whose time is over.
  ///
  /// - Parameters:
  ///   - touched: entries of which other sightings are shown than before; `nil` for all.
  ///   - isShown: whether any source shows one.
  /// - Returns: how many were withdrawn.
  /// - Throws: the database's errors, for the store to translate.
  func end(_ touched: Set<EntryID>?, unless isShown: (EntryID) throws -> Bool) throws -> Int {
    var withdrawn = 0
    for (id, since) in try transaction.takenOut() {
      if try transaction.minted(id) == nil || (touched?.contains(id) ?? true) && isShown(id) {
        try transaction.putBack(id)
      } else if since <= now - Self.grace {
        try transaction.putBack(id)
        try transaction.withdraw(id, at: now)
        withdrawn += 1
      }
    }
    return withdrawn
  }
}
