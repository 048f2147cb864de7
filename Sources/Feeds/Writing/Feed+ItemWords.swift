internal import Entries
internal import Foundation
internal import Markup

/// What every format says in the same words, so that no reader is told less by one of them.
extension Feed.Item {
  /// The title; its address for a piece without one, because every format needs something to press.
  var heading: String {
    title.isEmpty ? address.description : title.description
  }

  /// The whole text, if there is any.
  var wholeText: SafeHTML? {
    content.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The summary; the title for a piece without any text, so that no reader shows an empty one.
  var excerpt: [String] {
    summary.isEmpty ? [heading] : summary.lines
  }

  /// The words that people find it by: names of delegations, then tags, none twice.
  var subjects: [String] {
    var known = Set<String>()
    return (categories.map(\.label) + otherTags).filter { known.insert($0).inserted }
  }

  /// The tags that no delegation says already.
  var otherTags: [String] {
    var known = Set(categories.map(\.label))
    return tags.map(\.description).filter { !$0.isEmpty && known.insert($0).inserted }
  }
}

extension PublicationDate {
  /// The day alone, or the moment with its offset (W3C date and time formats).
  func text(in zone: TimeZone) -> String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): RFC3339.text(instant, in: zone)
    }
  }
}
