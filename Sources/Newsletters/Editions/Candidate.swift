internal import Configuration
package import Entries
internal import Foundation

/// A story that an edition may tell, as the timeline has it.
package struct Candidate: Hashable, Sendable {
  /// Under whose heading it belongs; `nil` for nobody's.
  package let delegation: DelegationID?
  /// As a draft writes it; `delegation` is not set in it.
  package let story: CuratedStory
  /// What a person should know of it, a line each.
  package let remarks: [String]

  package init(delegation: DelegationID?, story: CuratedStory, remarks: [String] = []) {
    self.delegation = delegation
    self.story = story
    self.remarks = remarks
  }

  /// The same as a new one in an edition that was drafted before.
  var asNew: CuratedStory {
    var story = story
    story.delegation = delegation
    return story
  }
}

extension Curation {
  /// What a draft would say, where nobody has decided anything.
  package init(_ candidates: [Candidate], of month: CalendarMonth) {
    var sections: [Section] = []
    for candidate in candidates {
      let heading = candidate.delegation.map(SectionHeading.delegation) ?? .others
      if sections.last?.heading != heading {
        sections.append(Section(heading: heading, items: []))
      }
      sections[sections.count - 1].items.append(.story(candidate.story))
    }
    self.init(month: month, sections: sections)
  }

  /// A digest of all that the messages are made of: other decisions give another one.
  package var content: Digest {
    var plain = self
    plain.approval = nil
    func settled(_ story: CuratedStory) -> CuratedStory {
      var story = story
      for index in story.versions.indices {
        story.versions[index].seen = nil
        story.versions[index].mark = nil
      }
      return story
    }
    plain.new = new.map(settled)
    for section in sections.indices {
      plain.sections[section].items = sections[section].items.map { item in
        if case .story(let story) = item { .story(settled(story)) } else { item }
      }
    }
    return Digest(of: plain.texts)
  }

  /// Everything in it as texts, equal for equal decisions.
  private var texts: [String] {
    var texts = ["\(month)"]
    texts += front.texts
    for section in sections {
      texts.append(contentsOf: ["section"] + section.heading.texts)
      for item in section.items {
        switch item {
        case .block(let block): texts += ["block", block.name] + block.texts
        case .story(let story): texts += ["story"] + EditionLines.lines(of: story, at: 0)
        }
      }
    }
    texts.append("new")
    for story in new { texts += ["story"] + EditionLines.lines(of: story, at: 0) }
    return texts
  }
}

extension EditionFront {
  /// Everything in it as texts, equal for equal fronts.
  var texts: [String] {
    ["\(date?.timeIntervalSince1970 ?? -1)"] + Self.texts(of: subject)
      + Self.texts(of: preheader) + Self.texts(of: introduction)
      + attachments.flatMap { file in
        [file.path.description, file.name ?? ""] + file.languages.map(\.description)
      }
  }

  static func texts(of words: [LanguageTag: String]) -> [String] {
    ["\(words.count)"]
      + words.sorted { $0.key.description < $1.key.description }
      .flatMap { [$0.key.description, $0.value] }
  }
}

extension SectionHeading {
  /// Equal for equal headings.
  var texts: [String] {
    switch self {
    case .delegation(let id): ["delegation", id.description]
    case .words(let words): ["words"] + EditionFront.texts(of: words)
    case .others: ["others"]
    }
  }
}

extension EditionBlock {
  /// What it says, by language.
  var texts: [String] {
    words.sorted { $0.key.description < $1.key.description }
      .flatMap { [$0.key.description, $0.value.title ?? "", $0.value.text] }
  }
}

extension EditionVersion {
  /// What a source said, in twelve digits: to know later whether it or the editor changed something.
  package var seen: String {
    let words = [title, text, textLanguage?.description, day?.description, when, place]
    let digest = Digest(of: words.map { $0 ?? "" } + [link?.description ?? ""])
    return String(digest.description.prefix(12))
  }
}
