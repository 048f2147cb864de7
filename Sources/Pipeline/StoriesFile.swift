internal import Configuration
internal import Entries

/// `stories.yml`: an editor's words on which entries are translations of each other.
///
/// ```yaml
/// translations:          # each item: one story, an id or an address for each language
///   - [tag:example.org,2026:3f9a…, tag:example.org,2026:77c0…]
/// not_translations:      # never to be proposed again
///   - [tag:example.org,2026:3f9a…, tag:example.org,2026:8d21…]
/// ```
struct StoriesFile: Sendable {
  /// Groups of ids or addresses, in the order of the file.
  let translations: [[String]]
  /// Pairs that an editor rejected.
  let rejections: [[String]]

  /// What stands where there is no file.
  static let empty = StoriesFile(translations: [], rejections: [])

  private static let keys = ["translations", "not_translations"]

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name in messages.
  /// - Returns: the editor's words, not yet resolved to entries.
  /// - Throws: all mistakes, in the order of the lines.
  static func read(
    _ bytes: [UInt8],
    named file: String
  ) throws(ConfigurationError) -> StoriesFile {
    var mistakes = ConfigurationMistakes()
    // Whoever took the last line away took nothing but a line away.
    let lines = TextLines(String(decoding: bytes, as: UTF8.self)).all
    if lines.allSatisfy(TextLines.isBlankOrComment) { return .empty }
    let mapping = ConfigurationMapping.read(bytes, named: file, reporting: &mistakes)
    mapping?.allowOnly(keys, reporting: &mistakes)
    let groups = keys.map { key -> [[String]] in
      // A list may have lost its last line to `depeche stories`.
      switch mapping?[key] {
      case .list(let list)? where list.items.isEmpty: return []
      case .text(let text)? where text.isNothing: return []
      default: break
      }
      return mapping?.value(of: key, as: .groups, reporting: &mistakes) ?? []
    }
    try mistakes.throwIfAny(in: file)
    return StoriesFile(translations: groups[0], rejections: groups[1])
  }
}

extension ConfigurationShape where Value == [[String]] {
  /// Lists of two or more ids or addresses.
  fileprivate static var groups: Self {
    let expected = "a list of two or more ids or addresses, such as [tag:…, tag:…]"
    let reference = ConfigurationShape<String>(text: "an entry's id in quotes, or its address") {
      text in
      EntryID(text) != nil || WebAddress(text) != nil ? text : nil
    }
    let group = ConfigurationShape<[String]>.list(of: reference)
      .expecting(expected) { $0.count > 1 }
    return .list(of: group)
  }
}
