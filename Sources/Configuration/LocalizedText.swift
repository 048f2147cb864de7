package import Entries

/// A text in several languages, or one text for all.
package struct LocalizedText: Hashable, Sendable {
  /// What each language says, in the order of the file; empty when one text serves all.
  package let variants: [Variant]
  private let common: String

  /// The text of one language.
  package struct Variant: Hashable, Sendable {
    /// The language it is written in.
    package let language: LanguageTag
    /// What it says.
    package let text: String
  }

  /// Takes one text for all languages.
  package init(_ text: String) {
    variants = []
    common = text
  }

  /// Takes a text for each language; `nil` without any.
  package init?(_ variants: [Variant]) {
    guard let first = variants.first else { return nil }
    self.variants = variants
    common = first.text
  }

  /// The text for a language: its own, that of the same primary language, or the first written.
  package func text(in language: LanguageTag) -> String {
    let own = variants.first { $0.language == language }
    let near = variants.first { $0.language.primary == language.primary }
    return (own ?? near)?.text ?? common
  }
}

extension ConfigurationShape where Value == LocalizedText {
  /// One text for all languages, or a mapping from languages to texts: `{ en: News, fr: Nouvelles }`.
  package static func localized(
    _ shape: ConfigurationShape<String> = .line,
    in context: ConfigurationContext
  ) -> Self {
    let expected = "\(shape.expected), or one for each language such as { en: …, fr: … }"
    return Self(expected) { node, mistakes in
      switch node {
      case .refused: return nil
      case .text(let text) where !text.isNothing:
        return shape.read(node, reporting: &mistakes).map { LocalizedText($0) }
      case .text, .list:
        mistakes.add(at: node.place, found: "found \(node.kind)", expected: expected)
        return nil
      case .mapping(let mapping):
        let variants = mapping.pairs.compactMap { pair in
          variant(pair, as: shape, in: context, reporting: &mistakes)
        }
        if mapping.pairs.isEmpty {
          mistakes.add(at: node.place, found: "found an empty mapping", expected: expected)
        }
        return variants.count == mapping.pairs.count ? LocalizedText(variants) : nil
      }
    }
  }

  private static func variant(
    _ pair: ConfigurationMapping.Pair,
    as shape: ConfigurationShape<String>,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) -> LocalizedText.Variant? {
    let language = ConfigurationShape<LanguageTag>.language(in: context)
      .read(.text(pair.key), reporting: &mistakes)
    let text = shape.read(pair.value, reporting: &mistakes)
    guard let language, let text else { return nil }
    return LocalizedText.Variant(language: language, text: text)
  }
}
