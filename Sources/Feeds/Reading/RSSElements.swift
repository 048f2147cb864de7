/// The elements of RSS 0.9x and 2.0.
enum RSSElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    case (.root, .channel): .place(.channel)
    case (.root, .item), (.channel, .item): .place(.item)
    case (.channel, .image): .place(.image)
    case (.channel, .title), (.item, .title): .field(.title)
    case (.channel, .link), (.item, .link): .field(.link)
    case (.channel, .description), (.item, .description): .field(.summary)
    case (.channel, .language): .field(.language)
    case (.channel, .managingEditor), (.channel, .author), (.item, .author): .field(.author)
    case (.item, .guid): .field(.id)
    case (.item, .pubDate): .field(.published)
    case (.channel, .category), (.item, .category): .field(.tag)
    case (.item, .enclosure): .field(.enclosure)
    case (.image, .url): .field(.picture)
    default: nil
    }
  }
}
