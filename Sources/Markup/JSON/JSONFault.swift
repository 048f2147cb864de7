/// Something in a JSON document that was mended, or where reading had to stop.
package struct JSONFault: Hashable, Sendable, CustomStringConvertible {
  /// What the grammar has no place for (RFC 8259 §2).
  package enum Reason: Hashable, Sendable {
    /// The document ended before its value did; what was read is kept.
    case cut
    /// Neither a value nor a name nor an end could be found; nothing behind it is read.
    case unexpected
    /// More stands behind the value; it is not read.
    case furtherText
    /// Containers stand in each other deeper than is read; the inner one is passed over.
    case tooDeep(limit: Int)
    /// A comma with nothing after it or before it; it is passed over.
    case looseComma
    /// Two values with nothing between; they are read as if a comma stood there.
    case missingComma
    /// A member without a value.
    case missingValue
    /// A bracket that closes another kind than is open.
    case mismatchedBracket
    /// A comment; it is passed over.
    case comment
    /// White space that JSON does not have: NUL, a no-break space, a byte order mark inside.
    case foreignSpace
    /// A word that is none of `true`, `false` and `null`, such as `NaN`; it is read as `null`.
    case unknownWord
    /// Digits in a form that JSON does not have: `007`, `+1`, `.5`; they are read as written.
    case malformedNumber
    /// A control character inside a string that is not escaped (RFC 8259 §7); it is kept.
    case controlCharacter
    /// An escape that JSON does not have; the character behind it stands for itself.
    case unknownEscape
    /// Half of a surrogate pair; U+FFFD stands in its place.
    case unpairedSurrogate
  }

  /// One-based; where the fault stands first in the document.
  package let line: Int
  package let reason: Reason

  /// One line: `line 3: a comma with nothing beside it`.
  package var description: String { "line \(line): \(words)" }

  /// The same without the line.
  package var words: String { reason.sentence }
}

extension JSONFault.Reason {
  fileprivate var sentence: String {
    switch self {
    case .cut: "the document ends before its value does"
    case .unexpected: "this is no JSON, and nothing behind it was read"
    case .furtherText: "more stands behind the value than JSON has"
    case .tooDeep(let limit): "values stand in each other more than \(limit) deep"
    case .looseComma: "a comma with nothing beside it"
    case .missingComma: "a comma is missing"
    case .missingValue: "a member has no value"
    case .mismatchedBracket: "a bracket closes what it did not open"
    case .comment: "a comment, which JSON does not have"
    case .foreignSpace: "white space that JSON does not have"
    case .unknownWord: "a word that is no value of JSON"
    case .malformedNumber: "a number that is not written as in JSON"
    case .controlCharacter: "a control character in a string"
    case .unknownEscape: "an escape that JSON does not have"
    case .unpairedSurrogate: "half of a surrogate pair"
    }
  }
}
