/// The elements of Atom 0.3 and of the drafts before it, where they are not those of Atom 1.0.
enum AtomLegacyElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    case (.channel, .tagline): .field(.summary)
    case (.channel, .info): .field(.spareSummary)
    case (.channel, .copyright): .field(.copyright)
    case (.channel, .issued), (.item, .issued): .field(.published)
    case (.channel, .created), (.item, .created): .field(.sparePublished)
    case (.channel, .modified), (.item, .modified): .field(.modified)
    case (.person, .homepage): .field(.personPage)
    default: AtomElements.meaning(of: word, in: place)
    }
  }
}
