import Markup

@testable import Templates

/// Values that fill every name of a contract with what a hostile or careless feed may bring.
enum HardData {
  static let text =
    "</title></style><script>alert(1)</script> \"\u{301} '\u{308} & {{title}} {{{x}}}\u{0}"
  static let markup = SafeHTML(paragraphs: [PlainText(line: "Let through as it stands.")])

  /// A value for every name of a template, two elements in every list.
  static func value(for name: TemplateName, saying text: String = text) -> TemplateValue {
    value(of: .group(TemplateContract.of(name).fields), saying: text)
  }

  private static func value(of shape: TemplateShape, saying text: String) -> TemplateValue {
    switch shape {
    case .text: .text(text)
    case .address: "https://example.org/?a=1&b=\"'<>"
    case .colour: "#7a1f4d"
    case .markup: .markup(markup)
    case .flag: true
    case .phrases: ["newsletter_version": .text(text)]
    case .group(let fields): group(fields, saying: text)
    case .list(let fields): [group(fields, saying: text), group(fields, saying: text)]
    }
  }

  private static func group(_ fields: TemplateFields, saying text: String) -> TemplateValue {
    .group(
      Dictionary(
        uniqueKeysWithValues: fields.all.map { ($0.name, value(of: $0.shape, saying: text)) }
      )
    )
  }
}
