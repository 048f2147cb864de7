/// The elements of Atom 1.0 (RFC 4287 §4).
enum AtomElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    case (.channel, .entry): .place(.item)
    case (.channel, .author), (.item, .author), (.source, .author): .place(.person)
    case (.item, .source): .place(.source)
    case (.channel, .title), (.item, .title): .field(.title)
    case (.channel, .link), (.item, .link): .field(.atomLink)
    case (.channel, .id), (.item, .id): .field(.id)
    case (.channel, .subtitle), (.item, .summary): .field(.summary)
    case (.item, .content): .field(.content)
    case (.channel, .published), (.item, .published): .field(.published)
    case (.channel, .updated), (.item, .updated): .field(.modified)
    case (.channel, .category), (.item, .category): .field(.term)
    case (.channel, .logo): .field(.picture)
    case (.channel, .rights): .field(.copyright)
    case (.channel, .generator): .field(.generator)
    case (.person, .name): .field(.personName)
    case (.person, .email): .field(.personEmail)
    case (.person, .uri), (.person, .url): .field(.personPage)
    default: nil
    }
  }
}
