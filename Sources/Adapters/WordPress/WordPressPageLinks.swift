internal import Entries
internal import Markup

/// What a page of a site says of the site in its links: in its head, and in its menu of languages.
struct WordPressPageLinks {
  /// A link to the same in another language.
  struct Alternate: Hashable {
    let language: LanguageTag
    let address: WebAddress
  }

  /// Of the REST interface.
  private(set) var root: WebAddress?
  /// Of the site's main feed.
  private(set) var feed: WebAddress?
  /// What the head says; empty where it says nothing.
  private(set) var head: [Alternate] = []
  /// What links of the page say.
  private(set) var menu: [Alternate] = []
  /// The page that comes after this one in a listing.
  private(set) var next: WebAddress?
  /// What `html` says that the page is in.
  private(set) var language: LanguageTag?

  /// - Parameters:
  ///   - html: the page.
  ///   - base: its address.
  ///   - linkField: the value of its `Link` field; `nil` without one.
  init(of html: String, at base: WebAddress, linkField: String? = nil) {
    root = linkField.flatMap { Self.root(inField: $0, at: base) }
    var isBeforeOlder = false
    for case .start(let name, let attributes) in HTMLPieces(html) {
      let address = attributes["href"].flatMap { Self.address($0, at: base) }
      let relations = Set((attributes["rel"] ?? "").lowercased().split(separator: " "))
      let alternate = attributes["hreflang"].flatMap { LanguageTag(written: $0) }.flatMap { tag in
        address.map { Alternate(language: tag, address: $0) }
      }
      switch name {
      case "html":
        language = language ?? attributes["lang"].flatMap { LanguageTag(written: $0) }
      case "link":
        if relations.contains(Self.interface) { root = root ?? address }
        if relations.contains("next") { next = next ?? address }
        guard relations.contains("alternate") else { continue }
        if let alternate { head.append(alternate) }
        // The comments have a feed of their own; the first is the site's.
        if attributes["type"] == "application/rss+xml" { feed = feed ?? address }
      case "a":
        if let alternate { menu.append(alternate) }
        let classes = Set((attributes["class"] ?? "").split(separator: " "))
        if relations.contains("next") && !relations.contains("prev")
          || classes.isSuperset(of: ["next", "page-numbers"])
          || classes.contains("wp-block-query-pagination-next") || isBeforeOlder
        {
          next = next ?? address
        }
        isBeforeOlder = false
      case "div", "li", "span":
        // What WordPress calls previous is what was published before (`the_posts_navigation`).
        let classes = Set((attributes["class"] ?? "").split(separator: " "))
        isBeforeOlder = classes.contains("nav-previous")
      default: break
      }
    }
  }

  /// The same in other languages: what the head says, else what the menu says; each language once.
  var alternates: [Alternate] {
    var told: [Alternate] = []
    for alternate in head.isEmpty ? menu : head
    where !told.contains(where: { $0.language == alternate.language }) {
      told.append(alternate)
    }
    return told
  }

  /// The relation of the REST interface (WordPress, “Discovery”).
  private static let interface: Substring = "https://api.w.org/"

  /// The address of the interface in a `Link` field (RFC 8288 §3).
  private static func root(inField field: String, at base: WebAddress) -> WebAddress? {
    for link in field.split(separator: "<").dropFirst() {
      let parts = link.split(separator: ">", maxSplits: 1)
      guard parts.count == 2, parts[1].contains(interface) else { continue }
      return address(String(parts[0]), at: base)
    }
    return nil
  }

  private static func address(_ text: String, at base: WebAddress) -> WebAddress? {
    URIReference.absolute(text.trimmingSpaces, against: base.description).flatMap { WebAddress($0) }
  }
}

extension String {
  /// The text without white space around it.
  var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
