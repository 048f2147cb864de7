internal import Configuration
internal import Entries
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
    values["preheader"] = .text(preheader(of: letter, in: first))
    values["has_several_languages"] = .flag(letter.languages.count > 1)
    values["web"] = web(letter)
    values["blocks"] = .list(try letter.languages.map { try block(letter, in: $0, style) })
    return values
  }

  /// The editor's words, or the first titles in the first language, or how many stories there are
  /// when it has none.
  private func preheader(of letter: Letter, in language: LanguageTag) -> String {
    let edition = letter.edition
    if let own = edition.front.preheader[language] { return own }
    let titles = edition.stories.flatMap(\.versions).filter { $0.language == language }.prefix(3)
      .map { TextBounds.words(letter.shownTitle($0), within: Self.preheaderTitle) }
    return titles.isEmpty
      ? site.phrases(language).counted(.stories, edition.stories.count)
      : titles.joined(separator: " · ")
  }

  /// As much of a title as a preheader has room for, in bytes.
  private static let preheaderTitle = 300

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
      "files": .list(letter.place == .web ? try files(of: letter, in: language) : []),
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
    return [
      "name": .text(name(of: section.heading, in: language)),
      "name_language": foreignName(of: section.heading, in: language), "items": .list(items),
    ]
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
        return ["story": self.story(version, picture, of: letter, in: language)]
      }
    case .block(let block):
      guard let words = block.words[language] else { return nil }
      // Below its own title, or below that of its section.
      let text =
        words.text.isEmpty
        ? TemplateValue.absent
        : style.value(of: words.text, headingsFrom: words.title == nil ? 3 : 4)
      return [
        "block": [
          "title": .text(ifPresent: words.title), "title_parts": Self.parts(of: words.title ?? ""),
          "words": text,
        ]
      ]
    }
  }

  private func story(
    _ version: EditionVersion,
    _ picture: TemplateValue,
    of letter: Letter,
    in language: LanguageTag
  ) -> TemplateValue {
    let shown = letter.shown(version, in: language)
    let link = StoryLink(of: version, titled: shown.title, home: site.publication.baseURL)
    return [
      "title": .text(shown.title),
      "title_parts": Self.parts(of: shown.title),
      "address": .text(ifPresent: link?.address.uri),
      "host": .text(ifPresent: link?.host),
      "picture": picture,
      "date": date(version.day, in: language),
      "event": event(of: version, in: language),
      "excerpt": .text(shown.text),
      "paragraphs": .list(
        shown.text.split(separator: "\n\n").map { ["text": .text(String($0))] }
      ),
      "excerpt_language": site.foreignText(
        version.textLanguage ?? version.language,
        in: language
      ),
      "other_language": site.otherLanguage(version.language, in: language),
    ]
  }

  private static func parts(of title: String) -> TemplateValue {
    .list(title.isEmpty ? [] : HardWrap.parts(of: title).map { ["text": .text($0)] })
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
