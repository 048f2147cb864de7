package import Configuration

/// The keys that `feed` adds to a source: none.
package struct FeedOptions: ConfigurationReadable, Hashable, Sendable {
  package static let keys: [String] = []

  package init(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {}
}
