internal import Entries

/// Which of two sightings of a piece goes first, and what decides it.
struct Precedence {
  /// What may decide, the weightiest first.
  enum Rule {
    /// What a source still shows goes before what it showed.
    case shown
    /// Of what is no longer shown, what was seen last.
    case later
    /// What has more words.
    case fuller
    /// The name of the source.
    case source
    /// What they say, in an order that means nothing and is always the same.
    case words
  }

  let rule: Rule
  /// Whether the first one goes first; always `false` where the words decide.
  let isFirst: Bool

  init(_ one: SightingRecord, _ other: SightingRecord) {
    if one.isCurrent != other.isCurrent {
      (rule, isFirst) = (.shown, one.isCurrent)
    } else if !one.isCurrent, one.lastRun != other.lastRun {
      // When a source was last read says nothing of what it still shows.
      (rule, isFirst) = (.later, one.lastRun > other.lastRun)
    } else if case (let left, let right) = (one.wordCount, other.wordCount), left != right {
      (rule, isFirst) = (.fuller, left > right)
    } else if one.source != other.source {
      (rule, isFirst) = (.source, one.source < other.source)
    } else {
      (rule, isFirst) = (.words, false)
    }
  }
}
