internal import Entries

extension MatchingKeys {
  /// Whether these come first in an order of what sightings say, wherever and whenever they were seen.
  func isBefore(_ other: MatchingKeys) -> Bool {
    guard day == other.day else {
      guard let day else { return true }
      return other.day.map { day < $0 } ?? false
    }
    if title != other.title { return title < other.title }
    if text != other.text { return text < other.text }
    return (link ?? "", guid ?? "") < (other.link ?? "", other.guid ?? "")
  }
}
