internal import Configuration
internal import Entries

/// The delegations and languages that an edition file names and that the configuration does not have: it may
/// have had them when the edition was approved.
struct FormerNames {
  /// How the file is read with them.
  let reading: EditionText.Reading
  /// `delegation eu`, `language fr`: in the order of the file, delegations first.
  let texts: [String]

  /// - Parameters:
  ///   - text: of the file; one that cannot be read names none.
  ///   - reading: by the configuration of now.
  init(of text: String, reading: EditionText.Reading) {
    var mistakes = ConfigurationMistakes()
    let file = ConfigurationMapping.read(
      Array(text.utf8),
      named: reading.name,
      reporting: &mistakes
    )
    var delegations: [DelegationID] = []
    var languages: [LanguageTag] = []
    func takeDelegation(of mapping: ConfigurationMapping) {
      guard case .text(let text)? = mapping["delegation"], text.text != "none",
        let id = DelegationID(text.text), !delegations.contains(id)
      else { return }
      delegations.append(id)
    }
    func takeLanguages(_ node: ConfigurationNode?, besides keys: [String] = []) {
      guard case .mapping(let mapping)? = node else { return }
      for pair in mapping.pairs where !keys.contains(pair.key.text) {
        guard let language = LanguageTag(pair.key.text), !languages.contains(language) else {
          continue
        }
        languages.append(language)
      }
    }
    func takeStories(_ node: ConfigurationNode?) {
      guard case .list(let list)? = node else { return }
      for case .mapping(let story) in list.items {
        takeDelegation(of: story)
        takeLanguages(.mapping(story), besides: CuratedStory.keys + ["block"])
      }
    }
    for key in ["subject", "preheader", "introduction"] { takeLanguages(file?[key]) }
    if case .list(let sections)? = file?["sections"] {
      for case .mapping(let section) in sections.items {
        takeDelegation(of: section)
        takeLanguages(section["title"])
        takeStories(section["stories"])
      }
    }
    takeStories(file?["new"])
    let known = reading.context
    let formerDelegations = delegations.filter { !known.delegations.contains($0) }
    let formerLanguages = languages.filter { !known.languages.contains($0) }
    texts =
      formerDelegations.map { "delegation \($0)" } + formerLanguages.map { "language \($0)" }
    self.reading = EditionText.Reading(
      name: reading.name,
      context: ConfigurationContext(
        delegations: known.delegations + formerDelegations,
        languages: formerLanguages.isEmpty
          ? known.languages : languages + known.languages.filter { !languages.contains($0) }
      ),
      zone: reading.zone
    )
  }
}
