/// That a sighting is a delegation's, and why.
package struct Routing: Hashable, Sendable {
  package let delegation: DelegationID
  /// `nil` for a sighting that was kept before rules were kept with it.
  package let rule: RoutingRule?

  package init(_ delegation: DelegationID, by rule: RoutingRule?) {
    self.delegation = delegation
    self.rule = rule
  }
}

/// The rules that give a sighting its delegations; a dateline is the fold's to read.
package enum RoutingRule: Hashable, Sendable {
  /// All of the source is the delegation's.
  case source
  /// It stood under a heading that opens with these words of the configuration.
  case section(String)
  /// Its address begins with this path or address.
  case address(String)
  /// The source files it under this word of its own.
  case category(String)
  /// It lay in a folder that bears the delegation's name.
  case folder
  /// Whoever wrote it says so.
  case author
}

extension RoutingRule: CustomStringConvertible {
  /// In words for a person: `section “News from the Union”`.
  package var description: String {
    switch self {
    case .source: "all of the source is"
    case .section(let heading): "section “\(heading)”"
    case .address(let prefix): "addresses that begin with \(prefix)"
    case .category(let word): "category “\(word)”"
    case .folder: "a folder of that name"
    case .author: "its author’s word"
    }
  }
}

extension RoutingRule {
  /// The rule as one line of text that `init(stored:)` takes back.
  package var storedText: String {
    switch self {
    case .source: "source"
    case .section(let heading): "section \(heading)"
    case .address(let prefix): "address \(prefix)"
    case .category(let word): "category \(word)"
    case .folder: "folder"
    case .author: "author"
    }
  }

  /// Takes back a stored rule; `nil` for any other text.
  package init?(stored text: some StringProtocol) {
    let kind = text.prefix { $0 != " " }
    let words = String(text.dropFirst(kind.count + 1))
    switch String(kind) {
    case "source": self = .source
    case "section": self = .section(words)
    case "address": self = .address(words)
    case "category": self = .category(words)
    case "folder": self = .folder
    case "author": self = .author
    default: return nil
    }
  }
}
