internal import Entries
internal import Markup

/// How near a link is to the one that is wanted: the page on which a piece is read.
struct LinkRank: Comparable {
  private let value: Int

  /// An alternate for people, as Atom writes it.
  private static let alternate = 0
  /// An alternate of another type, such as another feed.
  private static let otherType = 2
  /// RSS has links as text, and where one beside it has an address and a relation, that is said more
  /// clearly.
  static let text = LinkRank(value: 8)
  /// Another format's word.
  private static let borrowed = 16

  /// Where there is no link yet.
  static let none = LinkRank(value: .max)

  private init(value: Int) {
    self.value = value
  }

  /// The rank of a link in Atom's form (RFC 4287 §4.2.7); `nil` for one that is no alternate.
  ///
  /// One without a relation is an alternate. The registry's long form means the same as the short
  /// one; a spelling with capitals counts only where there is none without.
  init?(relation: String?, type: String?, isBorrowed: Bool) {
    var value = Self.alternate
    if let relation, !relation.isEmpty, !Self.alternates.contains(relation) {
      guard Self.alternates.contains(relation.lowercased()) else { return nil }
      value += 1
    }
    if let type, !type.isEmpty, !Self.isPage(type) { value += Self.otherType }
    if isBorrowed { value += Self.borrowed }
    self.value = value
  }

  private static let alternates = [
    "alternate", "http://www.iana.org/assignments/relation/alternate",
    "http://www.iana.org/assignments/relation/Alternate",
  ]

  private static func isPage(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension FeedDraft {
  /// Takes a link by its attributes or its text.
  mutating func takeLink(_ field: FeedField, _ text: FeedText, _ tag: XMLStartTag) {
    let href = tag[.href]
    if href == nil, case .link = field {
      return offer(FeedReference(text.raw, base: text.base), .text)
    }
    // An empty address is that of the base, where one is stated (RFC 3986 §4.4).
    let isBase = href?.isEmpty == true && text.base != nil
    let written = isBase ? FeedReference(base: text.base) : nil
    let reference = written ?? FeedReference(href ?? text.raw, base: text.base)
    let isBorrowed = if case .spareLink = field { true } else { false }
    let relation = tag[.rel]
    addTranslation(reference, relation: relation, language: tag[.hreflang])
    if let rank = LinkRank(relation: relation, type: tag[.type], isBorrowed: isBorrowed) {
      return offer(reference, rank)
    }
    switch relation?.lowercased() {
    case "self", "http://www.iana.org/assignments/relation/self": selfLink = selfLink ?? reference
    case "enclosure", "http://www.iana.org/assignments/relation/enclosure":
      addEnclosure(reference, mediaType: tag[.type], length: tag[.length].flatMap(Self.length))
    default: break
    }
  }

  /// Takes a link to the same piece in another language.
  ///
  /// Atom's own way is an alternate with its language (RFC 4287 §4.2.7.4); feeds that keep one
  /// alternate name the others as related.
  private mutating func addTranslation(
    _ reference: FeedReference?,
    relation: String?,
    language: String?
  ) {
    guard let reference, let language = language.flatMap(LanguageTag.init(reading:)),
      ["alternate", "related"].contains(relation?.lowercased() ?? "alternate"),
      translations.count < Self.most
    else { return }
    translations.append((reference, language))
  }

  /// Takes a link that is better than the one it has; the first of equals stays.
  private mutating func offer(_ reference: FeedReference?, _ rank: LinkRank) {
    guard let reference, rank < linkRank else { return }
    link = reference
    linkRank = rank
  }
}
