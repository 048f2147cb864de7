internal import Entries
internal import Markup

extension FeedDraft {
  /// Takes what an element or an attribute says by its text.
  ///
  /// - Parameters:
  ///   - field: what it is about.
  ///   - text: what stood in it.
  ///   - tag: the element, how it began.
  ///   - dates: the reader of dates.
  mutating func take(_ field: FeedField, _ text: FeedText, _ tag: XMLStartTag, by dates: FeedDate) {
    // A link may say everything in its attributes.
    switch field {
    case .link, .atomLink, .spareLink: return takeLink(field, text, tag)
    default: guard text.raw.utf8.contains(where: { $0 > 0x20 }) else { return }
    }
    switch field {
    case .title: if title == nil { title = text }
    case .spareTitle: if spareTitle == nil { spareTitle = text }
    case .summary: summary = summary ?? text
    case .spareSummary: spareSummary = spareSummary ?? text
    case .content: content = content ?? text
    case .spareContent: spareContent = spareContent ?? text
    case .id: takeID(text, tag)
    case .spareID:
      spareID = spareID ?? PlainText(line: text.raw).description
      permalink = permalink ?? FeedReference(text.raw, base: nil)
    // Of several dates the last one counts.
    case .published: published = date(text.raw, by: dates) ?? published
    case .modified: modified = date(text.raw, by: dates) ?? modified
    case .sparePublished: sparePublished = date(text.raw, by: dates) ?? sparePublished
    case .spareModified: spareModified = date(text.raw, by: dates) ?? spareModified
    case .language: take(language: text.raw)
    case .tag: addTag(text.raw)
    case .keywords: for word in text.raw.split(separator: ",") { addTag(String(word)) }
    case .spareAuthor:
      for author in Author.reading(text.raw) { Self.add(author, to: &spareAuthors) }
    case .picture: picture = picture ?? FeedReference(text.raw, base: text.base)
    case .selfLink: selfLink = selfLink ?? FeedReference(text.raw, base: text.base)
    case .generator: generator = generator ?? text.line.shortened()
    case .copyright: copyright = copyright ?? text.cut(at: 2_000)
    case .rest: rest = rest ?? Self.length(text.raw).flatMap { $0 > 0 ? $0 : nil }
    case .quietHour: quietHours.add(hour: text.line.description)
    case .quietDay: quietHours.add(day: text.line.description)
    case .personName, .personEmail, .personPage: break
    case .link, .atomLink, .spareLink: break
    case .term, .enclosure, .pictureAddress, .mediaContent: break
    }
  }

  /// Takes what an element says by its attributes.
  mutating func take(_ field: FeedField, _ tag: XMLStartTag, base: String?) {
    switch field {
    case .term: addTag(tag[.term].flatMap { $0.isEmpty ? nil : $0 } ?? tag[.label] ?? tag[.text])
    case .enclosure:
      let file = FeedReference(tag[.url] ?? tag[.href], base: base)
      addEnclosure(file, mediaType: tag[.type], length: tag[.length].flatMap(Self.length))
    case .pictureAddress:
      picture = picture ?? FeedReference(tag[.url] ?? tag[.href], base: base)
    case .mediaContent:
      let file = FeedReference(tag[.url], base: base)
      if tag[.medium] == "image" || tag[.type]?.hasPrefix("image/") == true {
        picture = picture ?? file
      } else if tag[.medium] != nil || tag[.type] != nil {
        addEnclosure(file, mediaType: tag[.type], length: tag[.fileSize].flatMap(Self.length))
      }
    default: break
    }
  }

  /// An identifier; unless it says otherwise it is an address as well, where it is one.
  private mutating func takeID(_ text: FeedText, _ tag: XMLStartTag) {
    let isPermaLink = tag[.isPermaLink]?.lowercased()
    if isPermaLink != "false" {
      // One that only may be an address is none beside another.
      let base = isPermaLink == "true" ? text.base : nil
      permalink = permalink ?? FeedReference(text.raw, base: base)
    }
    guard id == nil else { return }
    let words = PlainText(line: text.raw).description
    id = words
    // What has no slash is no path, and taken for a name.
    guard tag.name.known.word == .id, words.utf8.contains(UInt8(ascii: "/")),
      URIReference(words).scheme == nil
    else { return }
    relativeID = FeedReference(words, base: text.base)
  }

  private mutating func take(language text: String) {
    language = LanguageTag(reading: text) ?? language
    unreadableLanguage = unreadableLanguage ?? PlainText(line: String(text.prefix(100)))
  }

  /// A number of bytes; `nil` for what is none.
  static func length(_ text: String) -> Int? {
    Int(PlainText(line: text).description)
  }
}

extension LanguageTag {
  /// A language as feeds write it: `en_US` means `en-US`.
  init?(reading text: String) {
    let words = PlainText(line: text).description
    // A longer one than any that is in use would be handed to every item (RFC 5646 §4.4.1).
    guard words.utf8.count <= 100 else { return nil }
    self.init(words.utf8.contains(UInt8(ascii: "_")) ? words.replacing("_", with: "-") : words)
  }
}
