internal import Markup

/// The formats that are told apart by their outermost element, each with its own list of elements.
enum FeedFamily {
  case rss, rdf, atom, legacyAtom, cdf

  /// What a document begins with.
  struct Beginning {
    let family: FeedFamily
    let format: FeedFormat
    let place: FeedPlace
    /// What is odd about it; `nil` where it is as its standard says.
    var warning: String?
    /// Whether other documents begin like this: it counts as a feed once something is in it.
    var isDoubtful = false
  }

  /// What the outermost element begins; `nil` for one of no feed.
  static func beginning(with tag: XMLStartTag) -> Beginning? {
    let name = tag.name.local
    switch tag.name.known {
    case (.rss, .channel) where name == "CHANNEL":
      return Beginning(family: .cdf, format: .cdf, place: .channel)
    case (.rss, .channel):
      return Beginning(
        family: .rss,
        format: .rss(version: nil),
        place: .channel,
        warning: "it begins with <channel>, without the <rss> that belongs around it",
        isDoubtful: true
      )
    case (.rss11, .channel):
      return Beginning(family: .rdf, format: .rss11, place: .channel)
    case (let namespace?, .rss) where namespace.isRSS:
      let warning = name == "rss" ? nil : "it begins with <\(name)> where <rss> belongs"
      let format = FeedFormat.rss(version: tag[.version])
      return Beginning(family: .rss, format: format, place: .root, warning: warning)
    case (nil, .rss):
      return Beginning(
        family: .rss,
        format: .rss(version: tag[.version]),
        place: .root,
        warning: "its elements are in a namespace that is none of RSS",
        isDoubtful: true
      )
    // The namespace of the elements inside tells which RSS it is.
    case (.rdf, .rdf):
      let format = FeedFormat.rdf(of: tag.plainNamespace.flatMap(FeedNamespace.init(rawValue:)))
      return Beginning(family: .rdf, format: format, place: .root)
    case (.atom, .feed): return Beginning(family: .atom, format: .atom10, place: .channel)
    case (.atom, .entry): return Beginning(family: .atom, format: .atom10, place: .item)
    case (.atom03, .entry): return Beginning(family: .legacyAtom, format: .atom03, place: .item)
    case (.atom03, .feed): return Beginning(family: .legacyAtom, format: .atom03, place: .channel)
    case (.rss, .feed):
      let isLegacy = tag[.version] == "0.3"
      return Beginning(
        family: isLegacy ? .legacyAtom : .atom,
        format: isLegacy ? .atom03 : .atom10,
        place: .channel,
        warning: "its elements are in no namespace, where Atom's belongs",
        isDoubtful: true
      )
    default: return nil
    }
  }

  /// What an element means in a feed of the family.
  ///
  /// - Parameters:
  ///   - name: the element's.
  ///   - place: the one it stands in.
  ///   - hasNamespace: whether the outermost element was in the family's own namespace; if not,
  ///     names in none, or in one that nobody knows, are taken for its own.
  /// - Returns: `nil` where it means nothing to us.
  func meaning(
    of name: (namespace: FeedNamespace?, word: FeedWord?),
    in place: FeedPlace,
    hasNamespace: Bool
  ) -> FeedMeaning? {
    guard let namespace = name.namespace ?? (hasNamespace ? nil : .rss), let word = name.word
    else { return nil }
    switch namespace {
    case .rss, .rss090, .rss10, .rss11:
      switch self {
      case .rss: return RSSElements.meaning(of: word, in: place)
      case .rdf: return RDFElements.meaning(of: word, in: place)
      case .cdf: return CDFElements.meaning(of: word, in: place)
      case .atom where !hasNamespace: return AtomElements.meaning(of: word, in: place)
      case .legacyAtom where !hasNamespace: return AtomLegacyElements.meaning(of: word, in: place)
      case .atom, .legacyAtom: return RSSElements.meaning(of: word, in: place)?.borrowed
      }
    case .atom, .atom03:
      let meaning =
        namespace == .atom
        ? AtomElements.meaning(of: word, in: place)
        : AtomLegacyElements.meaning(of: word, in: place)
      switch self {
      case .atom, .legacyAtom: return meaning
      case .rss, .rdf, .cdf: return meaning?.borrowed
      }
    case .xml: return nil
    case .rdf, .xhtml, .content, .dublinCore, .terms, .media, .itunes:
      return ExtensionElements.meaning(of: word, in: namespace, at: place)
    }
  }

  /// What an attribute of a feed or an item says of it.
  func meaning(
    ofAttribute name: (namespace: FeedNamespace?, word: FeedWord?)
  ) -> FeedField? {
    switch self {
    case .rdf: RDFElements.meaning(ofAttribute: name)
    case .cdf: CDFElements.meaning(ofAttribute: name)
    case .rss, .atom, .legacyAtom: nil
    }
  }
}
