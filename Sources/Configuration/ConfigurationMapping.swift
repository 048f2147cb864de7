/// A YAML mapping that knows the place of each key and value.
///
/// A key with nothing behind it is a mistake for every shape: it is a line left unfinished.
package struct ConfigurationMapping: Hashable, Sendable {
  /// A key and its value.
  package struct Pair: Hashable, Sendable {
    /// The key with its place.
    package let key: ConfigurationText
    /// What stands behind it.
    package let value: ConfigurationNode
  }

  /// In the order of the file; no key twice.
  package let pairs: [Pair]
  /// Where the mapping begins.
  package let place: ConfigurationPlace

  /// The value of a key; linear in the number of keys.
  package subscript(key: String) -> ConfigurationNode? {
    pairs.first { $0.key.text == key }?.value
  }

  /// Where a key's value stands; for an absent key the mapping's begin, with the key in its path.
  package func place(of key: String) -> ConfigurationPlace {
    self[key]?.place ?? place.key(key, line: place.line, column: place.column)
  }

  /// Reads a key that may be absent.
  ///
  /// - Returns: `nil` when the key is absent or its value is a mistake, which is then reported.
  package func value<Value>(
    of key: String,
    as shape: ConfigurationShape<Value>,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Value? {
    self[key].flatMap { shape.read($0, reporting: &mistakes) }
  }

  /// Reads a key that must be there.
  ///
  /// - Returns: `nil` when the key is absent or its value is a mistake; both are reported.
  package func required<Value>(
    _ key: String,
    as shape: ConfigurationShape<Value>,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Value? {
    guard let node = self[key] else {
      mistakes.add(at: place(of: key), found: "missing", expected: shape.expected)
      return nil
    }
    return shape.read(node, reporting: &mistakes)
  }

  /// Reports every key that is not one of the known ones, with the nearest known word.
  ///
  /// The message names the known keys in the order in which they are given.
  package func allowOnly(_ keys: [String], reporting mistakes: inout ConfigurationMistakes) {
    for pair in pairs where !keys.contains(pair.key.text) {
      // A key that is there already is not what a mistyped one stood for.
      let absent = keys.filter { self[$0] == nil }
      mistakes.add(
        at: pair.key.place,
        found: "unknown key",
        expected: "one of " + keys.joined(separator: ", "),
        nearest: nearestWord(to: pair.key.text, among: absent)
      )
    }
  }

  /// The same mapping with some of its keys alone, at the same places.
  package func only(_ keys: [String]) -> ConfigurationMapping {
    ConfigurationMapping(pairs: pairs.filter { keys.contains($0.key.text) }, place: place)
  }
}
