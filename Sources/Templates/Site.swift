package import Configuration
package import Entries
internal import Foundation
internal import Markup

/// What everything published has in common: whose it is, in which words, and where it stands.
package struct Site: Sendable {
  package let publication: Publication
  package let delegations: Delegations
  package let templates: TemplateSet
  /// The brand's logo as it is served, if the publication has one.
  package let logo: Logo?
  /// Of the configuration, the templates and the program: what any file may depend on.
  package let fingerprint: String
  private let colours: BrandColours?

  /// A picture that stands beside the title.
  package struct Logo: Hashable, Sendable {
    /// Relative to the web root.
    package let path: String
    /// In pixels.
    package let width: Int
    package let height: Int

    package init(path: String, width: Int, height: Int) {
      self.path = path
      self.width = width
      self.height = height
    }
  }

  package init(
    publication: Publication,
    delegations: Delegations,
    templates: TemplateSet,
    logo: Logo?,
    fingerprint: String
  ) {
    self.publication = publication
    self.delegations = delegations
    self.templates = templates
    self.logo = logo
    self.fingerprint = fingerprint
    colours = publication.brand.colour.map(BrandColours.init)
  }

  /// Where an entry is read: its own address, or the page that stands in for it.
  package func address(of entry: Entry) -> WebAddress {
    entry.link ?? publication.baseURL.appending(Self.page(of: entry.id))
  }

  /// The same for an entry in a list.
  package func address(of entry: EntryOutline) -> WebAddress {
    entry.link ?? publication.baseURL.appending(Self.page(of: entry.id))
  }

  /// The words of an entry in a list: its excerpt, or the beginning of one that is a whole article.
  package static func excerpt(of entry: Entry) -> String {
    let words = entry.summary.description
    guard words.utf8.count > longestExcerpt,
      let end = words.index(words.startIndex, offsetBy: longestExcerpt, limitedBy: words.endIndex),
      end < words.endIndex
    else { return words }
    let opening = words[..<end]
    let whole = opening.lastIndex(where: \.isWhitespace).map { opening[..<$0] } ?? opening
    return whole + "…"
  }

  /// In characters; the excerpts that the timeline makes by itself are half as long.
  private static let longestExcerpt = 640

  /// The page of an entry without an address of its own, relative to the web root.
  package static func page(of id: EntryID) -> String {
    "entries/\(id.key).html"
  }

  /// Where a picture that we serve stands, relative to the web root.
  package static func media(_ name: String) -> String {
    "media/\(name)"
  }

  /// The phrases of a language, or of the publication's first language that has any.
  package func phrases(_ language: LanguageTag) -> Phrases {
    templates.phraseBook.phrases(
      for: language.description,
      otherwise: publication.languages.map(\.description)
    )
  }

  /// A delegation's name for people.
  package func name(of id: DelegationID, in language: LanguageTag) -> String {
    delegation(id)?.name.text(in: language) ?? id.description
  }

  /// A delegation by its id, or by one that it had before its feeds moved (`publication.moved`); `nil` for
  /// one that the configuration has no more.
  package func delegation(_ id: DelegationID) -> Delegation? {
    var id = id
    // A delegation is renamed once a line at the most, whatever way the lines lead.
    for _ in 0...publication.moved.count {
      if let delegation = delegations[id] { return delegation }
      let next = publication.moved.lazy.compactMap { $0.delegations }.first { $0.origin == id }
      guard let next else { return nil }
      id = next.destination
    }
    return nil
  }

  /// The title of a delegation's feeds, in which the publication is named too.
  package func feedTitle(of id: DelegationID, in language: LanguageTag) -> String {
    "\(name(of: id, in: language)) – \(publication.title.text(in: language))"
  }

  /// The day or moment of an entry for a template; absent for an undated one.
  package func date(of entry: Entry, in language: LanguageTag) -> TemplateValue {
    let zone = publication.timezone
    let day = CalendarDay(entry.published, in: zone)
    let machine =
      switch entry.precision {
      case .firstSeen: ""
      case .day: day.description
      case .instant: RFC3339.text(entry.published, in: zone)
      }
    guard !machine.isEmpty else { return .absent }
    let phrases = phrases(language)
    let written = phrases.date(year: day.year, month: day.month, day: day.day)
    return ["machine": .text(machine), "written": phrases.value(of: written)]
  }

  /// The mark on a piece whose language is not that of its surroundings; absent on others.
  package func otherLanguage(
    _ language: LanguageTag,
    in surroundings: LanguageTag
  ) -> TemplateValue {
    guard language != surroundings else { return .absent }
    let words = phrases(surroundings)
    return [
      "language": .text(language.description),
      "direction": .text(phrases(language).direction),
      "note": words.value(of: words.note(onlyIn: language.description)),
    ]
  }

  /// The language of words for a template; absent on words in that of their surroundings.
  package func foreignText(
    _ language: LanguageTag,
    in surroundings: LanguageTag
  ) -> TemplateValue {
    guard language != surroundings else { return .absent }
    return [
      "language": .text(language.description),
      "direction": .text(phrases(language).direction),
    ]
  }

  /// The brand's colours and logo for a template.
  ///
  /// - Parameter address: where the logo is from where the template is shown.
  /// - Returns: `brand` of every template.
  package func brand(logo address: String?) -> TemplateValue {
    var brand: [String: TemplateValue] = [:]
    if let colours {
      brand["colour"] = .text(colours.colour)
      brand["on_colour"] = .text(colours.onColour)
      brand["on_light"] = .text(colours.onLight)
      brand["on_dark"] = .text(colours.onDark)
    }
    if let logo, let address {
      brand["logo"] = [
        "address": .text(address), "alt": "", "width": "\(logo.width)", "height": "\(logo.height)",
      ]
    }
    return .group(brand)
  }

  /// What every template is given about its language and look.
  package func surroundings(
    _ language: LanguageTag,
    home: String,
    logo: String?
  ) -> [String: TemplateValue] {
    let phrases = phrases(language)
    return [
      "language": .text(language.description),
      "direction": .text(phrases.direction),
      "phrase": phrases.value,
      "publication": [
        "title": .text(publication.title.text(in: language)), "address": .text(home),
      ],
      "brand": brand(logo: logo),
    ]
  }
}
