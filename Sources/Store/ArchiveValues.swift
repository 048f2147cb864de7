package import Entries
package import Foundation
package import Timeline

/// What the archives of the channels at an address know before a build.
package struct ArchiveLedger: Hashable, Sendable {
  /// By the address of the channel's folder.
  package let histories: [String: ChannelHistory]
  /// The number for the next piece of a closed page.
  package let nextPiece: Int
}

/// An entry that came or changed since the archives were brought up to date.
package struct ArchiveNews: Hashable, Sendable {
  package let id: EntryID
  package let language: LanguageTag
  /// In whose feeds it stands now, wholes included.
  package let delegations: [DelegationID]
  package let updated: Date
  /// When what readers know of it was changed, by the address of each channel on whose closed pages it
  /// stands.
  package let known: [String: Date]
}

/// An entry of a channel as its archive looks at it.
package struct ArchivedEntry: Hashable, Sendable {
  package let head: EntryHead
  package let published: Date
  package let updated: Date
}

/// A page at the moment at which it is closed.
package struct ClosedPage: Sendable {
  /// From 1, rising by one.
  package let number: Int
  package let opening: [UInt8]
  /// The numbers of its pieces, in its order.
  package let pieces: [Int]
  package let closing: [UInt8]
  /// The entries on it, and when each had changed.
  package let entries: [(id: EntryID, updated: Date)]

  package init(
    number: Int,
    opening: [UInt8],
    pieces: [Int],
    closing: [UInt8],
    entries: [(id: EntryID, updated: Date)]
  ) {
    self.number = number
    self.opening = opening
    self.pieces = pieces
    self.closing = closing
    self.entries = entries
  }
}
