/// The elements of the Channel Definition Format (W3C note of 1997-03-10), which are in capitals.
enum CDFElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    // A channel inside a channel is a folder of the same feed.
    case (.channel, .channel), (.root, .channel): .place(.root)
    case (.channel, .item), (.root, .item): .place(.item)
    case (.channel, .title), (.item, .title): .field(.title)
    case (.channel, .abstract), (.item, .abstract): .field(.summary)
    case (.channel, .logo), (.item, .logo): .field(.pictureAddress)
    case (.channel, .author), (.item, .author): .place(.person)
    default: nil
    }
  }

  /// What an attribute of a channel or an item says of it.
  static func meaning(ofAttribute name: (namespace: FeedNamespace?, word: FeedWord?)) -> FeedField?
  {
    switch name {
    case (.rss, .href): .link
    case (.rss, .`self`): .selfLink
    case (.rss, .lastmod): .modified
    default: nil
    }
  }
}
