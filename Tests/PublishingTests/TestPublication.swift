import Adapters
import Configuration
import Entries
import Foundation
import Markup
import Templates

@testable import Publishing

/// A publication of made entries, and the pages that it makes of them.
struct TestPublication {
  let site: Site
  var entries: [Entry]
  var translations: [EntryID: [Entry]] = [:]

  init(
    _ entries: [Entry],
    colour: String = "#7a1f4d",
    logo: Site.Logo? = nil,
    templates: [String: [UInt8]] = [:]
  ) throws {
    let feeds = try FeedsFile.read(
      Array(Self.configuration(colour: colour).utf8),
      named: "feeds.yml",
      adapters: AdapterRegistry.standard.options
    )
    site = Site(
      publication: feeds.publication,
      delegations: feeds.delegations,
      templates: try TemplateSet(overriding: templates),
      logo: logo,
      fingerprint: colour
    )
    self.entries = entries.sorted { $0.published > $1.published }
  }

  private static func configuration(colour: String) -> String {
    """
    publication:
      authority: example.org
      title: { en: Example News, fr: Nouvelles d’exemple }
      languages: [en, fr, nl, ar]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
      brand: { colour: '\(colour)' }
    delegations:
      - { id: eu, name: { en: European Union, fr: Union européenne }, description: { en: What we say in Brussels. } }
      - { id: un, name: { en: United Nations, fr: Nations Unies } }
      - { id: un-geneva, part_of: un, name: { en: UN Geneva, fr: ONU Genève } }
    sources:
      - { id: page, adapter: page-text, path: page.txt, date_format: dd.MM.yy }
    """
  }

  var publisher: Publisher {
    let languages = site.publication.languages
    let delegations = [nil] + site.delegations.list.map { Optional($0.id) }
    let channels = languages.flatMap { language in
      delegations.compactMap { delegation -> Channel? in
        let shown = entries.filter { entry in
          entry.language == language
            && (delegation.map { whole in
              entry.delegations.contains { $0 == whole || site.delegations.isPart($0, of: whole) }
            } ?? true)
        }
        guard !shown.isEmpty else { return nil }
        return Channel(
          language: language,
          delegation: delegation,
          fingerprint: Digest(of: shown.map(\.id.description)).description,
          deletions: []
        ) { shown }
      }
    }
    return Publisher(
      site: site,
      channels: channels,
      pages: entries.filter { $0.link == nil }.map { entry in
        EntryPage(id: entry.id, language: entry.language, fingerprint: entry.id.description) {
          entry
        }
      },
      moved: [],
      translations: { [translations] in translations[$0] ?? [] }
    )
  }

  /// The text of a page below the web root.
  func page(_ path: String) throws -> String? {
    try publisher.renderings.first { $0.path == "public/" + path }
      .map { String(decoding: try $0.render(), as: UTF8.self) }
  }
}

extension Entry {
  /// An entry with little to say.
  static func made(
    _ key: String,
    title: String = "The trees along the river",
    summary: String = "The town planted a hundred of them on Monday.",
    content: SafeHTML? = nil,
    link: String? = nil,
    day: Int = 1,
    precision: DatePrecision = .day,
    language: LanguageTag = .english,
    delegations: [String] = ["eu"],
    particulars: Particulars = .none
  ) -> Entry {
    let published = Date(timeIntervalSince1970: 1_772_362_800 + Double(day) * 86_400)
    return Entry(
      id: EntryID(stored: "tag:example.org,2026:\(key)"),
      link: link.flatMap { WebAddress($0) },
      sourcePage: WebAddress("https://example.org/delegations"),
      title: PlainText(line: title),
      isTitleDerived: false,
      summary: PlainText(lines: summary),
      content: content,
      published: published,
      precision: precision,
      updated: published,
      language: language,
      textLanguage: nil,
      delegations: delegations.compactMap { DelegationID($0) },
      particulars: particulars,
      dateline: nil,
      sources: [],
      warnings: []
    )
  }
}

extension LanguageTag {
  static let english = LanguageTag(of: "en")
  static let french = LanguageTag(of: "fr")

  private init(of text: String) {
    guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is a tag") }
    self = tag
  }
}

extension PublicationDate {
  /// A moment, written as RFC 3339.
  static func at(_ text: String) -> PublicationDate? { RFC3339.instant(text).map { .instant($0) } }

  /// A day, written as ISO 8601.
  static func on(_ text: String) -> PublicationDate? { CalendarDay(iso8601: text).map { .day($0) } }
}
