internal import Configuration
internal import Markup

/// How a part of a piece is found and taken.
struct FieldRule: Hashable, Sendable {
  /// What is taken of the element that the selector finds.
  enum Extractor: Hashable, Sendable {
    /// Its words.
    case text
    /// What is inside it, made inert.
    case html
    case attribute(String)
    /// Always the same, whatever the page says.
    case fixed(String)
  }

  /// `nil` for the piece itself.
  let selector: PageSelector?
  let extractor: Extractor
  /// The first group of it is taken, or all that it matches.
  let pattern: TextPattern?
  /// How a date is written; the source's `date_format` unless given.
  let dateFormat: DateFormat?

  init(
    selector: PageSelector?,
    extractor: Extractor = .text,
    pattern: TextPattern? = nil,
    dateFormat: DateFormat? = nil
  ) {
    self.selector = selector
    self.extractor = extractor
    self.pattern = pattern
    self.dateFormat = dateFormat
  }
}

extension ConfigurationShape where Value == FieldRule {
  private static var keys: [String] {
    ["selector", "extractor", "attribute", "value", "pattern", "format", "date_format"]
  }

  /// A selector, or a mapping that says what is taken of what it finds.
  ///
  /// - Parameters:
  ///   - field: only of a date a format can be told.
  ///   - inItem: whether it is looked for in one piece of a listing, and not on a whole page.
  /// - Returns: a shape that refuses what the field cannot have.
  static func field(_ field: PieceField, inItem: Bool) -> Self {
    let selector = ConfigurationShape<PageSelector>.piece(inItem: inItem)
    let expected = "\(selector.expected), or a mapping with a selector"
    return Self(expected) { node, mistakes in
      if case .text = node {
        return selector.read(node, reporting: &mistakes).map { FieldRule(selector: $0) }
      }
      guard let mapping = node.mapping(expected: expected, reporting: &mistakes) else { return nil }
      return rule(mapping, of: field, selector, reporting: &mistakes)
    }
  }

  private static func rule(
    _ mapping: ConfigurationMapping,
    of field: PieceField,
    _ shape: ConfigurationShape<PageSelector>,
    reporting mistakes: inout ConfigurationMistakes
  ) -> FieldRule? {
    let before = mistakes.count
    let formats = ["format", "date_format"]
    mapping.allowOnly(keys.filter { field == .date || !formats.contains($0) }, reporting: &mistakes)
    let selector = mapping.value(of: "selector", as: shape, reporting: &mistakes)
    let word = mapping.value(of: "extractor", as: .extractor, reporting: &mistakes)
    let attribute = mapping.value(of: "attribute", as: .attributeName, reporting: &mistakes)
    let value = mapping.value(of: "value", as: .line, reporting: &mistakes)
    let pattern = mapping.value(of: "pattern", as: .pattern, reporting: &mistakes)
    let format = formats.compactMap {
      mapping.value(of: $0, as: .dateFormat, reporting: &mistakes)
    }.first
    let extractor = extractor(word, attribute, value, of: mapping, reporting: &mistakes)
    guard let extractor, mistakes.count == before else { return nil }
    return FieldRule(
      selector: selector,
      extractor: extractor,
      pattern: pattern,
      dateFormat: format
    )
  }

  /// What is taken; `attribute:` and `value:` say it alone.
  private static func extractor(
    _ word: String?,
    _ attribute: String?,
    _ value: String?,
    of mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) -> FieldRule.Extractor? {
    switch word ?? (value != nil ? "static" : attribute != nil ? "attribute" : "text") {
    case "attribute":
      if let attribute { return .attribute(attribute) }
      missing("attribute", "the attribute's name", in: mapping, reporting: &mistakes)
      return nil
    case "static":
      if let value { return .fixed(value) }
      missing("value", "the value that is always meant", in: mapping, reporting: &mistakes)
      return nil
    case "html": return .html
    default: return .text
    }
  }

  private static func missing(
    _ key: String,
    _ expected: String,
    in mapping: ConfigurationMapping,
    reporting mistakes: inout ConfigurationMistakes
  ) {
    // A value that is there and wrong was answered for.
    guard mapping[key] == nil else { return }
    mistakes.add(at: mapping.place(of: key), found: "missing", expected: expected)
  }
}

extension ConfigurationShape where Value == PageSelector {
  /// A selector of what is in a piece: an XPath from the document on would find the same in all.
  fileprivate static func piece(inItem: Bool) -> Self {
    guard inItem else { return .selector }
    return .selector.expecting(
      "a way from the piece on: an XPath there begins with “./”, such as .//h2"
    ) { !$0.startsAtRoot }
  }
}

extension ConfigurationShape where Value == String {
  fileprivate static var extractor: Self {
    let words = ["text", "html", "attribute", "static"]
    return Self(text: "one of " + words.joined(separator: ", "), among: words) { text in
      words.contains(text) ? text : nil
    }
  }

  fileprivate static var attributeName: Self {
    Self(text: "an attribute's name such as datetime or data-url") { text in
      let name = text.lowercased()
      let isName = !name.isEmpty && !name.contains { $0.isWhitespace || "\"'<>/=[]".contains($0) }
      return isName ? name : nil
    }
  }
}
