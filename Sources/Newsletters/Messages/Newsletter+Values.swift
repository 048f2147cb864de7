internal import Configuration
package import Entries
internal import Markup
internal import Templates

extension Newsletter {
  /// What both parts of a message are filled with.
  ///
  /// The brand's logo is left out: a picture from elsewhere would tell who opened the message.
  func values(of letter: Letter) -> [String: TemplateValue] {
    let first = letter.languages.first ?? site.publication.languages[0]
    var values = site.surroundings(
      first,
      home: site.publication.baseURL.appending("index.html").description,
      logo: nil
    )
    values["title"] = .text(subject(of: letter))
    values["preheader"] = .text(preheader(of: letter.edition, in: first))
    values["has_several_languages"] = .flag(letter.languages.count > 1)
    values["blocks"] = .list(letter.languages.map { block(letter.edition, in: $0) })
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

  private func block(_ edition: Edition, in language: LanguageTag) -> TemplateValue {
    let phrases = site.phrases(language)
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "phrase": phrases.value,
      "publication_title": .text(site.publication.title.text(in: language)),
      "title": .text(heading(in: language)),
      "month": .text(month(of: edition, in: language)),
      "introduction": edition.front.introduction[language].map(Self.words) ?? .absent,
      "sections": .list(edition.sections.compactMap { section($0, in: language) }),
      "postal_address": .text(
        settings.postalAddress.text(in: language).split(whereSeparator: \.isNewline)
          .joined(separator: ", ")
      ),
      "unsubscribe": .text(settings.unsubscribe.url.description),
      "other_editions": [],
    ]
  }

  /// A section in a language; `nil` where it has nothing to say in it.
  private func section(_ section: Edition.Section, in language: LanguageTag) -> TemplateValue? {
    let items = section.items.compactMap { item($0, in: language) }
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

  private func item(_ item: Edition.Item, in language: LanguageTag) -> TemplateValue? {
    switch item {
    case .story(let story):
      return story.version(in: language).map { version in
        ["story": self.story(version, in: language)]
      }
    case .block(let block):
      guard let words = block.words[language] else { return nil }
      let text = words.text.isEmpty ? TemplateValue.absent : Self.words(words.text)
      return ["block": ["title": .text(ifPresent: words.title), "words": text]]
    }
  }

  /// Words of an editor's, written in Markdown, as markup and as they were written.
  private static func words(_ markdown: String) -> TemplateValue {
    [
      "html": .markup(
        SafeHTML(markdown: markdown) { address, use in
          // A picture from elsewhere would tell who opened the message.
          use == .link ? address : nil
        }
      ), "text": .text(markdown),
    ]
  }

  private func story(_ version: EditionVersion, in language: LanguageTag) -> TemplateValue {
    [
      "title": .text(version.title),
      "address": .text(ifPresent: version.link?.description),
      "date": date(version.day, in: language),
      "event": event(of: version, in: language),
      "excerpt": .text(version.text),
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
