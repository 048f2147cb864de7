import Adapters
import Configuration
import Entries
import Foundation
import Newsletters
import Templates

/// An edition of made stories in English and French, and the newsletter that tells it.
struct MadeEdition {
  private let newsletter: Newsletter
  private let edition: Edition

  /// - Parameter stories: how many; each in both languages.
  /// - Throws: where the program's own templates or the made configuration cannot be read.
  init(stories: Int) throws {
    let feeds = try FeedsFile.read(
      Array(Self.configuration.utf8),
      named: "feeds.yml",
      adapters: AdapterRegistry.standard.options
    )
    guard let settings = feeds.newsletter, let month = CalendarMonth("2026-03") else {
      throw Missing(description: "the made configuration has a newsletter")
    }
    let site = Site(
      publication: feeds.publication,
      delegations: feeds.delegations,
      templates: try TemplateSet(),
      logo: nil,
      fingerprint: ""
    )
    newsletter = Newsletter(settings: settings, site: site)
    let items = (0..<stories).map { number in
      Curation.Item.story(
        CuratedStory(versions: settings.languages.map { Self.version(number, in: $0) })
      )
    }
    edition = Edition(
      Curation(month: month, sections: [.init(heading: .others, items: items)]),
      languages: settings.languages,
      delegations: []
    )
  }

  /// Composes the message with both languages.
  ///
  /// - Returns: how many octets it has.
  func compose() throws -> Int {
    guard let bilingual = newsletter.messages(edition).first else {
      throw Missing(description: "an edition has a message")
    }
    return try bilingual.render().count
  }

  private static func version(_ number: Int, in language: LanguageTag) -> CuratedVersion {
    let isFrench = language.primary == "fr"
    return CuratedVersion(
      EditionVersion(
        language: language,
        title: isFrench
          ? "Une crèche ouvre à l’école n° \(number) : les mères y siègent"
          : "A nursery opens in school no. \(number): mothers sit on its board",
        text: isFrench
          ? "À Genève, trente familles ont ouvert une crèche qui accueille les enfants dès six heures du matin…"
          : "In Geneva thirty families opened a nursery that takes in children from six in the morning…",
        day: CalendarDay(year: 2026, month: 3, day: 1 + number % 28),
        link: WebAddress("https://example.org/\(language)/pieces/\(number)")
      )
    )
  }

  private static let configuration = """
    publication:
      authority: example.org
      title: { en: Example News, fr: Nouvelles }
      languages: [en, fr]
      timezone: Europe/Brussels
      base_url: https://feeds.example.org
    delegations: [{ id: eu, name: European Union }]
    sources: [{ id: page, adapter: page-text, path: page.txt, date_format: dd.MM.yy }]
    newsletter:
      from: Example <news@example.org>
      to: news@example.org
      list_id: news.example.org
      postal_address: 1 Example Street
      unsubscribe: { url: https://example.org/u }
    """
}

/// Something that the program made itself is not there.
private struct Missing: Error, CustomStringConvertible {
  let description: String
}
