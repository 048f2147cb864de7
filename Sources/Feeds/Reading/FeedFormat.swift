/// A format of feeds and its version, by the word that `inspect` uses: `rss2.0`, `atom1.0`.
package struct FeedFormat: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Whether it is Atom of any version.
  var isAtom: Bool { description.hasPrefix("atom") }

  /// Whether an item has the feed's authors where it names none: Atom (RFC 4287 §4.2.1) and JSON Feed
  /// say so, RSS does not.
  var inheritsAuthors: Bool { isAtom || description.hasPrefix("json") }

  /// Atom (RFC 4287).
  package static let atom10 = FeedFormat(description: "atom1.0")

  /// Atom 0.3 and the drafts before it.
  static let atom03 = FeedFormat(description: "atom0.3")

  /// The Channel Definition Format.
  static let cdf = FeedFormat(description: "cdf")

  /// RSS 0.90, which is RDF.
  static let rss090 = FeedFormat(description: "rss0.90")

  /// RSS 1.0, which is RDF again.
  static let rss10 = FeedFormat(description: "rss1.0")

  /// RSS 1.1, the same with less around.
  static let rss11 = FeedFormat(description: "rss1.1")

  /// The RSS inside an RDF, by the namespace of its elements; where that tells nothing, 1.0.
  static func rdf(of namespace: FeedNamespace?) -> FeedFormat {
    switch namespace {
    case .rss090: rss090
    case .rss11: rss11
    default: rss10
    }
  }

  /// RSS 0.91 to 2.0 by what the document says of itself; what is no version is the last one.
  static func rss(version: String?) -> FeedFormat {
    let known = ["0.90", "0.91", "0.92", "0.93", "0.94"].first { version?.hasPrefix($0) == true }
    return FeedFormat(description: "rss" + (known ?? "2.0"))
  }

  /// Items of JSON Feed without a feed, a line each.
  static let jsonLines = FeedFormat(description: "jsonlines")

  /// JSON Feed by the address that names its version; `nil` for any other address.
  static func json(version: String) -> FeedFormat? {
    guard version.contains("jsonfeed.org/version/1") else { return nil }
    return FeedFormat(description: version.hasSuffix("1.1") ? "jsonfeed1.1" : "jsonfeed1.0")
  }
}
