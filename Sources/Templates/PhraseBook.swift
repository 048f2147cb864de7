/// The phrases of every language that has a file, `phrases.<tag>.yml`.
package struct PhraseBook: Sendable {
  private let byLanguage: [String: Phrases]
  private let missing: [TemplateError]

  /// The tags of the languages with a phrase file, sorted.
  package var languages: [String] { byLanguage.keys.sorted() }

  /// The phrases of a language, of its primary tag (`fr` for `fr-CA`), or else of the first of
  /// the others that has any; English at last.
  package func phrases(for language: String, otherwise others: [String] = []) -> Phrases {
    for (position, tag) in ([language] + others + [Self.fallback]).enumerated() {
      if let found = byLanguage[tag] ?? byLanguage[String(tag.prefix { $0 != "-" })] {
        return position == 0 ? found : found.standing(inFor: language)
      }
    }
    preconditionFailure("English phrases are inside the program")
  }

  /// The languages among these without phrases, and the phrases that a language lacks.
  func check(_ wanted: [String]) -> [TemplateError] {
    let known = Set(languages)
    let absent = wanted.filter {
      !known.contains($0) && !known.contains(String($0.prefix { $0 != "-" }))
    }
    return missing
      + absent.map { tag in
        TemplateError(
          code: .missingPhrase(tag),
          file: "phrases.\(tag).yml",
          line: 0,
          reason: "the language “\(tag)” has no phrases; others stand in for them"
        )
      }
  }

  /// The language of a phrase file by its name, nil for any other file.
  static func language(ofFile file: String) -> String? {
    guard file.hasPrefix("phrases."), file.hasSuffix(".yml") else { return nil }
    let tag = file.dropFirst("phrases.".count).dropLast(".yml".count)
    return tag.isEmpty || tag.contains(".") ? nil : String(tag)
  }

  private static let fallback = "en"
}

extension PhraseBook {
  /// Reads the phrase files among these; a key that a file lacks is taken from the program's own
  /// file for the language, then from the English one, in which case `check` names it.
  init(files: [String: String]) throws(TemplateError) {
    var read: [String: PhraseFile] = [:]
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      guard let tag = Self.language(ofFile: file) else { continue }
      var phrases = try PhraseFile(text, file: file)
      if let own = DefaultFiles.all[file], !own.elementsEqual(text.utf8) {
        phrases.add(missingFrom: try PhraseFile(String(decoding: own, as: UTF8.self), file: file))
      }
      read[tag] = phrases
    }
    guard let english = read[Self.fallback] else {
      preconditionFailure("English phrases are inside the program")
    }
    var missing: [TemplateError] = []
    for (tag, phrases) in read {
      missing += phrases.findings(comparedWith: english)
      read[tag]?.add(missingFrom: english, except: "own_name")
    }
    self.missing = missing
    let ownNames = read.mapValues { $0.texts["own_name"] ?? "" }.filter { !$0.value.isEmpty }
    byLanguage = Dictionary(
      uniqueKeysWithValues: read.map { ($0.key, $0.value.phrases(of: $0.key, ownNames: ownNames)) }
    )
  }
}
