package import Entries
internal import Foundation

/// One month's newsletter: its stories in order, whatever the language and the form it is sent in.
package struct Edition: Sendable {
  /// A story by the entries that tell it, one a language.
  package struct Item: Sendable {
    /// In the order of the edition's languages, then others.
    package let entries: [Entry]

    /// Its entry in a language, or the one that stands in.
    package func entry(in language: LanguageTag) -> Entry? {
      entries.first { $0.language == language } ?? entries.first
    }
  }

  /// The stories of a delegation.
  package struct Section: Sendable {
    /// `nil` for stories that no rule gave to a delegation.
    package let delegation: DelegationID?
    package let items: [Item]
  }

  package let month: CalendarMonth
  /// One at least; in the order of the message's blocks.
  package let languages: [LanguageTag]
  /// In the order of the configuration, none empty.
  package let sections: [Section]

  /// Gathers a month's entries into stories and sections.
  ///
  /// - Parameters:
  ///   - month: what the edition is of.
  ///   - languages: in the order of the message's blocks.
  ///   - entries: of the month, newest first.
  ///   - translations: the confirmed ones of each entry, of any month.
  ///   - delegations: in the order of the sections.
  package init(
    month: CalendarMonth,
    languages: [LanguageTag],
    entries: [Entry],
    translations: [EntryID: [Entry]],
    delegations: [DelegationID]
  ) {
    self.month = month
    self.languages = languages
    var told: Set<EntryID> = []
    var items: [DelegationID?: [Item]] = [:]
    for entry in entries where !told.contains(entry.id) {
      var spoken: Set<LanguageTag> = [entry.language]
      // A second one of a language stands for itself.
      let siblings = (translations[entry.id] ?? []).filter { sibling in
        !told.contains(sibling.id) && spoken.insert(sibling.language).inserted
      }
      let members = ([entry] + siblings).sorted { left, right in
        (Self.rank(left, in: languages), left.id) < (Self.rank(right, in: languages), right.id)
      }
      guard members.contains(where: { languages.contains($0.language) }) else { continue }
      told.formUnion(members.map(\.id))
      let own = Set(members.flatMap(\.delegations))
      items[delegations.first(where: own.contains), default: []].append(Item(entries: members))
    }
    sections = (delegations.map(Optional.some) + [nil]).compactMap { delegation in
      items[delegation].map { Section(delegation: delegation, items: $0) }
    }
  }

  /// Every story of it, section by section.
  package var stories: [Item] { sections.flatMap(\.items) }

  /// Every entry of it, in the order of the stories.
  package var entries: [Entry] { stories.flatMap(\.entries) }

  private static func rank(_ entry: Entry, in languages: [LanguageTag]) -> Int {
    languages.firstIndex(of: entry.language) ?? languages.count
  }
}
