internal import Markup

/// The namespaces that a feed may use, by their URIs and never by their prefixes.
enum FeedNamespace: Int, CaseIterable {
  /// The names of RSS 0.91 to 2.0 stand in none, or in one that some publisher gave them.
  case rss
  /// RSS 0.90.
  case rss090
  /// RSS 1.0.
  case rss10
  /// RSS 1.1.
  case rss11
  case rdf, xml, xhtml, atom, content, dublinCore, terms, media, itunes
  /// Atom 0.3 and the drafts before it.
  case atom03

  /// What means each; `undeclared:` and a prefix is what feeds write that forgot to declare it.
  ///
  /// Publishers write an address with or without its last slash, and by either scheme.
  static let addresses: [String: FeedNamespace] = {
    var addresses: [String: FeedNamespace] = [:]
    for (address, namespace) in known {
      addresses[address] = namespace
      let rest = address.dropFirst("http://".count)
      guard address.hasPrefix("http://") else { continue }
      let other = rest.hasSuffix("/") ? String(rest.dropLast()) : rest + "/"
      for spelling in ["https://" + rest, "http://" + other, "https://" + other] {
        addresses[spelling] = namespace
      }
    }
    return addresses
  }()

  private static let known: [String: FeedNamespace] = [
    "": .rss,
    "http://backend.userland.com/rss": .rss,
    "http://backend.userland.com/RSS": .rss,
    "http://backend.userland.com/rss091": .rss,
    "http://backend.userland.com/rss092": .rss,
    "http://backend.userland.com/rss093": .rss,
    "http://backend.userland.com/rss094": .rss,
    "http://backend.userland.com/rss2": .rss,
    "http://backend.userland.com/RSS2": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss,
    "http://cyber.law.harvard.edu/rss/rss.html": .rss,
    "http://cyber.harvard.edu/rss/rss.html": .rss,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
    "http://purl.org/rss/1.0/modules/rss091#": .rss,
    "http://my.netscape.com/rdf/simple/0.9/": .rss090,
    "http://channel.netscape.com/rdf/simple/0.9/": .rss090,
    "http://purl.org/rss/1.0/": .rss10,
    "http://purl.org/net/rss1.1#": .rss11,
    "http://purl.org/net/rss1.1": .rss11,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "undeclared:rdf": .rdf,
    "http://www.w3.org/XML/1998/namespace": .xml,
    "undeclared:xml": .xml,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "undeclared:xhtml": .xhtml,
    "http://www.w3.org/2005/Atom": .atom,
    "http://www.w3.org/2005/atom": .atom,
    "undeclared:atom": .atom,
    "http://purl.org/atom/ns#": .atom03,
    "http://purl.org/atom/ns": .atom03,
    "http://example.com/newformat#": .atom03,
    "http://example.com/necho": .atom03,
    "http://purl.org/echo/": .atom03,
    "uri/of/echo/namespace#": .atom03,
    "http://purl.org/pie/": .atom03,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "undeclared:content": .content,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "http://purl.org/rss/1.0/modules/dc/": .dublinCore,
    "undeclared:dc": .dublinCore,
    "http://purl.org/dc/terms/": .terms,
    "undeclared:dcterms": .terms,
    "http://search.yahoo.com/mrss/": .media,
    "http://www.rssboard.org/media-rss": .media,
    "undeclared:media": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/Podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": .itunes,
    "http://www.google.com/schemas/play-podcasts/1.0": .itunes,
    "undeclared:itunes": .itunes,
  ]

  /// Whether it has the names of some version of RSS.
  var isRSS: Bool {
    switch self {
    case .rss, .rss090, .rss10, .rss11: true
    case .rdf, .xml, .xhtml, .atom, .content, .dublinCore, .terms, .media, .itunes, .atom03: false
    }
  }
}

extension XMLVocabulary {
  /// The names of all feeds.
  static let feeds = XMLVocabulary(
    namespaces: FeedNamespace.addresses.mapValues(\.rawValue),
    words: FeedWord.spellings,
    selfEnding: FeedWord.numbered.indices.filter { number in
      [.item, .entry].contains(FeedWord.numbered[number])
    }
  )
}

extension XMLName {
  /// The name as a feed's; either part is `nil` where we do not know it.
  var known: (namespace: FeedNamespace?, word: FeedWord?) {
    (namespace.flatMap(FeedNamespace.init(rawValue:)), word.map { FeedWord.numbered[$0] })
  }

  /// Whether it is a word in a namespace.
  fileprivate func isSame(as word: FeedWord, in namespace: FeedNamespace) -> Bool {
    self.namespace == namespace.rawValue && self.word.map { FeedWord.numbered[$0] } == word
  }
}

extension XMLStartTag {
  /// The value of an attribute without a namespace.
  subscript(_ word: FeedWord) -> String? {
    attributes.first { $0.name.isSame(as: word, in: .rss) }?.value
  }

  /// The value of an attribute that XML itself defines.
  subscript(xml word: FeedWord) -> String? {
    attributes.first { $0.name.isSame(as: word, in: .xml) }?.value
  }
}
