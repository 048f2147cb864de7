internal import Entries
internal import Markup

/// What is known of a site when something is asked of it; it travels with each request's purpose.
struct WordPressSite: Codable, Hashable {
  /// The front page of a language.
  struct Home: Codable, Hashable {
    /// As the site says (BCP 47); `nil` where it has one language or does not say.
    let language: String?
    /// An absolute address.
    let address: String
  }

  /// The front page, an absolute address.
  let front: String
  /// Where the REST interface is: ends with `/`; `nil` where no page says so.
  var root: String?
  /// Where each language has its front page; at least one.
  var homes: [Home]
  /// Whether addresses are made of parameters alone: `/?p=1`, `/?feed=rss2`.
  var isPlain = false
  /// What stands behind a front page in the address of its feed; `nil` for `feed/`, and never where it `isPlain`.
  ///
  /// A site that ends its addresses without a slash answers the other form with a redirect, each time.
  var feedPath: String?
  /// Which of all readings of the whole this is, counted from 1.
  var turn: Int
  /// The moment after which the posts of the REST interface are read, in UTC; `nil` for all of them.
  var after: String?

  /// The languages that the homes say, each once.
  var languages: [LanguageTag] {
    var languages: [LanguageTag] = []
    for home in homes {
      if let language = home.language.flatMap({ LanguageTag($0) }), !languages.contains(language) {
        languages.append(language)
      }
    }
    return languages
  }

  /// The language of a page of the site by its address: that of the home it lies below.
  ///
  /// - Returns: `nil` where the homes do not tell languages apart.
  func language(of link: WebAddress) -> LanguageTag? {
    guard languages.count > 1 else { return nil }
    let link = SitePlace(link.description)
    return homes.filter { link.isBelow(SitePlace($0.address)) }
      .max { $0.address.utf8.count < $1.address.utf8.count }
      .flatMap { $0.language.flatMap { LanguageTag($0) } }
  }

  /// The languages that the addresses of posts lie in, each once, in the order of their tags.
  ///
  /// - Parameters:
  ///   - posts: of the site.
  ///   - others: languages that are among them in any case.
  /// - Returns: the others alone where the homes do not tell languages apart.
  func languages(of posts: [WordPressPost], besides others: [String] = []) -> [String] {
    guard languages.count > 1 else { return others }
    let found = posts.compactMap { $0.link.flatMap { language(of: $0)?.primary } }
    let new = Set(found).subtracting(others)
    return new.isEmpty ? others : (others + new).sorted()
  }

  /// Whether an address is a front page and no piece.
  func isHome(_ address: WebAddress) -> Bool {
    let place = SitePlace(address.description)
    return place == SitePlace(front) || homes.contains { place == SitePlace($0.address) }
  }

  /// An address of the REST interface.
  ///
  /// - Parameters:
  ///   - route: below the root: `wp/v2/posts`.
  ///   - parameters: of the query; names and values fit for an address.
  /// - Returns: `nil` where no page says where the interface is.
  func endpoint(_ route: String, _ parameters: [(String, String)] = []) -> WebAddress? {
    guard let root else { return nil }
    let query = parameters.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    let mark = query.isEmpty ? "" : root.contains("?") ? "&" : "?"
    return WebAddress(root + route + mark + query)
  }

  /// A page of a home's feed, counted from 1.
  func feed(of home: Home, page: Int) -> WebAddress? {
    let paged = page > 1 ? ["paged=\(page)"] : []
    if isPlain { return Self.address(home.address, adding: ["feed=rss2"] + paged) }
    return Self.address(Self.below(home.address, feedPath ?? "feed/"), adding: paged)
  }

  private static func address(_ text: String, adding parameters: [String]) -> WebAddress? {
    guard !parameters.isEmpty else { return WebAddress(text) }
    return WebAddress(text + (text.contains("?") ? "&" : "?") + parameters.joined(separator: "&"))
  }

  private static func below(_ address: String, _ path: String) -> String {
    let document = address.prefix { $0 != "?" && $0 != "#" }
    return document + (document.hasSuffix("/") ? "" : "/") + path
  }
}

/// Where on a site an address leads, without its scheme.
private struct SitePlace: Equatable {
  private let host: String
  private let path: String
  private let parameters: Set<Substring>

  init(_ address: String) {
    let reference = URIReference(address)
    host = (reference.authority ?? "").lowercased()
    path = reference.path.isEmpty ? "/" : reference.path
    parameters = Set((reference.query ?? "").split(separator: "&"))
  }

  /// Whether a home's path and parameters are among its own.
  func isBelow(_ home: SitePlace) -> Bool {
    let folder = home.path.hasSuffix("/") ? home.path : home.path + "/"
    return host == home.host && (path == home.path || path.hasPrefix(folder))
      && home.parameters.isSubset(of: parameters)
  }
}
