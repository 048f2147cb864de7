internal import Configuration
package import Entries
internal import Foundation
internal import Markup
internal import Templates

/// A story of the timeline, before it is written down as a candidate.
package struct TimelineStory: Sendable {
  /// An entry of the story, and how surely it belongs to it.
  package struct Member: Sendable {
    package let entry: Entry
    /// 0 to 100; `nil` for one that needs nobody's word.
    package let percent: Int?

    package init(_ entry: Entry, percent: Int? = nil) {
      self.entry = entry
      self.percent = percent
    }
  }

  /// One a language, in any order.
  package let members: [Member]
  /// The earlier edition that should have told it; `nil` for a story of the edition's own month.
  package let late: CalendarMonth?
  /// The edition that told it in another language; `nil` where none did.
  package let told: CalendarMonth?

  package init(
    _ members: [Member],
    late: CalendarMonth? = nil,
    told: CalendarMonth? = nil
  ) {
    self.members = members
    self.late = late
    self.told = told
  }
}

extension Newsletter {
  /// Stories as candidates of an edition: by delegation, in the order of the configuration.
  ///
  /// - Parameter stories: in the order of the messages; those that no language of the newsletter tells
  ///   are left out.
  /// - Returns: in that order within each delegation.
  package func candidates(_ stories: [TimelineStory]) -> [Candidate] {
    let order = site.delegations.list.map(\.id)
    let all = stories.compactMap { candidate($0, order) }
    return (order.map(Optional.some) + [nil]).flatMap { delegation in
      all.filter { $0.delegation == delegation }
    }
  }

  private func candidate(_ story: TimelineStory, _ order: [DelegationID]) -> Candidate? {
    let members = settings.languages.compactMap { language in
      story.members.first { $0.entry.language == language }
    }
    guard !members.isEmpty else { return nil }
    let versions = members.map { member in
      let version = version(of: member.entry)
      return CuratedVersion(
        version,
        translation: member.percent.map { .proposed($0) } ?? .settled,
        seen: version.seen
      )
    }
    let missing = settings.languages.filter { language in
      !members.contains { $0.entry.language == language }
    }
    var curated = CuratedStory(versions: versions, missing: missing)
    var remarks: [String] = []
    if let month = story.told {
      curated.drop = "the edition of \(month) told it in another language"
      remarks.append("A late translation: take the line drop: out to tell it again.")
    } else if let month = story.late {
      remarks.append("Late: it is of \(month), whose edition was approved without it.")
    }
    if members.contains(where: { $0.entry.isTitleDerived }) {
      remarks.append("Its source has no title: this one is made of the first words.")
    }
    if members.contains(where: { $0.entry.particulars.picture.map(Self.isKept) ?? false }) {
      remarks.append("It has a picture: `picture: yes` shows it.")
    }
    let own = Set(story.members.flatMap(\.entry.delegations))
    return Candidate(
      delegation: order.first(where: own.contains),
      story: curated,
      remarks: remarks
    )
  }

  /// Whether a message can carry a picture: one that only the web has would tell who opens it.
  private static func isKept(_ picture: Picture) -> Bool {
    switch picture.location {
    case .kept: true
    case .web: false
    }
  }

  /// An entry as a version of a story: what a draft writes, and what it is compared with later.
  package func version(of entry: Entry) -> EditionVersion {
    let event = entry.particulars.event
    let zone = site.publication.timezone
    let link = site.address(of: entry)
    let title = entry.title.description
    return EditionVersion(
      language: entry.language,
      title: title.allSatisfy(\.isWhitespace) ? link.description : title,
      text: entry.summary.description,
      textLanguage: entry.textLanguage == entry.language ? nil : entry.textLanguage,
      day: entry.precision == .firstSeen ? nil : CalendarDay(entry.published, in: zone),
      when: event.map { EventTime.text(of: $0, in: zone) },
      place: event?.place?.description,
      link: link,
      entry: entry.id
    )
  }
}
