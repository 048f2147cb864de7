internal import Configuration
package import Entries
internal import Markup
internal import Templates

extension Newsletter {
  /// What both parts of a message, or its page on the web, are filled with.
  func values(of letter: Letter) throws -> [String: TemplateValue] {
    let first = letter.languages.first ?? site.publication.languages[0]
    let style = try wordStyles(in: first)
    var values = site.surroundings(
      first,
      home: site.publication.baseURL.appending("index.html").description,
      logo: try logoAddress(in: letter)
    )
    values["title"] = .text(subject(of: letter))
    values["preheader"] = .text(preheader(of: letter.edition, in: first))
    values["has_several_languages"] = .flag(letter.languages.count > 1)
    values["web"] = web(letter)
    values["blocks"] = .list(try letter.languages.map { try block(letter, in: $0, style) })
    return values
  }

  /// The editor's words, or the first titles in the first language, or how many stories there are
  /// when it has none.
  private func preheader(of edition: Edition, in language: LanguageTag) -> String {
    if let own = edition.front.preheader[language] { return own }
    let titles = edition.stories.flatMap(\.versions).filter { $0.language == language }.prefix(3)
      .map(\.title)
    return titles.isEmpty
      ? site.phrases(language).counted(.stories, edition.stories.count)
      : titles.joined(separator: " · ")
  }

  private func block(
    _ letter: Letter,
    in language: LanguageTag,
    _ style: WordStyles
  ) throws -> TemplateValue {
    let edition = letter.edition
    let phrases = site.phrases(language)
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "phrase": phrases.value,
      "publication_title": .text(site.publication.title.text(in: language)),
      "title": .text(heading(in: language)),
      "month": .text(month(of: edition, in: language)),
      // Below the heading of the block, so that no level is skipped.
      "introduction": edition.front.introduction[language]
        .map { style.value(of: $0, headingsFrom: 2) } ?? .absent,
      "sections": .list(
        try edition.sections.compactMap { try section($0, of: letter, in: language, style) }
      ),
      "postal_address": .text(
        settings.postalAddress.text(in: language).split(whereSeparator: \.isNewline)
          .joined(separator: ", ")
      ),
      "unsubscribe": letter.place == .web ? .absent : .text(unsubscribe),
      "web_version": letter.place != .web && edition.approved != nil
        ? .text(webAddress(of: edition, in: language).description) : .absent,
      "other_editions": .list(otherEditions(beside: letter, than: language)),
    ]
  }

  /// A section in a language; `nil` where it has nothing to say in it.
  private func section(
    _ section: Edition.Section,
    of letter: Letter,
    in language: LanguageTag,
    _ style: WordStyles
  ) throws -> TemplateValue? {
    let items = try section.items.compactMap { try item($0, of: letter, in: language, style) }
    guard !items.isEmpty else { return nil }
    return ["name": .text(name(of: section.heading, in: language)), "items": .list(items)]
  }

  /// What stands over a section, in a language.
  func name(of heading: SectionHeading, in language: LanguageTag) -> String {
    switch heading {
    case .delegation(let id): site.name(of: id, in: language)
    case .others: site.phrases(language).text(.otherNews)
    case .words(let words):
      words[language] ?? words.sorted { $0.key.description < $1.key.description }.first?.value ?? ""
    }
  }

  /// A delegation's name in each language of the newsletter, for a remark in a file.
  package func headingInAllLanguages(_ delegation: DelegationID?) -> String {
    let heading = delegation.map(SectionHeading.delegation) ?? .others
    let names = settings.languages.map { name(of: heading, in: $0) }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
      .joined(separator: " · ")
  }

  private func item(
    _ item: Edition.Item,
    of letter: Letter,
    in language: LanguageTag,
    _ style: WordStyles
  ) throws -> TemplateValue? {
    switch item {
    case .story(let story):
      return try story.version(in: language).map { version in
        let picture = try picture(of: story, by: version, in: letter, language)
        return ["story": self.story(version, picture, in: language)]
      }
    case .block(let block):
      guard let words = block.words[language] else { return nil }
      // Below its own title, or below that of its section.
      let text =
        words.text.isEmpty
        ? TemplateValue.absent
        : style.value(of: words.text, headingsFrom: words.title == nil ? 3 : 4)
      return [
        "block": ["title": .text(ifPresent: words.title.map(HardWrap.parted)), "words": text]
      ]
    }
  }

  private func story(
    _ version: EditionVersion,
    _ picture: TemplateValue,
    in language: LanguageTag
  ) -> TemplateValue {
    [
      "title": .text(HardWrap.parted(version.title)),
      "address": .text(ifPresent: version.link?.description),
      "picture": picture,
      "date": date(version.day, in: language),
      "event": event(of: version, in: language),
      "excerpt": .text(version.text),
      "paragraphs": .list(
        version.text.split(separator: "\n\n").map { ["text": .text(String($0))] }
      ),
      "excerpt_language": site.foreignText(
        version.textLanguage ?? version.language,
        in: language
      ),
      "other_language": site.otherLanguage(version.language, in: language),
    ]
  }

  private func date(_ day: CalendarDay?, in language: LanguageTag) -> TemplateValue {
    guard let day else { return .absent }
    let written = site.phrases(language).date(year: day.year, month: day.month, day: day.day)
    return ["machine": .text(day.description), "written": .text(written)]
  }

  private func event(of version: EditionVersion, in language: LanguageTag) -> TemplateValue {
    guard let when = version.when else { return .absent }
    let zone = site.publication.timezone
    // Words of the editor's own stay as they are.
    let event = EventTime.event(when, in: zone)
    let written = event.map { site.phrases(language).when($0, in: zone) } ?? when
    return ["when": .text(written), "place": .text(ifPresent: version.place)]
  }
}
