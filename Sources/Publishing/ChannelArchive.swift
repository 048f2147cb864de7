package import Entries

/// A channel's closed pages, and what its feed shows because of them.
package struct ChannelArchive: Sendable {
  /// How many pages are closed; they are numbered from 1.
  package let pages: Int
  /// Of the entries that `late` gives.
  package let fingerprint: String
  /// Entries beside the newest that the feed shows: those that no closed page has, that came late, or
  /// that were corrected since their page was closed; in any order, none twice.
  package let late: @Sendable () throws -> [Entry]
  /// A page by its number.
  package let page: @Sendable (Int) throws -> Page

  /// Where the content of a closed page is.
  package enum Page: Sendable {
    /// As it was published.
    case kept([UInt8])
    /// It is being closed now, with these entries, in the order of arrival.
    case closing([Entry])
  }

  package init(
    pages: Int,
    fingerprint: String,
    late: @escaping @Sendable () throws -> [Entry],
    page: @escaping @Sendable (Int) throws -> Page
  ) {
    self.pages = pages
    self.fingerprint = fingerprint
    self.late = late
    self.page = page
  }

  /// That of a channel whose feed shows all that it has.
  package static var none: ChannelArchive {
    ChannelArchive(pages: 0, fingerprint: "", late: { [] }, page: { _ in .closing([]) })
  }

  /// What it adds to what a feed is made from.
  var input: [String] {
    pages == 0 && fingerprint.isEmpty ? [] : ["archive", "\(pages)", fingerprint]
  }
}
