import Yams

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
    let root = try Self.compose(yaml, file: file)
    guard let mapping = root.mapping else {
      throw Self.fault("", "a phrase file lists keys and phrases", at: root, file)
    }
    for (keyNode, value) in mapping {
      guard let key = keyNode.scalar?.string else {
        throw Self.fault("", "a key is a word", at: keyNode, file)
      }
      lines[key] = keyNode.mark?.line ?? 0
      if let text = value.scalar?.string {
        texts[key] = text
      } else if let sequence = value.sequence {
        lists[key] = sequence.compactMap { $0.scalar?.string }
      } else {
        throw Self.fault(key, "“\(key)” needs a phrase in one line, or a list", at: value, file)
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
          + (nearest(to: key, among: known).map { "; did you mean “\($0)”?" } ?? "")
      )
    }
    return missing + unknown
  }

  /// The phrases, sorted into those with blanks and those without.
  func phrases(of language: String, ownNames: [String: String]) -> Phrases {
    Phrases(
      language: language,
      direction: texts["direction"] == "rtl" ? "rtl" : "ltr",
      texts: texts.filter { !$0.value.contains("{") },
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

  private static func compose(_ yaml: String, file: String) throws(TemplateError) -> Node {
    do {
      return try Yams.compose(yaml: yaml) ?? Node([:])
    } catch let error as YamlError {
      throw TemplateError(
        code: .badPhrase(""),
        file: file,
        line: line(of: error),
        reason: "not YAML: \(error)"
      )
    } catch {
      throw TemplateError(code: .badPhrase(""), file: file, line: 0, reason: "not YAML: \(error)")
    }
  }

  private static func line(of error: YamlError) -> Int {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 0
    }
  }

  private static func fault(
    _ key: String,
    _ reason: String,
    at node: Node,
    _ file: String
  ) -> TemplateError {
    TemplateError(
      code: .badPhrase(key),
      file: file,
      line: node.mark?.line ?? 0,
      reason: reason
    )
  }
}
