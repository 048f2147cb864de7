internal import Entries

extension Delegation {
  /// The keys in `feeds.yml`.
  static let keys = ["id", "name", "part_of", "dateline", "languages", "description"]

  /// Reads one item of `delegations`; `nil` after a mistake was reported.
  init?(
    reading mapping: ConfigurationMapping,
    publicationLanguages: [LanguageTag],
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    mapping.allowOnly(Self.keys, reporting: &mistakes)
    let id = mapping.required("id", as: .delegationID, reporting: &mistakes)
    let name = mapping.required("name", as: .localized(in: context), reporting: &mistakes)
    partOf = mapping.value(of: "part_of", as: .delegation(in: context), reporting: &mistakes)
    dateline = mapping.value(of: "dateline", as: .pattern, reporting: &mistakes)
    let languages = mapping.value(
      of: "languages",
      as: .list(of: .language),
      reporting: &mistakes
    )
    summary = mapping.value(
      of: "description",
      as: .localized(.text, in: context),
      reporting: &mistakes
    )
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
    self.languages = languages ?? publicationLanguages
  }
}

extension Delegations {
  /// Reads `delegations`.
  ///
  /// - Returns: those without a mistake; every mistake is reported.
  static func read(
    _ mappings: [ConfigurationMapping],
    publicationLanguages: [LanguageTag],
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Delegations {
    checkIdentities(of: mappings, what: "delegation", reporting: &mistakes)
    checkCycles(of: mappings, reporting: &mistakes)
    let list = mappings.compactMap { mapping in
      Delegation(
        reading: mapping,
        publicationLanguages: publicationLanguages,
        in: context,
        reporting: &mistakes
      )
    }
    return Delegations(list: list)
  }

  /// The ids that a file names, whatever else is wrong with it.
  static func ids(in node: ConfigurationNode?) -> [DelegationID] {
    guard case .list(let list) = node else { return [] }
    return list.items.compactMap { item in
      item.plainText(of: "id").flatMap { DelegationID($0) }
    }
  }

  /// The languages that the delegations of a file name, whatever else is wrong with it.
  static func languages(in node: ConfigurationNode?) -> [LanguageTag] {
    guard case .list(let list) = node else { return [] }
    return list.items.flatMap { item -> [LanguageTag] in
      guard case .mapping(let mapping) = item, case .list(let languages) = mapping["languages"]
      else { return [] }
      return languages.items.compactMap { language in
        if case .text(let text) = language { LanguageTag(text.text) } else { nil }
      }
    }
  }

  private static func checkCycles(
    of mappings: [ConfigurationMapping],
    reporting mistakes: inout ConfigurationMistakes
  ) {
    var wholes: [String: String] = [:]
    for mapping in mappings {
      let node = ConfigurationNode.mapping(mapping)
      guard let id = node.plainText(of: "id"), wholes[id] == nil else { continue }
      wholes[id] = node.plainText(of: "part_of")
    }
    var answered: Set<String> = []
    for mapping in mappings {
      let start = ConfigurationNode.mapping(mapping).plainText(of: "id")
      guard let start, !answered.contains(start) else { continue }
      var chain = [start]
      while let last = chain.last, let next = wholes[last], next != start, !chain.contains(next) {
        chain.append(next)
      }
      // A chain that ends elsewhere, or in a circle further up, is answered there.
      guard let last = chain.last, wholes[last] == start else { continue }
      answered.formUnion(chain)
      mistakes.add(
        at: mapping.place(of: "part_of"),
        found: "a circle: \((chain + [start]).map { visible($0) }.joined(separator: " → "))",
        expected: "a delegation that is not a part of this one"
      )
    }
  }
}

extension ConfigurationNode {
  /// The text behind a key, for a look ahead; `nil` for anything else.
  func plainText(of key: String) -> String? {
    guard case .mapping(let mapping) = self, case .text(let text) = mapping[key] else {
      return nil
    }
    return text.text
  }
}

/// Reports every id that an earlier item has.
func checkIdentities(
  of mappings: [ConfigurationMapping],
  what: String,
  reporting mistakes: inout ConfigurationMistakes
) {
  var lines: [String: Int] = [:]
  for mapping in mappings {
    guard case .text(let id) = mapping["id"], !id.isNothing else { continue }
    if let line = lines[id.text] {
      mistakes.add(
        at: id.place,
        found: "found “\(visible(id.text))” again",
        expected: "an id that no other \(what) has (line \(line) has it)"
      )
    } else {
      lines[id.text] = id.place.line
    }
  }
}
