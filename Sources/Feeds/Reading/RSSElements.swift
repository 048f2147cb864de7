/// The elements of RSS 0.90 to 2.0, with or without RDF around them.
enum RSSElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    case (.root, .channel): .place(.channel)
    case (.root, .item), (.channel, .item): .place(.item)
    case (.channel, .image), (.item, .image): .place(.image)
    case (.channel, .title), (.item, .title): .field(.title)
    case (.channel, .link), (.item, .link): .field(.link)
    case (.channel, .description), (.item, .description): .field(.summary)
    case (.item, .body), (.item, .fullitem), (.item, .summary): .field(.spareContent)
    case (.channel, .language), (.item, .language): .field(.language)
    case (.channel, .managingEditor), (.channel, .author), (.item, .author): .place(.person)
    case (.item, .guid): .field(.id)
    case (.channel, .pubDate), (.item, .pubDate): .field(.published)
    case (.channel, .lastBuildDate): .field(.modified)
    case (.channel, .category), (.item, .category): .field(.tag)
    case (.channel, .copyright): .field(.copyright)
    case (.channel, .generator): .field(.generator)
    case (.channel, .ttl): .field(.rest)
    case (.channel, .skipHours), (.channel, .skipDays): .place(.pauses)
    case (.pauses, .hour): .field(.quietHour)
    case (.pauses, .day): .field(.quietDay)
    case (.item, .enclosure): .field(.enclosure)
    case (.image, .url): .field(.picture)
    // A publisher who writes an author in Atom's parts gives them no namespace either.
    case (.person, .name): .field(.personName)
    case (.person, .email): .field(.personEmail)
    case (.person, .uri), (.person, .url): .field(.personPage)
    default: nil
    }
  }
}
