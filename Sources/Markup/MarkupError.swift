/// Why markup was not read at all, or no further.
package struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The document declares a parameter entity (XML §4.1), which no feed needs and bombs are made of.
    case parameterEntity
    /// Its entities hold markup or other entities, or grow out of proportion.
    case expandingEntities
    /// One element has more attributes than can be read in time.
    case tooManyAttributes(limit: Int)
    /// The parser could not begin.
    case parserUnavailable
  }

  package let code: Code
  /// One-based, in the decoded text; 0 when nobody could tell.
  package let line: Int

  /// One sentence without its full stop.
  package var description: String {
    let reason =
      switch code {
      case .parameterEntity: "it declares a parameter entity"
      case .expandingEntities: "its entities expand"
      case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
      case .parserUnavailable: "the parser could not begin"
      }
    return line > 0 ? "line \(line): \(reason)" : reason
  }
}
