internal import Entries
internal import Markup

extension Fold {
  /// What all sightings carry, the best one's first, without signs for lost characters.
  func particulars(of all: [Particulars]) -> Particulars {
    var result = all.first ?? .none
    for other in all.dropFirst() {
      if result.authors.isEmpty { result.authors = other.authors }
      result.tags += other.tags.filter { !result.tags.contains($0) }
      result.picture = result.picture ?? other.picture
      result.event = result.event ?? other.event
      // What a source writes loosely, our own feeds write as a URI.
      result.enclosures += other.enclosures.filter { file in
        !result.enclosures.contains { $0.address.uri == file.address.uri }
      }
      result.translations += other.translations.filter { !result.translations.contains($0) }
    }
    result.authors = result.authors.compactMap { author in
      Author(
        name: author.name?.withoutLostCharacters,
        email: author.email?.withoutLostCharacters,
        page: author.page
      )
    }
    result.tags = result.tags.map(\.withoutLostCharacters).filter { !$0.isEmpty }
    return result
  }
}
