internal import Entries
internal import Markup

/// The post of a listing that changed last: when it did, and how the site told of it then.
struct WordPressLatest: Codable, Hashable {
  /// In UTC as the interface writes it, so that such texts are ordered as their times; empty for no
  /// post.
  private(set) var modified = ""
  private var id: Int?
  private var link: String?
  /// Whether the site said its language.
  private var saysLanguage = false

  /// No post.
  init() {}

  init(_ post: WordPressPost) {
    modified = post.modifiedText
    id = post.id
    link = post.link?.description
    saysLanguage = post.language != nil
  }

  /// Keeps the one that changed later; of two the one that was there first.
  mutating func take(_ other: WordPressLatest) {
    if other.modified > modified { self = other }
  }

  /// Whether a post is the very one, and has not changed.
  func isSame(as post: WordPressPost) -> Bool { id == post.id && modified == post.modifiedText }

  /// Whether a post that was told now shows that the site makes its addresses otherwise, or says the
  /// languages of its posts where it did not, or the other way round.
  ///
  /// - Parameters:
  ///   - post: of the same listing.
  ///   - site: as it was found.
  /// - Returns: `false` where nothing is known of either.
  func hasMoved(to post: WordPressPost, on site: WordPressSite) -> Bool {
    guard let link, let address = post.link else { return false }
    if saysLanguage != (post.language != nil) { return true }
    if isSame(as: post) { return link != address.description }
    guard let known = WebAddress(link) else { return false }
    // Each language may have a host of its own.
    let origins = site.homes.compactMap { WebAddress($0.address)?.origin } + [known.origin]
    return !origins.contains(address.origin) || Self.isPlain(known) != Self.isPlain(address)
  }

  /// Whether an address is made of parameters, that of a language aside: `/?p=1`.
  private static func isPlain(_ address: WebAddress) -> Bool {
    let parameters = (URIReference(address.description).query ?? "").split(separator: "&")
    return parameters.contains { !$0.hasPrefix("lang=") }
  }
}

extension WordPressListing {
  /// Whether a number of posts is so far from the one that was known that a listing is another one
  /// than it was: more than a tenth, and more than three.
  static func isOther(_ count: Int, than known: Int) -> Bool {
    abs(count - known) > max(3, known / 10)
  }
}
