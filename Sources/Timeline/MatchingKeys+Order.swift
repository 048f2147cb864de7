internal import Entries

extension MatchingKeys {
  /// Whether these come first in an order of what sightings say, wherever and whenever they were seen.
  func isBefore(_ other: Self) -> Bool {
    guard day == other.day else {
      guard let day else { return true }
      return other.day.map { day < $0 } ?? false
    }
    return (title, text, link ?? "", guid ?? "")
      < (other.title, other.text, other.link ?? "", other.guid ?? "")
  }
}
