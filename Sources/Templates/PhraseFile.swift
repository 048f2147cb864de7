internal import Configuration

/// One `phrases.<tag>.yml`: keys with a phrase each, and a few with a list.
struct PhraseFile {
  private(set) var texts: [String: String] = [:]
  private var lists: [String: [String]] = [:]
  private var lines: [String: Int] = [:]
  private let file: String

  /// Reads a phrase file.
  ///
  /// - Throws: `TemplateError` where it is not YAML, not flat, or a key stands twice.
  init(_ yaml: String, file: String) throws(TemplateError) {
    self.file = file
    for pair in try Self.pairs(of: yaml, file: file) {
      let key = pair.key.text
      lines[key] = pair.key.place.line
      switch pair.value {
      case .text(let text):
        texts[key] = text.text
      case .list(let list):
        lists[key] = list.items.compactMap { item in
          if case .text(let text) = item { text.text } else { nil }
        }
      case .mapping, .refused:
        throw TemplateError(
          code: .badPhrase(key),
          file: file,
          line: pair.value.place.line,
          reason: "“\(key)” needs a phrase in one line, or a list"
        )
      }
    }
    try checkLists()
  }

  /// Takes over the keys that this file lacks, but for one that another language cannot lend.
  mutating func add(missingFrom other: PhraseFile, except kept: String? = nil) {
    texts.merge(other.texts.filter { $0.key != kept }) { own, _ in own }
    lists.merge(other.lists) { own, _ in own }
  }

  /// The keys of the other file that this one lacks, and those it has and the other has not.
  func findings(comparedWith other: PhraseFile) -> [TemplateError] {
    let known = Set(other.texts.keys).union(other.lists.keys)
    let own = Set(texts.keys).union(lists.keys)
    let missing = known.subtracting(own).map { key in
      TemplateError(
        code: .missingPhrase(key),
        file: file,
        line: 0,
        reason: "the phrase “\(key)” is missing"
      )
    }
    let unknown = own.subtracting(known).filter { !$0.hasPrefix("language_") }.map { key in
      TemplateError(
        code: .unknownPhrase(key),
        file: file,
        line: lines[key] ?? 0,
        reason: "nothing uses the phrase “\(key)”"
          + (nearestWord(to: key, among: known.sorted()).map { "; did you mean “\($0)”?" } ?? "")
      )
    }
    return missing + unknown
  }

  /// The phrases, sorted into those with blanks and those without.
  func phrases(of language: String, ownNames: [String: String]) -> Phrases {
    var plain = texts.filter { !$0.value.contains("{") }
    if let offer = texts[Phrases.readAll] {
      let primary = language.prefix { $0 != "-" }
      let name =
        texts["language_\(language)"] ?? texts["language_\(primary)"] ?? ownNames[language]
      plain[Phrases.readAll] = offer.replacing("{language}", with: name ?? language)
    }
    return Phrases(
      language: language,
      direction: texts["direction"] == "rtl" ? "rtl" : "ltr",
      texts: plain,
      patterns: texts.filter { $0.value.contains("{") },
      months: lists["months"] ?? [],
      countedAsOne: Set((lists["counted_as_one"] ?? []).compactMap { Int($0) }),
      ownNames: ownNames
    )
  }

  private func checkLists() throws(TemplateError) {
    if let months = lists["months"], months.count != 12 {
      throw TemplateError(
        code: .badPhrase("months"),
        file: file,
        line: lines["months"] ?? 0,
        reason: "“months” needs twelve names, January first; there are \(months.count)"
      )
    }
    for key in ["months", "counted_as_one"] where texts[key] != nil {
      throw TemplateError(
        code: .badPhrase(key),
        file: file,
        line: lines[key] ?? 0,
        reason: "“\(key)” is a list"
      )
    }
    for key in lists.keys.sorted() where !["months", "counted_as_one"].contains(key) {
      throw TemplateError(
        code: .badPhrase(key),
        file: file,
        line: lines[key] ?? 0,
        reason: "“\(key)” needs a phrase, not a list"
      )
    }
  }

  /// The keys and values of a file that is not empty.
  private static func pairs(
    of yaml: String,
    file: String
  ) throws(TemplateError) -> [ConfigurationMapping.Pair] {
    var mistakes = ConfigurationMistakes()
    let mapping = ConfigurationMapping.read(Array(yaml.utf8), named: file, reporting: &mistakes)
    if let mapping, mistakes.isEmpty { return mapping.pairs }
    let first = mistakes.sorted.first
    throw TemplateError(
      code: .badPhrase(first?.place.path ?? ""),
      file: file,
      line: first?.place.line ?? 0,
      reason: first.map { "\($0.found); expected \($0.expected)" } ?? "the file cannot be read"
    )
  }
}
