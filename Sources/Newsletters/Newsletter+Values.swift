internal import Configuration
internal import Entries
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

  /// The first titles in the first language, or how many stories there are when it has none.
  private func preheader(of edition: Edition, in language: LanguageTag) -> String {
    let titles = edition.entries.filter { $0.language == language }.prefix(3)
      .map(\.title.description)
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
      "introduction": [],
      "sections": .list(edition.sections.map { section($0, in: language) }),
      "postal_address": .text(
        settings.postalAddress.text(in: language).split(whereSeparator: \.isNewline)
          .joined(separator: ", ")
      ),
      "unsubscribe": .text(settings.unsubscribe.url.description),
      "other_editions": [],
    ]
  }

  private func section(
    _ section: Edition.Section,
    in language: LanguageTag
  ) -> TemplateValue {
    let phrases = site.phrases(language)
    return [
      "name": .text(
        section.delegation.map { site.name(of: $0, in: language) } ?? phrases.text(.otherNews)
      ),
      "stories": .list(
        section.items.compactMap { $0.entry(in: language) }.map { story($0, in: language) }
      ),
    ]
  }

  private func story(_ entry: Entry, in language: LanguageTag) -> TemplateValue {
    [
      "title": .text(entry.title.description),
      "address": .text(site.address(of: entry).description),
      "date": site.date(of: entry, in: language),
      "event": site.event(of: entry, in: language),
      "excerpt": .text(entry.summary.description),
      "excerpt_language": site.foreignText(entry.textLanguage ?? entry.language, in: language),
      "other_language": site.otherLanguage(entry.language, in: language),
    ]
  }
}
