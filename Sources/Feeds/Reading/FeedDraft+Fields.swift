internal import Entries
internal import Markup

extension FeedDraft {
  /// Takes what an element says by its text.
  ///
  /// - Parameters:
  ///   - field: what it is about.
  ///   - text: what stood in it.
  ///   - tag: how it began.
  ///   - dates: the reader of dates.
  mutating func take(_ field: FeedField, _ text: FeedText, _ tag: XMLStartTag, by dates: FeedDate) {
    guard text.raw.utf8.contains(where: { $0 > 0x20 }) else { return }
    switch field {
    case .title: title = title ?? text
    case .spareTitle: spareTitle = spareTitle ?? text
    case .summary: summary = summary ?? text
    case .spareSummary: spareSummary = spareSummary ?? text
    case .content: content = content ?? text
    case .link: link = link ?? FeedReference(text.raw, base: text.base)
    case .id:
      id = id ?? PlainText(line: text.raw).description
      if tag[.isPermaLink]?.lowercased() != "false" {
        permalink = permalink ?? FeedReference(text.raw, base: nil)
      }
    case .published: published = published ?? date(text.raw, by: dates)
    case .modified: modified = modified ?? date(text.raw, by: dates)
    case .sparePublished: sparePublished = sparePublished ?? date(text.raw, by: dates)
    case .spareModified: spareModified = spareModified ?? date(text.raw, by: dates)
    case .language: language = LanguageTag(reading: text.raw) ?? language
    case .tag: addTag(text.raw)
    case .author: add(Author.reading(text.raw))
    case .spareAuthor: spareAuthor = spareAuthor ?? Author.reading(text.raw)
    case .picture: picture = picture ?? FeedReference(text.raw, base: text.base)
    case .personName, .personEmail, .personPage: break
    case .atomLink, .term, .enclosure, .pictureAddress, .mediaContent: break
    }
  }

  /// Takes what an element says by its attributes.
  mutating func take(_ field: FeedField, _ tag: XMLStartTag, base: String?) {
    switch field {
    case .atomLink: takeLink(tag, base: base)
    case .term: addTag(tag[.term] ?? tag[.label])
    case .enclosure:
      let file = FeedReference(tag[.url] ?? tag[.href], base: base)
      addEnclosure(file, mediaType: tag[.type], length: tag[.length].flatMap { Int($0) })
    case .pictureAddress:
      picture = picture ?? FeedReference(tag[.url] ?? tag[.href], base: base)
    case .mediaContent:
      let file = FeedReference(tag[.url], base: base)
      if tag[.medium] == "image" || tag[.type]?.hasPrefix("image/") == true {
        picture = picture ?? file
      } else if tag[.medium] != nil || tag[.type] != nil {
        addEnclosure(file, mediaType: tag[.type], length: tag[.fileSize].flatMap { Int($0) })
      }
    default: break
    }
  }

  /// A link of Atom (RFC 4287 §4.2.7); one without a relation is an alternate.
  private mutating func takeLink(_ tag: XMLStartTag, base: String?) {
    let reference = FeedReference(tag[.href], base: base)
    switch tag[.rel]?.lowercased() ?? "alternate" {
    case "alternate", "http://www.iana.org/assignments/relation/alternate":
      link = link ?? reference
    case "self": selfLink = selfLink ?? reference
    case "enclosure":
      addEnclosure(reference, mediaType: tag[.type], length: tag[.length].flatMap { Int($0) })
    default: break
    }
  }
}

extension LanguageTag {
  /// A language as feeds write it: `en_US` means `en-US`.
  init?(reading text: String) {
    self.init(PlainText(line: text).description.replacing("_", with: "-"))
  }
}
