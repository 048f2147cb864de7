package import Entries
package import Foundation

/// A feed as its readers get it, whatever the format.
///
/// Atom: `feed`. RSS: `channel`. JSON Feed: the top object.
package struct Feed: Sendable {
  /// A permanent URI that does not change when the feed moves.
  package let id: String
  package let title: String
  /// A sentence about it.
  package let subtitle: String?
  package let language: LanguageTag
  /// Who publishes it.
  package let author: String
  /// The feed's own address in each format.
  package let addresses: Addresses
  /// The page beside it.
  package let page: WebAddress
  /// The WebSub hub that tells of changes.
  package let hub: WebAddress?
  /// The last closed page of the feed's archive, which is in Atom; JSON Feed cannot say it.
  package let newestArchive: WebAddress?
  /// What stands for the publication at the head of a list: wider than high.
  package let logo: WebAddress?
  /// The same for a small place: a square.
  package let icon: WebAddress?
  /// What people see who open it in a browser.
  package let guide: BrowserGuide?
  /// The feeds of the same delegation in other languages.
  package let siblings: [Sibling]
  /// Newest first.
  ///
  /// No two may have changed in one second, because some readers order and tell changes by that.
  package let items: [Item]
  /// Only Atom can say them.
  package let deletions: [Deletion]
  /// The zone that dates are written in; it changes no instant.
  package let zone: TimeZone

  package init(
    id: String,
    title: String,
    subtitle: String?,
    language: LanguageTag,
    author: String,
    addresses: Addresses,
    page: WebAddress,
    hub: WebAddress?,
    newestArchive: WebAddress? = nil,
    logo: WebAddress? = nil,
    icon: WebAddress? = nil,
    guide: BrowserGuide? = nil,
    siblings: [Sibling],
    items: [Item],
    deletions: [Deletion],
    zone: TimeZone
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.author = author
    self.addresses = addresses
    self.page = page
    self.hub = hub
    self.newestArchive = newestArchive
    self.logo = logo
    self.icon = icon
    self.guide = guide
    self.siblings = siblings
    self.items = items
    self.deletions = deletions
    self.zone = zone
  }

  /// The newest change of anything in it; `nil` for an empty feed.
  package var changed: Date? {
    (items.map(\.updated) + deletions.map(\.at)).max()
  }
}

extension Feed {
  /// Where one feed stands in each format that it is published in.
  package struct Addresses: Hashable, Sendable {
    package let atom: WebAddress
    package let rss: WebAddress?
    package let json: WebAddress?

    package init(atom: WebAddress, rss: WebAddress? = nil, json: WebAddress? = nil) {
      self.atom = atom
      self.rss = rss
      self.json = json
    }
  }

  /// The feed of the same delegation in another language.
  package struct Sibling: Hashable, Sendable {
    package let language: LanguageTag
    package let addresses: Addresses

    package init(language: LanguageTag, addresses: Addresses) {
      self.language = language
      self.addresses = addresses
    }
  }

  /// An id that was published and is no more: a reader may drop it (RFC 6721).
  package struct Deletion: Hashable, Sendable {
    package let id: EntryID
    package let at: Date

    package init(id: EntryID, at: Date) {
      self.id = id
      self.at = at
    }
  }
}
