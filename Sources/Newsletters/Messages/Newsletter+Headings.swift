internal import Configuration
package import Entries
internal import Templates

extension Newsletter {
  /// What stands over a section, in a language.
  func name(of heading: SectionHeading, in language: LanguageTag) -> String {
    switch heading {
    case .delegation(let id): site.name(of: id, in: language)
    case .others: site.phrases(language).text(.otherNews)
    case .words(let words): words[language] ?? Self.first(of: words)?.text ?? ""
    }
  }

  /// The language that this is written in, where it is not that of its block.
  func foreignName(of heading: SectionHeading, in language: LanguageTag) -> TemplateValue {
    switch heading {
    case .others: return .absent
    case .words(let words):
      guard words[language] == nil, let first = Self.first(of: words) else { return .absent }
      return site.foreignText(first.language, in: language)
    case .delegation(let id):
      let variants = site.delegation(id)?.name.variants ?? []
      let isOwn = variants.contains { $0.language.primary == language.primary }
      guard !isOwn, let first = variants.first else { return .absent }
      return site.foreignText(first.language, in: language)
    }
  }

  /// A delegation's name in each language of the newsletter, for a remark in a file.
  package func headingInAllLanguages(_ delegation: DelegationID?) -> String {
    let heading = delegation.map(SectionHeading.delegation) ?? .others
    let names = settings.languages.map { name(of: heading, in: $0) }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
      .joined(separator: " · ")
  }

  private static func first(
    of words: [LanguageTag: String]
  ) -> (language: LanguageTag, text: String)? {
    words.min { $0.key.description < $1.key.description }.map { ($0.key, $0.value) }
  }
}
