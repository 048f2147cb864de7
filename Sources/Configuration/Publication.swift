package import Entries
package import Foundation

/// What is published as a whole, and by whom.
package struct Publication: Hashable, Sendable {
  /// Who mints the entries' ids.
  package let authority: TagAuthority
  /// What its feeds and pages are called.
  package let title: LocalizedText
  /// At least one; the first is the default.
  package let languages: [LanguageTag]
  /// The zone in which months, days and times are meant; `UTC` unless the file says.
  package let timezone: TimeZone
  /// Where `out/public` is served, without query or fragment.
  package let baseURL: WebAddress
  /// How many entries a live feed and a page show; 50 unless the file says.
  package let entries: Int
  /// What pages and messages look like.
  package let brand: Brand
  /// The WebSub hub to name in feeds.
  package let hub: WebAddress?
  /// Where things are that were published elsewhere, in the order of the file.
  package let moved: [MovedAddress]
  /// Whether a compressed copy lies beside each text on the web, for servers that send those.
  package let isPrecompressed: Bool

  /// What pages and messages look like.
  package struct Brand: Hashable, Sendable {
    /// `#` and six lower-case hexadecimal digits; `nil` for the program's own.
    package let colour: String?
    /// An image file; `nil` without one.
    package let logo: LocalPath?
  }
}
