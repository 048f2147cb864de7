internal import Yams

/// A YAML file read into nodes that know their places.
///
/// What YAML allows and we do not is refused here: anchors and aliases, tags, merge keys, keys
/// that are not texts, keys written twice, several documents.
struct YAMLDocument {
  /// How deep mappings and lists may stand in each other.
  static let depthLimit = 32
  /// How many keys may be written twice before reading stops.
  static let duplicateLimit = 16

  private let file: String
  /// The keys that had to be changed to be read, by their marks.
  private var originals: [YAMLMark: String] = [:]

  /// Reads the one document of a file.
  ///
  /// - Returns: `nil` when the file is not YAML or is empty, which is then reported.
  static func read(
    _ bytes: [UInt8],
    named file: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationNode? {
    guard let text = YAMLText(bytes, named: file, reporting: &mistakes) else { return nil }
    var document = YAMLDocument(file: file)
    return document.compose(text, reporting: &mistakes)
  }

  private init(file: String) {
    self.file = file
  }

  private var top: ConfigurationPlace {
    ConfigurationPlace(file: file, line: 1, column: 1, path: "")
  }

  private mutating func compose(
    _ original: YAMLText,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationNode? {
    var text = original
    while true {
      do {
        // No rule resolves a plain scalar, so texts stay texts. Anchors live with the parser.
        let parser = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8)
        return try withExtendedLifetime(parser) {
          guard let root = try parser.singleRoot() else {
            mistakes.add(at: top, found: "an empty file", expected: "keys and values")
            return nil
          }
          return node(root, at: top, depth: 0, reporting: &mistakes)
        }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        // Yams stops at the first mapping with such keys, which would hide all other mistakes:
        // change the first of the two in our copy, and report the second when the tree is built.
        let mark = YAMLMark(line: context.mark.line, column: context.mark.column)
        guard let key = keys.first, originals.count < Self.duplicateLimit,
          let changed = text.changingKey(at: mark, number: originals.count)
        else {
          mistakes.add(
            at: top.key(keys.first ?? "", line: mark.line, column: mark.column),
            found: "a key written more than once",
            expected: "each key once"
          )
          return nil
        }
        originals[mark] = key
        text = changed
      } catch {
        YAMLFault(error, in: text).report(in: file, to: &mistakes)
        return nil
      }
    }
  }

  /// The node of ours for one of Yams's; a place is that of its parent, moved to its own mark.
  private func node(
    _ node: Node,
    at place: ConfigurationPlace,
    depth: Int,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationNode {
    if let anchor = node.anchor {
      mistakes.add(
        at: place,
        found: "the anchor “&\(visible(anchor.rawValue))”",
        expected: "the value alone: anchors and aliases are not read, write it out at each place"
      )
      return .refused(place)
    }
    if let tag = foreignTag(of: node) {
      mistakes.add(
        at: place,
        found: "the tag “\(visible(tag))”",
        expected: "the value without a tag"
      )
      return .refused(place)
    }
    guard depth < Self.depthLimit else {
      mistakes.add(
        at: place,
        found: "nested too deep",
        expected: "at most \(Self.depthLimit) levels"
      )
      return .refused(place)
    }
    switch node {
    case .scalar(let scalar):
      return .text(text(scalar, at: place))
    case .sequence(let sequence):
      let items = sequence.enumerated().map { index, item in
        let mark = YAMLMark(of: item, orAt: place)
        let place = place.item(index, line: mark.line, column: mark.column)
        return self.node(item, at: place, depth: depth + 1, reporting: &mistakes)
      }
      return .list(ConfigurationList(items: items, place: place))
    case .mapping(let mapping):
      return .mapping(self.mapping(mapping, at: place, depth: depth, reporting: &mistakes))
    case .alias:
      // Yams's parser resolves aliases; this case is for trees made by hand.
      return .refused(place)
    }
  }

  private func mapping(
    _ mapping: Node.Mapping,
    at place: ConfigurationPlace,
    depth: Int,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationMapping {
    var pairs: [ConfigurationMapping.Pair] = []
    pairs.reserveCapacity(mapping.count)
    var lines = [String: Int](minimumCapacity: mapping.count)
    for (keyNode, valueNode) in mapping {
      guard
        let key = key(keyNode, in: place, depth: depth, reporting: &mistakes)
      else { continue }
      if let line = lines[key.text] {
        mistakes.add(
          at: key.place,
          found: "a key written again (first on line \(line))",
          expected: "each key once"
        )
        continue
      }
      lines[key.text] = key.place.line
      let mark = YAMLMark(of: valueNode, orAt: key.place)
      let valuePlace = place.key(key.text, line: mark.line, column: mark.column)
      let value = node(valueNode, at: valuePlace, depth: depth + 1, reporting: &mistakes)
      pairs.append(ConfigurationMapping.Pair(key: key, value: value))
    }
    return ConfigurationMapping(pairs: pairs, place: place)
  }

  /// The text of a key; `nil` after reporting one that is not a text or means more than one.
  private func key(
    _ node: Node,
    in place: ConfigurationPlace,
    depth: Int,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationText? {
    let mark = YAMLMark(of: node, orAt: place)
    let original = originals[mark] ?? node.scalar?.string ?? ""
    let keyPlace =
      original.isEmpty
      ? place.moved(to: place.path, line: mark.line, column: mark.column)
      : place.key(original, line: mark.line, column: mark.column)
    guard
      case .text(let key) = self.node(node, at: keyPlace, depth: depth + 1, reporting: &mistakes)
    else {
      if node.anchor == nil, node.scalar == nil {
        mistakes.add(at: keyPlace, found: "a key that is not a text", expected: "a word")
      }
      return nil
    }
    if !key.isQuoted, original == "<<" {
      mistakes.add(
        at: keyPlace,
        found: "the merge key “<<”",
        expected: "the keys themselves, written out"
      )
      return nil
    }
    if !key.isQuoted, original.isEmpty {
      mistakes.add(at: keyPlace, found: "no key before the colon", expected: "a word")
      return nil
    }
    return ConfigurationText(text: original, isQuoted: key.isQuoted, place: keyPlace)
  }

  private func text(_ scalar: Node.Scalar, at place: ConfigurationPlace) -> ConfigurationText {
    ConfigurationText(text: scalar.string, isQuoted: scalar.style != .plain, place: place)
  }

  /// The tag a node was written with; `nil` without one.
  private func foreignTag(of node: Node) -> String? {
    // The stored tag, not `node.tag`, which would resolve it.
    let (tag, own): (Tag, Tag.Name) =
      switch node {
      case .scalar(let scalar): (scalar.tag, .str)
      case .sequence(let sequence): (sequence.tag, .seq)
      case .mapping(let mapping): (mapping.tag, .map)
      case .alias(let alias): (alias.tag, .implicit)
      }
    return tag.rawValue.isEmpty || tag.rawValue == own.rawValue ? nil : tag.rawValue
  }
}
