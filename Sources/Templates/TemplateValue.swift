package import Markup

/// What a template is filled with: the only shapes a caller can hand over.
///
/// Everything but `markup` is escaped for the template it lands in, whatever braces the template
/// uses, so no template can let a feed's text through as markup.
package enum TemplateValue: Equatable, Sendable {
  /// Plain text; empty text counts as absent in a section.
  case text(String)
  /// Plain text in another language than what is around it, by BCP 47 tag and `ltr` or `rtl`: where a
  /// template shows it between elements it is marked so.
  case foreign(String, language: String, direction: String)
  /// HTML that is rendered as it stands, because only `Markup` can make it.
  case markup(SafeHTML)
  /// A condition for a section.
  case flag(Bool)
  /// Groups in the order they are to be rendered.
  case list([TemplateValue])
  /// Named values, as the template's contract lists them.
  case group([String: TemplateValue])
  /// Nothing here, and an outer value of the same name does not shine through.
  case absent

  /// The text, or `absent` where there is none.
  package static func text(ifPresent text: String?) -> TemplateValue {
    text.map { .text($0) } ?? .absent
  }

  /// The value's kind in words, for error messages.
  var kind: String {
    switch self {
    case .text, .foreign: "text"
    case .markup: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .group: "a group"
    case .absent: "nothing"
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Text, from a literal.
  package init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  /// A flag, from a literal.
  package init(booleanLiteral flag: Bool) {
    self = .flag(flag)
  }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  /// A list, from a literal.
  package init(arrayLiteral elements: TemplateValue...) {
    self = .list(elements)
  }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  /// A group, from a literal; of a name given twice the last value stands.
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .group(Dictionary(elements) { _, last in last })
  }
}
