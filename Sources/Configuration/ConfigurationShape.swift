/// What a value in a file must look like, and how it becomes a value of ours.
///
/// Shapes are composed: `.list(of: .language)`, `.oneOrMany(of: .delegation(in: context))`.
package struct ConfigurationShape<Value>: Sendable {
  /// The shape in words that follow “expected”.
  package let expected: String
  private let reading: @Sendable (ConfigurationNode, inout ConfigurationMistakes) -> Value?

  /// Makes a shape from a function that reports every mistake it returns `nil` for.
  package init(
    _ expected: String,
    reading: @escaping @Sendable (ConfigurationNode, inout ConfigurationMistakes) -> Value?
  ) {
    self.expected = expected
    self.reading = reading
  }

  /// Makes the shape of a text that a function takes or refuses.
  ///
  /// Any other kind of value, an absent one and a refused text are reported with `expected`;
  /// for the last the nearest of the known words is proposed.
  package init(
    text expected: String,
    among words: [String] = [],
    taking take: @escaping @Sendable (String) -> Value?
  ) {
    self.init(expected) { node, mistakes in
      guard let text = node.text(expected: expected, reporting: &mistakes) else { return nil }
      if let value = take(text.text) { return value }
      mistakes.refuse(text, expected: expected, among: words)
      return nil
    }
  }

  /// Reads a value; `nil` after a mistake was reported.
  package func read(
    _ node: ConfigurationNode,
    reporting mistakes: inout ConfigurationMistakes
  ) -> Value? {
    reading(node, &mistakes)
  }

  /// The same text or value under a condition, with words of its own.
  package func expecting(
    _ expected: String,
    where isRight: @escaping @Sendable (Value) -> Bool
  ) -> ConfigurationShape<Value> {
    ConfigurationShape(expected) { node, mistakes in
      guard let value = reading(node, &mistakes) else { return nil }
      if isRight(value) { return value }
      mistakes.add(at: node.place, found: "found \(node.kind)", expected: expected)
      return nil
    }
  }

  /// The same value made into another.
  package func map<Other>(
    _ transform: @escaping @Sendable (Value) -> Other
  ) -> ConfigurationShape<Other> {
    ConfigurationShape<Other>(expected) { node, mistakes in
      reading(node, &mistakes).map(transform)
    }
  }
}

extension ConfigurationNode {
  /// The text that stands here; reports anything else, nothing included.
  package func text(
    expected: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationText? {
    switch self {
    case .text(let text) where !text.isNothing: return text
    case .refused: return nil
    case .text, .list, .mapping:
      mistakes.add(at: place, found: "found \(kind)", expected: expected)
      return nil
    }
  }

  /// The mapping that stands here; reports anything else.
  package func mapping(
    expected: String,
    reporting mistakes: inout ConfigurationMistakes
  ) -> ConfigurationMapping? {
    switch self {
    case .mapping(let mapping): return mapping
    case .refused: return nil
    case .text, .list:
      mistakes.add(at: place, found: "found \(kind)", expected: expected)
      return nil
    }
  }
}
