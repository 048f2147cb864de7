/// Why some bytes are no feed, or none that may be read.
package struct FeedReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It is a page for people.
    case page
    /// It is XML or JSON of another kind, or neither.
    case notAFeed
    /// It is not JSON though it begins like it.
    case brokenJSON
  }

  package let code: Code
  /// What it is instead, in words for a person.
  package let description: String
}
