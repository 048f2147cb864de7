/// What RDF adds to RSS: 0.90 and 1.0 put items and pictures beside the channel, 1.1 into a list.
enum RDFElements {
  static func meaning(of word: FeedWord, in place: FeedPlace) -> FeedMeaning? {
    switch (place, word) {
    case (.root, .image): .place(.image)
    // RSS 1.1 has its items here; those of 1.0 are only named, by elements that mean nothing to us.
    case (.channel, .items): .place(.root)
    default: RSSElements.meaning(of: word, in: place)
    }
  }

  /// What an attribute of an item says of it: `rdf:about` is its address (RSS 1.0 §5.5).
  static func meaning(ofAttribute name: (namespace: FeedNamespace?, word: FeedWord?)) -> FeedField?
  {
    name == (.rdf, .about) ? .spareID : nil
  }
}
