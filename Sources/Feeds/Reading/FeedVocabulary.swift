internal import Markup

/// The namespaces that a feed may use, by their URIs and never by their prefixes.
enum FeedNamespace: Int, CaseIterable {
  /// The names of RSS stand in none, or in one that some publisher gave them.
  case rss
  case xml, atom, content, dublinCore, terms, media, itunes

  /// What means each; the prefix is that of feeds that forgot to declare it.
  static let addresses: [String: FeedNamespace] = [
    "": .rss,
    "http://backend.userland.com/rss2": .rss,
    "http://blogs.law.harvard.edu/tech/rss": .rss,
    "http://cyber.law.harvard.edu/rss/rss.html": .rss,
    "http://www.w3.org/XML/1998/namespace": .xml,
    "undeclared:xml": .xml,
    "http://www.w3.org/2005/Atom": .atom,
    "undeclared:atom": .atom,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "undeclared:content": .content,
    "http://purl.org/dc/elements/1.1/": .dublinCore,
    "http://purl.org/dc/elements/1.0/": .dublinCore,
    "undeclared:dc": .dublinCore,
    "http://purl.org/dc/terms/": .terms,
    "undeclared:dcterms": .terms,
    "http://search.yahoo.com/mrss/": .media,
    "http://search.yahoo.com/mrss": .media,
    "undeclared:media": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/Podcast-1.0.dtd": .itunes,
    "http://www.itunes.com/DTDs/PodCast-1.0.dtd": .itunes,
    "undeclared:itunes": .itunes,
  ]
}

/// The names of elements and attributes that mean something to us.
enum FeedWord: String, CaseIterable {
  case author, base, category, channel, content, created, creator, date, description, email
  case enclosure, encoded, entry, feed, fileSize, guid, group, href, id, image, isPermaLink
  case issued, item, label, lang, language, length, link, logo, managingEditor, medium
  case modified, name, pubDate, published, rel, rss, src, subject, subtitle, summary, term
  case thumbnail, title, type, updated, uri, url, version
}

extension XMLVocabulary {
  /// The names of all feeds.
  static let feeds = XMLVocabulary(
    namespaces: FeedNamespace.addresses.mapValues(\.rawValue),
    words: FeedWord.allCases.map(\.rawValue),
    selfEnding: [FeedWord.item.rawValue, FeedWord.entry.rawValue]
  )
}

extension XMLName {
  /// The name as a feed's; either part is `nil` where we do not know it.
  var known: (namespace: FeedNamespace?, word: FeedWord?) {
    let words = FeedWord.all
    return (
      namespace.flatMap(FeedNamespace.init(rawValue:)),
      word.flatMap { words.indices.contains($0) ? words[$0] : nil }
    )
  }
}

extension XMLStartTag {
  /// The value of an attribute without a namespace.
  subscript(_ word: FeedWord) -> String? {
    attributes.first { $0.name.known == (.rss, word) }?.value
  }

  /// The value of an attribute that XML itself defines.
  subscript(xml word: FeedWord) -> String? {
    attributes.first { $0.name.known == (.xml, word) }?.value
  }
}

extension FeedWord {
  fileprivate static let all = Array(allCases)
}
