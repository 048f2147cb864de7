/// A value of a YAML file that knows its place: a text, a list or a mapping.
package enum ConfigurationNode: Hashable, Sendable {
  /// A scalar.
  case text(ConfigurationText)
  /// A sequence.
  case list(ConfigurationList)
  /// Keys with values.
  case mapping(ConfigurationMapping)
  /// What cannot be read and was answered for already: readers pass over it in silence.
  case refused(ConfigurationPlace)

  /// Where the value stands.
  package var place: ConfigurationPlace {
    switch self {
    case .text(let text): text.place
    case .list(let list): list.place
    case .mapping(let mapping): mapping.place
    case .refused(let place): place
    }
  }

  /// The kind of value as a phrase after “found”.
  var kind: String {
    switch self {
    case .text(let text): text.isNothing ? "nothing" : "“\(visible(text.text))”"
    case .list: "a list"
    case .mapping: "a mapping"
    case .refused: "a value that cannot be read"
    }
  }
}

/// A YAML scalar, taken by its text: an unquoted `no`, `1.10` or `2026-03` stays what was written.
package struct ConfigurationText: Hashable, Sendable {
  /// The text without its quotes.
  package let text: String
  /// Whether it stands in quotes or is a block (`|`, `>`).
  package let isQuoted: Bool
  /// Where it stands.
  package let place: ConfigurationPlace

  /// Whether there is no value at all: unquoted and empty, `~` or `null`.
  package var isNothing: Bool {
    !isQuoted && ["", "~", "null", "Null", "NULL"].contains(text)
  }
}

/// A YAML sequence.
package struct ConfigurationList: Hashable, Sendable {
  /// In the order of the file.
  package let items: [ConfigurationNode]
  /// Where it begins.
  package let place: ConfigurationPlace
}
