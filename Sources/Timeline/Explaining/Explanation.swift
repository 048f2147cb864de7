package import Entries
package import Foundation

/// Why an entry is as it is: for each of its fields who gave it, and what was passed over for it.
///
/// It comes out of the very choices that the entry is folded from, so that it cannot tell another
/// story than the timeline does.
package struct Explanation: Sendable {
  package let entry: Entry
  /// In the order in which people ask: the words first, the id last.
  ///
  /// A delegation is a field of its own; what an entry does not have is no field of it.
  package let fields: [ExplainedField]
}

/// A field of an entry, and why it is so.
package struct ExplainedField: Sendable {
  /// The fields, by the word that JSON and people use.
  package enum Name: String, Sendable, CaseIterable {
    case title, text, date, updated, language, link
    case sourcePage = "source_page"
    case delegation, dateline, authors, tags, picture, event, files
    case translationKey = "translation_key"
    case id
  }

  package let name: Name
  /// As the entry has it, in one line.
  package let value: String
  /// What decided, in words without a full stop.
  package let reason: String
  /// What sources said of it that became the field, the one that was taken first.
  package let given: [Testimony]
  /// What they said that did not, the best first.
  package let overruled: [Overruled]
}

/// What one source said of one field.
package struct Testimony: Hashable, Sendable {
  package let source: SourceID
  /// Where in the source it stands or stood: `line 42, under “News”`.
  package let place: String
  /// In one line, shortened.
  package let value: String
  /// The run that found it there first.
  package let firstSeen: Date
  /// The last run that read the source anew and found it there.
  package let lastSeen: Date
  /// Whether the source still says so.
  package let isCurrent: Bool
}

/// What a source said and the entry does not.
package struct Overruled: Hashable, Sendable {
  package let testimony: Testimony
  /// Why not, in words without a full stop.
  package let reason: String
}
