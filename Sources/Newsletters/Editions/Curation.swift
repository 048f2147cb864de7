package import Configuration
package import Entries
package import Foundation

/// What an edition file says: the candidates of a month, and what people decided about them.
package struct Curation: Hashable, Sendable {
  /// Candidates and blocks under one heading.
  package struct Section: Hashable, Sendable {
    package var heading: SectionHeading
    package var items: [Item]

    package init(heading: SectionHeading, items: [Item]) {
      self.heading = heading
      self.items = items
    }
  }

  /// What stands in a section.
  package enum Item: Hashable, Sendable {
    case story(CuratedStory)
    case block(EditionBlock)
  }

  package var month: CalendarMonth
  package var front: EditionFront
  /// In the order of the file.
  package var sections: [Section]
  /// Candidates that were found after the first draft and that nobody moved yet.
  package var new: [CuratedStory]
  /// Who approved it; `nil` for nobody.
  package var approval: Approval?

  package init(
    month: CalendarMonth,
    front: EditionFront = EditionFront(),
    sections: [Section] = [],
    new: [CuratedStory] = [],
    approval: Approval? = nil
  ) {
    self.month = month
    self.front = front
    self.sections = sections
    self.new = new
    self.approval = approval
  }

  /// Every candidate of it, those that were dropped too, in the order of the file.
  package var stories: [CuratedStory] {
    sections.flatMap(\.items).compactMap { item in
      if case .story(let story) = item { story } else { nil }
    } + new
  }
}

/// A candidate of an edition, with what people decided about it.
package struct CuratedStory: Hashable, Sendable {
  /// Under which delegation's heading it belongs while it is new; `nil` for none.
  package var delegation: DelegationID?
  /// Why it is left out; `nil` for a story that is told.
  package var drop: String?
  /// Whether it stands before the others of its section.
  package var isPinned = false
  /// The picture beside it; `nil` for none.
  package var picture: StoryPicture?
  /// One a language at most, in the order of the file; may be empty only where all are missing.
  package var versions: [CuratedVersion]
  /// The languages that the file says are missing.
  package var missing: [LanguageTag]

  package init(versions: [CuratedVersion], missing: [LanguageTag] = []) {
    self.versions = versions
    self.missing = missing
  }

  /// The entries of the timeline that it was made of.
  package var entries: [EntryID] { versions.compactMap(\.version.entry) }
}

/// Which picture stands beside a story.
package enum StoryPicture: Hashable, Sendable {
  /// A file beside the configuration.
  case file(LocalPath)
  /// The one that its entry brought with it, as we keep it.
  case ofEntry
}

/// A version of a candidate, with how it stands to its source.
package struct CuratedVersion: Hashable, Sendable {
  /// Whether a version tells the same story as the one above it.
  package enum Translation: Hashable, Sendable {
    /// Nothing is to be decided.
    case settled
    /// The program thinks so: 0 to 100.
    case proposed(Int)
    /// The editor says so.
    case accepted
    /// The editor says that it is another story.
    case refused
  }

  /// What became of the source since the version was written.
  package enum SourceMark: Hashable, Sendable {
    /// The version took the source's new words.
    case updated
    /// The timeline has no such entry any more.
    case gone
    /// The source has other words now, and the version keeps the editor's.
    case words(title: String, text: String)
  }

  package var version: EditionVersion
  package var translation: Translation
  /// What the source said when it was last compared; `nil` for an editor's own version.
  package var seen: String?
  package var mark: SourceMark?
  /// What the story's picture shows, in this language.
  package var alternative: String?

  package init(
    _ version: EditionVersion,
    translation: Translation = .settled,
    seen: String? = nil,
    mark: SourceMark? = nil,
    alternative: String? = nil
  ) {
    self.version = version
    self.translation = translation
    self.seen = seen
    self.mark = mark
    self.alternative = alternative
  }
}

/// Who approved an edition, when, and what it said then.
package struct Approval: Hashable, Sendable {
  /// One line.
  package let name: String
  /// To the second.
  package let moment: Date
  /// The digest of what was approved.
  package let content: Digest
  /// How many grave findings it was approved with; 0 for none.
  package let despite: Int

  package init(name: String, moment: Date, content: Digest, despite: Int = 0) {
    self.name = name
    self.moment = moment
    self.content = content
    self.despite = despite
  }
}

extension Curation {
  /// How an edition stands before it is sent.
  package enum Standing: Hashable, Sendable {
    case draft
    /// What it says is what was approved.
    case approved(Approval)
    /// It says something else now.
    case voided(Approval)
  }

  /// Whether somebody approved it as it is.
  package var standing: Standing {
    guard let approval else { return .draft }
    return approval.content == content ? .approved(approval) : .voided(approval)
  }

  /// Whether somebody approved it as it is.
  package var isApproved: Bool {
    if case .approved = standing { true } else { false }
  }

  /// Every entry that it names, those of dropped stories too.
  package var listed: Set<EntryID> { Set(stories.flatMap(\.entries)) }
}
