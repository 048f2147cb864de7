/// The reports for staff, in the order in which they are worth reading.
package enum ReportName: String, Sendable, CaseIterable {
  /// Sources, and what is wrong with them.
  case sources
  /// Pieces that a language of their delegation lacks.
  case missingTranslations = "missing-translations"
  /// Pairs that look like translations and wait for somebody's word.
  case proposedPairs = "proposed-pairs"
  /// Pieces without a delegation.
  case unrouted
  /// Pieces whose title, text and page disagree about the language, or that have no feeds in theirs.
  case languages
  /// Pieces without a date to believe.
  case undated
  /// Pieces without a title of their own.
  case untitled
  /// Pieces that wait for their day.
  case held
  /// Pieces that their source took out, and that are kept for a while.
  case takenOut = "taken-out"
  /// Ids that were published and are no piece's own any more.
  case withdrawn

  /// The page, relative to the output folder.
  package var path: String { "reports/\(rawValue).html" }

  /// The same for programs, relative to the output folder.
  package var dataPath: String { "reports/\(rawValue).json" }
}

/// The columns of the reports.
package enum ReportColumn: String, Sendable, CaseIterable {
  case piece, other, missing, since, proposed, delegations, language, why, likelihood, due, until,
    id, now, age, source, state
}
