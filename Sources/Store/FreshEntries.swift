internal import Entries
internal import Markup

/// The entries that a transaction saved, so that what is done with them next need not read them back.
///
/// A class because all copies of a transaction's value see one of them. Of very many it keeps the
/// first, in bounded memory.
final class FreshEntries {
  /// Kept apart from the table, whose cells are copied as it grows.
  private final class Kept {
    let entry: Entry

    init(_ entry: Entry) {
      self.entry = entry
    }
  }

  private var byID: [EntryID: Kept] = [:]
  /// Of the words that are kept, in bytes.
  private var size = 0

  /// How many bytes of words are kept at most.
  private static let limit = 12 << 20

  /// Keeps an entry as it was just saved.
  func add(_ entry: Entry) {
    guard size < Self.limit || byID[entry.id] != nil else { return }
    size += 512 + entry.summary.description.utf8.count + (entry.content?.html.utf8.count ?? 0)
    byID[entry.id] = Kept(entry)
  }

  /// An entry, which is not kept any longer; `nil` for one that was not.
  func take(_ id: EntryID) -> Entry? { byID.removeValue(forKey: id)?.entry }

  /// Forgets an entry that is gone.
  func forget(_ id: EntryID) { byID[id] = nil }

  /// Forgets everything: some of it was undone.
  func forgetAll() { byID = [:] }
}
