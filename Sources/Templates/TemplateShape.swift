/// What may stand at a name of a template's contract.
indirect enum TemplateShape: Sendable {
  /// Plain text.
  case text
  /// Text for `href` or `src`; an address that a browser would run as code is rendered as absent.
  case address
  /// A colour for CSS, as `#rgb` or `#rrggbb`; anything else is rendered as absent.
  case colour
  /// HTML from the sanitiser, the only value that is not escaped.
  case markup
  /// A condition.
  case flag
  /// The phrases of a language: every key of its phrase file that has no blank to fill in.
  case phrases
  /// Names of their own, reached with a dot or by a section.
  case group(TemplateFields)
  /// Groups in order, each with these names.
  case list(TemplateFields)

  /// The shape in words, for documentation and error messages.
  var word: String {
    switch self {
    case .text: "text"
    case .address: "address"
    case .colour: "colour"
    case .markup: "markup"
    case .flag: "flag"
    case .phrases: "phrases"
    case .group: "group"
    case .list: "list"
    }
  }

  /// The names inside, where there are any.
  var fields: TemplateFields? {
    switch self {
    case .group(let fields), .list(let fields): fields
    case .text, .address, .colour, .markup, .flag, .phrases: nil
    }
  }
}

/// One name of a template's contract.
struct TemplateField: Sendable {
  /// The name as templates write it.
  let name: String
  /// What may stand there.
  let shape: TemplateShape
  /// What it is, in a few words, and when it is absent.
  let meaning: String

  init(_ name: String, _ shape: TemplateShape, _ meaning: String) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
  }
}

/// The names that a template, or a group inside one, may use; in the order they are documented.
struct TemplateFields: Sendable, ExpressibleByArrayLiteral {
  /// Every name, in order.
  let all: [TemplateField]
  private let byName: [String: TemplateShape]

  init(_ fields: [TemplateField]) {
    all = fields
    byName = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.shape) })
  }

  /// The names as a literal; a name given twice is a mistake of ours and stops the program.
  init(arrayLiteral elements: TemplateField...) {
    self.init(elements)
  }

  /// What may stand at a name, nil where the contract does not have it.
  subscript(name: String) -> TemplateShape? {
    byName[name]
  }

  static func + (left: TemplateFields, right: TemplateFields) -> TemplateFields {
    TemplateFields(left.all + right.all)
  }
}
