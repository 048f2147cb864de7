internal import Entries

extension PairEvidence {
  /// The evidence as a store keeps it: one line, its parts separated by tabs.
  ///
  /// No part has a tab or a line break: words of entries come from `PlainText`.
  package var text: String {
    let parts: [String] =
      switch self {
      case .sameDay: ["same-day"]
      case .daysApart(let days): ["days-apart", "\(days)"]
      case .undated: ["undated"]
      case .delegations(let ids): ["delegations"] + ids.map(\.description)
      case .relatedDelegations: ["related-delegations"]
      case .document(let name): ["document", name]
      case .picture: ["picture"]
      case .link(let host): ["link", host]
      case .names(let names): ["names"] + names
      case .terms(let terms): ["terms"] + terms.flatMap { [$0.first, $0.second] }
      case .numbers(let numbers): ["numbers"] + numbers
      case .dates(let dates): ["dates"] + dates
      case .words(let words): ["words"] + words.flatMap { [$0.first, $0.second] }
      case .third: ["third"]
      case .otherEvent: ["other-event"]
      case .otherPlace: ["other-place"]
      case .otherTime: ["other-time"]
      case .otherPeople: ["other-people"]
      case .otherNumbers: ["other-numbers"]
      case .dayBetween(let date): ["day-between", date]
      case .otherMatter: ["other-matter"]
      case .occasion: ["occasion"]
      }
    return parts.joined(separator: "\t")
  }

  /// Takes back what `text` wrote; `nil` for anything else.
  package init?(text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let values = Array(parts.dropFirst())
    switch (parts[0], values.count) {
    case ("same-day", 0): self = .sameDay
    case ("days-apart", 1):
      guard let days = Int(values[0]) else { return nil }
      self = .daysApart(days)
    case ("undated", 0): self = .undated
    case ("delegations", 1...): self = .delegations(values.compactMap(DelegationID.init))
    case ("related-delegations", 0): self = .relatedDelegations
    case ("document", 1): self = .document(values[0])
    case ("picture", 0): self = .picture
    case ("link", 1): self = .link(values[0])
    case ("names", 1...): self = .names(values)
    case ("terms", 2...): self = .terms(Self.terms(values))
    case ("numbers", 1...): self = .numbers(values)
    case ("dates", 1...): self = .dates(values)
    case ("words", 2...): self = .words(Self.terms(values))
    case ("third", 0): self = .third
    case ("other-event", 0): self = .otherEvent
    case ("other-place", 0): self = .otherPlace
    case ("other-time", 0): self = .otherTime
    case ("other-people", 0): self = .otherPeople
    case ("other-numbers", 0): self = .otherNumbers
    case ("day-between", 1): self = .dayBetween(values[0])
    case ("other-matter", 0): self = .otherMatter
    case ("occasion", 0): self = .occasion
    default: return nil
    }
  }

  private static func terms(_ values: [String]) -> [Term] {
    stride(from: 0, to: values.count - 1, by: 2).map { index in
      Term(first: values[index], second: values[index + 1])
    }
  }
}
