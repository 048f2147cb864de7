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
  /// In the picture of a channel.
  case image
  /// In what nothing is read from.
  case elsewhere
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
  case title, summary, content, published, modified, link, id, tag, language, enclosure
  /// A link in Atom's form, in any format.
  case atomLink
  /// A tag in an attribute.
  case term
  /// An author in one text: `name`, `address` or `address (name)`.
  case author
  case personName, personEmail, personPage
  /// An address as text.
  case picture
  /// An address in `url` or `href`.
  case pictureAddress
  /// A file that may be the picture.
  case mediaContent
  /// What counts where the format's own element is missing.
  case spareTitle, spareSummary, sparePublished, spareModified, spareAuthor

  /// Whether it is told by its text, not by its attributes alone.
  var hasText: Bool {
    switch self {
    case .atomLink, .term, .enclosure, .pictureAddress, .mediaContent: false
    default: true
    }
  }
}
