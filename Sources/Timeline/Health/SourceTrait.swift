internal import Entries
internal import Markup

/// What a piece of a source has or lacks.
package enum SourceTrait: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
  case title
  case date
  case link
  case excerpt
  case delegation

  /// Whether a piece has it.
  func isIn(_ sighting: Sighting) -> Bool {
    switch self {
    case .title: sighting.title.map { !$0.isEmpty } ?? false
    case .date: sighting.published != nil
    case .link: sighting.link != nil
    case .excerpt:
      sighting.text.map { !$0.plain.isEmpty } ?? false
        || sighting.summary.map { !$0.isEmpty } ?? false
    case .delegation: !sighting.routings.isEmpty
    }
  }

  /// The same in words, with its article.
  var words: String {
    switch self {
    case .title: "a title"
    case .date: "a date"
    case .link: "a link"
    case .excerpt: "a text"
    case .delegation: "a delegation"
    }
  }
}
