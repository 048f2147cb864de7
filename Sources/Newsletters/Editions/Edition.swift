package import Configuration
package import Entries
package import Foundation

/// One month's newsletter as its readers get it: its stories in order, whatever the form it is sent in.
package struct Edition: Hashable, Sendable {
  /// Stories and blocks under one heading.
  package struct Section: Hashable, Sendable {
    package let heading: SectionHeading
    /// Never empty.
    package let items: [Item]
  }

  /// What stands in a section.
  package enum Item: Hashable, Sendable {
    case story(Story)
    case block(EditionBlock)
  }

  /// A story by its versions, one a language.
  package struct Story: Hashable, Sendable {
    /// In the order of the edition's languages; one at least.
    package let versions: [EditionVersion]
    /// The picture beside it; `nil` for none.
    package let picture: EditionPicture?

    /// Its version in a language, or the one that stands in.
    package func version(in language: LanguageTag) -> EditionVersion? {
      versions.first { $0.language == language } ?? versions.first
    }
  }

  package let month: CalendarMonth
  /// One at least; in the order of the message's blocks.
  package let languages: [LanguageTag]
  package let front: EditionFront
  /// In the order of the messages, none empty.
  package let sections: [Section]
  /// The files that it names, as they were read.
  package var files = EditionFiles()
  /// When somebody approved it; `nil` for a draft, which is not on the web.
  package var approved: Date?

  /// Every story of it, section by section.
  package var stories: [Story] {
    sections.flatMap(\.items).compactMap { item in
      if case .story(let story) = item { story } else { nil }
    }
  }
}

/// What stands over the stories of an edition.
package struct EditionFront: Hashable, Sendable {
  /// The messages' date; `nil` for that of the newest piece.
  package var date: Date?
  /// In some languages or none; a language without has the newsletter's own words.
  package var subject: [LanguageTag: String] = [:]
  /// What mail programs show behind the subject.
  package var preheader: [LanguageTag: String] = [:]
  /// In Markdown.
  package var introduction: [LanguageTag: String] = [:]
  /// Files that the messages carry, in order.
  package var attachments: [EditionAttachment] = []
}

/// A file that the messages of an edition carry.
package struct EditionAttachment: Hashable, Sendable {
  /// Beside the configuration, as it was written.
  package let path: LocalPath
  /// What the reader's program calls it; `nil` for the file's own name.
  package let name: String?
  /// Who gets it: the messages in these languages; empty for all.
  package let languages: [LanguageTag]
}

/// Over what a section stands.
package enum SectionHeading: Hashable, Sendable {
  case delegation(DelegationID)
  /// Words of the editor's, by language.
  case words([LanguageTag: String])
  /// For stories that no rule gave to a delegation.
  case others
}

/// A story in one language.
package struct EditionVersion: Hashable, Sendable {
  package var language: LanguageTag
  /// One line.
  package var title: String
  /// A few lines; empty for none.
  package var text: String
  /// Of the text, where it is not the title's.
  package var textLanguage: LanguageTag?
  /// `nil` where nobody said when.
  package var day: CalendarDay?
  /// When something takes place that the story announces, as `EventTime` writes it, or in words.
  package var when: String?
  /// Where it does, in words.
  package var place: String?
  /// Where it is read; `nil` for words that only the newsletter has.
  package var link: WebAddress?
  /// The entry of the timeline that it was made of; `nil` where an editor wrote it.
  package var entry: EntryID?

  package init(
    language: LanguageTag,
    title: String,
    text: String,
    textLanguage: LanguageTag? = nil,
    day: CalendarDay? = nil,
    when: String? = nil,
    place: String? = nil,
    link: WebAddress? = nil,
    entry: EntryID? = nil
  ) {
    self.language = language
    self.title = title
    self.text = text
    self.textLanguage = textLanguage
    self.day = day
    self.when = when
    self.place = place
    self.link = link
    self.entry = entry
  }
}

/// Words of the editor's that stand between stories.
package struct EditionBlock: Hashable, Sendable {
  /// What the block says in a language.
  package struct Words: Hashable, Sendable {
    /// `nil` for a block without a heading.
    package let title: String?
    /// In Markdown.
    package let text: String
  }

  /// What the editor calls it; no message shows it.
  package let name: String
  /// In the edition's languages, or some of them.
  package let words: [LanguageTag: Words]

  /// What it says in a language; `nil` where it says nothing.
  package func words(in language: LanguageTag) -> Words? { words[language] }
}

/// A picture beside a story.
package struct EditionPicture: Hashable, Sendable {
  /// Where it comes from.
  package enum Source: Hashable, Sendable {
    /// A file beside the configuration.
    case file(LocalPath)
    /// What the first of these entries that has a picture brought with it.
    case entries([EntryID])
  }

  package let source: Source
  /// What it shows, in the editor's words, by language; may lack some for a picture of entries.
  package let alternative: [LanguageTag: String]
}
