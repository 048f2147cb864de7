internal import Markup

/// Values that fill every name of a contract with what is hard to show, to see whether a template holds.
enum TrialData: String, CaseIterable {
  /// Nothing is there but lists of one.
  case sparse = "with as little as there can be"
  /// Nothing is there at all, as in an edition that tells nothing.
  case empty = "with nothing in it"
  /// Everything is there, and long.
  case long = "with titles of 300 characters"
  /// Words that no line holds.
  case wide = "with a word of 200 letters"
  /// The other direction of writing.
  case rightToLeft = "from right to left"
  /// More of everything than an edition has.
  case many = "with 60 stories in three languages"

  /// A value for every name of a template that may be there.
  func value(for name: TemplateName) -> TemplateValue {
    group(TemplateContract.of(name).fields, depth: 0)
  }

  private var text: String {
    switch self {
    case .sparse, .empty: ""
    case .long: String(repeating: "A title without end ", count: 15)
    case .wide: String(repeating: "abcdefghij", count: 20)
    case .rightToLeft: "\u{645}\u{631}\u{62D}\u{628}\u{627} & <b>"
    case .many: "A title"
    }
  }

  /// How many items a list has, by how many lists stand around it.
  private func count(at depth: Int) -> Int {
    switch self {
    case .empty: 0
    case .many: depth == 0 ? 3 : depth == 1 ? 2 : depth == 2 ? 10 : 1
    case .sparse, .long, .wide, .rightToLeft: 1
    }
  }

  private var isFull: Bool {
    switch self {
    case .sparse, .empty: false
    case .long, .wide, .rightToLeft, .many: true
    }
  }

  private func group(_ fields: TemplateFields, depth: Int) -> TemplateValue {
    .group(
      Dictionary(fields.all.map { ($0.name, value(of: $0, depth: depth)) }) { first, _ in first }
    )
  }

  private func value(of field: TemplateField, depth: Int) -> TemplateValue {
    switch field.shape {
    case .text where field.name == "direction": .text(self == .rightToLeft ? "rtl" : "ltr")
    case .text where field.name == "language": "en"
    case .text: .text(text)
    case .address: isFull ? "https://example.org/" : .absent
    case .colour: isFull ? "#7a1f4d" : .absent
    case .markup:
      isFull ? .markup(SafeHTML(paragraphs: [PlainText(line: text)])) : .absent
    case .flag: .flag(isFull)
    case .phrases: [:]
    case .group(let inner): self != .empty ? group(inner, depth: depth) : .absent
    case .list(let inner):
      .list(Array(repeating: group(inner, depth: depth + 1), count: count(at: depth)))
    }
  }
}
