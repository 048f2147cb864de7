internal import Entries

/// The rules that gave a sighting its delegations, as the text in which the store keeps them.
enum RoutingText {
  /// A line for each routing, an empty one where its rule is not known; `nil` where none is.
  static func text(of routings: [Routing]) -> String? {
    guard routings.contains(where: { $0.rule != nil }) else { return nil }
    return routings.map { routing in
      guard let rule = routing.rule else { return "" }
      // A heading of a hostile configuration may have a line break: it must not shift the others.
      let text = rule.storedText
      return rule.hasWords ? String(text.map { $0.isNewline ? " " : $0 }) : text
    }.joined(separator: "\n")
  }

  /// The routings as they will be read.
  static func read(back routings: [Routing]) -> [Routing] {
    // Rules without words of a configuration are read as they were written.
    guard routings.contains(where: { $0.rule?.hasWords == true }) else { return routings }
    return self.routings(routings.map(\.delegation.description), text(of: routings))
  }

  /// The routings of some delegations.
  ///
  /// - Parameters:
  ///   - delegations: by name, in the order of the text's lines.
  ///   - text: as `text(of:)` wrote it; `nil` from before it was kept.
  /// - Returns: the delegations that are names, each with its rule.
  static func routings(_ delegations: [String], _ text: String?) -> [Routing] {
    let rules = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return delegations.enumerated().compactMap { index, name in
      DelegationID(name).map { delegation in
        let rule = index < rules.count ? RoutingRule(stored: rules[index]) : nil
        return Routing(delegation, by: rule)
      }
    }
  }
}

extension RoutingRule {
  /// Whether it has words of the configuration in it.
  fileprivate var hasWords: Bool {
    switch self {
    case .section, .address, .category: true
    case .source, .folder, .author: false
    }
  }
}
