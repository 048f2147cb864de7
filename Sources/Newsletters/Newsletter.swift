package import Configuration
internal import Entries
internal import Foundation
internal import Mail
internal import Markup
package import Templates

/// Composes the messages of an edition.
package struct Newsletter {
  private let settings: NewsletterSettings
  private let site: Site

  package init(settings: NewsletterSettings, site: Site) {
    self.settings = settings
    self.site = site
  }

  /// The message with each language's block complete, one after the other.
  ///
  /// - Returns: a rendering below `out/mail`.
  package func bilingual(_ edition: Edition) -> Rendering {
    let path = "mail/\(edition.month)/bilingual.eml"
    let stories = edition.sections.flatMap { section in
      [section.delegation?.description ?? ""]
        + section.items.flatMap { ["/"] + $0.entries.flatMap(shown) }
    }
    return Rendering(
      path: path,
      fingerprint: Digest(of: [path, site.fingerprint] + stories).description
    ) {
      do {
        return try message(edition)
      } catch let error as MailError {
        throw NewsletterError(description: "newsletter: a message cannot say it: \(error)")
      }
    }
  }

  // TEMP
  package func messages(_ edition: Edition) -> [Rendering] { [bilingual(edition)] }
  // TEMP
  package func preview(_ edition: Edition) throws -> [Rendering] { [] }

  /// Everything of an entry that a message shows.
  private func shown(_ entry: Entry) -> [String] {
    [
      entry.id.description, entry.title.description, entry.summary.description,
      "\(entry.published)", entry.precision.rawValue, entry.language.description,
      entry.textLanguage?.description ?? "", site.address(of: entry).description,
    ]
  }

  private func message(_ edition: Edition) throws -> [UInt8] {
    let values = TemplateValue.group(try self.values(of: edition))
    let html = try site.templates.render(.newsletterHTML, values)
    let text = HardWrap.wrapped(try site.templates.render(.newsletterText, values))
    let title = settings.title ?? site.publication.title
    let to = settings.to[.bilingual]
    let list = try ListHeaders(
      name: edition.languages.map { title.text(in: $0) }.uniqued.joined(separator: " / "),
      id: settings.listID[.bilingual].description,
      unsubscribe: try .init(
        https: settings.unsubscribe.url.description,
        mailto: settings.unsubscribe.mailto.map { "mailto:\($0)" }
      )
    )
    let subject = subject(of: edition)
    let content = Digest(of: [subject, text, html]).description.prefix(16)
    let newest = edition.entries.map(\.published).max() ?? Date(timeIntervalSince1970: 0)
    return Message(
      from: try mailbox(settings.from),
      to: [try mailbox(to)],
      replyTo: try settings.replyTo.map(mailbox),
      subject: subject,
      date: MailDate(newest, in: site.publication.timezone),
      id: try MessageID(
        unique: "\(edition.month).bilingual.\(content)",
        domain: site.publication.authority.name
      ),
      list: list,
      languages: try edition.languages.map { try ContentLanguage($0.description) },
      content: .part(.alternative(plain: text, html: html, images: []))
    ).encoded()
  }

  private func mailbox(_ address: NamedAddress) throws(MailError) -> Mailbox {
    try Mailbox(name: address.name ?? "", address: address.address)
  }

  /// Each language's heading and month, the first language first.
  private func subject(of edition: Edition) -> String {
    edition.languages.map { "\(heading(in: $0)) – \(month(edition, in: $0))" }
      .joined(separator: " / ")
  }

  private func heading(in language: Entries.LanguageTag) -> String {
    settings.title?.text(in: language) ?? site.phrases(language).text(.newsletterTitle)
  }

  private func month(_ edition: Edition, in language: Entries.LanguageTag) -> String {
    site.phrases(language).month(year: edition.month.year, month: edition.month.month)
  }

  private func values(of edition: Edition) throws -> [String: TemplateValue] {
    let first = edition.languages.first ?? site.publication.languages[0]
    var values = site.surroundings(
      first,
      home: site.publication.baseURL.appending("index.html").description,
      logo: site.logo.map { site.publication.baseURL.appending($0.path).description }
    )
    values["title"] = .text(subject(of: edition))
    values["preheader"] = .text(preheader(of: edition, in: first))
    values["has_several_languages"] = .flag(edition.languages.count > 1)
    values["blocks"] = .list(edition.languages.map { block(edition, in: $0) })
    return values
  }

  /// The first titles in the first language, or how many stories there are when it has none.
  private func preheader(of edition: Edition, in language: Entries.LanguageTag) -> String {
    let titles = edition.entries.filter { $0.language == language }.prefix(3)
      .map(\.title.description)
    let count = edition.sections.map(\.items.count).reduce(0, +)
    return titles.isEmpty
      ? site.phrases(language).counted(.stories, count) : titles.joined(separator: " · ")
  }

  private func block(
    _ edition: Edition,
    in language: Entries.LanguageTag
  ) -> TemplateValue {
    let phrases = site.phrases(language)
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "phrase": phrases.value,
      "publication_title": .text(site.publication.title.text(in: language)),
      "title": .text(heading(in: language)),
      "month": .text(month(edition, in: language)),
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
    in language: Entries.LanguageTag
  ) -> TemplateValue {
    let phrases = site.phrases(language)
    return [
      "name": .text(
        section.delegation.map { site.name(of: $0, in: language) } ?? phrases.text(.otherNews)
      ),
      "stories": .list(
        section.items.compactMap { $0.entry(in: language) }.map { entry in
          [
            "title": .text(entry.title.description),
            "address": .text(site.address(of: entry).description),
            "date": site.date(of: entry, in: language),
            "excerpt": .text(entry.summary.description),
            "excerpt_language": site.foreignText(
              entry.textLanguage ?? entry.language,
              in: language
            ),
            "other_language": site.otherLanguage(entry.language, in: language),
          ]
        }
      ),
    ]
  }
}

/// Why a message could not be composed: something in the configuration cannot stand in one.
package struct NewsletterError: Error, CustomStringConvertible {
  package let description: String
}

extension [String] {
  /// Without repetitions, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
