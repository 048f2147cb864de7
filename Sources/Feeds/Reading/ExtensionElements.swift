/// The elements of other vocabularies that stand in feeds of any format.
enum ExtensionElements {
  static func meaning(
    of word: FeedWord,
    in namespace: FeedNamespace,
    at place: FeedPlace
  ) -> FeedMeaning? {
    guard place == .channel || place == .item else { return nil }
    return switch (namespace, word) {
    case (.content, .encoded): .field(.content)
    case (.dublinCore, .creator), (.dublinCore, .author): .field(.author)
    case (.dublinCore, .date), (.terms, .issued), (.terms, .created): .field(.sparePublished)
    case (.dublinCore, .title), (.media, .title): .field(.spareTitle)
    case (.dublinCore, .subject): .field(.tag)
    case (.dublinCore, .language): .field(.language)
    case (.dublinCore, .description): .field(.spareSummary)
    case (.terms, .modified): .field(.spareModified)
    case (.media, .group): .place(place)
    case (.media, .content): .field(.mediaContent)
    case (.media, .thumbnail): .field(.pictureAddress)
    case (.media, .description): .field(.spareSummary)
    case (.itunes, .author): .field(.spareAuthor)
    case (.itunes, .summary), (.itunes, .subtitle): .field(.spareSummary)
    case (.itunes, .image): .field(.pictureAddress)
    default: nil
    }
  }
}
