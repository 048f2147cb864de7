internal import Markup

/// Something that a person should know about an entry.
package struct EntryWarning: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The kinds of warning, by the word that reports and JSON use.
  package enum Code: String, Sendable, CaseIterable {
    /// Title and text, or page and entry, are in different languages.
    case languageDisagreement = "language-disagreement"
    /// Neither the title nor the text tells a language that the publication has.
    case languageUnknown = "language-unknown"
    /// The source gave something that is no date in its format.
    case unreadableDate = "unreadable-date"
    /// The entry waits for its day.
    case held
    /// Its source shows it no more, and it is kept for a while.
    case takenOut = "taken-out"
    /// The date lies too far ahead to be true.
    case futureDate = "future-date"
    /// The date is one that programs write where they have none.
    case blankDate = "blank-date"
    /// No source gave a date.
    case undated
    /// No rule gave a delegation.
    case unrouted
    /// Words were lost in the source and could not be repaired.
    case damagedText = "damaged-text"
    /// A piece names a picture that is not there.
    case missingPicture = "missing-picture"
    /// A picture without the words that stand for it where it is not seen.
    case undescribedPicture = "undescribed-picture"
  }

  package let code: Code
  /// One sentence for a person.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = PlainTextLine.bounded(message)
  }

  package var description: String { "\(code.rawValue): \(message)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

/// Words of a source inside a sentence of ours.
private enum PlainTextLine {
  /// One line of 300 characters at most, free of control characters.
  static func bounded(_ text: String) -> String {
    let line = PlainText(line: text).description
    return line.count <= 300 ? line : line.prefix(299) + "…"
  }
}
