package import Configuration
internal import Entries

/// The keys that `page-text` adds to a source.
package struct PageTextOptions: ConfigurationReadable, Hashable, Sendable {
  /// A stretch of the page that a line opens.
  struct Section: Hashable, Sendable {
    /// What the cards below it are.
    enum Content: Hashable, Sendable {
      /// Cards of these delegations; none for cards without one of their own.
      case cards([DelegationID])
      /// No cards.
      case ignored
    }

    /// As written in `feeds.yml`.
    let heading: String
    let content: Content
    /// How many cards it has; the next ones stand under no heading.
    let count: Int?
  }

  /// In the order of the file.
  let sections: [Section]
  /// What stands at the end of a card.
  let markers: [String]
  /// Whether the text before the first section or card is itself an article.
  let hasArticle: Bool

  package static let keys = ["sections", "more", "article"]

  /// The link texts at the end of a card, on the sites that we know.
  private static let usualMarkers = ["Lire plus", "Read more", "En savoir plus"]

  package init?(
    reading mapping: ConfigurationMapping,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    let before = mistakes.count
    sections =
      mapping.value(of: "sections", as: .sections(in: context), reporting: &mistakes) ?? []
    markers =
      mapping.value(of: "more", as: .oneOrMany(of: .line), reporting: &mistakes)
      ?? Self.usualMarkers
    hasArticle = mapping.value(of: "article", as: .bool, reporting: &mistakes) ?? false
    guard mistakes.count == before else { return nil }
  }
}

extension ConfigurationShape where Value == [PageTextOptions.Section] {
  fileprivate static func sections(in context: ConfigurationContext) -> Self {
    let expected = "a mapping from a line's opening words to a delegation, such as { \"News\": eu }"
    return Self(expected) { node, mistakes in
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      let sections = mapping.pairs.compactMap { pair -> PageTextOptions.Section? in
        guard !OpeningWords(pair.key.text).isEmpty else {
          mistakes.add(
            at: pair.key.place,
            found: "found a heading without a word",
            expected: "the words that open a line of the page"
          )
          return nil
        }
        return section(pair, in: context, reporting: &mistakes)
      }
      return sections.count == mapping.pairs.count ? sections : nil
    }
  }

  private static func section(
    _ pair: ConfigurationMapping.Pair,
    in context: ConfigurationContext,
    reporting mistakes: inout ConfigurationMistakes
  ) -> PageTextOptions.Section? {
    let content = ConfigurationShape<PageTextOptions.Section.Content>.content(in: context)
    var count: Int?
    var value = pair.value
    if case .mapping(let mapping) = value {
      mapping.allowOnly(["delegation", "cards"], reporting: &mistakes)
      if let node = mapping["cards"] {
        count = ConfigurationShape<Int>.whole(1...1_000).read(node, reporting: &mistakes)
        if count == nil { return nil }
      }
      guard let delegation = mapping["delegation"] else {
        mistakes.add(
          at: mapping.place(of: "delegation"),
          found: "missing",
          expected: content.expected
        )
        return nil
      }
      value = delegation
    }
    return content.read(value, reporting: &mistakes).map { content in
      PageTextOptions.Section(heading: pair.key.text, content: content, count: count)
    }
  }
}

extension ConfigurationShape where Value == PageTextOptions.Section.Content {
  /// A delegation, several, `none` or `ignore`.
  fileprivate static func content(in context: ConfigurationContext) -> Self {
    let known = context.delegations.map(\.description) + ["none", "ignore"]
    let expected = "a delegation, a list of them, none or ignore: \(known.joined(separator: ", "))"
    let delegations = ConfigurationShape<[DelegationID]>.oneOrMany(
      of: ConfigurationShape<DelegationID>(text: expected, among: known) { text in
        DelegationID(text).flatMap { context.delegations.contains($0) ? $0 : nil }
      }
    )
    return Self(expected) { node, mistakes in
      if case .text(let text) = node, text.text == "none" { return .cards([]) }
      if case .text(let text) = node, text.text == "ignore" { return .ignored }
      return delegations.read(node, reporting: &mistakes).map { .cards($0) }
    }
  }
}
