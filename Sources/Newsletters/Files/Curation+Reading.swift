internal import Configuration
internal import Entries
internal import Foundation

extension Curation {
  /// The keys of an edition file, in the order in which a draft writes them.
  static let keys = [
    "edition", "approved", "date", "subject", "preheader", "introduction", "attachments",
    "sections",
    "new",
  ]

  /// Reads what an edition file says; `nil` after a mistake that leaves nothing to read.
  ///
  /// - Parameters:
  ///   - mapping: the whole file.
  ///   - context: the delegations of the configuration, and the newsletter's languages.
  ///   - zone: in which a date without an offset stands.
  ///   - mistakes: receives what is wrong.
  init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    zone: TimeZone,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let month = mapping.required("edition", as: .month, reporting: &mistakes)
    var front = EditionFront()
    front.date = mapping.optional("date", as: .moment(in: zone), reporting: &mistakes)
    front.subject = mapping.words("subject", as: .line, in: context, reporting: &mistakes)
    front.preheader = mapping.words("preheader", as: .line, in: context, reporting: &mistakes)
    front.introduction = mapping.words("introduction", as: .text, in: context, reporting: &mistakes)
    front.attachments = mapping.items("attachments", reporting: &mistakes) {
      EditionAttachment(reading: $0, in: context, reporting: &$1)
    }
    let sections = mapping.items("sections", reporting: &mistakes) {
      Section(reading: $0, in: context, reporting: &$1)
    }
    let new = mapping.items("new", reporting: &mistakes) {
      CuratedStory(reading: $0, in: context, reporting: &$1)
    }
    let approval = mapping.optional(
      "approved",
      as: .approval(in: zone),
      reporting: &mistakes
    )
    guard let month else { return nil }
    self.init(month: month, front: front, sections: sections, new: new, approval: approval)
    reportRepetitions(in: mapping, reporting: &mistakes)
  }

  /// An entry may stand in one place of the file alone: nobody wants a story told twice.
  private func reportRepetitions(
    in mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    var places: [String: ConfigurationPlace] = [:]
    func visit(_ node: ConfigurationNode) {
      switch node {
      case .text, .refused: break
      case .list(let list): list.items.forEach(visit)
      case .mapping(let mapping):
        if case .text(let text)? = mapping["entry"] {
          if let first = places[text.text] {
            mistakes.add(
              at: text.place,
              found: "the same entry as in line \(first.line)",
              expected: "each entry once: take one of the two out"
            )
          }
          places[text.text] = text.place
        }
        mapping.pairs.map(\.value).forEach(visit)
      }
    }
    for key in ["sections", "new"] { mapping[key].map(visit) }
  }
}

extension Curation.Section {
  fileprivate init?(
    reading node: ConfigurationNode,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let expected = "a section with delegation or title, and stories"
    guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
    let names = context.languages.map(\.description)
    if mapping["stories"] == nil, mapping.pairs.contains(where: { names.contains($0.key.text) }) {
      mistakes.add(
        at: mapping.place,
        found: mapping["block"] == nil
          ? "a story among the sections" : "a block among the sections",
        expected: "it below the `stories:` of a section, four columns further in with all its lines"
      )
      return nil
    }
    mapping.allowOnly(["delegation", "title", "stories"], reporting: &mistakes)
    let title = mapping.words("title", as: .line, in: context, reporting: &mistakes)
    let delegation = mapping.optional(
      "delegation",
      as: .delegationOrNone(in: context),
      reporting: &mistakes
    )
    if title.isEmpty, delegation == nil, mapping["delegation"] == nil {
      mistakes.add(
        at: mapping.place,
        found: "a section without a heading",
        expected: "delegation: one of the configuration, or title: { en: …, fr: … }"
      )
    }
    if !title.isEmpty {
      heading = .words(title)
    } else {
      heading = (delegation ?? nil).map(SectionHeading.delegation) ?? .others
    }
    items = mapping.items("stories", reporting: &mistakes) { node, mistakes in
      if case .mapping(let mapping) = node, mapping["block"] != nil {
        return EditionBlock(reading: mapping, in: context, reporting: &mistakes)
          .map(Curation.Item.block)
      }
      return CuratedStory(reading: node, in: context, reporting: &mistakes)
        .map(Curation.Item.story)
    }
  }
}

extension EditionBlock {
  fileprivate init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(["block"] + context.languages.map(\.description), reporting: &mistakes)
    let name = mapping.required("block", as: .line, reporting: &mistakes)
    var words: [LanguageTag: Words] = [:]
    for (language, value) in mapping.languages(in: context) {
      let expected = "title: and text: of the block in this language"
      guard let own = value.mapping(expected: expected, reporting: &mistakes) else { continue }
      own.allowOnly(["title", "text"], reporting: &mistakes)
      let title = own.optional("title", as: .line, reporting: &mistakes)
      let text = own.optional("text", as: .text, reporting: &mistakes)
      if title != nil || text != nil { words[language] = Words(title: title, text: text ?? "") }
    }
    guard let name else { return nil }
    self.init(name: name, words: words)
  }
}

extension EditionAttachment {
  fileprivate init?(
    reading node: ConfigurationNode,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let expected = "an attachment such as { file: content/report.pdf, name: Report.pdf }"
    guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
    mapping.allowOnly(["file", "name", "languages"], reporting: &mistakes)
    let name = mapping.optional("name", as: .line, reporting: &mistakes)
    let languages = mapping.value(
      of: "languages",
      as: .oneOrMany(of: .language(in: context)),
      reporting: &mistakes
    )
    guard let path = mapping.required("file", as: .path, reporting: &mistakes) else {
      return nil
    }
    self.init(path: path, name: name, languages: languages ?? [])
  }
}
