import Adapters
import Configuration
import Entries
import Foundation
import Markup
import Templates
import Testing

@testable import Newsletters

/// A newsletter in English and French, and editions of made stories for it.
struct TestEdition {
  let newsletter: Newsletter
  private let delegations: [DelegationID]

  init(_ more: String = "", configuration: String = Self.configuration) throws {
    let feeds = try FeedsFile.read(
      Array((configuration + more).utf8),
      named: "feeds.yml",
      adapters: AdapterRegistry.standard.options
    )
    let site = Site(
      publication: feeds.publication,
      delegations: feeds.delegations,
      templates: try TemplateSet(),
      logo: Site.Logo(path: "logo.png", width: 96, height: 48),
      fingerprint: "test"
    )
    newsletter = Newsletter(settings: try #require(feeds.newsletter), site: site)
    delegations = feeds.delegations.list.map(\.id)
  }

  static let march = CalendarMonth("2026-03")

  /// An edition of March 2026 of these entries; those of one pair are each other's translations.
  func edition(
    _ entries: [Entry],
    pairs: [[Entry]] = [],
    languages: [String] = ["en", "fr"]
  ) throws -> Edition {
    let stories = (entries.map { [$0] } + pairs).map { story in
      TimelineStory(story.map { TimelineStory.Member($0) })
    }
    return Edition(
      Curation(newsletter.candidates(stories), of: try #require(Self.march)),
      languages: languages.compactMap { LanguageTag($0) },
      delegations: delegations
    )
  }

  /// How an edition of March 2026 is read.
  func reading() throws -> EditionText.Reading {
    EditionText.Reading(
      name: "editions/2026-03.yml",
      context: ConfigurationContext(
        delegations: delegations,
        languages: newsletter.settings.languages
      ),
      zone: newsletter.site.publication.timezone
    )
  }

  /// The messages as text, their soft line breaks undone, by file name.
  func messages(_ edition: Edition) throws -> [String: String] {
    let pairs = try newsletter.messages(edition).map { rendering in
      let text = String(decoding: try rendering.render(), as: UTF8.self)
      return (rendering.path, text.replacing("=\r\n", with: "").replacing("=20", with: " "))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The preview as text.
  func preview(_ edition: Edition) throws -> String {
    let rendering = try #require(newsletter.preview(edition).first)
    return String(decoding: try rendering.render(), as: UTF8.self)
  }

  static let configuration = """
    publication:
      authority: example.org
      title: { en: Example News, fr: Nouvelles }
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations:
      - { id: eu, name: { en: European Union, fr: Union européenne } }
      - { id: un, name: { en: United Nations, fr: Nations Unies } }
    sources:
      - { id: page, adapter: page-text, path: page.txt, date_format: dd.MM.yy }
    newsletter:
      from: Example <news@example.org>
      to: { en: en@example.org, fr: fr@example.org, bilingual: all@example.org }
      list_id: { en: en.example.org, fr: fr.example.org, bilingual: all.example.org }
      postal_address: 1 Example Street
      unsubscribe: { url: https://example.org/u, mailto: leave@example.org }
    """ + "\n"
}

extension Entry {
  /// A story of March 2026 with little to say.
  static func made(
    _ key: String,
    title: String,
    day: Int = 2,
    language: String = "en",
    delegation: String = "eu",
    precision: DatePrecision = .day,
    isTitleDerived: Bool = false,
    event: Event? = nil,
    summary: String = "A few words about it."
  ) throws -> Entry {
    let published = try #require(CalendarDay(year: 2026, month: 3, day: day))
      .instant(atSecond: 43_200, in: .gmt)
    return Entry(
      id: EntryID(stored: "tag:example.org,2026:\(key)"),
      link: WebAddress("https://example.org/\(key)"),
      sourcePage: nil,
      title: PlainText(line: title),
      isTitleDerived: isTitleDerived,
      summary: PlainText(lines: summary),
      content: nil,
      published: published,
      precision: precision,
      updated: published,
      language: try #require(LanguageTag(language)),
      textLanguage: nil,
      delegations: [try #require(DelegationID(delegation))],
      particulars: Particulars(event: event),
      dateline: nil,
      sources: [],
      warnings: []
    )
  }
}
