/// Where in a feed an element stands.
enum FeedPlace {
  case document
  /// In the outermost element of RSS, around the channel.
  case root
  /// In the feed itself.
  case channel
  case item
  /// In an author.
  case person
  /// In somebody who counts where there is no author.
  case sparePerson
  /// In the picture of a channel.
  case image
  /// In the feed that an entry was taken from (RFC 4287 §4.2.11).
  case source
  /// In the list of texts that RSS 1.0 once had for an item.
  case texts
  /// In a list of hours or days at which a channel is not to be asked.
  case pauses
  /// In what nothing is read from.
  case elsewhere
  /// In an element of a vocabulary that we do not know: an item in it is not one of the feed's.
  case foreign
}

/// What an element means for the one around it.
enum FeedMeaning {
  /// More elements stand in it.
  case place(FeedPlace)
  /// It says something.
  case field(FeedField)
}

/// What an element says of a feed or an item.
enum FeedField {
  case title, summary, content, published, modified, link, language, enclosure
  /// An identifier that may be the address as well.
  case id
  /// A link in Atom's form, in any format.
  case atomLink
  /// Where the feed itself is.
  case selfLink
  /// A tag as text.
  case tag
  /// Several, with commas between.
  case keywords
  /// A tag in an attribute.
  case term
  case personName, personEmail, personPage
  /// An address as text.
  case picture
  /// An address in `url` or `href`.
  case pictureAddress
  /// A file that may be the picture.
  case mediaContent
  /// An author in one text, who counts where nobody else is named.
  case spareAuthor
  case generator, copyright
  /// How long a reader may wait, in minutes.
  case rest
  /// An hour of the day, or a day of the week, at which it should not ask.
  case quietHour, quietDay
  /// What counts where the format's own element is missing.
  case spareTitle, spareSummary, spareContent, sparePublished, spareModified, spareID, spareLink

  /// Whether it is told by its text, not by its attributes alone.
  var hasText: Bool {
    switch self {
    case .term, .enclosure, .pictureAddress, .mediaContent: false
    default: true
    }
  }

  /// Whether the beginning of its text says a part of what the whole does.
  ///
  /// Half an address, an identifier or a date is another one.
  var isOfUseInPart: Bool {
    switch self {
    case .title, .spareTitle, .summary, .spareSummary, .content, .spareContent: true
    default: false
    }
  }

  /// The same said in another format's words: it counts where the feed's own have nothing.
  var borrowed: FeedField {
    switch self {
    case .title: .spareTitle
    case .summary: .spareSummary
    case .content: .spareContent
    case .published: .sparePublished
    case .modified: .spareModified
    case .id: .spareID
    case .link, .atomLink: .spareLink
    default: self
    }
  }
}

extension FeedMeaning {
  /// The same for a word of another format than the feed's; it begins no item and no feed.
  var borrowed: FeedMeaning? {
    switch self {
    case .field(let field): .field(field.borrowed)
    case .place(.person), .place(.sparePerson), .place(.source), .place(.image): self
    case .place: nil
    }
  }
}
