/// The elements of other vocabularies that stand in feeds of any format.
enum ExtensionElements {
  static func meaning(
    of word: FeedWord,
    in namespace: FeedNamespace,
    at place: FeedPlace
  ) -> FeedMeaning? {
    switch place {
    case .channel, .item: break
    case .person, .sparePerson, .texts: return partMeaning(of: word, in: namespace, at: place)
    case .document, .root, .image, .source, .pauses, .elsewhere, .foreign: return nil
    }
    return switch namespace {
    case .content: contentMeaning(of: word)
    case .dublinCore: dublinCoreMeaning(of: word)
    case .terms: termsMeaning(of: word)
    case .media: mediaMeaning(of: word, at: place)
    case .itunes: podcastMeaning(of: word)
    case .xhtml: word == .body || word == .div ? .field(.spareContent) : nil
    case .rss, .rss090, .rss10, .rss11, .rdf, .xml, .atom, .atom03: nil
    }
  }

  /// RSS 1.0 Content: today's element, and the list of texts that came before it.
  private static func contentMeaning(of word: FeedWord) -> FeedMeaning? {
    switch word {
    case .encoded: .field(.content)
    case .items: .place(.texts)
    default: nil
    }
  }

  /// The fifteen elements of Dublin Core (DCMES 1.0 and 1.1).
  private static func dublinCoreMeaning(of word: FeedWord) -> FeedMeaning? {
    switch word {
    case .title: .field(.spareTitle)
    case .creator, .author: .place(.person)
    case .subject: .field(.tag)
    case .description: .field(.spareSummary)
    case .date, .created, .issued: .field(.sparePublished)
    case .modified: .field(.spareModified)
    case .identifier: .field(.spareID)
    case .language: .field(.language)
    case .rights: .field(.copyright)
    default: nil
    }
  }

  /// The terms that refine them (DCMI Metadata Terms).
  private static func termsMeaning(of word: FeedWord) -> FeedMeaning? {
    switch word {
    case .issued, .created, .date: .field(.sparePublished)
    case .modified: .field(.spareModified)
    case .abstract: .field(.spareSummary)
    default: dublinCoreMeaning(of: word)
    }
  }

  /// Media RSS 1.5.1; what stands in a group or a file is said of the item.
  private static func mediaMeaning(of word: FeedWord, at place: FeedPlace) -> FeedMeaning? {
    switch word {
    case .group: .place(place)
    case .content: .field(.mediaContent)
    case .thumbnail: .field(.pictureAddress)
    case .title: .field(.spareTitle)
    case .description: .field(.spareSummary)
    case .category: .field(.tag)
    case .keywords: .field(.keywords)
    default: nil
    }
  }

  /// Podcasts as Apple wants them, and Google once did.
  private static func podcastMeaning(of word: FeedWord) -> FeedMeaning? {
    switch word {
    case .title: .field(.spareTitle)
    case .author: .field(.spareAuthor)
    case .owner: .place(.sparePerson)
    case .summary, .subtitle, .description: .field(.spareSummary)
    case .image: .field(.pictureAddress)
    case .category: .field(.term)
    case .keywords: .field(.keywords)
    default: nil
    }
  }

  /// What stands inside a person, or in a list of texts, with as much RDF around as there may be.
  private static func partMeaning(
    of word: FeedWord,
    in namespace: FeedNamespace,
    at place: FeedPlace
  ) -> FeedMeaning? {
    switch (namespace, word) {
    case (.itunes, .name): .field(.personName)
    case (.itunes, .email): .field(.personEmail)
    case (.rdf, .value) where place == .texts: .field(.spareContent)
    default: nil
    }
  }
}
