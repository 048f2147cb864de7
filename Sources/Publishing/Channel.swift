package import Entries
package import Foundation

/// One delegation in one language, or all of them: a feed and the page beside it.
package struct Channel {
  package let language: LanguageTag
  /// `nil` for the channel of every delegation.
  package let delegation: DelegationID?
  /// Of the entries that it shows, their translations and its deletions.
  package let fingerprint: String
  /// The entries, newest first; read when something must be rendered.
  package let entries: () throws -> [Entry]
  /// Ids that were published here and turned out to be another entry's, newest first.
  package let deletions: [(id: EntryID, at: Date)]

  package init(
    language: LanguageTag,
    delegation: DelegationID?,
    fingerprint: String,
    deletions: [(id: EntryID, at: Date)],
    entries: @escaping () throws -> [Entry]
  ) {
    self.language = language
    self.delegation = delegation
    self.fingerprint = fingerprint
    self.deletions = deletions
    self.entries = entries
  }

  /// The folder of its files, relative to the web root: `fr/un-geneva`.
  package var folder: String {
    "\(language)/\(delegation?.description ?? "all")"
  }
}

/// An entry that needs a page of ours, because it has no address of its own.
package struct EntryPage {
  package let id: EntryID
  package let language: LanguageTag
  /// Of the entry and its translations.
  package let fingerprint: String
  package let entry: () throws -> Entry

  package init(
    id: EntryID,
    language: LanguageTag,
    fingerprint: String,
    entry: @escaping () throws -> Entry
  ) {
    self.id = id
    self.language = language
    self.fingerprint = fingerprint
    self.entry = entry
  }
}

/// A page that an entry has left, because it turned out to be another's.
package struct MovedPage {
  package let id: EntryID
  /// The entry that it is.
  package let survivor: Entry

  package init(id: EntryID, survivor: Entry) {
    self.id = id
    self.survivor = survivor
  }
}
