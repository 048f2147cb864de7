package import Entries
package import Foundation

/// One delegation in one language, or all of them, or the whole timeline for the readers of a language: a
/// feed and the page beside it.
package struct Channel: Sendable {
  package let language: LanguageTag
  /// `nil` for a channel of every delegation.
  package let delegation: DelegationID?
  /// Whether it shows each story of the timeline once, in its language or else in another.
  package let isOfStories: Bool
  /// Of the entries that it shows, their translations and its deletions.
  package let fingerprint: String
  /// The entries, newest first; read when something must be rendered.
  package let entries: @Sendable () throws -> [Entry]
  /// The newest of them, read without the others.
  package let newest: @Sendable () throws -> Entry?
  /// When an entry of it changed last.
  package let changed: Date?
  /// What its entries announce; `nil` where they never announced anything.
  package let events: Events?
  /// Ids that were published here and turned out to be another entry's, newest first.
  package let deletions: [(id: EntryID, at: Date)]
  package let archive: ChannelArchive

  package init(
    language: LanguageTag,
    delegation: DelegationID?,
    fingerprint: String,
    deletions: [(id: EntryID, at: Date)],
    changed: Date? = nil,
    events: Events? = nil,
    archive: ChannelArchive = .none,
    isOfStories: Bool = false,
    newest: (@Sendable () throws -> Entry?)? = nil,
    entries: @escaping @Sendable () throws -> [Entry]
  ) {
    self.language = language
    self.delegation = delegation
    self.fingerprint = fingerprint
    self.deletions = deletions
    self.changed = changed
    self.events = events
    self.isOfStories = isOfStories
    self.archive = archive
    self.entries = entries
    self.newest = newest ?? { try entries().first }
  }

  /// The name of its calendar.
  package static let calendar = "events.ics"

  /// The folder of its files, relative to the web root: `fr/un-geneva`.
  package var folder: String {
    isOfStories ? Self.folderOfStories(in: language) : Self.folder(of: delegation, in: language)
  }

  /// The folder of the files of the whole timeline for the readers of a language.
  package static func folderOfStories(in language: LanguageTag) -> String {
    "\(language)/stories"
  }

  /// The folder of the files of a delegation in a language, or of all delegations.
  package static func folder(of delegation: DelegationID?, in language: LanguageTag) -> String {
    "\(language)/\(delegation?.description ?? "all")"
  }
}

extension Channel {
  /// The entries of a channel that announce something, those included that its feed no longer shows.
  package struct Events: Sendable {
    package let fingerprint: String
    /// In the order of their ids.
    package let entries: @Sendable () throws -> [Entry]

    package init(fingerprint: String, entries: @escaping @Sendable () throws -> [Entry]) {
      self.fingerprint = fingerprint
      self.entries = entries
    }
  }
}

/// An entry that needs a page of ours, because it has no address of its own.
package struct EntryPage: Sendable {
  package let id: EntryID
  package let language: LanguageTag
  /// Of the entry and its translations.
  package let fingerprint: String
  /// When the entry changed last.
  package let changed: Date?
  package let entry: @Sendable () throws -> Entry

  package init(
    id: EntryID,
    language: LanguageTag,
    fingerprint: String,
    changed: Date? = nil,
    entry: @escaping @Sendable () throws -> Entry
  ) {
    self.id = id
    self.language = language
    self.fingerprint = fingerprint
    self.changed = changed
    self.entry = entry
  }
}

/// A page that an entry has left, because it turned out to be another's.
package struct MovedPage: Sendable {
  package let id: EntryID
  /// The entry that it is.
  package let survivor: Entry

  package init(id: EntryID, survivor: Entry) {
    self.id = id
    self.survivor = survivor
  }
}
