package import Configuration
package import Entries
package import Foundation

/// How a source stands.
package struct SourceStanding: Hashable, Sendable {
  package let source: SourceID
  package let condition: SourceCondition
  /// What a person should know, a sentence each; none where nothing is wrong.
  package let words: [String]
  /// Since when it stands so; `nil` for ever, or where nobody looked yet.
  package let since: Date?
  /// The page that a person looks at; `nil` for a source that has none.
  package let page: WebAddress?

  /// - Parameters:
  ///   - source: whose.
  ///   - condition: as it is.
  ///   - words: a sentence each.
  ///   - since: when that began; `nil` for ever.
  package init(
    of source: Source,
    _ condition: SourceCondition,
    _ words: [String] = [],
    since: Date?
  ) {
    self.source = source.id
    self.condition = condition
    self.words = words
    self.since = since
    page = source.page
  }
}
